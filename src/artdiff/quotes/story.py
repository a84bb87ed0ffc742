"""A text as its quotations cut it: stretches between marks, and the clauses around them, read when asked for."""

from __future__ import annotations

import re
from functools import cache

from artdiff.model import Document, Span
from artdiff.quotes.clauses import Bounds, Clause, clause_bounds, read_clause
from artdiff.quotes.marks import Stretch, find_marks, find_stretches

_ASIDE = frozenset(("caption", "subheading", "boilerplate", "note"))
"""Paragraphs that may stand in the middle of a quotation."""


@cache
def _dateline() -> re.Pattern[str]:
    """The place in front of a report: LONDON —, KYIV, Ukraine (AP) –, London (Reuters) -."""
    caps, more = r"[A-Z][A-Z’'.-]+", r"(?:,? (?:[A-Z][\w’'.-]+|\d{1,2}))"
    agency = r" ?\([A-Z][\w .]{1,20}\)"
    return re.compile(rf"(?:{caps}{more}{{0,4}}(?:{agency})?|[A-Z][\w’'.-]+{more}{{0,4}}{agency}) ?(?:—|–|--?) ")


class Story:
    """Stretches and clauses of a document, by paragraph."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.starts: list[list[int]] = [[] for _ in document.paragraphs]
        for sentence in document.sentences:
            self.starts[sentence.paragraph].append(sentence.span.start)
        self.goes_on_in = _following(document)
        self.comes_from = {
            after: index for index, after in enumerate(self.goes_on_in) if after is not None and not self.aside(index)
        }
        self.stretches = self._stretches()
        self._bounds: dict[int, list[Bounds]] = {}
        self._clauses: dict[tuple[int, int], Clause] = {}

    def aside(self, index: int) -> bool:
        """Tell whether a paragraph stands outside the run of the text, such as a caption."""
        return self.document.paragraphs[index].role in _ASIDE

    def _stretches(self) -> list[list[Stretch]]:
        paragraphs = self.document.paragraphs
        marks = find_marks(self.text)
        starts = [self.text[paragraph.span.start : paragraph.span.start + 1] for paragraph in paragraphs]
        out: list[list[Stretch]] = []
        at = 0
        for index, paragraph in enumerate(paragraphs):
            first = at
            while at < len(marks) and marks[at] < paragraph.span.end:
                at += 1
            following = self.goes_on_in[index]
            goes_on = starts[following] if following is not None else ""
            out.append(find_stretches(self.text, paragraph.span, marks[first:at], goes_on) if at > first else [])
        return out

    def bounds(self, index: int) -> list[Bounds]:
        """Cut a paragraph into clauses."""
        known = self._bounds.get(index)
        if known is None:
            outer = [stretch for stretch in self.stretches[index] if not stretch.depth]
            span = self.document.paragraphs[index].span
            dateline = _dateline().match(self.text, *span)
            start = span.start if dateline is None else dateline.end()  # a place is nobody who speaks
            known = clause_bounds(Span(start, span.end), self.starts[index], outer)
            self._bounds[index] = known
        return known

    def clause(self, index: int, number: int) -> Clause:
        """Read a clause of a paragraph."""
        known = self._clauses.get((index, number))
        if known is None:
            known = self._clauses[index, number] = read_clause(self.text, self.bounds(index)[number])
        return known


def _following(document: Document) -> list[int | None]:
    """For each paragraph, the next one in which its quotation may go on, over captions and subheadings."""
    following: list[int | None] = []
    nearest: int | None = None
    for index in range(len(document.paragraphs) - 1, -1, -1):
        following.append(nearest)
        if document.paragraphs[index].role not in _ASIDE:
            nearest = index
    return following[::-1]
