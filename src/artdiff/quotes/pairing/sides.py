"""The quotations of one version, and their words as they are compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

from artdiff.model import Quote
from artdiff.quotes.story import Story
from artdiff.spans import Spans
from artdiff.words import TOKEN, fold

_BESIDE = 60
"""Characters before and after a quotation that are looked at for the words beside it."""
_WORDS_BESIDE = 2
_LONG = 5
"""Letters of a word whose ending may be that of a tense."""
_UNIT = re.compile(r"(?<=\d)\s?(?:([ap])\.?\s?m\b\.?|per\s?cent\b)", re.IGNORECASE)
_STOP = re.compile(r"\.(?!\d)|\s")
_ENDING = re.compile(r"(?:ed|es|s|e)$")
_FORMS = (
    "will would ll shall,can could,may might,be is are am was were re m,have has had ve,do does did,"
    "become becomes became,begin begins began begun,come comes came,fall falls fell fallen,feel feels felt,"
    "find finds found,get gets got,give gives gave given,go goes went gone,grow grows grew grown,keep keeps kept,"
    "know knows knew known,lose loses lost,make makes made,mean means meant,pay pays paid,rise rises rose risen,"
    "see sees saw seen,stand stands stood,take takes took taken,think thinks thought,understand understands understood"
).split(",")
_TOLD = {form: forms.split()[0] for forms in _FORMS for form in forms.split()}
"""Words that take each other's place where somebody's words are reported."""
_PAST = frozenset(
    "would could might was were had did became began came felt found got gave went kept knew lost made meant paid saw"
    " stood took thought understood".split()
)
_MODALS = frozenset(("will", "can", "may", "could", "might", "should", "must"))
OTHERS = {
    "i": frozenset(("he", "she", "they")), "we": frozenset(("they", "it")),
    "my": frozenset(("his", "her", "their")), "our": frozenset(("their", "its")),
    "me": frozenset(("him", "her", "them")), "us": frozenset(("them", "it")),
}  # fmt: skip
"""What becomes of the words by which somebody means himself."""
_SHIFTING = frozenset(OTHERS).union(*OTHERS.values())


def dice(shared: int, old: int, new: int) -> float:
    """Give the share of words in common, out of how many are shared and how many there are (Dice)."""
    return 2 * shared / ((old + new) or 1)


def in_common(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the words that both have, each as often as both have it."""
    ours, theirs = set(old), set(new)
    if len(ours) == len(old) or len(theirs) == len(new):  # no word comes twice in one
        return len(ours & theirs)
    return (Counter(old) & Counter(new)).total()


@lru_cache(maxsize=4096)
def keys(words: str) -> tuple[str, ...]:
    """Fold words for comparison: no case, no marks; 5.30 p.m. is 5.30pm, and 5 per cent is 5%."""
    if any(map(str.isdigit, words)):
        words = _UNIT.sub(lambda match: "%" if match[1] is None else f"{match[1]}m", words)
    return tuple(filter(None, map(_key, TOKEN.findall(words))))


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    """Fold a word, full stops in it aside (U.S., US; 5 p.m., 5pm; not 1.5); empty for a mark."""
    key = _STOP.sub("", fold(word).casefold())
    return key if any(map(str.isalnum, key)) else ""


def only_tense(old: str, new: str) -> bool:
    """Tell whether words differ only as what is reported may: it had closed, it closed; it will close, it would."""
    was, now = (_without_tense(keys(words)) for words in (old, new))
    return was == now


def _without_tense(words: Sequence[str]) -> list[str]:
    """Leave out had and has, but not would have."""
    told = [_TOLD.get(word, word) for word in words]
    return [word for before, word in zip(("", *told), told, strict=False) if word != "have" or before in _MODALS]


def told_at(quoted: Sequence[str], reported: Sequence[str]) -> int:
    """Find where one row of words stands in the other, as reported of whom the first quotes: I will, she would.

    -1 if it does not. Whoever else is spoken of stays the same person.

    >>> told_at(["i", "will", "wait"], ["berg", "said", "she", "would", "wait"]), told_at(["he", "is"], ["she", "was"])
    (2, -1)
    """
    fewer, more = sorted((quoted, reported), key=len)
    if not {*map(_as_told, fewer)} - _SHIFTING <= {*map(_as_told, more)}:
        return -1  # mostly, and quickly
    short = len(fewer)
    for at in range(max(len(quoted), len(reported)) - short + 1):
        own, others = (quoted, reported[at:]) if short == len(quoted) else (quoted[at:], reported)
        if all(map(is_told, own, others)):
            return at
    return -1


def is_told(quoted: str, reported: str) -> bool:
    """Tell whether a word is that of a quotation, or stands for it in a report: will, would; not the other way."""
    if quoted == reported or reported in OTHERS.get(quoted, ()):
        return True
    return not is_past(quoted) and is_past(reported) and _as_told(quoted) == _as_told(reported)


def is_past(word: str) -> bool:
    """Tell a word that may be of the past: closed, was, would."""
    return word in _PAST or (word.endswith("ed") and not word.endswith(("need", "feed", "ceed")))


@lru_cache(maxsize=16384)
def _as_told(word: str) -> str:
    """Fold away the tense that reporting asks for."""
    return _TOLD.get(word) or (_ENDING.sub("", word) if len(word) >= _LONG else word)


class Side:
    """The quotations of one version."""

    def __init__(self, story: Story, quotes: Sequence[Quote]) -> None:
        self.document, self.starts, self.quotes = story.document, story.starts, quotes
        self.keys = [keys(quote.words) for quote in quotes]
        self._parts: dict[int, list[tuple[str, ...]]] = {}
        self._counts: dict[int, Counter[str]] = {}
        self.nested = _nested(quotes)

    @cached_property
    def marked(self) -> Spans:
        """The words of the quotations."""
        return Spans(part for quote in self.quotes for part in quote.parts)

    def sentences_of(self, quote: Quote) -> range:
        """Give the indexes of the sentences that a quotation runs through."""
        first = max(0, bisect_right(self.starts, quote.span.start) - 1)
        return range(first, max(first + 1, bisect_right(self.starts, max(quote.span.start, quote.span.end - 1))))

    def around(self, index: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the folded words right before and after a quotation in its sentences."""
        start, end = self.quotes[index].span
        sentences = self.sentences_of(self.quotes[index])
        first, last = sentences[0], sentences[-1]
        text, spans = self.document.text, self.document.sentences
        before = keys(text[max(spans[first].span.start, start - _BESIDE) : start])
        return before[-_WORDS_BESIDE:], keys(text[end : min(spans[last].span.end, end + _BESIDE)])[:_WORDS_BESIDE]

    def counts(self, index: int) -> Counter[str]:
        """Count the folded words."""
        known = self._counts.get(index)
        if known is None:
            known = self._counts[index] = Counter(self.keys[index])
        return known

    def parts(self, index: int) -> list[tuple[str, ...]]:
        """Give the folded words of each part."""
        known = self._parts.get(index)
        if known is None:
            parts = self.quotes[index].parts
            known = [self.keys[index]] if len(parts) == 1 else [keys(part.of(self.document.text)) for part in parts]
            self._parts[index] = known
        return known


def _nested(quotes: Sequence[Quote]) -> list[bool]:
    out, furthest = [], -1
    for quote in quotes:
        start, end = quote.span
        out.append(start < furthest)
        furthest = max(furthest, end)
    return out
