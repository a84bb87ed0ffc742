"""Stretches of one version and what changed there, to ask which of them an edit meets."""

from __future__ import annotations

from bisect import bisect_left

from artdiff.model import SIGNIFICANCES, Significance, Span

Weight = tuple[Significance, str]


class Places:
    """Spans with their weights. Add all, sort once, then ask."""

    def __init__(self) -> None:
        self._rows: dict[Significance, _Row] = {}

    def add(self, span: Span, weight: Weight) -> None:
        """Note what changed in a span."""
        self._rows.setdefault(weight[0], _Row()).spans.append((span, weight))

    def sorted(self) -> Places:
        """Put the spans in order, the most significant ones first."""
        self._rows = {level: self._rows[level].sorted() for level in reversed(SIGNIFICANCES) if level in self._rows}
        return self

    def at(self, span: Span) -> Weight | None:
        """What changed where the span is: the most significant that it meets, the nearest of those; None if nothing."""
        for row in self._rows.values():
            found = row.at(span)
            if found is not None:
                return found
        return None


class _Row:
    """Spans of one significance."""

    def __init__(self) -> None:
        self.spans: list[tuple[Span, Weight]] = []
        self.starts: list[int] = []
        self.furthest: list[int] = []
        """For each span the index of the one, up to it, that reaches furthest."""

    def sorted(self) -> _Row:
        self.spans.sort()
        self.starts = [span.start for span, _ in self.spans]
        furthest = 0
        for at, (span, _) in enumerate(self.spans):
            if span.end > self.spans[furthest][0].end:
                furthest = at
            self.furthest.append(furthest)
        return self

    def at(self, span: Span) -> Weight | None:
        start, end = span
        last = bisect_left(self.starts, end) - 1
        if start == end or last < 0:
            return None
        for at in (last, self.furthest[last]):
            if self.spans[at][0].end > start:
                return self.spans[at][1]
        return None
