"""Whether one date of a link stands in the place of another: by Christmas → by January; not in a clause of its own.

And whether an amount or date does: 12,000 saw it → 12,500 people saw it; not in another phrase: before 12,000 → by ten.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from artdiff.model import Edit, Fact, Span

_CLAUSE = 25
"""Characters that come or go with a date and make a clause of it: and said he would decide by Friday."""

_LONG = re.compile(r"[^\W\d_]{4,}")
_PHRASE = 20
"""Characters around an amount that were replaced with it, so that the amount there now is of something else."""
_NEAR = 200
"""Characters on each side of an amount in which its phrase ends."""


def are_apart(was: Fact, now: Fact, edits: Sequence[Edit]) -> bool:
    """Tell whether two dates are in different edits, one of which is a clause; not so: on Monday he left → on Tuesday.

    >>> was = Fact(Span(30, 36), "date", "Friday", "friday", "day")
    >>> now = Fact(Span(4, 10), "date", "Monday", "monday", "day")
    >>> are_apart(was, now, [Edit("insert", Span(0, 0), Span(0, 10)), Edit("delete", Span(0, 36), Span(20, 20))])
    True
    >>> are_apart(was, now, [Edit("insert", Span(0, 0), Span(0, 10)), Edit("delete", Span(27, 36), Span(20, 20))])
    False
    """
    if was.kind not in ("date", "time"):
        return False
    changed = [edit for edit in edits if edit.kind != "equal"]
    gone = next((edit for edit in changed if edit.old.start <= was.span.start < edit.old.end), None)
    come = next((edit for edit in changed if edit.new.start <= now.span.start < edit.new.end), None)
    if gone is None or come is None or gone is come:
        return False
    return _beside(gone.old, was.span) > _CLAUSE or _beside(come.new, now.span) > _CLAUSE


def in_other_words(was: Fact, now: Fact, edits: Sequence[Edit], old: str, new: str) -> bool:
    """Tell whether one edit put an amount or date, with the phrase around it, in the place of one of another sort.

    The two phrases have no long word in common; the texts of both versions are given.
    """
    of_one_sort = was.unit == now.unit if was.kind == "date" else bool(was.unit) == bool(now.unit)
    if was.kind == now.kind and of_one_sort:
        return False
    at = bisect_right(edits, was.span.start, key=lambda edit: edit.old.end)
    edit = edits[min(at, len(edits) - 1)]
    if not (edit.old.start <= was.span.start < edit.old.end and edit.new.start <= now.span.start < edit.new.end):
        return False
    if _beside(edit.old, was.span) < _PHRASE or _beside(edit.new, now.span) < _PHRASE:
        return False
    return _words_near(was, edit.old, old).isdisjoint(_words_near(now, edit.new, new))


def _words_near(fact: Fact, edit: Span, text: str) -> set[str]:
    """Collect the long words of an edit that stand near a fact."""
    start, end = max(edit.start, fact.span.start - _NEAR), min(edit.end, fact.span.end + _NEAR)
    return set(_LONG.findall(text[start:end].lower()))


def _beside(edit: Span, fact: Span) -> int:
    return edit.end - edit.start - (fact.end - fact.start)
