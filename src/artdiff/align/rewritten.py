"""Versions of which few sentences were kept: a text and the same in simpler language.

What their sentences share are parts of words, and the order in which they tell. So each sentence of the version in
shorter sentences picks the one of the other that it was made from, or none; the best sequence of picks is found by the
Viterbi algorithm, as in the alignment of words (Vogel, Ney and Tillmann 1996) and of simplified sentences (Jiang et al.
2020). What the ordinary steps linked speaks for a pick.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from operator import mul
from typing import TypeAlias

from artdiff.align.parameters import COMMON, LONG, OTHER_ROLE, REWRITING, STEM, UNIT, Rewriting
from artdiff.align.parts import Group
from artdiff.align.sides import Side, Sides

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
"""Simple language cuts long words: Wohn-Geld."""
_WORD = re.compile(r"[^\W_]+")

Grams = dict[str, int]
"""Parts of words, each with the weight of the word that it is in."""
Row = dict[int, int]
"""For one sentence, those of the other version that it may be made from, and the logit of that in units."""
Known = Mapping[int, tuple[int, ...]]
"""For a sentence of the version that picks, those of the other that the ordinary steps linked with it."""

_Path: TypeAlias = "tuple[int, int, _Path] | None"
"""The picks so far, the last one first: who picked which."""


def group_rewritten(sides: Sides, share: float, groups: Sequence[Group], numbers: Rewriting = REWRITING) -> list[Group]:
    """Group the sentences of two versions of which this share is alike; none if they are not rewritten as a whole.

    They are if one version is in much shorter sentences; and if the picks are worth enough, and more than they are
    against the other version in reverse order: else what the two share is a topic. Very long versions get none. Groups
    are those that the ordinary steps found.
    """
    old_picks = picks_old(sides)
    simple, other = (sides.old, sides.new) if old_picks else (sides.new, sides.old)
    count = len(other.keys)
    if max(len(simple.keys), count) > numbers.most or not _simpler(simple, other, share, numbers):
        return []
    known = linked(groups, old_picks)
    rows = _compare(simple, other, known, numbers)
    if sum(max(row.values(), default=0) for row in rows) < UNIT * numbers.least * len(rows):
        return []  # whatever is picked
    worth, picks = _pick(rows, count, numbers)
    if worth < UNIT * numbers.least * len(rows):
        return []
    backwards, _ = _pick([{count - 1 - i: logit for i, logit in row.items()} for row in rows], count, numbers)
    if worth < numbers.ordered * backwards:
        return []
    return sorted(
        Group(parts, wholes, logit) if old_picks else Group(wholes, parts, logit)
        for wholes, parts, logit in _gather(picks, known, rows)
    )


def picks_old(sides: Sides) -> bool:
    """Tell whether the old version is the one in shorter sentences, which picks."""
    old, new = ((_length(side), sum(side.marks)) for side in (sides.old, sides.new))
    return old < new


def _length(side: Side) -> float:
    return sum(map(len, side.keys)) / (len(side.keys) or 1)


def linked(groups: Sequence[Group], old_picks: bool) -> Known:
    """Give, for each sentence of the version that picks, what it is linked with."""
    pairs = [(group.old, group.new) if old_picks else (group.new, group.old) for group in groups]
    return {k: wholes for parts, wholes in pairs for k in parts}


def _simpler(simple: Side, other: Side, share: float, numbers: Rewriting) -> bool:
    """Tell whether a version is in much shorter sentences than the other; the more are alike, the more it takes."""
    return any(share < alike and _length(simple) < shorter * _length(other) for alike, shorter in numbers.simpler)


def _gather(
    picks: Sequence[tuple[int, int]], known: Known, rows: Sequence[Row]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...], int]]:
    """Gather who picked the same; a sentence that was merged from those that it is linked with keeps them all."""
    merged = {whole: known[k] for k, i in picks if i in known.get(k, ()) for whole in known[k]}
    parts: defaultdict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)
    for k, i in picks:
        parts[merged.get(i, (i,))].append((k, rows[k][i]))
    for wholes, found in parts.items():
        yield wholes, tuple(k for k, _ in found), sum(logit for _, logit in found) // len(found)


def _compare(simple: Side, other: Side, known: Known, numbers: Rewriting) -> list[Row]:
    """Give each sentence those of the other version that it is likelier made from than not."""
    *weights, intercept = numbers.pick
    rows: list[Row] = []
    for role, near in zip(simple.roles, pick_features(simple.keys, other.keys, known), strict=True):
        row = {i: round(UNIT * sum(map(mul, weights, features), intercept)) for i, features in near.items()}
        far = {i: UNIT * OTHER_ROLE * (role != other.roles[i]) for i in row}
        rows.append({i: logit - far[i] for i, logit in row.items() if logit > far[i]})
    return rows


def pick_features(simple: Sequence[str], other: Sequence[str], known: Known) -> Iterator[dict[int, tuple[float, ...]]]:
    """Measure each sentence against those about the same place of the other version, in the order of Rewriting.pick."""
    rows = list(resemblance(simple, other))
    best = [REWRITING.weak] * len(other)
    for row in rows:
        for i, dice in row.items():
            best[i] = max(best[i], dice)
    taken = {i for wholes in known.values() for i in wholes}
    for k, row in enumerate(rows):
        own = known.get(k, ())
        yield {i: (dice / best[i], i in own, i in taken and i not in own) for i, dice in row.items()}


def resemblance(simple: Sequence[str], other: Sequence[str]) -> Iterator[dict[int, float]]:
    """Give what each sentence shares with those about the same place of the other version (Dice, as words weigh)."""
    keys = [_HYPHEN.sub("", key[:LONG].lower()) for key in (*simple, *other)]
    weights = _weigh(keys)
    grams = [_grams(key, weights) for key in keys]
    masses = [sum(found.values()) or 1 for found in grams]
    for k in range(len(simple)):
        part, mass = grams[k], masses[k]
        near: dict[int, float] = {}
        middle = k * len(other) // len(simple)
        for i in range(max(0, middle - REWRITING.window), min(len(other), middle + REWRITING.window)):
            whole = grams[len(simple) + i]
            shared = sum([min(part[gram], whole[gram]) for gram in part.keys() & whole.keys()])
            near[i] = 2 * shared / (mass + masses[len(simple) + i])
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


def _pick(rows: Sequence[Row], count: int, numbers: Rewriting) -> tuple[int, list[tuple[int, int]]]:
    """Let each sentence pick one of the other version or none, so that all picks together are worth the most.

    A pick loses by its distance from the pick before, and by going back. Gives the worth, and who picked which. A state
    that is worse than the best by more than a jump can lose is left out: the best one can go there too.
    """
    back = round(UNIT * numbers.back)
    lost = [0, *(round(UNIT * (numbers.on + numbers.further * log(far))) for far in range(1, count + 1))]
    states: dict[int, tuple[int, _Path]] = {-1: (0, None)}
    for k, row in enumerate(rows):
        after = dict(states)
        for i, logit in row.items():
            worth, at = max((known - (lost[i - at] if i >= at else back), at) for at, (known, _) in states.items())
            if i not in after or worth + logit > after[i][0]:
                after[i] = (worth + logit, (k, i, states[at][1]))
        least = max(known for known, _ in after.values()) - max(back, lost[-1])
        states = {at: state for at, state in after.items() if state[0] >= least}
    worth, last = max(states.values(), key=lambda state: state[0])
    picks = []
    while last is not None:
        k, i, last = last
        picks.append((k, i))
    return worth, picks[::-1]
