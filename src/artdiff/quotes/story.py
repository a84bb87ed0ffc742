"""A text as its quotations cut it: stretches between marks, and the clauses around them, read when asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from artdiff.model import Document
from artdiff.patterns import pattern
from artdiff.quotes.clauses import Bounds, Clause, clause_bounds, read_clause
from artdiff.quotes.marks import Stretch, find_marks, find_stretches, plain_stretches

ASIDE = frozenset(("caption", "subheading", "boilerplate", "note"))
"""Paragraphs that may stand in the middle of a quotation."""
_MORE, _AGENCY = r"(?:,? (?:[A-Z][\w’'.-]+|\d{1,2})){0,4}", r" ?\([A-Z][\w .]{1,20}\)"
_dateline = pattern(rf"(?:[A-Z][A-Z’'.-]+{_MORE}(?:{_AGENCY})?|[A-Z][\w’'.-]+{_MORE}{_AGENCY}) ?(?:—|–|--?) ")
"""The place in front of a report: LONDON —, KYIV, Ukraine (AP) –, London (Reuters) -."""


class Story:
    """Stretches and clauses of a document, by paragraph."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.starts = [sentence.span.start for sentence in document.sentences]
        self._run = [index for index, paragraph in enumerate(document.paragraphs) if paragraph.role not in ASIDE]
        """The paragraphs that do not stand outside the run of the text, such as a caption."""
        self.stretches = self._stretches()
        self._bounds: dict[int, list[Bounds]] = {}
        self._clauses: dict[tuple[int, int], Clause] = {}

    def goes_on_in(self, index: int) -> int | None:
        """Give the next paragraph in which a quotation of one may go on, over captions and subheadings."""
        at = bisect_right(self._run, index)
        return self._run[at] if at < len(self._run) else None

    def comes_from(self, index: int) -> int | None:
        """Give the paragraph before one, over captions and subheadings; None for these."""
        at = bisect_left(self._run, index)
        return self._run[at - 1] if at and self._run[at : at + 1] == [index] else None

    def _stretches(self) -> list[list[Stretch]]:
        marks = find_marks(self.text)
        out: list[list[Stretch]] = []
        at = 0
        for index, paragraph in enumerate(self.document.paragraphs):
            first, at = at, bisect_left(marks, paragraph.span.end, at)
            found = plain_stretches(self.text, marks[first:at]) if at > first else []
            if found is None:
                found = find_stretches(self.text, paragraph.span, marks[first:at], self._opening_after(index))
            out.append(found)
        return out

    def _opening_after(self, index: int) -> str:
        """Give the first character of the paragraph in which a quotation of one may go on."""
        following = self.goes_on_in(index)
        start = len(self.text) if following is None else self.document.paragraphs[following].span.start
        return self.text[start : start + 1]

    def bounds(self, index: int) -> list[Bounds]:
        """Cut a paragraph into clauses."""
        known = self._bounds.get(index)
        if known is None:
            outer = [stretch for stretch in self.stretches[index] if not stretch.depth]
            start, end = self.document.paragraphs[index].span
            first = bisect_left(self.starts, start)
            starts = self.starts[first : bisect_left(self.starts, end, first)]
            if self.text[start : start + 2].isupper() or self.text.find("(", start, end) >= 0:
                dateline = _dateline().match(self.text, start, end)
                start = start if dateline is None else dateline.end()  # a place is nobody who speaks
            known = self._bounds[index] = clause_bounds(start, end, starts, outer)
        return known

    def clause(self, index: int, number: int) -> Clause:
        """Read a clause of a paragraph."""
        known = self._clauses.get((index, number))
        if known is None:
            known = self._clauses[index, number] = read_clause(self.text, self.bounds(index)[number])
        return known
