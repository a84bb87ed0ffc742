"""Cut a story into clauses, sentences as seen from outside their quotations."""

from __future__ import annotations

from collections.abc import Sequence

from artdiff.model import Span, make
from artdiff.quotes.grammar.reading import Reading, Words, read
from artdiff.quotes.marks import Stretch

_MOST = 20
"""A sentence of more quotations than this is read in pieces, so that no text takes longer than its length."""


class Clause:
    """A sentence of a story, and how it reads."""

    __slots__ = ("letters", "reading", "start", "stretches")

    def __init__(self, start: int, reading: Reading, stretches: Sequence[Stretch]) -> None:
        self.start, self.reading, self.letters = start, reading, reading.letters
        self.stretches = dict(zip(reading.quoted, stretches, strict=True)) if stretches else {}
        """The quotation at each Q."""

    def span(self, first: int, end: int) -> Span:
        """Say where tokens [first, end) stand in the text of the story."""
        spans = self.reading.spans or self.reading.locate()
        return make(Span, (self.start + spans[first][0], self.start + spans[end - 1][1]))


Bounds = tuple[int, int, Sequence[Stretch]]
"""Where a clause starts and ends, and the quotations in it."""


def clause_bounds(start: int, end: int, starts: Sequence[int], stretches: Sequence[Stretch]) -> list[Bounds]:
    """Cut a paragraph into clauses; starts are those of its sentences. A boundary inside a quotation is none."""
    if len(stretches) > _MOST:
        starts = sorted({*starts, *(stretch.span.start for stretch in stretches[_MOST::_MOST])})
    bounds: list[Bounds] = []
    at, held, count = 0, 0, len(stretches)
    for cut in starts:
        while at < count and stretches[at].span.end <= cut:
            at += 1
        if cut > start and (at == count or stretches[at].span.start >= cut):
            bounds.append((start, cut, stretches[held:at]))
            start, held = cut, at
    bounds.append((start, end, stretches[held:]))
    return bounds


def read_clause(text: str, bounds: Bounds) -> Clause:
    """Read the words of a clause."""
    at, end, stretches = bounds
    quotes: Words = ()
    if stretches:
        quotes = tuple([(s - at, e - at, first - at, last - at) for (s, e), (first, last), _, _, _ in stretches])
    return Clause(at, read(text[at:end].rstrip(), quotes), stretches)
