"""Stretches of one version and what changed there, to ask which of them an edit meets."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import chain

from artdiff.model import SIGNIFICANCES, Significance, Span

_LAST = {"negation": 2, "hedge": 3, "attribution": 4}
"""What comes behind quotations (0) and all that is counted, dated or named (1)."""
Weight = tuple[Significance, str]


@cache
def rank(weight: Weight) -> tuple[int, int]:
    """The row of a weight in the table of docs/significance.md; the first that fits decides."""
    kind = weight[1].partition(" ")[0]
    return -SIGNIFICANCES.index(weight[0]), 0 if kind == "quote" else _LAST.get(kind, 1)


class Places:
    """Spans with their weights. Add all, sort once, then ask."""

    def __init__(self) -> None:
        self._spans: dict[tuple[int, int], list[tuple[Span, Weight]]] = {}
        self._rows: list[_Row] = []
        self._all = _Row([])

    def add(self, span: Span, weight: Weight) -> None:
        """Note what changed in a span."""
        self._spans.setdefault(rank(weight), []).append((span, weight))

    def sorted(self) -> Places:
        """Put the spans in order, those of the first row of the table first."""
        self._rows = [_Row(self._spans[row]) for row in sorted(self._spans)]
        self._all = _Row(list(chain.from_iterable(self._spans.values())))
        return self

    def at(self, span: tuple[int, int]) -> Weight | None:
        """What changed where the span is: the first row that it meets, the nearest of that; None if nothing."""
        start, end = span
        if start != end and self._all.at(start, end) is not None:
            for row in self._rows:
                weight = row.at(start, end)
                if weight is not None:
                    return weight
        return None


class _Row:
    """Spans of one significance."""

    __slots__ = ("furthest", "spans", "starts")

    def __init__(self, spans: list[tuple[Span, Weight]]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for (start, _), _ in self.spans]
        self.furthest: list[int] = []
        """For each span the index of the one, up to it, that reaches furthest."""
        furthest = 0
        for at, (span, _) in enumerate(self.spans):
            if span.end > self.spans[furthest][0].end:
                furthest = at
            self.furthest.append(furthest)

    def at(self, start: int, end: int) -> Weight | None:
        last = bisect_left(self.starts, end) - 1
        if last < 0:
            return None
        for at in (last, self.furthest[last]):
            if self.spans[at][0].end > start:
                return self.spans[at][1]
        return None
