"""The links in reading order, with what stayed the same folded away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from artdiff.model import SIGNIFICANCES, Comparison, Link, Significance

Break = Literal["", "added", "removed"]


class Row(NamedTuple):
    """A link where it is read. A trace marks a place that something left or that shares a row further up."""

    at: int
    """Index into Comparison.links."""
    link: Link
    changed: bool
    break_: Break = ""
    """Whether a paragraph break in front of it came or went."""
    trace: Literal["", "moved away", "shown above"] = ""


class Fold(NamedTuple):
    """Neighbouring rows that need not be shown."""

    rows: tuple[Row, ...]


def is_changed(link: Link) -> bool:
    """Tell whether a reader would call the link a change."""
    return link.kind != "unchanged" or link.moved


def passes(significance: Significance | None, minimum: Significance | None) -> bool:
    """Tell whether a change weighs enough to be shown; one that nobody weighed does."""
    if minimum is None or significance is None:
        return True
    return SIGNIFICANCES.index(significance) >= SIGNIFICANCES.index(minimum)


def rows(comparison: Comparison, minimum: Significance | None = None) -> list[Row]:
    """List all rows in reading order. Those below the minimum count as not changed."""
    listed: list[Row] = []
    last_old = last_new = -1
    traces = _traces(comparison)
    for at in (-1, *range(len(comparison.links))):
        if at >= 0:
            link = comparison.links[at]
            changed = is_changed(link) and passes(link.significance, minimum)
            break_ = _break_before(comparison, link, last_old, last_new) if passes("typography", minimum) else ""
            listed.append(Row(at, link, changed, break_))
            last_old, last_new = (link.old or (-1,))[-1], (link.new or (-1,))[-1]
        for index, trace in traces.get(at, ()):
            link = comparison.links[index]
            listed.append(Row(index, link, passes(link.significance, minimum), "", trace))
    return listed


def _break_before(comparison: Comparison, link: Link, last_old: int, last_new: int) -> Break:
    if min(last_old, last_new) < 0 or (link.old[:1], link.new[:1]) != ((last_old + 1,), (last_new + 1,)):
        return ""
    olds, news = comparison.old.sentences, comparison.new.sentences
    was = olds[last_old].paragraph != olds[last_old + 1].paragraph
    now = news[last_new].paragraph != news[last_new + 1].paragraph
    return "" if was == now else "added" if now else "removed"


def _traces(comparison: Comparison) -> dict[int, list[tuple[int, Literal["moved away", "shown above"]]]]:
    """Find after which link (-1: before all) a trace of which other link stands."""
    traces: dict[int, list[tuple[int, Literal["moved away", "shown above"]]]] = defaultdict(list)
    at_old = {i: at for at, link in enumerate(comparison.links) if not link.moved for i in link.old}
    at_new = {j: at for at, link in enumerate(comparison.links) for j in link.new[:1]}
    anchor = -1
    origin = {link.old[0]: at for at, link in enumerate(comparison.links) if link.moved and link.old}
    for i in range(len(comparison.old.sentences)):
        anchor = at_old.get(i, anchor)
        if i in origin:
            traces[anchor].append((origin[i], "moved away"))
    anchor = -1
    parts = {j: at for at, link in enumerate(comparison.links) for i, j in _apart(link.new)}
    for j in range(len(comparison.new.sentences)):
        anchor = at_new.get(j, anchor)
        if j in parts:
            traces[anchor].append((parts[j], "shown above"))
    return traces


def _apart(indexes: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the indexes that do not follow their predecessor, with it."""
    return ((i, j) for i, j in pairwise(indexes) if j != i + 1)


def fold(listed: Iterable[Row], context: int = 1) -> list[Row | Fold]:
    """Fold all but the rows near a change; a fold of one row is shown instead."""
    listed = list(listed)
    near: set[int] = set()
    for at, row in enumerate(listed):
        if row.changed or row.break_:
            near.update(range(at - context, at + context + 1))
    folded: list[Row | Fold] = []
    for shown, group in groupby(enumerate(listed), key=lambda numbered: numbered[0] in near):
        members = tuple(row for _, row in group)
        folded += members if shown or len(members) == 1 else (Fold(members),)
    return folded
