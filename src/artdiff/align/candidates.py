"""Candidates: the few pairs of sentences that are worth comparing."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from artdiff.align.parameters import FEW, NEAR, SHARED
from artdiff.align.sides import Sides

Pair = tuple[int, int]


def sharing(sides: Sides) -> list[Pair]:
    """Give the pairs that share rare stems, and enough of them, of sentences that have no equal one.

    An inverted index over stems of which each brings few pairs together, so that the work grows with the text only.
    """
    old, new, weights, seen = sides.old, sides.new, sides.weights, sides.seen
    rare = {stem for stem, times in seen.items() if 1 < times <= FEW}
    index: dict[bytes, list[int]] = {stem: [] for stem in rare}
    for j, stems in new.stems.items():
        for stem in rare & stems:
            index[stem].append(j)
    pairs = []
    for i, stems in old.stems.items():
        shared: dict[int, int] = {}
        for stem in rare & stems:
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
