"""What is known of each sentence before any two are compared: its key, its stems and what they weigh."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from operator import itemgetter
from zlib import crc32

from artdiff.align.equal import pair_equal
from artdiff.align.parameters import COMMON, NOTE, OTHER_ROLE, SAMPLE, STEM, UNIT
from artdiff.words import beyond_ascii

ENTRY = "entry "
"""Before the time at which an entry of a live page begins, which is a role of its own: no other entry began then."""
_STEM = re.compile(rf"([^\W_]{{1,{STEM}}})[^\W_]*")
_LETTER = re.compile(r"[^\W_]")
_WORDS = bytes([code if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256)]).lower()
"""ASCII letters in lower case and figures; all else is a space."""
_begin = itemgetter(slice(STEM))
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that are written without spaces: Thai and Lao, Burmese, Khmer, kana, Han."""


class _Masses(dict[int, int]):
    """What the stems of each sentence weigh together, at least 1; taken when it is asked for."""

    def __init__(self, weights: dict[bytes, int], stems: dict[int, frozenset[bytes]]) -> None:
        self.weights, self.stems = weights, stems

    def __missing__(self, at: int) -> int:
        self[at] = mass = sum(map(self.weights.__getitem__, self.stems[at])) or 1
        return mass


@dataclass(frozen=True, slots=True)
class Side:
    """One version, sentence by sentence."""

    keys: Sequence[str]
    """The text with white space folded."""
    stems: dict[int, frozenset[bytes]]
    """Of those sentences that no equal one is paired with."""
    roles: Sequence[str]
    """What kind of part it stands in."""
    marks: list[int]
    """A number made of the text, the same on every machine, to break ties by."""
    masses: _Masses


@dataclass(frozen=True, slots=True)
class Sides:
    """Both versions, and what each stem weighs: the rarer in the two, the more."""

    old: Side
    new: Side
    equal: dict[int, int]
    """The pairs of equal sentences."""
    weights: dict[bytes, int]
    seen: dict[bytes, int]
    """In how many sentences of the two each stem is."""


def estranged(role: str, other: str) -> int:
    """Give by how many units two roles make a link less likely: what a note tells of the story is not the story.

    Nor is one entry of a live page another.
    """
    if role == other:
        return 0
    return UNIT * (NOTE if any(each == "note" or each.startswith(ENTRY) for each in (role, other)) else OTHER_ROLE)


def profile(
    old: Sequence[str],
    new: Sequence[str],
    roles: tuple[Sequence[str], Sequence[str]] | None = None,
    equal: dict[int, int] | None = None,
) -> Sides:
    """Prepare both versions for comparison; all sentences have the same role unless their roles are given.

    White space is folded already. Equal sentences are paired here unless pairs are given, and nobody compares their
    stems; to fit the model, none are.
    """
    keys = (old, new)
    raws = {key: key.encode("utf-8", "surrogatepass") for key in {*old, *new}}
    marks = [list(map(crc32, map(raws.__getitem__, side))) for side in keys]
    equal = pair_equal(old, new, marks[0]) if equal is None else equal
    find = _stem_finder(keys)
    stems = [
        {at: frozenset(find(key, raws[key])) for at, key in enumerate(side) if at not in paired}
        for side, paired in zip(keys, (equal, set(equal.values())), strict=True)
    ]
    seen = dict(Counter(chain.from_iterable(chain(*map(dict.values, stems)))))
    for i in equal if all(stems) else ():
        for stem in seen.keys() & find(keys[0][i], raws[keys[0][i]]):
            seen[stem] += 2
    weights = _weigh(seen, len(old) + len(new))
    roles = roles or ([""] * len(old), [""] * len(new))
    sides = [Side(*side, _Masses(weights, side[1])) for side in zip(keys, stems, roles, marks, strict=True)]
    return Sides(sides[0], sides[1], equal, weights, seen)


def _stem_finder(keys: Iterable[Sequence[str]]) -> Callable[[str, bytes], Iterable[bytes]]:
    """Cut sentences into the beginnings of their words, or into pairs of characters where words stand unspaced."""
    sample = "".join([key[:SAMPLE] for side in keys for key in side[:SAMPLE]])
    return _bigrams if 2 * len(_UNSPACED.findall(sample)) > len(sample) else _stems


def _stems(key: str, raw: bytes) -> Iterable[bytes]:
    # Bytes are cut in a fifth of the time, but only ASCII words of them: often nothing else stands between quote marks.
    if key.isascii() or not _LETTER.search(beyond_ascii(raw)):
        return map(_begin, raw.translate(_WORDS).split())
    return [stem.encode("utf-8", "surrogatepass") for stem in _STEM.findall(key.lower())]


def _bigrams(key: str, _: bytes) -> list[bytes]:
    letters = [letter.encode("utf-8", "surrogatepass") for letter in key.lower() if letter.isalnum()]
    return list(map(b"".join, pairwise(letters))) or letters


def _weigh(seen: dict[bytes, int], sentences: int) -> dict[bytes, int]:
    """Weigh by inverse document frequency, a sentence being a document (Spärck Jones 1972).

    In whole numbers, so that sums do not depend on the order in which a set is walked.
    """
    weight = {times: round(UNIT * (log(1 + sentences / times) - COMMON)) for times in set(seen.values())}
    return dict(zip(seen, map(weight.__getitem__, seen.values()), strict=True))
