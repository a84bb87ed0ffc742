"""The heaviest chain: the best set of blocks that ascend in both versions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from artdiff.model import make


class Block(NamedTuple):
    """Neighbouring old and new sentences, first and last, and what it is worth to link them."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    worth: int


def joined(blocks: Iterable[tuple[int, int, int, int, int]]) -> list[Block]:
    """Join blocks that follow each other without a sentence between them, from ascending ones that share no sentence.

    Where no other block begins or ends inside, a chain has either all of them or none.
    """
    runs: list[list[int]] = []
    old_next = new_next = -1
    for old_start, old_end, new_start, new_end, worth in blocks:
        if old_start == old_next and new_start == new_next:
            run = runs[-1]
            run[1], run[3], run[4] = old_end, new_end, run[4] + worth
        else:
            runs.append([old_start, old_end, new_start, new_end, worth])
        old_next, new_next = old_end + 1, new_end + 1
    return [make(Block, run) for run in runs]


def heaviest_chain(blocks: Sequence[Block], bonus: int = 0) -> list[Block]:
    """Choose blocks that ascend in both versions and are worth the most together.

    A block that follows another without a sentence between them on either side is worth `bonus` more, and so is one
    that begins both versions. Sparse dynamic programming over the blocks, O(n log n) (Eppstein, Galil, Giancarlo and
    Italiano 1992). Of equal ones the first found stays. Blocks must stand in ascending order.
    """
    ends: list[int] = [-1]
    steps: list[tuple[int, int]] = [(0, -1)]
    """Stairs: the best worth of a chain that ends at a new sentence or before, and its last block."""
    ending: list[tuple[int, int]] = []
    """Blocks that are not on the stairs yet, as a heap, by where they end in old."""
    corners: dict[tuple[int, int], tuple[int, int]] = {(-1, -1): (0, -1)}
    total: list[int] = []
    before: list[int] = []
    for k, (old_start, old_end, new_start, new_end, worth) in enumerate(blocks):
        while ending and ending[0][0] < old_start:
            _, b = heappop(ending)
            _add_step(ends, steps, blocks[b][3], (total[b], b))
        best, previous = steps[bisect_left(ends, new_start) - 1]
        if bonus and (beside := corners.get((old_start - 1, new_start - 1))) and beside[0] + bonus > best:
            best, previous = beside[0] + bonus, beside[1]
        worth += best
        total.append(worth)
        before.append(previous)
        heappush(ending, (old_end, k))
        if bonus and ((old_end, new_end) not in corners or worth > corners[old_end, new_end][0]):
            corners[old_end, new_end] = (worth, k)
    chosen = []
    k = max(range(len(blocks)), key=total.__getitem__, default=-1)
    if k >= 0 and total[k] <= 0:
        return []
    while k >= 0:
        chosen.append(blocks[k])
        k = before[k]
    return chosen[::-1]


def _add_step(ends: list[int], steps: list[tuple[int, int]], end: int, step: tuple[int, int]) -> None:
    """Put a step on the stairs, in place of later ones that are no better, if none up to its end is as good."""
    if step[0] > steps[bisect_right(ends, end) - 1][0]:
        at = stop = bisect_left(ends, end)
        while stop < len(steps) and steps[stop][0] <= step[0]:
            stop += 1
        ends[at:stop] = [end]
        steps[at:stop] = [step]
