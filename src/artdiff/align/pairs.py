"""Pairs: which old sentence goes with which new one, one to one."""

from __future__ import annotations

from collections import defaultdict

from artdiff.align.parameters import LINKED, LONG_POSTING
from artdiff.align.profile import Sides

Pairs = dict[int, tuple[int, float]]
"""Old index → new index and score."""


def pair(sides: Sides) -> Pairs:
    """Pair the equal sentences in their order, then the most similar of what is left."""
    pairs: Pairs = {}
    equal = defaultdict(list)
    for j, key in enumerate(sides.new.keys):
        equal[key].append(j)
    for queue in equal.values():
        queue.reverse()
    for i, key in enumerate(sides.old.keys):
        if equal.get(key):
            pairs[i] = (equal[key].pop(), 1.0)
    taken = {j for j, _ in pairs.values()}
    for score, i, j in sorted(((s, i, j) for (i, j), s in candidates(sides, pairs, taken).items()), key=_best_first):
        if i not in pairs and j not in taken:
            pairs[i] = (j, score)
            taken.add(j)
    return pairs


def _best_first(candidate: tuple[float, int, int]) -> tuple[float, int, int, int]:
    score, i, j = candidate
    return -score, abs(i - j), i + j, i


def candidates(sides: Sides, pairs: Pairs, taken: set[int]) -> dict[tuple[int, int], float]:
    """Score the pairs of unpaired sentences that share a word which is not too common."""
    index = defaultdict(list)
    for j, words in enumerate(sides.new.words):
        if j not in taken:
            for word in sorted(words):
                index[word].append(j)
    found = {}
    for i, words in enumerate(sides.old.words):
        if i in pairs:
            continue
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(words):
            posting = index.get(word, ())
            if len(posting) <= LONG_POSTING:
                for j in posting:
                    shared[j] += sides.weight[word]
        for j, weight in shared.items():
            score = 2 * weight / ((sides.old.weights[i] + sides.new.weights[j]) or 1.0)
            if score >= LINKED:
                found[i, j] = score
    return found
