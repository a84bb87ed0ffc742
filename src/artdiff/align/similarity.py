"""Similarity: how likely people are to link sentences, from what these share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import log
from operator import mul
from typing import NamedTuple

from rapidfuzz.distance import Indel

from artdiff.align.parameters import ALIKE, CONTAINED, LONG, TIE, UNIT, UNLIKE, WORDS, Model
from artdiff.align.sides import Sides, estranged


class Whole(NamedTuple):
    """A sentence that may have been split, or merged from others: its version (0 old, 1 new) and its index."""

    side: int
    at: int


class Similarity:
    """Compares sentences of two versions."""

    def __init__(self, sides: Sides, model: Model) -> None:
        self.sides = sides
        self.model = model
        self.versions = ((sides.old, sides.new), (sides.new, sides.old))
        """For a whole of each side: the version that it is in, and the other one."""
        self._weigh = sides.weights.__getitem__

    def pair_features(self, i: int, j: int, shared: int) -> tuple[float, ...]:
        """Measure old sentence i against new sentence j, in the order of Model.pair; what they share weighs shared."""
        old, new = self.versions[0]
        old_mass, new_mass = old.masses[i], new.masses[j]
        old_key, new_key = old.keys[i], new.keys[j]
        return (
            2 * shared / (old_mass + new_mass),
            self._likeness(old_key, new_key),
            shared / min(old_mass, new_mass),
            _length(old.stems[i]) + _length(new.stems[j]),
        )

    def logit(self, i: int, j: int) -> int:
        """Give the logit of the chance that people link old sentence i and new sentence j, in units."""
        old, new = self.versions[0]
        shared = self.mass(old.stems[i] & new.stems[j])
        if shared / min(old.masses[i], new.masses[j]) < CONTAINED:
            return UNLIKE * UNIT  # nothing but common words
        logit = _logit(self.model.pair, self.pair_features(i, j, shared)) + old.marks[i] * new.marks[j] % TIE
        return logit if old.roles[i] == new.roles[j] else logit - estranged(old.roles[i], new.roles[j])

    def part_features(self, whole: Whole, rest: Sequence[int], part: int) -> tuple[float, ...]:
        """Measure what a further part adds to the rest of a split sentence, in the order of Model.part.

        Rest and part are indexes into the version that the whole is not in.
        """
        one, many = self.versions[whole.side]
        key = one.keys[whole.at]
        shared = one.stems[whole.at] & many.stems[part]
        mass = many.masses[part]
        fresh = self.mass(shared.difference(*(many.stems[k] for k in rest)))
        before = " ".join(many.keys[k] for k in rest)
        after = self._likeness(key, f"{before} {many.keys[part]}"), self._likeness(key, f"{many.keys[part]} {before}")
        return (
            fresh / mass,
            fresh / one.masses[whole.at],
            max(after) - self._likeness(key, before),
            _length(many.stems[part]),
        )

    def part_logit(self, whole: Whole, rest: Sequence[int], part: int) -> int:
        """Give the logit of the chance that people link a further part too, in units."""
        one, many = self.versions[whole.side]
        tie = one.marks[whole.at] * many.marks[part] % TIE
        features = self.part_features(whole, rest, part)
        fresh, _, likeness, _ = features
        if fresh < CONTAINED and likeness < ALIKE:
            return UNLIKE * UNIT
        return _logit(self.model.part, features) + tie

    def contained(self, whole: Whole, part: int, *, without: Iterable[int] = ()) -> float:
        """Give the share of a part that the whole has too, as it weighs, less what other parts have.

        A sentence of the body has no part in the headline, nor the other way round.
        """
        one, many = self.versions[whole.side]
        if one.roles[whole.at] != many.roles[part]:
            return 0.0
        shared = one.stems[whole.at] & many.stems[part]
        for k in without:
            shared -= many.stems[k]
        return sum(map(self._weigh, shared)) / many.masses[part]

    def telling(self, whole: Whole, rest: Sequence[int], part: int) -> int:
        """Count the stems of a part that are not common, and that the whole has too but its rest has not."""
        one, many = self.versions[whole.side]
        fresh = (one.stems[whole.at] & many.stems[part]).difference(*(many.stems[k] for k in rest))
        return sum(weight > UNIT for weight in map(self._weigh, fresh))

    def mass(self, stems: Iterable[bytes]) -> int:
        """Give what stems weigh together."""
        return sum(map(self._weigh, stems))

    @staticmethod
    def _likeness(old: str, new: str) -> float:
        """Compare characters: twice the longest common subsequence by the length of both (Bergroth et al. 2000)."""
        return Indel.normalized_similarity(old[:LONG], new[:LONG])


def _logit(weights: Sequence[float], features: Sequence[float]) -> int:
    return round(UNIT * sum(map(mul, weights, features), weights[-1]))


def _length(stems: Collection[bytes]) -> float:
    return log(1 + min(len(stems), WORDS))
