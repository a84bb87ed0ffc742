"""Many spans of a text, to ask whether another stands inside one of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from artdiff.model import Edit, Span


class Spans:
    """Spans in order, which may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate([end for _, end in ordered], max))
        """The furthest end of the spans so far."""

    def __contains__(self, span: Span) -> bool:
        """Tell whether a span stands inside one of these."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and span.end <= self._reach[at - 1]

    def meets(self, span: Span) -> bool:
        """Tell whether a span overlaps one of these."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._reach[at - 1] > span.start


def came_before(edits: Sequence[Edit], at: int, text: str, is_new: bool) -> str:
    """Give what came, or went, right before an offset into one version: all that its edit has there."""
    sides = [edit.new if is_new else edit.old for edit in edits if edit.kind != "equal"]
    return next((text[start:at] for start, end in sides if start <= at < end), "")
