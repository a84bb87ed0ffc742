"""Candidates: the few pairs of sentences that are worth comparing."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from artdiff.align.parameters import FEW, NEAR, SHARED
from artdiff.align.sides import Sides

Pair = tuple[int, int]


def sharing(sides: Sides, olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Give the pairs that share rare stems, and enough of them.

    An inverted index over stems of which each brings few pairs together, so that the work grows with the text only.
    """
    old, new, weights, seen = sides.old, sides.new, sides.weights, sides.seen
    both = set().union(*[old.stems[i] for i in olds]) & set().union(*[new.stems[j] for j in news])
    rare = {stem for stem in both if seen[stem] <= FEW}
    index: dict[bytes, list[int]] = {stem: [] for stem in rare}
    for j in news:
        for stem in rare & new.stems[j]:
            index[stem].append(j)
    pairs = []
    for i in olds:
        shared: dict[int, int] = {}
        for stem in rare & old.stems[i]:
            weight = weights[stem]
            for j in index[stem]:
                shared[j] = shared[j] + weight if j in shared else weight
        least = SHARED * old.masses[i]
        pairs += [(i, j) for j, weight in shared.items() if weight >= least or weight >= SHARED * new.masses[j]]
    return pairs


def near(skeleton: Sequence[Pair], olds: Iterable[int], news: Iterable[int]) -> Iterator[Pair]:
    """Give the pairs that stand in the same place: the same gap of the skeleton, if it is small."""
    gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, sentences in enumerate((olds, news)):
        pins = [pair[side] for pair in skeleton]
        for at in sentences:
            gaps[bisect(pins, at)][side].append(at)
    for gap_olds, gap_news in gaps.values():
        if len(gap_olds) * len(gap_news) <= NEAR:
            yield from product(gap_olds, gap_news)
