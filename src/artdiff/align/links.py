"""Links: kinds, moves and the order in which they are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, count, product
from math import exp
from operator import itemgetter

from artdiff.align.chain import Block, heaviest_chain, joined
from artdiff.align.parameters import FITTED, UNIT, Model
from artdiff.align.parts import Group
from artdiff.align.sides import Sides
from artdiff.model import Link, LinkKind, make


def build_links(sides: Sides, groups: Sequence[Group], model: Model = FITTED) -> list[Link]:
    """Turn groups into links, add those of one side only, and put all in reading order."""
    groups = sorted(groups)
    moved = find_moved(sides, groups)
    evidence = Evidence(groups, model)
    links = []
    for k, group in enumerate(groups):
        kind = _kind(sides, group)
        score = 1.0 if kind == "unchanged" else _score(model, group, evidence.of(group))
        links.append(make(Link, (group[0], group[1], kind, k in moved, score, (), None, ())))
    added = set(range(len(sides.new.keys))).difference(chain.from_iterable([new for _, new, _ in groups]))
    links += [Link((), (j,), "added") for j in added]
    return _in_reading_order(links, len(sides.old.keys))


def _kind(sides: Sides, group: Group) -> LinkKind:
    old, new, _ = group
    if len(old) > 1:
        return "edited" if len(new) > 1 else "merged"
    if len(new) > 1:
        return "split"
    return "unchanged" if old[0] in sides.equal else "edited"


class Evidence:
    """What speaks for groups, in logits: what their sentences share, and their neighbours' agreement."""

    def __init__(self, groups: Sequence[Group], model: Model) -> None:
        self.beside = model.beside
        self.ends = {(old[-1], new[-1]) for old, new, _ in groups} | {(-1, -1)}
        self.starts = {(old[0], new[0]) for old, new, _ in groups}

    def of(self, group: Group) -> float:
        """Give what speaks for a group."""
        old, new, logit = group
        before, after = (old[0] - 1, new[0] - 1) in self.ends, (old[-1] + 1, new[-1] + 1) in self.starts
        return logit / UNIT + self.beside * (before + after)


def _score(model: Model, group: Group, known: float) -> float:
    """Calibrate by logistic regression (Platt 1999)."""
    slope, intercept = model.calibration[len(group.old) + len(group.new) > 2]
    return round(1000 / (1 + exp(-slope * known - intercept))) / 1000


def find_moved(sides: Sides, groups: Sequence[Group]) -> set[int]:
    """Find the smallest set of groups that explains the order; a group moved where a part of it did.

    Of two sets as small, the one of fewer characters. Sentences without a counterpart are left out of account. The
    pieces of a group that stand apart weigh next to nothing: with other sentences between them, it moved anyway.
    """
    olds = list(chain.from_iterable([old for old, _, _ in groups]))
    news = list(chain.from_iterable([new for _, new, _ in groups]))
    old_order, new_order = sorted(olds), sorted(news)
    if olds == old_order and news == new_order:
        return set()
    old_ranks, new_ranks = dict(zip(old_order, count())), dict(zip(new_order, count()))
    lengths = list(map(len, sides.new.keys))
    whole = sum(lengths) + len(lengths) + len(new_ranks)
    wholes: dict[tuple[int, int, int, int, int], int] = {}
    pieces: dict[Block, int] = {}
    for k, (old, new, _) in enumerate(groups):
        i, i_end, j, j_end = old_ranks[old[0]], old_ranks[old[-1]], new_ranks[new[0]], new_ranks[new[-1]]
        if i_end - i < len(old) and j_end - j < len(new):
            wholes[i, i_end, j, j_end, whole + sum(map(lengths.__getitem__, new))] = k
        else:
            runs = product(_runs(old, old_ranks), _runs(new, new_ranks))
            pieces.update((Block(*olds, *news, 1), k) for olds, news in runs)
    kept = set(heaviest_chain(sorted([*joined(sorted(wholes)), *pieces])))
    stayed = set().union(*[range(block.old_start, block.old_end + 1) for block in kept])
    moved = {k for block, k in wholes.items() if block[0] not in stayed}
    return moved | {k for block, k in pieces.items() if block not in kept}


def _runs(sentences: Sequence[int], ranks: dict[int, int]) -> list[tuple[int, int]]:
    """Cut sentences into runs of ascending ranks without a gap, first and last of each."""
    first = ranks[sentences[0]]
    runs = [(first, first)]
    for sentence in sentences[1:]:
        rank = ranks[sentence]
        if rank == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], rank)
        else:
            runs.append((rank, rank))
    return runs


def _in_reading_order(links: list[Link], olds: int) -> list[Link]:
    """Order by the new version; a removed sentence follows the link of the last one before it that stayed."""
    last = {i: link[0][-1] for link in links for i in link[0]}
    after: defaultdict[int, list[Link]] = defaultdict(list)
    anchor = -1
    for at in range(olds):
        if at not in last:
            anchor = last.get(at - 1, anchor)
            after[anchor].append(Link((at,), (), "removed"))
    ordered = after[-1]
    for link in sorted(links, key=itemgetter(1)):
        ordered.append(link)
        if link[0]:
            ordered += after.get(link[0][-1], ())
    return ordered
