"""What is known of each sentence before any two are compared: its key, its stems and what they weigh."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, count
from math import log

from artdiff.align.parameters import COMMON, SPACELESS, STEM, UNIT

_STEM = re.compile(rf"([^\W_]{{1,{STEM}}})[^\W_]*")


@dataclass(frozen=True, slots=True)
class Side:
    """One version, sentence by sentence."""

    keys: list[str]
    """The text with white space folded."""
    stems: list[frozenset[int]]
    masses: list[int]
    """What the stems weigh together."""
    lengths: list[float]
    """The logarithm of the number of stems."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both versions, and what each stem weighs: the rarer in the two, the more."""

    old: Side
    new: Side
    weights: list[int]


def profile(old: Sequence[str], new: Sequence[str]) -> Sides:
    """Prepare both versions for comparison.

    Weights are whole numbers, so that sums do not depend on the order in which a set is walked.
    """
    keys = [[" ".join(sentence.split()) for sentence in side] for side in (old, new)]
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    stems = [[frozenset(map(numbers.__getitem__, found)) for found in side] for side in _find_stems(keys)]
    weights = _weigh(Counter(chain.from_iterable(chain(*stems))), len(numbers), len(old) + len(new))
    sides = [
        Side(k, s, [sum(map(weights.__getitem__, x)) or 1 for x in s], [log(1 + len(x)) for x in s])
        for k, s in zip(keys, stems, strict=True)
    ]
    return Sides(sides[0], sides[1], weights)


def _find_stems(keys: list[list[str]]) -> list[list[list[str]]]:
    """Cut each sentence into the beginnings of its words, or into pairs of characters where words stand unspaced."""
    stems = [[_STEM.findall(key.lower()) for key in side] for side in keys]
    characters = sum(map(len, chain(*keys)))
    if characters > SPACELESS * sum(map(len, chain(*stems))):
        return [[_bigrams(key) for key in side] for side in keys]
    return stems


def _bigrams(key: str) -> list[str]:
    letters = [letter for letter in key.lower() if letter.isalnum()]
    return list(map("".join, zip(letters, letters[1:], strict=False))) or letters


def _weigh(seen: Counter[int], stems: int, sentences: int) -> list[int]:
    """Weigh by inverse document frequency, a sentence being a document (Spärck Jones 1972)."""

    @cache
    def weight(times: int) -> int:
        return round(UNIT * (log(1 + sentences / times) - COMMON))

    return [weight(seen[stem]) for stem in range(stems)]


def mass(sides: Sides, stems: Iterable[int]) -> int:
    """Sum what stems weigh."""
    return sum(map(sides.weights.__getitem__, stems))
