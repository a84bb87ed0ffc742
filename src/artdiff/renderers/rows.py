"""The links in reading order, with what stayed the same folded away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import inf
from typing import Literal, NamedTuple

from artdiff.model import SIGNIFICANCES, Comparison, Document, Link, Significance
from artdiff.renderers.quotations import given_away

Break = Literal["", "added", "removed"]
Trace = Literal["", "moved away", "shown above"]


class Row(NamedTuple):
    """A link where it is read. A trace marks a place that something left or that shares a row further up."""

    at: int
    """Index into Comparison.links."""
    link: Link
    changed: bool
    break_: Break = ""
    """Whether a paragraph break in front of it came or went."""
    opens: bool = True
    """Whether it starts another paragraph than the row in front of it."""
    trace: Trace = ""
    sentences: tuple[int, ...] = ()
    """Of a trace: the sentences that it stands for, of the old version if moved away, else of the new one.

    Of what moved: its sentences of the old version that stood elsewhere; none if only a new one stands apart.
    """
    given: str = ""
    """Of words that stayed: from whom to whom a quotation among them went."""

    @property
    def told(self) -> bool:
        """Whether it is more than context."""
        return self.changed or bool(self.break_ or self.given)


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
    before: Link | None = None
    away, given = _away(comparison.links), given_away(comparison)
    traces = _traces(comparison, away)
    for at in (-1, *range(len(comparison.links))):
        if at >= 0:
            link = comparison.links[at]
            changed = is_changed(link) and passes(link.significance, minimum)
            break_ = _break_between(comparison, before, link) if before and passes("typography", minimum) else ""
            opens = before is None or _opens(comparison, before, link)
            speakers = given.get(at, "") if link.kind == "unchanged" else ""
            listed.append(Row(at, link, changed, break_, opens, sentences=away.get(at, ()), given=speakers))
            before = link
        listed += [row for row in traces.get(at, ()) if passes(row.link.significance, minimum)]
    return listed


def _opens(comparison: Comparison, before: Link, link: Link) -> bool:
    if before.new and link.new:
        return _apart(comparison.new, before.new, link.new)
    return not before.old or not link.old or _apart(comparison.old, before.old, link.old)


def _apart(document: Document, before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    return document.sentences[before[-1]].paragraph != document.sentences[after[0]].paragraph


def _break_between(comparison: Comparison, before: Link, link: Link) -> Break:
    """Find a paragraph break that one version has between two links that are neighbours in both."""
    neighbours = (before.old and before.old[-1] + 1, before.new and before.new[-1] + 1)
    if neighbours != (link.old and link.old[0], link.new and link.new[0]) or not all(neighbours):
        return ""
    was = _apart(comparison.old, before.old, link.old)
    now = _apart(comparison.new, before.new, link.new)
    return "" if was == now else "added" if now else "removed"


def _away(links: Sequence[Link]) -> dict[int, tuple[int, ...]]:
    """Find which old sentences of each link that moved do not stand between those of the links around it that stayed.

    Where none does, a new sentence stands apart.
    """
    low, lows = -1, list[int]()
    for link in links:
        lows.append(low)
        low = link.old[-1] if link.old and link.new and not link.moved else low
    away: dict[int, tuple[int, ...]] = {}
    high = inf
    for at in range(len(links) - 1, -1, -1):
        link = links[at]
        if link.moved and link.old:
            away[at] = tuple([i for i in link.old if not lows[at] < i < high])
            if not away[at] and stray(link.new) is None:
                away[at] = link.old
        elif link.old and link.new:
            high = link.old[0]
    return away


def _traces(comparison: Comparison, away: Mapping[int, tuple[int, ...]]) -> dict[int, list[Row]]:
    """Find after which link (-1: before all) a trace of which other link stands."""
    traces: dict[int, list[Row]] = defaultdict(list)
    links = list(enumerate(comparison.links))
    stay = {i: at for at, link in links if not link.moved for i in link.old}
    left = {
        sentences[0]: Row(at, comparison.links[at], True, trace="moved away", sentences=sentences)
        for at, sentences in away.items()
        if sentences
    }
    first = {link.new[0]: at for at, link in links if link.new}
    apart = {
        j: Row(at, link, True, trace="shown above", sentences=(j,)) for at, link in links for j in _strays(link.new)
    }
    for count, anchors, strays in (
        (len(comparison.old.sentences), stay, left),
        (len(comparison.new.sentences), first, apart),
    ):
        anchor = -1
        for index in range(count):
            anchor = anchors.get(index, anchor)
            if index in strays:
                traces[anchor].append(strays[index])
    return traces


def stray(indexes: tuple[int, ...]) -> int | None:
    """Give the first index that does not follow its predecessor, if any."""
    return next(_strays(indexes), None)


def _strays(indexes: tuple[int, ...]) -> Iterator[int]:
    """Yield the indexes that do not follow their predecessor."""
    return (j for i, j in pairwise(indexes) if j != i + 1)


def fold(listed: Sequence[Row]) -> list[Row | Fold]:
    """Fold all but the rows beside a change; a fold of one row is shown instead."""
    near: set[int] = set()
    for at, row in enumerate(listed):
        if row.told:
            near.update((at - 1, at, at + 1))
    folded: list[Row | Fold] = []
    for shown, group in groupby(enumerate(listed), key=lambda numbered: numbered[0] in near):
        members = tuple(row for _, row in group)
        folded += members if shown or len(members) == 1 else (Fold(members),)
    return folded
