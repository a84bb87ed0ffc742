"""Another office of the same person: Olaf Reuter, the finance minister, who now is the health minister."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from artdiff.facts.version import Version
from artdiff.model import Edit, Fact, FactChange, Span
from artdiff.names import lexicon

FIELDS = frozenset(
    "foreign home interior finance treasury economy economics trade commerce industry labour labor employment health "
    "education science justice defence defense security energy environment climate transport transportation housing "
    "agriculture fisheries culture sports development migration immigration planning digital prime vice deputy".split()
)
"""What offices are of."""
_MORE_NOUNS = (
    "leader speaker treasurer prosecutor judge chief head coach manager officer executive envoy mp councillor senator "
    "commissioner"
).split()
_RANKS = {
    "pc": "constable", "sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "cpl": "corporal",
    "lt": "lieutenant", "capt": "captain", "maj": "major", "col": "colonel", "gen": "general", "adm": "admiral",
}  # fmt: skip
"""Ranks by their short forms."""
_ADDRESSES = frozenset("sir dame lord lady dr mr mrs ms prof".split())
"""What may stand between an office and a name."""
STATUS = frozenset("former ex acting interim deputy vice assistant designate elect".split())
"""What makes another office of one, by coming or going."""
_STATUS_STEMS = frozenset(word[:5] for word in STATUS)
_ARTICLES = frozenset("the a an its his her their our".split())
_REACH = 60
"""Characters between an edit and the ends of its phrase."""
_PHRASE_END = re.compile(r"[,.;:()\n]")


def pair_offices(
    olds: Version, news: Version, index: int, edits: Sequence[Edit], was: Sequence[str], now: Sequence[str]
) -> Iterator[FactChange]:
    """Find offices of one person that edits changed; the words that they took out and put in are given."""
    is_replaced = not (office_words().isdisjoint(was) or office_words().isdisjoint(now))
    if not is_replaced and STATUS.isdisjoint(was) and STATUS.isdisjoint(now):
        return
    told: set[tuple[int, int]] = set()
    for edit in edits:
        here, there = _office(olds, edit.old), _office(news, edit.new)
        if here and there and here.value == there.value and _differ(here.text, there.text):
            ends = (here.span.end, there.span.end)
            if ends in told:
                continue  # two edits of one office
            told.add(ends)
            yield FactChange("name", "changed", here, there, index, "office")


@cache
def _nouns() -> frozenset[str]:
    """The nouns for those who hold an office, in lower case."""
    return frozenset(
        map(str.lower, (*lexicon.offices(), *lexicon.role_genders(), *_MORE_NOUNS, *_RANKS, *_RANKS.values()))
    )


@cache
def office_words() -> frozenset[str]:
    """The words by which an office is noticed."""
    return FIELDS | _nouns()


def _office(version: Version, span: Span) -> Fact | None:
    """Find the office around a span, right behind a name and a comma or as, or right before a name."""
    text = version.text
    comma = max(text.rfind(joint, max(0, span.start - _REACH), span.start) for joint in (",", " as "))
    end = _PHRASE_END.search(text, span.end, span.end + _REACH)
    at = bisect_left(version.names, (comma, comma)) - 1
    if end is not None and at >= 0 and version.names[at].end == comma:
        phrase = Span(comma + (1 if text[comma] == "," else len(" as ")), end.start())
    else:
        at = bisect_left(version.names, span)
        if at == len(version.names) or version.names[at].start > span.end + _REACH:
            return None
        phrase = Span(span.start, version.names[at].start)
    words = phrase.of(text)
    start = phrase.start + len(words) - len(words.lstrip())
    words = words.strip(" ,\n")
    head = re.split(r" (?:of|for|in|at|from|since|until|under|during|who)\b", words.lower())[0].split()
    while len(head) > 1 and head[-1] in _ADDRESSES:
        words = words[: words.rfind(" ")]
        head.pop()
    if not head or (head[-1] not in _nouns() and "chief" not in head):  # the chief surgeon
        return None
    return Fact(Span(start, start + len(words)), "name", words, version.mentions[at].name, "office")


def _differ(old: str, new: str) -> bool:
    """Tell whether two offices differ in their field, noun or status, not only in how fully they are given."""
    was, now = (
        {_RANKS.get(word, word)[:5] for word in text.lower().replace(".", "").split() if word not in _ARTICLES}
        for text in (old, new)
    )
    left, come = was - now, now - was
    if not (left and come):
        return bool(left | come) and _STATUS_STEMS.issuperset(left | come)
    known = {word[:5] for word in office_words()}
    return not left.isdisjoint(known) and not come.isdisjoint(known)
