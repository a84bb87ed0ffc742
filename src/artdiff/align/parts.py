"""Parts: splits and merges, whose parts stand together or apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from artdiff.align.parameters import CONTAINED, PARTS, UNIT
from artdiff.align.similarity import Similarity, Whole

Free = tuple[set[int], set[int]]
"""The old and the new sentences that are in no pair of equal ones."""


class Group(NamedTuple):
    """Old and new sentences that say the same, ascending, and the logit of that in units."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    logit: int


def grow(similarity: Similarity, free: Free, whole: Whole, start: int, logit: int) -> Iterator[tuple[list[int], int]]:
    """Take in the neighbours of a part, the likelier first, as long as they are likely parts of the whole too.

    Gives, after each step, the parts and the logit of them all.
    """
    one, many = similarity.versions(whole)
    if one.masses[whole.at] < many.masses[start]:
        return
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
    home = {Whole(side, g[side][0]): g for g, _ in grown for side in (0, 1) if len(g[side]) == 1}
    options = []
    for pair in pairs:
        for side in (0, 1):
            whole, part = Whole(side, pair[side]), pair[1 - side]
            if part in free[1 - side] and whole in home and _adds(similarity, whole, home[whole], part):
                logit = similarity.part_logit(whole, home[whole][1 - side], part)
                options.append((logit, -sum(pair), whole, part))
    for logit, _, whole, part in sorted(options, reverse=True):
        group, apart = home[whole], free[1 - whole.side]
        if logit > similarity.model.apart * UNIT and part in apart and _adds(similarity, whole, group, part):
            apart.remove(part)
            group[1 - whole.side].append(part)
    return [Group(tuple(sorted(old)), tuple(sorted(new)), logit) for (old, new), logit in grown]


def _adds(similarity: Similarity, whole: Whole, group: tuple[list[int], list[int]], part: int) -> bool:
    """Tell whether a part has enough of the whole that the parts so far have not."""
    rest = group[1 - whole.side]
    return (
        len(group[whole.side]) == 1
        and len(rest) < PARTS
        and similarity.contained(whole, part, without=rest) >= CONTAINED
    )
