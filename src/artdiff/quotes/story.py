"""A text as its quotations cut it: stretches between marks, and the clauses around them, read when asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from artdiff.model import Document, Span, make
from artdiff.patterns import pattern
from artdiff.quotes.grammar.reading import Words, read
from artdiff.quotes.marks import Stretch, find_marks, find_stretches, plain_stretches

ASIDE = frozenset(("caption", "subheading", "boilerplate", "note"))
"""Paragraphs that may stand in the middle of a quotation."""
_MORE, _AGENCY = r"(?:,? (?:[A-Z][\w’'.-]+|\d{1,2})){0,4}", r" ?\([A-Z][\w .]{1,20}\)"
_dateline = pattern(rf"(?:[A-Z][A-Z’'.-]+{_MORE}(?:{_AGENCY})?|[A-Z][\w’'.-]+{_MORE}{_AGENCY}) ?(?:—|–|--?) ")
"""The place in front of a report: LONDON —, KYIV, Ukraine (AP) –, London (Reuters) -."""
_MOST = 20
"""A sentence of more quotations than this is read in pieces, so that no text takes longer than its length."""
Bounds = tuple[int, int, Sequence[Stretch]]
"""Where a clause starts and ends, and the quotations in it."""


class Clause:
    """A sentence of a story, and how it reads."""

    __slots__ = ("letters", "reading", "start", "stretches")

    def __init__(self, text: str, bounds: Bounds) -> None:
        self.start, end, stretches = bounds
        at = self.start
        quotes: Words = ()
        if stretches:
            quotes = tuple([(s - at, e - at, first - at, last - at) for (s, e), (first, last), _, _, _ in stretches])
        self.reading = read(text[at:end].rstrip(), quotes)
        self.letters = self.reading.letters
        self.stretches = dict(zip(self.reading.quoted, stretches, strict=True)) if stretches else {}
        """The quotation at each Q."""

    def span(self, first: int, end: int) -> Span:
        """Say where tokens [first, end) stand in the text of the story."""
        spans = self.reading.spans
        if len(spans) < end:
            spans = self.reading.locate(end)
        return make(Span, (self.start + spans[first][0], self.start + spans[end - 1][1]))


def _clause_bounds(start: int, end: int, starts: Sequence[int], stretches: Sequence[Stretch]) -> list[Bounds]:
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


class Story:
    """Stretches and clauses of a document, by paragraph."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.starts = [start for (start, _), _ in document.sentences]
        self._run = [index for index, (_, role) in enumerate(document.paragraphs) if role not in ASIDE]
        """The paragraphs that do not stand outside the run of the text, such as a caption."""
        self.stretches: dict[int, list[Stretch]] = {}
        """The outermost of each paragraph that has some."""
        self.nested: list[Stretch] = []
        self._find_stretches()
        self._bounds: dict[int, list[Bounds]] = {}
        self._clauses: dict[tuple[int, int], Clause] = {}

    def sentence(self, at: int) -> int:
        """Give the index of the sentence that an offset stands in."""
        return bisect_right(self.starts, at) - 1

    def goes_on_in(self, index: int) -> int | None:
        """Give the next paragraph in which a quotation of one may go on, over captions and subheadings."""
        at = bisect_right(self._run, index)
        return self._run[at] if at < len(self._run) else None

    def comes_from(self, index: int) -> int | None:
        """Give the paragraph before one, over captions and subheadings; None for these."""
        at = bisect_left(self._run, index)
        return self._run[at - 1] if at and self._run[at : at + 1] == [index] else None

    def _find_stretches(self) -> None:
        marks, at = find_marks(self.text), 0
        for index, (span, _) in enumerate(self.document.paragraphs):
            first, at = at, bisect_left(marks, span[1], at)
            if at == first:
                continue
            found = plain_stretches(self.text, marks[first:at])
            if found is None:
                both = find_stretches(self.text, span, marks[first:at], self._opening_after(index))
                found = [stretch for stretch in both if not stretch.depth]
                self.nested += [stretch for stretch in both if stretch.depth]
            if found:
                self.stretches[index] = found

    def _opening_after(self, index: int) -> str:
        """Give the first character of the paragraph in which a quotation of one may go on."""
        following = self.goes_on_in(index)
        start = len(self.text) if following is None else self.document.paragraphs[following].span.start
        return self.text[start : start + 1]

    def bounds(self, index: int) -> list[Bounds]:
        """Cut a paragraph into clauses."""
        known = self._bounds.get(index)
        if known is None:
            start, end = self.document.paragraphs[index].span
            first = bisect_left(self.starts, start)
            starts = self.starts[first : bisect_left(self.starts, end, first)]
            if self.text[start : start + 2].isupper() or self.text.find("(", start, end) >= 0:
                dateline = _dateline().match(self.text, start, end)
                start = start if dateline is None else dateline.end()  # a place is nobody who speaks
            known = self._bounds[index] = _clause_bounds(start, end, starts, self.stretches.get(index, []))
        return known

    def clause(self, index: int, number: int) -> Clause:
        """Read a clause of a paragraph."""
        known = self._clauses.get((index, number))
        if known is None:
            known = self._clauses[index, number] = Clause(self.text, self.bounds(index)[number])
        return known
