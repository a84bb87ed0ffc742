"""What is known of each sentence before any two are compared: its key, its stems and what they weigh."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from operator import itemgetter
from zlib import crc32

from artdiff.align.parameters import COMMON, NOTE, OTHER_ROLE, SAMPLE, STEM, UNIT

ENTRY = "entry "
"""Before the time at which an entry of a live page begins, which is a role of its own: no other entry began then."""
_STEM = re.compile(rf"([^\W_]{{1,{STEM}}})[^\W_]*")
_LETTER = re.compile(r"[^\W_]")
_ASCII = bytes(range(128))
_WORDS = bytes([code if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256)]).lower()
"""ASCII letters in lower case and figures; all else is a space."""
_begin = itemgetter(slice(STEM))
_UNSPACED = "\u0e00\u0f00\u1000\u10a0\u1780\u1800\u3040\u3100\u3400\ua000\uf900\ufb00"
"""Where scripts that are written without spaces begin and end, by turns: Thai and Lao, Burmese, Khmer, kana, Han."""


class _Masses(dict[int, int]):
    """What the stems of each sentence weigh together, at least 1; taken when it is asked for.

    Most sentences have an equal one, and nobody weighs them.
    """

    def __init__(self, weights: dict[bytes, int], stems: list[frozenset[bytes]]) -> None:
        self.weights, self.stems = weights, stems

    def __missing__(self, at: int) -> int:
        self[at] = mass = sum(map(self.weights.__getitem__, self.stems[at])) or 1
        return mass


@dataclass(frozen=True, slots=True)
class Side:
    """One version, sentence by sentence."""

    keys: list[str]
    """The text with white space folded."""
    stems: list[frozenset[bytes]]
    masses: _Masses
    roles: Sequence[str]
    """What kind of part it stands in."""
    marks: list[int]
    """A number made of the text, the same on every machine, to break ties by."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both versions, and what each stem weighs: the rarer in the two, the more."""

    old: Side
    new: Side
    weights: dict[bytes, int]
    seen: Counter[bytes]
    """In how many sentences of the two each stem is."""


def estranged(role: str, other: str) -> int:
    """Give by how many units two roles make a link less likely: what a note tells of the story is not the story.

    Nor is one entry of a live page another.
    """
    if role == other:
        return 0
    return UNIT * (NOTE if any(each == "note" or each.startswith(ENTRY) for each in (role, other)) else OTHER_ROLE)


def profile(old: Sequence[str], new: Sequence[str], roles: tuple[Sequence[str], Sequence[str]] | None = None) -> Sides:
    """Prepare both versions for comparison; all sentences have the same role unless their roles are given.

    Weights are whole numbers, so that sums do not depend on the order in which a set is walked.
    """
    folded = {sentence: _fold(sentence) for sentence in dict.fromkeys((*old, *new))}
    keys = [list(map(folded.__getitem__, side)) for side in (old, new)]
    raws = {key: key.encode("utf-8", "surrogatepass") for key in folded.values()}
    stems = _find_stems(keys, raws)
    seen = Counter(chain.from_iterable(map(stems.__getitem__, chain(*keys))))
    weights = _weigh(seen, len(old) + len(new))
    sides = []
    for side, role in zip(keys, roles or ([""] * len(old), [""] * len(new)), strict=True):
        found = list(map(stems.__getitem__, side))
        marks = list(map(crc32, map(raws.__getitem__, side)))
        sides.append(Side(side, found, _Masses(weights, found), role, marks))
    return Sides(sides[0], sides[1], weights, seen)


def _fold(sentence: str) -> str:
    plain = sentence.isprintable() and "  " not in sentence and sentence == sentence.strip()
    return sentence if plain else " ".join(sentence.split())


def _find_stems(keys: list[list[str]], raws: dict[str, bytes]) -> dict[str, frozenset[bytes]]:
    """Cut each sentence into the beginnings of its words, or into pairs of characters where words stand unspaced."""
    sample = "".join(key[:SAMPLE] for side in keys for key in side[:SAMPLE])
    unspaced = sum(sample.count(letter) for letter in set(sample) if bisect(_UNSPACED, letter) % 2)
    find = _bigrams if 2 * unspaced > len(sample) else _stems
    return {key: frozenset(find(key, raw)) for key, raw in raws.items()}


def _stems(key: str, raw: bytes) -> Iterable[bytes]:
    # Bytes are cut in a fifth of the time, but only ASCII words of them: often nothing else stands between quote marks.
    if key.isascii() or not _LETTER.search(raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")):
        return map(_begin, raw.translate(_WORDS).split())
    return [stem.encode("utf-8", "surrogatepass") for stem in _STEM.findall(key.lower())]


def _bigrams(key: str, _: bytes) -> list[bytes]:
    letters = [letter.encode("utf-8", "surrogatepass") for letter in key.lower() if letter.isalnum()]
    return list(map(b"".join, pairwise(letters))) or letters


def _weigh(seen: Counter[bytes], sentences: int) -> dict[bytes, int]:
    """Weigh by inverse document frequency, a sentence being a document (Spärck Jones 1972)."""
    weight = {times: round(UNIT * (log(1 + sentences / times) - COMMON)) for times in set(seen.values())}
    return dict(zip(seen, map(weight.__getitem__, seen.values()), strict=True))
