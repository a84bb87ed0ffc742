"""Stretches of one version and what changed there, to ask which of them an edit meets."""

from __future__ import annotations

from bisect import bisect_left

from artdiff.model import Significance, Span

Weight = tuple[Significance, str]


class Places:
    """Spans with their weights. Add all, sort once, then ask."""

    def __init__(self) -> None:
        self._spans: list[tuple[Span, Weight]] = []
        self._starts: list[int] = []
        self._longest: list[int] = []
        """For each span the index of the one, up to it, that reaches furthest."""

    def add(self, span: Span, weight: Weight) -> None:
        """Note what changed in a span."""
        self._spans.append((span, weight))

    def sorted(self) -> Places:
        """Put the spans in order."""
        self._spans.sort()
        self._starts = [span.start for span, _ in self._spans]
        longest = 0
        for at, (span, _) in enumerate(self._spans):
            if span.end > self._spans[longest][0].end:
                longest = at
            self._longest.append(longest)
        return self

    def at(self, span: Span) -> Weight | None:
        """What changed where the span is: the nearest that it meets, or None."""
        if span.start == span.end:
            return None
        last = bisect_left(self._starts, span.end) - 1
        if last < 0:
            return None
        for at in (last, self._longest[last]):
            if self._spans[at][0].end > span.start:
                return self._spans[at][1]
        return None
