"""Elsewhere: the sentences that go together, but stand in another order than the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import log

from artdiff.align.chain import Block
from artdiff.align.parameters import Model, units
from artdiff.align.parts import Free, Group, group_of


def find_elsewhere(free: Free, blocks: Iterable[Block], linked: Iterable[Group], model: Model) -> Iterator[Group]:
    """Choose from the blocks of what is left, those of the greatest worth first, and take their sentences.

    A block loses by standing elsewhere: the more sentences are left, the more are alike by chance. But what stands
    beside another that moved, moved with it: it gains by that, and loses nothing.
    """
    old, new = free
    beside = units(model.beside)
    left = [
        block
        for block in blocks
        if block[0] in old and block[2] in new and block.worth > -beside and _is_free(free, block)
    ]
    if not left:
        return
    move = units(max(model.move, model.among + log(1 + max(map(len, free)))))
    runs = _Runs(free, left)
    ends, starts = {(g.old[-1], g.new[-1]) for g in linked}, {(g.old[0], g.new[0]) for g in linked}
    for block in runs.blocks:
        before, after = (block.old_start - 1, block.new_start - 1), (block.old_end + 1, block.new_end + 1)
        known = (before in ends) + (after in starts)
        if block.worth + beside * known + sum(near.worth + beside for near in runs.beside(block)) > (
            0 if known else move
        ):
            yield from runs.take(block)


class _Runs:
    """Blocks that may follow each other, with no sentence between them on either side."""

    def __init__(self, free: Free, blocks: Iterable[Block]) -> None:
        self.free = free
        self.blocks = sorted(blocks, key=_greatest_first)
        least_first = self.blocks[::-1]
        self.after = {(block.old_start - 1, block.new_start - 1): block for block in least_first}
        self.before = {(block.old_end + 1, block.new_end + 1): block for block in least_first}

    def beside(self, block: Block) -> list[Block]:
        """Give the best block after a block and the best before it, if they are free."""
        found = self.after.get((block.old_end, block.new_end)), self.before.get((block.old_start, block.new_start))
        return [near for near in found if near is not None and _is_free(self.free, near)]

    def take(self, block: Block) -> Iterator[Group]:
        """Take a block and all that go on from it on both sides."""
        waiting = [block]
        while waiting:
            block = waiting.pop()
            if not _is_free(self.free, block):
                continue
            self.free[0].difference_update(range(block.old_start, block.old_end + 1))
            self.free[1].difference_update(range(block.new_start, block.new_end + 1))
            yield group_of(block)
            waiting += self.beside(block)


def _is_free(free: Free, block: Block) -> bool:
    old, new = range(block.old_start, block.old_end + 1), range(block.new_start, block.new_end + 1)
    return free[0].issuperset(old) and free[1].issuperset(new)


def _greatest_first(block: Block) -> tuple[int, int, int]:
    return -block.worth, abs(block.old_start - block.new_start), block.old_start + block.new_start
