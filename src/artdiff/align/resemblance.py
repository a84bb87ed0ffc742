"""Resemblance: what a sentence of simpler language shares with the one that it may be made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log
from unicodedata import combining, normalize

from artdiff.align.parameters import COMMON, LONG, STEM, UNIT, Rewriting

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
"""Simple language cuts long words: Wohn-Geld."""
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")

Grams = dict[str, int]
"""Parts of words, each with the weight of the word that it is in."""
Known = Mapping[int, tuple[int, ...]]
"""For a sentence of the version that picks, those of the other that the ordinary steps linked with it."""


def pick_features(
    simple: Sequence[str], other: Sequence[str], known: Known, numbers: Rewriting
) -> Iterator[dict[int, tuple[float, ...]]]:
    """Measure each sentence against those about the same place of the other version, in the order of Rewriting.pick."""
    rows = list(resemblance(simple, other, known, numbers))
    best = [numbers.weak] * len(other)
    for row in rows:
        for i, (shared, _) in row.items():
            best[i] = max(best[i], shared)
    taken = {i for wholes in known.values() for i in wholes}
    figures = [[set(_FIGURE.findall(key[:LONG])) for key in side] for side in (simple, other)]
    for k, row in enumerate(rows):
        own, figure = known.get(k, ()), figures[0][k]
        yield {
            i: (fresh / best[i], i in own, i in taken and i not in own, bool(figure and figure & figures[1][i]))
            for i, (_, fresh) in row.items()
        }


def resemblance(
    simple: Sequence[str], other: Sequence[str], known: Known, numbers: Rewriting
) -> Iterator[dict[int, tuple[float, float]]]:
    """Give what each sentence shares with those about the same place of the other version (Dice, as words weigh).

    And how much of that the sentence before it has not: who goes on about a word shares it too.
    """
    keys = [_fold(key[:LONG]) for key in (*simple, *other)]
    weights = _weigh(keys)
    grams = [_grams(key, weights, numbers) for key in keys]
    masses = [sum(found.values()) or 1 for found in grams]
    before: Grams = {}
    window = numbers.window
    place = -window
    for k in range(len(simple)):
        part, mass = grams[k], masses[k]
        fresh, stale = part.keys() - before.keys(), part.keys() & before.keys()
        row: dict[int, tuple[float, float]] = {}
        own = known.get(k, ())
        place = own[-1] if own else place
        about = [(max(0, at - window), min(len(other), at + window)) for at in (k * len(other) // len(simple), place)]
        for i in sorted({*own}.union(*(range(*reach) for reach in about))):
            whole = grams[len(simple) + i]
            both = (mass + masses[len(simple) + i]) / 2
            shared = sum([min(part[gram], whole[gram]) for gram in fresh & whole.keys()])
            again = sum([min(part[gram], whole[gram]) for gram in stale & whole.keys()]) if stale else 0
            row[i] = (shared + again) / both, shared / both
        before = part
        yield row


def _fold(key: str) -> str:
    """Fold what a word changes in writing alone: case, hyphens, accents, umlauts."""
    key = _HYPHEN.sub("", key.casefold())
    if key.isascii():
        return key
    return "".join([letter for letter in normalize("NFD", key) if not combining(letter)])


def _weigh(keys: Sequence[str]) -> dict[str, int]:
    """Weigh words by the inverse document frequency of their stems, a sentence being a document."""
    words = [set(_WORD.findall(key)) for key in keys]
    seen = Counter(stem for found in words for stem in {word[:STEM] for word in found})
    weight = {stem: round(UNIT * (log(1 + len(keys) / times) - COMMON)) for stem, times in seen.items()}
    return {word: weight[word[:STEM]] for word in set().union(*words)}


def _grams(key: str, weights: dict[str, int], numbers: Rewriting) -> Grams:
    """Cut words into overlapping parts, so that compounds share what they are made of; beginnings count once more."""
    grams: Grams = {}
    for word in _WORD.findall(key):
        grams[f"^{word[:STEM]}"] = weights[word]
        count = max(1, len(word) - numbers.gram + 1)
        weight = round(weights[word] / count**numbers.spread)
        for at in range(count):
            part = word[at : at + numbers.gram]
            if weight > grams.get(part, -UNIT):
                grams[part] = weight
    return grams
