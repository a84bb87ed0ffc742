"""Where a stretch of one version stands in the other, by the edits of a link."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from artdiff.model import Edit, Fact, Span, make


def project(spans: Sequence[Span], edits: Sequence[Edit], to_new: bool = True) -> list[Span | None]:
    """Map spans of one version to what stands in their place in the other; None where nothing does.

    A span in equal text keeps its length; one that a replace touches takes in all of the other side.
    """
    sides = [(old, new, kind) if to_new else (new, old, kind) for kind, old, new, _, _ in edits]
    return [_place(span, sides) for span in spans]


def _place(span: Span, sides: Sequence[tuple[Span, Span, str]]) -> Span | None:
    low, high = -1, -1
    for at in range(max(0, bisect_left(sides, ((span.start + 1,),)) - 1), len(sides)):
        (first, last), (start, end), kind = sides[at]
        if first >= span.end:
            break
        if last > span.start and end > start:
            if kind == "equal":
                start += max(0, span.start - first)
                end -= max(0, last - span.end)
            low, high = (start if low < 0 else low), end
    return None if low < 0 else make(Span, (low, high))


def touched(facts: Sequence[Fact], edits: Sequence[Edit], is_new: bool) -> list[Fact]:
    """List the facts that a change touches; edits are in order."""
    changed = [edit.new if is_new else edit.old for edit in edits if edit.kind != "equal"]
    ends = [span.end for span in changed]
    places = [bisect_right(ends, fact.span.start) for fact in facts]
    return [f for f, at in zip(facts, places, strict=True) if at < len(changed) and changed[at].start < f.span.end]
