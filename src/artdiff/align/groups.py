"""Groups: pairs, and the splits and merges around them."""

from __future__ import annotations

from artdiff.align.pairs import Pairs
from artdiff.align.profile import Side, Sides

Group = tuple[tuple[int, ...], tuple[int, ...], float]
"""Old indexes, new indexes, score."""


def group(sides: Sides, pairs: Pairs) -> list[Group]:
    """Add to each pair the unpaired neighbours that the other side's sentence contains."""
    groups = [((i,), (j,), score) for i, (j, score) in sorted(pairs.items())]
    taken_old, taken_new = set(pairs), {j for j, _ in pairs.values()}
    grown: list[Group] = []
    for (i,), (j,), score in groups:
        if sides.old.keys[i] == sides.new.keys[j]:
            grown.append(((i,), (j,), score))
            continue
        news = _grow(sides, sides.new, j, sides.old.words[i], taken_new)
        olds = (i,) if len(news) > 1 else _grow(sides, sides.old, i, sides.new.words[j], taken_old)
        grown.append((olds, news, score))
    return grown


def _grow(sides: Sides, side: Side, at: int, whole: frozenset[str], taken: set[int]) -> tuple[int, ...]:
    members = [at]
    for step in (-1, 1):
        k = at + step
        while 0 <= k < len(side.keys) and k not in taken:
            spare = whole.difference(*(side.words[m] for m in members))
            shared = sum(sides.weight[w] for w in sorted(spare & side.words[k]))
            if not shared or shared < 0.5 * side.weights[k]:
                break
            taken.add(k)
            members.append(k)
            k += step
    return tuple(sorted(members))
