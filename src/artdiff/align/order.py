"""Order: the smallest set of links that must have moved for the rest to stand in the same order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

Piece = tuple[int, int, int]
"""Where a piece of a link starts in the old and in the new version, and its weight."""


def heaviest_increasing(pieces: Sequence[Piece]) -> set[int]:
    """Find the heaviest subsequence that ascends in both versions; give the indexes of its pieces.

    A Fenwick tree of prefix maxima over the new starts: O(n log n). Of equal weights the first found stays.
    """
    order = sorted(range(len(pieces)), key=lambda k: pieces[k][:2])
    starts = sorted({piece[1] for piece in pieces})
    best: list[tuple[int, int]] = [(0, -1)] * (len(starts) + 1)
    before = [-1] * len(pieces)
    for k in order:
        slot = bisect_right(starts, pieces[k][1])
        top = (0, -1)
        at = slot
        while at:
            if best[at][0] > top[0]:
                top = best[at]
            at &= at - 1
        before[k] = top[1]
        mine = (top[0] + pieces[k][2], k)
        at = slot
        while at <= len(starts):
            if mine[0] > best[at][0]:
                best[at] = mine
            at += at & -at
    return _trace(best, before, len(starts))


def _trace(best: list[tuple[int, int]], before: list[int], at: int) -> set[int]:
    top = (0, -1)
    while at:
        top = max(top, best[at], key=lambda entry: entry[0])
        at &= at - 1
    kept = set()
    k = top[1]
    while k >= 0:
        kept.add(k)
        k = before[k]
    return kept
