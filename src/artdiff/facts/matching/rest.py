"""What became of facts that have no partner in their place: moved, changed elsewhere, added or removed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from artdiff.facts.matching.apart import are_apart
from artdiff.facts.matching.company import Company, of_two_fates, told_of
from artdiff.facts.matching.elsewhere import Placed, drop_again, drop_former, take_elsewhere, take_stamps
from artdiff.facts.matching.partners import in_order
from artdiff.facts.matching.same import AMOUNTS, drop_common, key, without
from artdiff.facts.matching.tolls import take_tolls
from artdiff.facts.values.measure import amount, same_amount, without_bound
from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange, Link
from artdiff.words import lower

_NOUN = re.compile(r" ([a-z]+)\b")
_AS_WORD = {"1": "a", "2": "both"}
"""Other words for numbers before their nouns."""


Rest = list[tuple[int, list[Fact], list[Fact]]]
"""The index of each link, and its old and new facts that have no partner in their place."""


def changed(pairs: Iterable[tuple[Fact, Fact]], index: int, reason: str = "") -> Iterator[FactChange]:
    """Report facts that stand in the place of others; not those that state the same amount in another unit."""
    for old, new in pairs:
        if reason or not (old.kind in AMOUNTS and new.kind in AMOUNTS and same_amount(old, new)):
            yield FactChange(new.kind, "changed", old, new, index, reason or _reason(old, new))


def _reason(old: Fact, new: Fact) -> str:
    if old.value == new.value:
        return "unit"
    is_bound = without_bound(old.value) == without_bound(new.value) and old.unit == new.unit
    return "bound" if is_bound else ""


def pair_rest(
    rest: Rest, told: Sequence[FactChange], olds: Version, news: Version, links: Sequence[Link]
) -> Iterator[FactChange]:
    """Pair what has no partner in its place: leave out what only moved, then the last of its kind in the link.

    What the links tell already is given: figures that say one of those again are left out.
    """
    gone: Placed = {}
    come: Placed = {}
    inside: list[FactChange] = []
    for index, lost, won in rest:
        if lost or won:
            pairs, lost, won = _pair_inside(lost, won, olds, news, links[index])
            inside += changed(pairs, index)
            gone |= {(index, fact): None for fact in lost}
            come |= {(index, fact): None for fact in won}
    yield from inside
    tolls = list(take_tolls(gone, come, olds, news)) if gone and come else []
    for index, was, now in tolls:
        yield from changed([(was, now)], index)
    told = [*told, *inside, *(FactChange("number", "changed", was, now, index) for index, was, now in tolls)]
    drop_again(gone, (change.old for change in told if change.new is not None), olds)
    drop_again(come, (change.new for change in told if change.old is not None), news)
    drop_former(come, told, news)
    for index, was, now in take_stamps(gone, come, olds.text, news.text):
        yield from changed([(was, now)], index, "timestamp")
    for index, was, now in take_elsewhere(gone, come, olds, news) if gone and come else ():
        yield from changed([(was, now)], index)
    yield from (FactChange(fact.kind, "removed", fact, None, index) for index, fact in gone)
    yield from (FactChange(fact.kind, "added", None, fact, index) for index, fact in come)


def _pair_inside(
    lost: list[Fact], won: list[Fact], olds: Version, news: Version, link: Link
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Pair the last of its kind in a link; give what is left on each side and told nowhere in the other version."""
    lost = [fact for fact in lost if not tells(news, olds, fact)]
    won = [fact for fact in won if not tells(olds, news, fact)]
    if not (lost and won):
        return [], lost, won
    lost, won = drop_common(lost, won, lambda fact: amount(fact) or key(fact))  # half an hour, 30 minutes
    pairs = [pair for pair in _last_of_kind(lost, won, olds.text, news.text) if not are_apart(*pair, link.edits)]
    return pairs, without(lost, [a for a, _ in pairs]), without(won, [b for _, b in pairs])


def tells(version: Version, other: Version, fact: Fact) -> bool:
    """Tell whether a version states a fact of the other anywhere; the end of a span, as an end: until Sunday.

    One woman is a woman; the two sides are both sides. Of an amount in two units only one is told: 36C (97F).
    """
    if fact.kind == "number" and fact.value in ("1", "2"):
        noun = _NOUN.match(other.low, fact.span.end)
        if noun is not None and version.has_counted(_AS_WORD[fact.value], noun[1]):
            return True
    if version.has(fact):
        is_end = fact.kind in ("date", "time") and other.is_end(fact.span.start)
        return not is_end or version.has_end(lower(fact.text))
    twin = other.twin(fact)
    return twin is not None and (twin.span.end < fact.span.start or version.has(twin))


def _last_of_kind(olds: list[Fact], news: list[Fact], old: str, new: str) -> list[tuple[Fact, Fact]]:
    """Pair two facts of a link if each is the only one left of its kind or unit, or tells what befell people."""
    pairs = []
    for kind in sorted({fact.kind for fact in olds} & {fact.kind for fact in news}):
        here, there = [f for f in olds if f.kind == kind], [f for f in news if f.kind == kind]
        if len(here) == len(there) == 1 and (kind not in AMOUNTS or _may_be_one(here[0], there[0], old, new)):
            pairs += list(in_order(here, there))
        elif kind in AMOUNTS:
            found = Company(here, there, old, new).of_one_fate() if kind == "number" else []
            here, there = without(here, [a for a, _ in found]), without(there, [b for _, b in found])
            pairs += [*found, *_last_of_unit(here, there)]
    return pairs


def _may_be_one(was: Fact, now: Fact, old: str, new: str) -> bool:
    """Tell whether two amounts count the same; without a noun to tell, the same is told of both."""
    if was.kind != "number":
        return was.unit == now.unit
    here, there = told_of([was], old)[0], told_of([now], new)[0]
    is_bare = not (was.unit and now.unit) and not here.isdisjoint(there)
    return (was.unit == now.unit or is_bare) and not of_two_fates(here, there)


def _last_of_unit(olds: list[Fact], news: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Pair amounts of which each is the only one left on its side that counts the same."""
    was, now = Counter(fact.unit for fact in olds), Counter(fact.unit for fact in news)
    by_unit = {fact.unit: fact for fact in news if fact.unit and was[fact.unit] == now[fact.unit] == 1}
    return ((fact, by_unit[fact.unit]) for fact in olds if fact.unit in by_unit)
