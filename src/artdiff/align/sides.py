"""What is known of each sentence before any two are compared: its key, its stems and what they weigh."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from zlib import crc32

from artdiff.align.parameters import COMMON, SAMPLE, STEM, UNIT, WORDS

_STEM = re.compile(rf"([^\W_]{{1,{STEM}}})[^\W_]*")
_ASCII_STEM = re.compile(rf"([a-z0-9]{{1,{STEM}}})[a-z0-9]*")
"""The same in lower case, in half the time."""
_UNSPACED = "\u0e00\u0f00\u1000\u10a0\u1780\u1800\u3040\u3100\u3400\ua000\uf900\ufb00"
"""Where scripts that are written without spaces begin and end, by turns: Thai and Lao, Burmese, Khmer, kana, Han."""


class _Measures(dict[int, float]):
    """A measure of each sentence, taken when it is asked for: most have an equal one, and nobody weighs them."""

    def __init__(self, take: Callable[[frozenset[str]], float], stems: list[frozenset[str]]) -> None:
        self.take, self.stems = take, stems

    def __missing__(self, at: int) -> float:
        self[at] = taken = self.take(self.stems[at])
        return taken


@dataclass(frozen=True, slots=True)
class Side:
    """One version, sentence by sentence."""

    keys: list[str]
    """The text with white space folded."""
    stems: list[frozenset[str]]
    masses: _Measures
    """What the stems weigh together, at least 1."""
    lengths: _Measures
    """The logarithm of one more than the number of stems, of WORDS at most."""
    roles: Sequence[str]
    """What kind of part it stands in."""
    marks: list[int]
    """A number made of the text, the same on every machine, to break ties by."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both versions, and what each stem weighs: the rarer in the two, the more."""

    old: Side
    new: Side
    weights: dict[str, int]
    seen: Counter[str]
    """In how many sentences of the two each stem is."""


def profile(old: Sequence[str], new: Sequence[str], roles: tuple[Sequence[str], Sequence[str]] | None = None) -> Sides:
    """Prepare both versions for comparison; all sentences have the same role unless their roles are given.

    Weights are whole numbers, so that sums do not depend on the order in which a set is walked.
    """
    folded = {sentence: " ".join(sentence.split()) for sentence in dict.fromkeys((*old, *new))}
    keys = [[folded[sentence] for sentence in side] for side in (old, new)]
    stems = _find_stems(keys)
    seen = Counter(chain.from_iterable(map(stems.__getitem__, chain(*keys))))
    weights = _weigh(seen, len(old) + len(new))
    marks = {key: crc32(key.encode("utf-8", "surrogatepass")) for key in stems}
    sides = []
    for side, role in zip(keys, roles or ([""] * len(old), [""] * len(new)), strict=True):
        found = [stems[key] for key in side]
        masses = _Measures(lambda stems: sum(map(weights.__getitem__, stems)) or 1, found)
        sides.append(Side(side, found, masses, _Measures(_length, found), role, [marks[key] for key in side]))
    return Sides(sides[0], sides[1], weights, seen)


def _length(stems: frozenset[str]) -> float:
    return log(1 + min(len(stems), WORDS))


def _find_stems(keys: list[list[str]]) -> dict[str, frozenset[str]]:
    """Cut each sentence into the beginnings of its words, or into pairs of characters where words stand unspaced."""
    sample = "".join(key[:SAMPLE] for side in keys for key in side[:SAMPLE])
    unspaced = sum(sample.count(letter) for letter in set(sample) if bisect(_UNSPACED, letter) % 2)
    find = _bigrams if 2 * unspaced > len(sample) else _stems
    return {key: frozenset(find(key.lower())) for key in dict.fromkeys(chain(*keys))}


def _stems(key: str) -> list[str]:
    return _ASCII_STEM.findall(key) if key.isascii() else _STEM.findall(key)


def _bigrams(key: str) -> list[str]:
    letters = [letter for letter in key if letter.isalnum()]
    return list(map("".join, pairwise(letters))) or letters


def _weigh(seen: Counter[str], sentences: int) -> dict[str, int]:
    """Weigh by inverse document frequency, a sentence being a document (Spärck Jones 1972)."""
    weight = {times: round(UNIT * (log(1 + sentences / times) - COMMON)) for times in set(seen.values())}
    return {stem: weight[times] for stem, times in seen.items()}
