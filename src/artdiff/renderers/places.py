"""Where things stand: the link of a span, the line and column of an offset."""

from __future__ import annotations

import re
from bisect import bisect_right

from artdiff.model import Comparison, Span


class Links:
    """Finds the link that a span of either version stands in."""

    def __init__(self, comparison: Comparison) -> None:
        self._old_starts = [sentence.span.start for sentence in comparison.old.sentences]
        self._new_starts = [sentence.span.start for sentence in comparison.new.sentences]
        self._of_old = {i: at for at, link in enumerate(comparison.links) for i in link.old}
        self._of_new = {j: at for at, link in enumerate(comparison.links) for j in link.new}

    def old(self, span: Span) -> int | None:
        """Return the index of the link that holds the start of a span of the old version."""
        return self._of_old.get(bisect_right(self._old_starts, span.start) - 1)

    def new(self, span: Span) -> int | None:
        """Return the index of the link that holds the start of a span of the new version."""
        return self._of_new.get(bisect_right(self._new_starts, span.start) - 1)


class Lines:
    """Finds lines and columns, both from 1; lines end as editors end them (LF, CR LF or CR)."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, in code points, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
