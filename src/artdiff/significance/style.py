"""Tell a change of style from one of wording: what a style guide settles and no reader learns anything from.

Each test puts both sides into a plainer form; the first that makes them equal names the change.
"""

from __future__ import annotations

import re
from functools import lru_cache

from artdiff.facts.values.scan import find_values
from artdiff.facts.values.vocabulary import INSIDE
from artdiff.variants import is_one_word, spelling
from artdiff.words import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*|[^\w\s]")
_MARKS = frozenset(".,;:-–—‐‑…()[]/·•")
"""Marks that pause or group. A question mark, an exclamation mark or quotation marks say more."""
_DIGIT = re.compile(r"\d")
_ARTICLES = frozenset(("a", "an", "the"))
_RELATIVES = frozenset(("that", "which", "who", "whom"))
_EMPTY = _ARTICLES | _RELATIVES
_OF_WOMEN = frozenset(("mrs", "ms", "miss"))
_COURTESY = _OF_WOMEN | {"mr", "mx"}
_LONGEST = 400
_ALIKE = dict(
    pair.split("=")
    for pair in (
        "whilst=while amongst=among amidst=amid till=until upon=on although=though towards=toward "
        "afterwards=afterward backwards=backward forwards=forward onto=on"
    ).split()
)
"""Words that style guides give as interchangeable."""
_PRONOUNS = "i you he she it we they who that there what where how this".split()
_AUXILIARIES = "is are was were do does did has have had would could should must need".split()
_CONTRACTIONS: dict[str, tuple[str, ...]] = {
    **{f"{p}'s": (f"{p} is", f"{p} has", f"{p}'s") for p in _PRONOUNS},
    **{f"{p}'d": (f"{p} would", f"{p} had") for p in _PRONOUNS},
    **{f"{p}'{v}": (f"{p} {full}",) for p in _PRONOUNS for v, full in (("re", "are"), ("ll", "will"), ("ve", "have"))},
    **{f"{v}n't": (f"{v} not",) for v in _AUXILIARIES},
    "i'm": ("i am",), "let's": ("let us",), "can't": ("can not",), "cannot": ("can not",), "won't": ("will not",),
    "shan't": ("shall not",), "mightn't": ("might not",), "ain't": ("is not", "are not"),
}  # fmt: skip
_ABBREVIATIONS = [
    tuple(pair.split("="))
    for pair in (
        "per cent=%|percent=%|percentage points=pp|mister=mr|doctor=dr|senator=sen|governor=gov|professor=prof|"
        "general=gen|versus=vs|and=&|saint=st|street=st|avenue=ave|kilometres=km|kilometers=km|kilometre=km|kilograms=kg|"
        "metres=m|meters=m|millimetres=mm|centimetres=cm|"
        "u s=us|u k=uk|u n=un|e u=eu|united states=us|united kingdom=uk|united nations=un|european union=eu|"
        "january=jan|february=feb|august=aug|september=sept|october=oct|november=nov|december=dec|"
        "million=m|billion=bn|thousand=k"
    ).split("|")
]
_ABBREVIATED = frozenset(word for pair in _ABBREVIATIONS for form in pair for word in form.split())
_CONTRACTED = frozenset(written for word in _CONTRACTIONS for written in (word, word.replace("'", "’")))
MARKS = "marks or spaces"
"""The one reason that is typography."""


@lru_cache(maxsize=4096)
def style_of(was: str, now: str) -> str:
    """Name the matter of style in which two stretches of words differ; empty if they differ in more.

    >>> style_of("which", "that"), style_of("Western", "western"), style_of("colour", "color")
    ('that or which', 'capital letter', 'spelling')
    >>> style_of("which", "who never"), style_of("the", "their")
    ('', '')
    """
    if len(was) + len(now) > _LONGEST:
        return ""
    folded_was, folded_now = _folded(was), _folded(now)
    plain_was, plain_now = folded_was.split(), folded_now.split()
    if plain_was == plain_now:
        return MARKS
    if [word.lower() for word in plain_was] == [word.lower() for word in plain_now]:
        return "capital letter"
    olds, news = _bare(_WORD.findall(was.lower())), _bare(_WORD.findall(now.lower()))
    if olds == news or (not any(c.isalnum() for c in was + now) and sorted(folded_was) == sorted(folded_now)):
        return "punctuation"
    titles = _COURTESY.intersection((*olds, *news))
    if titles and not ("mr" in titles and titles & _OF_WOMEN) and _bare(olds, _COURTESY) == _bare(news, _COURTESY):
        return "courtesy title"
    reason = "" if _EMPTY.isdisjoint((*olds, *news)) else _empty_words(olds, news)
    if reason:
        return reason
    return _by_form(olds, news, was, now) if olds and news else ""


def _folded(text: str) -> str:
    """Fold marks, and write quotation marks as single ones: which are used is a matter of the house."""
    return fold(text).replace('"', "'")


def _bare(words: list[str], left_out: frozenset[str] = _MARKS) -> list[str]:
    return [word for word in words if word not in left_out]


def _empty_words(olds: list[str], news: list[str]) -> str:
    """Compare without articles, relative pronouns and the conjunction that."""
    if _bare(olds, _ARTICLES) == _bare(news, _ARTICLES):
        return "article"
    if _bare(olds, _EMPTY) == _bare(news, _EMPTY):
        one_for_one = len(olds) == len(news) and not _ARTICLES.isdisjoint([*olds, *news])  # that loan, the loan
        return "article" if one_for_one else "that or which"
    return ""


def _by_form(olds: list[str], news: list[str], was: str, now: str) -> str:
    if len(olds) == len(news):
        pairs = [(a, b) for a, b in zip(olds, news, strict=True) if a != b]
        if all(is_one_word(a, b) for a, b in pairs):
            return "spelling"
        if all(_ALIKE.get(a, a) == _ALIKE.get(b, b) for a, b in pairs):
            return "interchangeable word"
    if "".join(olds) == "".join(news):
        stops = was.lower().replace(".", "").split() == now.lower().replace(".", "").split()
        return "punctuation" if stops else "hyphen or space"
    words = {*olds, *news}
    if not words.isdisjoint(_CONTRACTED) and _expand(olds) & _expand(news):
        return "contraction"
    if not words.isdisjoint(_ABBREVIATED) and _shorten(olds) == _shorten(news):
        return "abbreviation"
    if _DIGIT.search(f"{was} {now}") and _but_values(olds) == _but_values(news):
        values = _values(was)
        if values and values == _values(now):
            return "numeral"
    if len(olds) != len(news) or not all(a[:1] == b[:1] or a in _ALIKE for a, b in zip(olds, news, strict=True)):
        return ""
    return "spelling" if list(map(_plain, olds)) == list(map(_plain, news)) else ""


def _plain(word: str) -> str:
    """Fold spelling, and what style guides give as interchangeable."""
    bare = word.removesuffix("'s").removesuffix("’s")
    return spelling(_ALIKE.get(bare, bare)) + word[len(bare) :].replace("’", "'")


def _expand(words: list[str]) -> set[str]:
    """Write contractions out, in each way that they can be read."""
    readings = [""]
    for word in words:
        options = _CONTRACTIONS.get(word.replace("’", "'"), (word,))
        readings = [f"{reading} {option}" for reading in readings for option in options][:8]
    return set(readings)


def _shorten(words: list[str]) -> str:
    text = " ".join(words)
    for long, short in _ABBREVIATIONS:
        if long in text:
            text = f" {text} ".replace(f" {long} ", f" {short} ").strip()
    return text.replace(" ", "")


def _but_values(words: list[str]) -> list[str]:
    """Leave out what may be part of a number or date: most stretches with one differ in another word."""
    return [_plain(word) for word in words if not (word in INSIDE or word in _ARTICLES or word[0].isdecimal())]


def _values(text: str) -> list[str]:
    """The text with what it counts and dates in plain form."""
    parts: list[str] = []
    at = 0
    for fact in find_values(text):
        parts += map(_plain, _bare(_WORD.findall(text[at : fact.span.start].lower())))
        parts.append(f"{fact.kind} {fact.value} {fact.unit if fact.kind != 'number' else ''}")
        at = fact.span.end
    parts += map(_plain, _bare(_WORD.findall(text[at:].lower()))) if parts else ()
    return _bare(parts, _ARTICLES)
