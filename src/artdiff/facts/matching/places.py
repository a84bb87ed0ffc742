"""Where a stretch of one version stands in the other, by the edits of a link."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from artdiff.model import Edit, Fact, Span, make


def project(spans: Sequence[Span], edits: Sequence[Edit], to_new: bool = True) -> list[Span | None]:
    """Map spans of one version to what stands in their place in the other; None where nothing does.

    A span in equal text keeps its length; one that a replace touches takes in all of the other side.
    """
    here = [edit.old if to_new else edit.new for edit in edits]
    there = [edit.new if to_new else edit.old for edit in edits]
    starts = [span.start for span in here]
    return [_place(span, edits, here, there, max(0, bisect_right(starts, span.start) - 1)) for span in spans]


def _place(span: Span, edits: Sequence[Edit], here: list[Span], there: list[Span], at: int) -> Span | None:
    low, high = -1, -1
    while at < len(here) and here[at].start < span.end:
        source, target = here[at], there[at]
        if source.end > span.start and target.end > target.start:
            start, end = target
            if edits[at].kind == "equal":
                start += max(0, span.start - source.start)
                end -= max(0, source.end - span.end)
            low, high = (start if low < 0 else low), end
        at += 1
    return None if low < 0 else make(Span, (low, high))


def touched(facts: Sequence[Fact], edits: Sequence[Edit], is_new: bool) -> list[Fact]:
    """List the facts that a change touches; edits are in order."""
    changed = [edit.new if is_new else edit.old for edit in edits if edit.kind != "equal"]
    ends = [span.end for span in changed]
    places = [bisect_right(ends, fact.span.start) for fact in facts]
    return [f for f, at in zip(facts, places, strict=True) if at < len(changed) and changed[at].start < f.span.end]
