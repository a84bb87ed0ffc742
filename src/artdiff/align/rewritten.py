"""Versions of which few sentences were kept: a text and the same in simpler language.

What their sentences share are parts of words, and the order in which they tell. So each sentence of the version in
shorter sentences picks the one of the other that it was made from, or none; the best sequence of picks is found by the
Viterbi algorithm, as in the alignment of words (Vogel, Ney and Tillmann 1996) and of simplified sentences (Jiang et al.
2020). What the ordinary steps linked speaks for a pick.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import log
from operator import mul
from typing import NamedTuple, TypeAlias

from artdiff.align.parameters import PARTS, REWRITING, UNIT, Rewriting
from artdiff.align.parts import Group
from artdiff.align.resemblance import Known, pick_features
from artdiff.align.sides import Side, Sides, estranged

Row = dict[int, int]
"""For one sentence, those of the other version that it may be made from, and the logit of that in units."""
Pick = tuple[int, int]
"""A sentence, and the one of the other version that it picks."""

Parts = tuple[int, ...]

_Path: TypeAlias = "tuple[int, int, _Path] | None"
"""The picks so far, the last one first: who picked which."""


class Changed(NamedTuple):
    """The sentences of a version that were not kept."""

    places: list[int]
    keys: list[str]
    roles: list[str]


def group_rewritten(sides: Sides, alike: int, groups: Sequence[Group], numbers: Rewriting = REWRITING) -> list[Group]:
    """Group the sentences of two versions of which all that was not kept was rewritten; none if it was not.

    It was if that is enough, and the sentences of one version are much shorter; and if the picks are worth enough, and
    more than they are against the other version in reverse order: else what the two share is a topic. Very long
    versions get none. So many sentences are alike, the kept ones too; groups are those that the ordinary steps found.
    """
    if not _simpler(sides, alike, numbers):
        return []
    versions = changed(sides.old), changed(sides.new)
    old_picks = picks_old(*versions)
    simple, other = versions if old_picks else versions[::-1]
    known = linked(groups, simple, other, old_picks)
    rows = _compare(simple, other, known, numbers)
    picks = _sure_picks(rows, len(other.keys), numbers)
    if not picks:
        return []
    found = [group for group in groups if group.old[0] in sides.equal]
    if found:
        picks = _pick_among([group[:2] if old_picks else group[1::-1] for group in found], rows, simple, other, numbers)
    longer = {(k, i): log(len(simple.keys[k]) or 1) - log(len(other.keys[i]) or 1) for k, i in picks}
    joined = {i for pick in picks for i in _spread(pick, rows[pick[0]], known, longer[pick], numbers)}
    joined = {i for i in joined if other.places[i + 1] == other.places[i] + 1}
    for wholes, parts, logit in _gather(picks, rows, joined, numbers):
        sentences = tuple(simple.places[k] for k in parts), tuple(other.places[i] for i in wholes)
        found.append(Group(*(sentences if old_picks else sentences[::-1]), logit))
    return sorted(found)


def changed(side: Side) -> Changed:
    """Leave out the sentences that were kept: those linked with an equal one."""
    places = list(side.stems)
    return Changed(places, [side.keys[place] for place in places], [side.roles[place] for place in places])


def picks_old(old: Changed, new: Changed) -> bool:
    """Tell whether the old version is the one in shorter sentences, which picks."""
    return (_length(old), old.keys) < (_length(new), new.keys)


def _length(version: Changed) -> float:
    return sum(map(len, version.keys)) / (len(version.keys) or 1)


def linked(groups: Sequence[Group], simple: Changed, other: Changed, old_picks: bool) -> Known:
    """Give, for each sentence of the version that picks, what it is linked with."""
    numbers = [{place: k for k, place in enumerate(version.places)} for version in (simple, other)]
    pairs = [(group.old, group.new) if old_picks else (group.new, group.old) for group in groups]
    return {
        numbers[0][part]: tuple(numbers[1][whole] for whole in wholes)
        for parts, wholes in pairs
        for part in parts
        if part in numbers[0]
    }


def _simpler(sides: Sides, alike: int, numbers: Rewriting) -> bool:
    """Tell whether what was not kept is in much shorter sentences; the more of them are alike, the more it takes."""
    kept, counts = len(sides.equal), [len(sides.old.stems), len(sides.new.stems)]
    most = max(counts) * (1 if min(counts) < numbers.few else 2)
    if not numbers.fewest <= max(counts) <= numbers.most or kept >= most:
        return False
    lengths = [
        sum([len(side.keys[at]) for at in side.stems]) / (len(side.stems) or 1) for side in (sides.old, sides.new)
    ]
    share = (1 + alike - kept) / (1 + min(counts))
    return any(share < much and min(lengths) < shorter * max(lengths) for much, shorter in numbers.simpler)


def _sure_picks(rows: Sequence[Row], count: int, numbers: Rewriting) -> list[Pick]:
    """Pick, if the picks are worth enough for each sentence; the less they are, the more beside those backwards."""
    least = UNIT * numbers.least * len(rows)
    if sum(max(row.values(), default=0) for row in rows) < least:
        return []  # whatever is picked
    worth, picks = _pick(rows, count, numbers)
    if worth < least:
        return []
    backwards, _ = _pick([{count - 1 - i: logit for i, logit in row.items()} for row in rows], count, numbers)
    ordered = 1 + numbers.ordered * max(0, numbers.sure - worth / UNIT / len(rows))
    return picks if worth >= ordered * backwards else []


def _pick_among(
    kept: Sequence[tuple[Parts, Parts]], rows: Sequence[Row], simple: Changed, other: Changed, numbers: Rewriting
) -> list[Pick]:
    """Pick with the sentences that were kept in their places: what stood between two of them mostly still does."""
    numbered = [{place: k for k, place in enumerate(version.places)} for version in (simple, other)]
    among: list[Row] = [{} for _ in range(len(rows) + len(kept))]
    for place, row in zip(simple.places, rows, strict=True):
        among[place] = {other.places[i]: logit for i, logit in row.items()}
    for (k,), (i,) in kept:
        among[k] = {i: round(UNIT * numbers.pin)}
    _, picks = _pick(among, len(other.places) + len(kept), numbers)
    return [(numbered[0][k], numbered[1][i]) for k, i in picks if k in numbered[0]]


def _spread(pick: Pick, row: Row, known: Known, longer: float, numbers: Rewriting) -> range:
    """Give the sentences about a pick that were merged with the next one, into the one that picks.

    They are if the ordinary steps merged them; or as picks worth enough: less if who picks is longer than its pick.
    """
    k, i = pick
    likely, long, intercept = numbers.merge
    least = max(0.0, -UNIT * (long * longer + intercept) / likely)
    merged = known.get(k, ()) if i in known.get(k, ()) else ()
    first = last = i
    while last - first < PARTS - 1 and (first - 1 in merged or row.get(first - 1, 0) > least):
        first -= 1
    while last - first < PARTS - 1 and (last + 1 in merged or row.get(last + 1, 0) > least):
        last += 1
    return range(first, last)


def _homes(picks: Sequence[Pick], joined: set[int]) -> dict[int, list[int]]:
    """Give, for each sentence of the other version, those that are joined with it, itself among them."""
    homes: dict[int, list[int]] = {}
    for i in sorted({i for _, i in picks}.union(joined, (i + 1 for i in joined))):
        run = homes[i - 1] if i - 1 in joined else []
        homes[i] = run if len(run) < PARTS else []
        homes[i].append(i)
    return homes


def _gather(
    picks: Sequence[Pick], rows: Sequence[Row], joined: set[int], numbers: Rewriting
) -> Iterator[tuple[Parts, Parts, int]]:
    """Gather who picked the same, or what is joined with the next: sentences of the other version, and who picks.

    Who picks what others picked before, with other picks between, is left out unless that is worth enough.
    """
    home = _homes(picks, joined)
    runs: defaultdict[int, list[list[tuple[int, int]]]] = defaultdict(list)
    last = -1
    for k, i in picks:
        whole = home[i][0]
        if whole != last:
            runs[whole].append([])
        runs[whole][-1].append((rows[k][i], k))
        last = whole
    for whole, found in runs.items():
        worths = [sum(logit for logit, _ in run) for run in found]
        enough = min(max(worths), UNIT * numbers.again)
        sure = [part for run, worth in zip(found, worths, strict=True) if worth >= enough for part in run]
        parts = sorted(sure, reverse=True)[:PARTS]
        yield tuple(home[whole]), tuple(sorted(k for _, k in parts)), sum(logit for logit, _ in parts) // len(parts)


def _compare(simple: Changed, other: Changed, known: Known, numbers: Rewriting) -> list[Row]:
    """Give each sentence those of the other version that it is likelier made from than not."""
    *weights, intercept = numbers.pick
    rows: list[Row] = []
    for role, near in zip(simple.roles, pick_features(simple.keys, other.keys, known, numbers), strict=True):
        row = {i: round(UNIT * sum(map(mul, weights, features), intercept)) for i, features in near.items()}
        far = {i: estranged(role, other.roles[i]) for i in row}
        rows.append({i: logit - far[i] for i, logit in row.items() if logit > far[i]})
    return rows


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
        before = sorted(((worth, at) for at, (worth, _) in states.items()), reverse=True)
        for i, logit in row.items():
            worth, at = (states[i][0], i) if i in states else (before[-1][0] - back - lost[-1], i)
            for known, start in before:
                if known - min(back, lost[1]) <= worth:
                    break  # whatever it comes from
                if (reached := known - (lost[i - start] if i >= start else back)) > worth:
                    worth, at = reached, start
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
