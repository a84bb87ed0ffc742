"""Parts: splits and merges, whose parts stand together or apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from artdiff.align.chain import Block
from artdiff.align.parameters import APART, CARRIED, CONTAINED, PARTS, TELLING, UNIT
from artdiff.align.sides import Sides
from artdiff.align.similarity import Similarity, Whole
from artdiff.model import make

Free = tuple[set[int], set[int]]
"""The old and the new sentences that are in no pair of equal ones."""


class Group(NamedTuple):
    """Old and new sentences that say the same, ascending, and the logit of that in units."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    logit: int


def group_of(block: Block) -> Group:
    """Make a group of all sentences of a block."""
    old_start, old_end, new_start, new_end, worth = block
    return make(Group, (tuple(range(old_start, old_end + 1)), tuple(range(new_start, new_end + 1)), worth))


def grow(similarity: Similarity, free: Free, whole: Whole, start: int, logit: int) -> Iterator[tuple[list[int], int]]:
    """Take in the neighbours of a part, the likelier first, as long as they are likely parts of the whole too.

    Gives, after each step, the parts and the logit of them all. The part that it starts from is the lighter one.
    """
    parts = [start]
    while len(parts) < PARTS:
        options = [
            (similarity.part_logit(whole, parts, k), k)
            for k in (parts[0] - 1, parts[-1] + 1)
            if k in free[1 - whole.side] and similarity.contained(whole, k) >= CONTAINED
        ]
        gain, part = max(options, default=(0, 0))
        if gain <= 0:
            return
        parts = sorted([*parts, part])
        logit += gain
        yield parts, logit


def attach(
    similarity: Similarity, free: Free, groups: Sequence[Group], pairs: Iterable[tuple[int, int]]
) -> list[Group]:
    """Give sentences that are still alone to the group of the sentence that contains them, wherever it stands."""
    grown = [((list(g.old), list(g.new)), g.logit) for g in groups]
    home = {(side, g[side][0]): g for g, _ in grown for side in (0, 1) if len(g[side]) == 1}
    apart = round(similarity.model.apart * UNIT)
    options = []
    for i, j in pairs:
        side = int(i in free[0])
        if (j in free[1]) == side:
            continue  # both are in a group, or both alone
        at, part = (j, i) if side else (i, j)
        group = home.get((side, at))
        if group is None:
            continue
        whole, rest = make(Whole, (side, at)), group[1 - side]
        if _adds(similarity, whole, group, part):
            logit = similarity.part_logit(whole, rest, part)
            beside = rest[0] - 1 <= part <= rest[-1] + 1
            if logit > (0 if beside else apart) and (beside or _tells(similarity, whole, rest, part)):
                options.append((logit, -i - j, whole, part))
    for _, _, whole, part in sorted(options, reverse=True):
        group, alone = home[whole], free[1 - whole.side]
        if part in alone and _adds(similarity, whole, group, part):
            alone.remove(part)
            group[1 - whole.side].append(part)
    return [make(Group, (tuple(sorted(old)), tuple(sorted(new)), logit)) for (old, new), logit in grown]


def _tells(similarity: Similarity, whole: Whole, rest: Sequence[int], part: int) -> bool:
    """Tell whether a part that stands elsewhere has enough of the whole, which its rest has not, to be from there."""
    return similarity.telling(whole, rest, part) >= TELLING and similarity.contained(whole, part, without=rest) >= APART


def _adds(similarity: Similarity, whole: Whole, group: tuple[list[int], list[int]], part: int) -> bool:
    """Tell whether a part has enough of the whole that the parts so far have not."""
    rest = group[1 - whole.side]
    return (
        len(group[whole.side]) == 1
        and len(rest) < PARTS
        and similarity.contained(whole, part, without=rest) >= CONTAINED
    )


def join(sides: Sides, groups: Iterable[Group]) -> list[Group]:
    """Join neighbouring groups where words were carried over the border between them: many to many.

    That is so if the last old sentence of one and the first new sentence of the next, or the other way round, share
    what neither group has in itself. A side gets no more sentences than a split has parts.
    """
    joined: list[Group] = []
    for group in sorted(groups):
        before = joined[-1] if joined else None
        follows = before is not None and _follows(before.old, group.old) and _follows(before.new, group.new)
        if before is not None and follows and _shared(sides, before, group) >= CARRIED:
            joined.pop()
            group = Group(before.old + group.old, before.new + group.new, min(before.logit, group.logit))
        joined.append(group)
    return joined


def _follows(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Tell whether sentences stand directly after others, both without gaps."""
    return two[0] == one[-1] + 1 and two[-1] - one[0] + 1 == len(one) + len(two) <= PARTS


def _shared(sides: Sides, before: Group, group: Group) -> float:
    """Give the share that was carried over the border between two groups, forth or back."""
    forth = _carried(sides, before.old[-1], group.new[0], before.new, group.old)
    return max(forth, _carried(sides, group.old[0], before.new[-1], group.new, before.old))


def _carried(sides: Sides, i: int, j: int, news: Iterable[int], olds: Iterable[int]) -> float:
    """Give the share of the lighter of two sentences that they share and that their own groups do not account for."""
    shared = sides.old.stems[i] & sides.new.stems[j]
    if not shared:
        return 0.0
    left = shared.difference(*(sides.new.stems[k] for k in news), *(sides.old.stems[k] for k in olds))
    return sum(map(sides.weights.__getitem__, left)) / min(sides.old.masses[i], sides.new.masses[j])
