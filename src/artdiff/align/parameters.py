"""The aligner's numbers, in one place. benchmarks/fit_alignment.py fits them on annotated revisions.

Logits are natural; ``UNIT`` of them is one in the whole numbers that are summed.
"""

from __future__ import annotations

from typing import NamedTuple

UNIT = 1_000_000
"""Whole numbers to one logit, and to one nat of rarity."""
TIE = 1009
"""A prime, next to nothing in units: numbers below it decide between logits that are the same otherwise."""
STEM = 5
"""A word's first characters stand for it."""
WORDS = 60
"""A sentence of more words counts as one of so many where length matters."""
COMMON = 0.5
"""Rarity is counted from here, in nats."""
SAMPLE = 20
"""So many characters of so many sentences tell whether words stand unspaced."""
FEW = 12
"""A stem brings sentences together only if it is in no more of them than this."""
SHARED = 0.2
"""Rare stems bring two sentences together only if they weigh this share of one of them."""
CONTAINED = 0.25
"""Sentences that are linked share at least this much of the lighter one, as stems weigh; so do a part and its whole."""
ALIKE = 0.01
"""A part that has less than that of the whole afresh makes it more like its parts by this, if it is one."""
OTHER_ROLE = 2
"""What a pair loses, in logits, if one stands in the body and one in the headline, a caption …"""
NOTE = 20
"""And if one alone stands in a note."""
UNLIKE = -100
"""The logit of sentences that share less."""
KIN = 0.2
"""Versions of which a smaller share of sentences is alike may be of two stories."""
DOUBT = 2.0
"""What their pairs lose, in logits, for each factor of e that this share falls below."""
CARRIED = 0.45
"""Groups are joined where a sentence shares this much with one of the next group, over what the groups explain."""
VERBATIM = 8
"""So many words that follow each other, and stand nowhere else in what is left, link two sentences."""
PARTS = 8
"""A sentence is split in no more parts than this."""
TELLING = 2
"""So many stems that are not common does a part that stands elsewhere share with its whole alone."""
APART = 0.5
"""And so much of itself, as its stems weigh."""
NEAR = 64
"""All sentences of a gap are brought together if they make no more pairs than this."""
LONG = 4000
"""The characters of a sentence that the comparison of characters looks at."""


def units(logit: float) -> int:
    """Turn a logit into units."""
    return round(logit * UNIT)


class Model(NamedTuple):
    """The fitted numbers, in logits."""

    pair: tuple[float, ...]
    """Of a pair that stands alone: dice, characters, contained, lengths, intercept."""
    beside: float
    """What a pair gains by following another directly."""
    part: tuple[float, ...]
    """Of a further part of a split sentence: fresh, gain, likeness, length, intercept."""
    calibration: tuple[tuple[float, float], tuple[float, float]]
    """From what speaks for a link to its score: slope and intercept, for pairs and for splits and merges."""
    equal: float
    """Of equal sentences."""
    strong: float
    """A pair of this logit may pin the two versions together."""
    move: float
    """What a pair loses by standing elsewhere, at least."""
    among: float
    """What it loses besides the log of how many sentences it stands among, if that is more."""
    apart: float
    """What a further part loses by standing elsewhere."""


FITTED = Model(
    pair=(8.03, 6.43, 6.08, -0.9, -3.42),
    beside=1.44,
    part=(2.74, 3.25, 11.73, -2.16, 3.65),
    calibration=((0.64, 0.07), (0.49, -1.71)),
    equal=9.0,
    strong=2.0,
    move=1.7,
    among=-0.4,
    apart=1.5,
)


class Rewriting(NamedTuple):
    """The numbers for versions that were rewritten as a whole, in logits where they are worths."""

    pick: tuple[float, ...]
    """Of a sentence that was made from another: what they share afresh by the most that any shares with the other,
    linked, other linked, a figure in common, intercept."""
    on: float
    """What a pick loses by standing after the one before."""
    further: float
    """What it loses for each factor of e that it stands further on."""
    back: float
    """What it loses by standing before the one before."""
    merge: tuple[float, float, float]
    """Of a neighbour of the one picked: its logit as a pick, the log of how much longer who picks is, intercept."""
    pin: float = 4.0
    """What the pick of a sentence that was kept is worth: enough to stay, unless it moved."""
    again: float = 1.5
    """What picks must be worth together of a sentence that others, elsewhere, picked."""
    gram: int = 4
    """Words are cut into parts of so many characters."""
    spread: float = 0.25
    """A part weighs less by this power of their number."""
    weak: float = 0.2
    """The best dice counts as no less than this."""
    simpler: tuple[tuple[float, float], ...] = ((0.18, 0.8), (1.0, 0.7))
    """What was not kept was rewritten if less than this share of its sentences is alike, and those of one version have
    on average less than this share of the characters of the other's."""
    fewest: int = 3
    """If both versions have fewer sentences than this, they show no order."""
    few: int = 5
    """Of so many that were not kept, as many again may have been; else no more than these."""
    least: float = 1.2
    """What all picks together must be worth for each sentence that may pick."""
    sure: float = 2.0
    """If they are worth so much, that is enough if they are worth no more in reverse order."""
    ordered: float = 0.25
    """By so much more, beside those in reverse order, they must be worth for each that they are worth less."""
    window: int = 20
    """A sentence is compared with so many before its place in the other version, and so many after it: the place by
    its number, and that of what was last linked."""
    most: int = 4_000
    """Versions of more sentences are not compared so."""


REWRITING = Rewriting(
    pick=(6.85, 1.75, -0.26, 2.63, -1.37), on=0.71, further=1.43, back=3.52, merge=(1.13, 1.96, -3.39)
)
