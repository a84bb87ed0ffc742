"""A text as its quotations cut it: stretches between marks, and the clauses around them, read when asked for."""

from __future__ import annotations

from artdiff.model import Document
from artdiff.quotes.candidates import Phrase, phrases
from artdiff.quotes.clauses import Clause, read_clauses
from artdiff.quotes.marks import Stretch, find_stretches

_ASIDE = frozenset(("caption", "subheading", "boilerplate", "note"))
"""Paragraphs that may stand in the middle of a quotation."""


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
        self.stretches = [self._stretches(index) for index in range(len(document.paragraphs))]
        self._clauses: dict[int, list[Clause]] = {}
        self._phrases: dict[int, list[Phrase]] = {}

    def aside(self, index: int) -> bool:
        """Tell whether a paragraph stands outside the run of the text, such as a caption."""
        return self.document.paragraphs[index].role in _ASIDE

    def _stretches(self, index: int) -> list[Stretch]:
        paragraph = self.document.paragraphs[index].span
        following = self.goes_on_in[index]
        mark = "" if following is None else self.text[self.document.paragraphs[following].span.start]
        return find_stretches(self.text, paragraph, mark)

    def clauses(self, index: int) -> list[Clause]:
        """Read the clauses of a paragraph."""
        known = self._clauses.get(index)
        if known is None:
            outer = [stretch for stretch in self.stretches[index] if not stretch.depth]
            known = read_clauses(self.text, self.document.paragraphs[index].span, self.starts[index], outer)
            self._clauses[index] = known
        return known

    def phrases(self, clause: Clause) -> list[Phrase]:
        """Find the noun phrases of a clause."""
        known = self._phrases.get(clause.start)
        if known is None:
            known = self._phrases[clause.start] = phrases(self.text, clause)
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
