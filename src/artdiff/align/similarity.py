"""Similarity: how likely people are to link two sentences, from what the two share."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel, Prefix

from artdiff.align.parameters import LONG, UNIT, Model
from artdiff.align.profile import Side, Sides

Pair = tuple[int, int]


class Similarity:
    """Compares sentences of two versions, each pair once. `compared` counts the costly comparisons."""

    def __init__(self, sides: Sides, model: Model) -> None:
        self.sides = sides
        self.model = model
        self.known: dict[Pair, int] = {}
        self.compared = 0

    def pair_features(self, i: int, j: int) -> tuple[float, ...]:
        """Measure old sentence i against new sentence j, in the order of Model.pair."""
        old, new = self.sides.old, self.sides.new
        shared = sum(map(self.sides.weights.__getitem__, old.stems[i] & new.stems[j]))
        old_mass, new_mass = old.masses[i], new.masses[j]
        old_length, new_length = old.lengths[i], new.lengths[j]
        self.compared += 1
        old_key, new_key = old.keys[i][:LONG], new.keys[j][:LONG]
        return (
            2 * shared / (old_mass + new_mass),
            Indel.normalized_similarity(old_key, new_key),
            shared / min(old_mass, new_mass),
            min(old_length, new_length),
            abs(old_length - new_length),
            Prefix.similarity(old_key, new_key, score_cutoff=0) >= 12,
        )

    def logit(self, i: int, j: int) -> int:
        """Give the logit of the chance that people link old sentence i and new sentence j, in units."""
        logit = self.known.get((i, j))
        if logit is None:
            logit = self.known[i, j] = _logit(self.model.pair, self.pair_features(i, j))
        return logit

    def part_features(self, whole: Pair, rest: Sequence[int], part: int) -> tuple[float, ...]:
        """Measure what a further part adds to the rest of a split sentence, in the order of Model.part.

        The whole is a side (0 old, 1 new) and an index into it; the others are indexes into the other side.
        """
        at, index = whole
        one, many = (self.sides.old, self.sides.new) if at == 0 else (self.sides.new, self.sides.old)
        stems, weights = one.stems[index], self.sides.weights
        shared = stems & many.stems[part]
        fresh = sum(map(weights.__getitem__, shared.difference(*(many.stems[k] for k in rest))))
        contained = sum(map(weights.__getitem__, shared))
        self.compared += 1
        return (
            contained / many.masses[part],
            fresh / many.masses[part],
            fresh / one.masses[index],
            max(_likeness(one, index, many, [*rest, part]), _likeness(one, index, many, [part, *rest]))
            - _likeness(one, index, many, rest),
            many.lengths[part],
        )

    def part_logit(self, whole: Pair, rest: Sequence[int], part: int) -> int:
        """Give the logit of the chance that people link a further part too, in units."""
        return _logit(self.model.part, self.part_features(whole, rest, part))


def _likeness(one: Side, whole: int, many: Side, parts: Sequence[int]) -> float:
    joined = " ".join(many.keys[part] for part in parts)
    return Indel.normalized_similarity(one.keys[whole][:LONG], joined[:LONG])


def _logit(weights: Sequence[float], features: Sequence[float]) -> int:
    return round(UNIT * (weights[0] + sum(map(float.__mul__, weights[1:], map(float, features)))))
