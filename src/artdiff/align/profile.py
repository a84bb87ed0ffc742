"""What is known of each sentence before any two are compared: its key, its words and their weights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Side:
    """One version: for each sentence its key (text with white space folded), its words, and their summed weight."""

    keys: list[str]
    words: list[frozenset[str]]
    weights: list[float]


@dataclass(frozen=True, slots=True)
class Sides:
    """Both versions and how much each word weighs: the rarer in the two, the more."""

    old: Side
    new: Side
    weight: dict[str, float]


def profile(old: Sequence[str], new: Sequence[str]) -> Sides:
    """Prepare both versions for comparison."""
    keys = [[" ".join(s.split()) for s in side] for side in (old, new)]
    words = [[frozenset(_WORD.findall(key.lower())) for key in side] for side in keys]
    seen = Counter(word for side in words for sentence in side for word in sentence)
    total = len(old) + len(new) + 1
    weight = {word: log(total / count) for word, count in seen.items()}
    sides = [Side(k, w, [sum(weight[x] for x in sorted(s)) for s in w]) for k, w in zip(keys, words, strict=True)]
    return Sides(sides[0], sides[1], weight)
