"""Find the words of a quotation where the other version has them without marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise

from artdiff.model import Document, Quote, Span
from artdiff.quotes.sides import Side

_ENOUGH = 5
"""So many words in a row are the same words wherever they stand; fewer must stand in a linked sentence."""
_MOST = 60
_LOOKS = 10
"""So many places that have the words, in each sentence or in the text, are looked at for one outside marks."""
_MANY = 20
"""For more quotations, a set of all words is cheaper than looking for each."""
_GAP = 4
"""So many characters at most stand between two words in a row."""

_WORD = re.compile(r"\w+")


class Words:
    """The words of some passages, to look runs of words up in, whatever their case."""

    def __init__(self, text: str, passages: Sequence[Span]) -> None:
        self.text, self.passages = text, passages
        words: list[str] = []
        self.ends: list[int] = []
        """How many words there are up to the end of each passage."""
        for passage in passages:
            words += _WORD.findall(text, *passage)
            self.ends.append(len(words))
        self.folded = _folded(words)
        self._places: dict[int, list[tuple[int, int]]] = {}

    def _spans(self, first: int, count: int) -> list[tuple[int, int]]:
        """Where some words stand, from the one of an index."""
        at = bisect_right(self.ends, first)
        skip = first - self.ends[at - 1] if at else first
        found = self._words(at)[skip : skip + count]
        while len(found) < count:
            at += 1
            found += self._words(at)[: count - len(found)]
        return found

    def _words(self, at: int) -> list[tuple[int, int]]:
        """Where the words of a passage stand."""
        known = self._places.get(at)
        if known is None:
            known = [match.span() for match in _WORD.finditer(self.text, *self.passages[at])]
            self._places[at] = known
        return known

    def runs(self, words: list[str]) -> Iterator[Span]:
        """Find where words stand one right after the other, in text order."""
        run = _folded(words)
        at, first = self.folded.find(run), 0
        counted = 0
        while at >= 0:
            first += self.folded.count(" ", counted, at)
            counted = at
            found = self._spans(first, len(words))
            if all(after[0] - before[1] <= _GAP for before, after in pairwise(found)):
                yield Span(found[0][0], found[-1][1])
            at = self.folded.find(run, at + 1)


def _folded(words: list[str]) -> str:
    """Join words with a space before and after each; folding case makes or takes no space."""
    return f" {' '.join(words)} ".casefold()


class Counterparts:
    """The words of a version, to find those of the other version's quotations in."""

    def __init__(self, document: Document, quotes: Side) -> None:
        self.document, self.quotes = document, quotes
        self._sentences: dict[int, Words] = {}
        self._asked = 0

    def _may_have(self, words: Iterable[str]) -> bool:
        """Tell whether all words may stand in the version: of few quotations, as parts of others, too."""
        self._asked += 1
        folded = map(str.casefold, words)
        if self._asked > _MANY:
            return self._vocabulary.issuperset(folded)
        return all(word in self._lower for word in folded)

    @cached_property
    def _lower(self) -> str:
        return self.document.text.casefold()

    @cached_property
    def _text(self) -> Words:
        return Words(self.document.text, [sentence.span for sentence in self.document.sentences])

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(_folded(_WORD.findall(self.document.text)).split(" "))

    def of(self, quote: Quote, sentences: Iterable[int]) -> Span | None:
        """Find the words of a quotation outside marks: in the given sentences; many of them, anywhere."""
        words = _WORD.findall(quote.words)
        if not words or not self._may_have(words[:_MOST]):
            return None
        first = words[:_MOST]
        for index in sorted(sentences):
            if (found := self._outside(self._sentence(index), first)) is not None:
                return found
        if len(first) < _ENOUGH or (len(words) > _MOST and _folded(words) not in self._text.folded):
            return None
        return self._outside(self._text, first)

    def _sentence(self, index: int) -> Words:
        known = self._sentences.get(index)
        if known is None:
            known = self._sentences[index] = Words(self.document.text, [self.document.sentences[index].span])
        return known

    def _outside(self, places: Words, words: list[str]) -> Span | None:
        runs = islice(places.runs(words), _LOOKS)
        return next((span for span in runs if not self.quotes.in_marks(span)), None)
