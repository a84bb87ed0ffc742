"""Where things stand: the link of a span, the line and column of an offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from artdiff.model import Comparison, Span


class Links:
    """Finds the links that a span of either version stands in, as indexes into Comparison.links."""

    def __init__(self, comparison: Comparison) -> None:
        self._old_starts = [sentence.span.start for sentence in comparison.old.sentences]
        self._new_starts = [sentence.span.start for sentence in comparison.new.sentences]
        self._of_old = {i: at for at, link in enumerate(comparison.links) for i in link.old}
        self._of_new = {j: at for at, link in enumerate(comparison.links) for j in link.new}
        self._links = comparison.links

    def old(self, span: Span | None) -> list[int]:
        """Return the links of a span of the old version, in its order."""
        return _covered(self._old_starts, self._of_old, span)

    def new(self, span: Span | None) -> list[int]:
        """Return the links of a span of the new version, in its order."""
        return _covered(self._new_starts, self._of_new, span)

    def both(self, old: Span | None, new: Span | None) -> list[int]:
        """Return the links of an old span and of the new one in its place, in order; none if one leads elsewhere."""
        olds, news = set(self.old(old)), set(self.new(new))
        alone = all(self._links[at].kind in ("added", "removed") for at in olds ^ news)
        return sorted(olds | news) if alone and olds & news else []


def _covered(starts: list[int], links: dict[int, int], span: Span | None) -> list[int]:
    if span is None:
        return []
    first = bisect_right(starts, span.start) - 1
    beyond = max(bisect_left(starts, span.end), first + 1)
    return list(dict.fromkeys(links[index] for index in range(first, beyond) if index in links))


class Lines:
    """Finds lines and columns, both from 1; lines end as editors end them (LF, CR LF or CR)."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, in code points, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
