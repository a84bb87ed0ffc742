"""Versions of which hardly a sentence was kept: a text and the same in simple language.

What their sentences share are parts of words, and the order in which they tell. So each sentence of the longer version
picks the sentence of the other that it was made from, or none; the best sequence of picks is found by the Viterbi
algorithm, as in the alignment of words (Vogel, Ney and Tillmann 1996) and of simplified sentences (Jiang et al. 2020).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log
from operator import mul
from typing import TypeAlias

from artdiff.align.parameters import COMMON, LONG, OTHER_ROLE, REWRITING, STEM, UNIT
from artdiff.align.parts import Group
from artdiff.align.sides import Side, Sides

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
"""Simple language cuts long words: Wohn-Geld."""
_WORD = re.compile(r"[^\W_]+")

Grams = dict[str, int]
"""Parts of words, each with the weight of the word that it is in."""
Row = dict[int, int]
"""For one sentence, those of the other version that it may be made from, and the logit of that in units."""

_Path: TypeAlias = "tuple[int, int, _Path] | None"
"""The picks so far, the last one first: who picked which."""


def group_rewritten(sides: Sides) -> list[Group]:
    """Group the sentences of two heavily rewritten versions; none if they do not seem to tell the same story.

    They seem to if the picks are worth enough, and more than they are against the other version in reverse order:
    else what the two share is a topic. Very long versions get none.
    """
    if max(len(sides.old.keys), len(sides.new.keys)) > REWRITING.most:
        return []
    old_picks = _order(sides.old) > _order(sides.new)
    many, one = (sides.old, sides.new) if old_picks else (sides.new, sides.old)
    rows, count = _compare(many, one), len(one.keys)
    worth, picks = _pick(rows, count)
    backwards, _ = _pick([{count - 1 - i: logit for i, logit in row.items()} for row in rows], count)
    if worth < UNIT * REWRITING.least * count or worth < REWRITING.ordered * backwards:
        return []
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for k, i in picks:
        parts[i].append(k)
    groups = [((i,), tuple(found), sum(rows[k][i] for k in found) // len(found)) for i, found in sorted(parts.items())]
    return [Group(found, whole, logit) if old_picks else Group(whole, found, logit) for whole, found, logit in groups]


def _order(side: Side) -> tuple[int, int]:
    """Of two versions of as many sentences, a number made of the texts tells which one picks."""
    return len(side.keys), sum(side.marks)


def _compare(many: Side, one: Side) -> list[Row]:
    """Give each sentence of a version those of the other that it is likelier made from than not."""
    *weights, intercept = REWRITING.pick
    rows: list[Row] = []
    for role, near in zip(many.roles, resemblance(many.keys, one.keys), strict=True):
        row = {i: round(UNIT * sum(map(mul, weights, features), intercept)) for i, features in near.items()}
        far = {i: UNIT * OTHER_ROLE * (role != one.roles[i]) for i in row}
        rows.append({i: logit - far[i] for i, logit in row.items() if logit > far[i]})
    return rows


def resemblance(many: Sequence[str], one: Sequence[str]) -> Iterator[dict[int, tuple[float, ...]]]:
    """Measure each sentence against those about the same place of the other version, in the order of Rewriting.pick."""
    keys = [_HYPHEN.sub("", key[:LONG].lower()) for key in (*many, *one)]
    weights = _weigh(keys)
    grams = [_grams(key, weights) for key in keys]
    masses = [sum(found.values()) or 1 for found in grams]
    for k in range(len(many)):
        part, part_mass = grams[k], masses[k]
        near: dict[int, tuple[float, ...]] = {}
        middle = k * len(one) // len(many)
        for i in range(max(0, middle - REWRITING.window), min(len(one), middle + REWRITING.window)):
            whole, mass = grams[len(many) + i], masses[len(many) + i]
            shared = sum([min(part[gram], whole[gram]) for gram in part.keys() & whole.keys()])
            near[i] = (2 * shared / (part_mass + mass), shared / part_mass, shared / mass)
        yield near


def _weigh(keys: Sequence[str]) -> dict[str, int]:
    """Weigh words by the inverse document frequency of their stems, a sentence being a document."""
    words = [set(_WORD.findall(key)) for key in keys]
    seen = Counter(stem for found in words for stem in {word[:STEM] for word in found})
    weight = {stem: round(UNIT * (log(1 + len(keys) / times) - COMMON)) for stem, times in seen.items()}
    return {word: weight[word[:STEM]] for word in set().union(*words)}


def _grams(key: str, weights: dict[str, int]) -> Grams:
    """Cut words into overlapping parts, so that compounds share what they are made of."""
    size = REWRITING.gram
    grams: Grams = {}
    for word in _WORD.findall(key):
        weight = weights[word]
        for at in range(max(1, len(word) - size + 1)):
            part = word[at : at + size]
            if weight > grams.get(part, -UNIT):
                grams[part] = weight
    return grams


def _pick(rows: Sequence[Row], count: int) -> tuple[int, list[tuple[int, int]]]:
    """Let each sentence pick one of the other version or none, so that all picks together are worth the most.

    A pick loses by its distance from the pick before, and more by going back. Gives the worth, and who picked which.
    A state that is worse than the best by more than a pick can lose at most is left out: the best one can go there too.
    """
    lost = [0, 0] + [round(UNIT * REWRITING.further * log(far)) for far in range(2, count + 2)]
    back = round(UNIT * REWRITING.back)
    states: dict[int, tuple[int, _Path]] = {-1: (0, None)}
    for k, row in enumerate(rows):
        after = dict(states)
        for i, logit in row.items():
            worth, at = max(
                (known - (lost[i - at] if i >= at else back + lost[at - i]), at) for at, (known, _) in states.items()
            )
            if i not in after or worth + logit > after[i][0]:
                after[i] = (worth + logit, (k, i, states[at][1]))
        least = max(known for known, _ in after.values()) - back - lost[-1]
        states = {at: state for at, state in after.items() if state[0] >= least}
    worth, last = max(states.values(), key=lambda state: state[0])
    picks = []
    while last is not None:
        k, i, last = last
        picks.append((k, i))
    return worth, picks[::-1]
