"""Candidates: the few pairs of sentences that are worth comparing."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from artdiff.align.parameters import BAND, NEAR, POSTINGS
from artdiff.align.profile import Side, Sides

Pair = tuple[int, int]


def sharing(sides: Sides, olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Give the pairs that share stems which are rare enough, and enough of them."""
    old_index, new_index = _index(sides.old, olds), _index(sides.new, news)
    shared: Counter[Pair] = Counter()
    for stem, at in old_index.items():
        posting = new_index.get(stem)
        if posting and len(at) * len(posting) <= POSTINGS:
            weight = sides.weights[stem]
            for i in at:
                for j in posting:
                    shared[i, j] += weight
    return [(i, j) for (i, j), weight in shared.items() if 5 * weight >= min(sides.old.masses[i], sides.new.masses[j])]


def _index(side: Side, sentences: Iterable[int]) -> dict[int, list[int]]:
    index = defaultdict(list)
    for at in sentences:
        for stem in side.stems[at]:
            index[stem].append(at)
    return index


def near(skeleton: Sequence[Pair], olds: Iterable[int], news: Iterable[int]) -> Iterator[Pair]:
    """Give the pairs that stand in the same place: the same gap of the skeleton, near its diagonals if it is large."""
    gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, sentences in enumerate((olds, news)):
        pins = [pair[side] for pair in skeleton]
        for at in sentences:
            gaps[bisect(pins, at)][side].append(at)
    for gap_olds, gap_news in gaps.values():
        if len(gap_olds) * len(gap_news) <= NEAR:
            yield from ((i, j) for i in gap_olds for j in gap_news)
        else:
            yield from _diagonals(gap_olds, gap_news)


def _diagonals(olds: list[int], news: list[int]) -> Iterator[Pair]:
    shift = len(news) - len(olds)
    for x, i in enumerate(olds):
        band = {x + step for step in range(-BAND, BAND + 1)} | {x + shift + step for step in range(-BAND, BAND + 1)}
        yield from ((i, news[y]) for y in sorted(band) if 0 <= y < len(news))
