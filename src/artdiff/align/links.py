"""Links: kinds, moves and the order in which they are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp

from artdiff.align.chain import Block, heaviest_chain, joined
from artdiff.align.parameters import FITTED, UNIT, Model
from artdiff.align.parts import Group, unchanged
from artdiff.align.sides import Sides
from artdiff.model import Link, LinkKind, make


def build_links(sides: Sides, groups: Sequence[Group], model: Model = FITTED) -> list[Link]:
    """Turn groups into links, add those of one side only, and put all in reading order."""
    moved = find_moved(sides, groups)
    links = []
    for k, (group, known) in enumerate(zip(groups, evidence(sides, groups, model), strict=True)):
        kind = _kind(sides, group)
        score = 1.0 if kind == "unchanged" else _score(model, group, known)
        links.append(make(Link, (group.old, group.new, kind, k in moved, score, (), None, ())))
    seen_old = {i for g in groups for i in g.old}
    seen_new = {j for g in groups for j in g.new}
    links += [Link((), (j,), "added") for j in range(len(sides.new.keys)) if j not in seen_new]
    return _in_reading_order(links, [i for i in range(len(sides.old.keys)) if i not in seen_old])


def _kind(sides: Sides, group: Group) -> LinkKind:
    if unchanged(sides, group):
        return "unchanged"
    if len(group.old) == 1 < len(group.new):
        return "split"
    return "merged" if len(group.new) == 1 < len(group.old) else "edited"


def evidence(sides: Sides, groups: Sequence[Group], model: Model) -> list[float]:
    """Give what speaks for each group, in logits: what its sentences share, and its neighbours' agreement."""
    ends = {(g.old[-1], g.new[-1]) for g in groups} | {(-1, -1)}
    starts = {(g.old[0], g.new[0]) for g in groups} | {(len(sides.old.keys), len(sides.new.keys))}
    return [
        g.logit / UNIT
        + model.beside * (((g.old[0] - 1, g.new[0] - 1) in ends) + ((g.old[-1] + 1, g.new[-1] + 1) in starts))
        for g in groups
    ]


def _score(model: Model, group: Group, known: float) -> float:
    """Calibrate by logistic regression (Platt 1999)."""
    slope, intercept = model.calibration[len(group.old) + len(group.new) > 2]
    return round(1 / (1 + exp(-slope * known - intercept)), 3)


def find_moved(sides: Sides, groups: Sequence[Group]) -> set[int]:
    """Find the smallest set of groups that explains the order; a group moved where a part of it did.

    Of two sets as small, the one of fewer characters. Sentences without a counterpart are left out of account. The
    pieces of a group that stand apart weigh next to nothing: with other sentences between them, it moved anyway.
    """
    if _ascend(groups):
        return set()
    old_ranks = _ranks(i for group in groups for i in group.old)
    new_ranks = _ranks(j for group in groups for j in group.new)
    whole = sum(map(len, sides.new.keys)) + len(sides.new.keys) + len(new_ranks)
    wholes: dict[Block, int] = {}
    pieces: dict[Block, int] = {}
    for k, group in enumerate(groups):
        old_runs, new_runs = _runs([old_ranks[i] for i in group.old]), _runs([new_ranks[j] for j in group.new])
        if len(old_runs) == len(new_runs) == 1:
            length = sum(len(sides.new.keys[j]) for j in group.new)
            wholes[Block(*old_runs[0], *new_runs[0], whole + length)] = k
        else:
            pieces.update((Block(*old, *new, 1), k) for old in old_runs for new in new_runs)
    kept = set(heaviest_chain(sorted([*joined(sorted(wholes)), *pieces])))
    stayed = {rank for block in kept for rank in range(block.old_start, block.old_end + 1)}
    moved = {k for block, k in wholes.items() if block.old_start not in stayed}
    return moved | {k for block, k in pieces.items() if block not in kept}


def _ascend(groups: Sequence[Group]) -> bool:
    ordered = sorted(groups)
    return all(one.old[-1] < two.old[0] and one.new[-1] < two.new[0] for one, two in pairwise(ordered))


def _ranks(indexes: Iterable[int]) -> dict[int, int]:
    return {index: rank for rank, index in enumerate(sorted(indexes))}


def _runs(ranks: Sequence[int]) -> list[tuple[int, int]]:
    """Cut ascending ranks into runs without a gap, first and last of each."""
    runs = [(ranks[0], ranks[0])]
    for rank in ranks[1:]:
        if rank == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], rank)
        else:
            runs.append((rank, rank))
    return runs


def _in_reading_order(links: list[Link], removed: Sequence[int]) -> list[Link]:
    """Order by the new version; a removed sentence follows the link of the last one before it that stayed."""
    home = {link.old[-1]: link for link in links if link.old}
    last = {i: link.old[-1] for link in links for i in link.old}
    after: defaultdict[int, list[Link]] = defaultdict(list)
    waiting = iter([*removed, -1])
    at, anchor = next(waiting), -1
    for i in range(max(removed, default=-1) + 1):
        if i == at:
            after[anchor].append(Link((i,), (), "removed"))
            at = next(waiting)
        else:
            anchor = last[i]
    ordered = after[-1]
    for link in sorted(links, key=lambda link: link.new):
        ordered.append(link)
        if link.old and home[link.old[-1]] is link:
            ordered += after.get(link.old[-1], ())
    return ordered
