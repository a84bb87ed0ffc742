"""Elsewhere: the sentences that go together, but stand in another order than the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from math import log

from artdiff.align.chain import Block
from artdiff.align.parameters import VERBATIM, Model, units
from artdiff.align.parts import Free, Group, group_of
from artdiff.align.sides import Sides

Pair = tuple[int, int]
"""An old and a new sentence."""
_WORD = re.compile(r"\w+")


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


def find_verbatim(sides: Sides, free: Free, pairs: Iterable[Pair]) -> Iterator[Group]:
    """Link those pairs that are left and have a run of words that no other has: it was carried over as it was."""
    left = [(i, j) for i, j in pairs if i in free[0] and j in free[1] and sides.old.roles[i] == sides.new.roles[j]]
    left = [(i, j) for i, j in left if len(sides.old.stems[i] & sides.new.stems[j]) > VERBATIM // 2]
    olds = {i: _runs_of(sides.old.keys[i]) for i in dict.fromkeys([i for i, _ in left])}
    news = {j: _runs_of(sides.new.keys[j]) for j in dict.fromkeys([j for _, j in left])}
    shared = {(i, j): olds[i] & news[j] for i, j in left}
    counts = Counter(chain.from_iterable(shared.values()))
    for (i, j), runs in sorted(shared.items(), key=lambda item: (-len(item[1]), sum(item[0]))):
        if i in free[0] and j in free[1] and any(counts[run] == 1 for run in runs):
            free[0].remove(i)
            free[1].remove(j)
            yield Group((i,), (j,), 0)


def _runs_of(sentence: str) -> set[tuple[str, ...]]:
    """List the runs of so many words that follow each other."""
    words = _WORD.findall(sentence.lower())
    return set(zip(*[words[k:] for k in range(VERBATIM)], strict=False))
