"""Which facts of two linked stretches are the same, and which stand in each other's place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple

from artdiff.facts.matching.company import Company
from artdiff.facts.matching.places import project
from artdiff.facts.matching.same import AMOUNTS, Stated, bare_key, drop_common, key, without
from artdiff.model import Edit, Fact


class Match(NamedTuple):
    """Facts that changed into each other, and those of each side that have no partner."""

    changed: list[tuple[Fact, Fact]]
    olds: list[Fact]
    news: list[Fact]


def match(olds: list[Fact], news: list[Fact], edits: Sequence[Edit], old: str, new: str) -> Match:
    """Match the facts of a link: the same in the same place, the same anywhere, others in the same place.

    The texts of both versions are given.
    """
    if not olds or not news:
        return Match([], olds, news)
    if [key(fact) for fact in olds] == [key(fact) for fact in news]:
        return Match([], [], [])
    olds, news = _drop_same_in_place(olds, news, edits)
    if not olds or not news:
        return Match([], olds, news)
    company = Company(olds, news, old, new)
    changed = company.swapped() if len(olds) > 1 < len(news) else []
    olds, news = without(olds, [a for a, _ in changed]), without(news, [b for _, b in changed])
    changed += _changed_in_place(olds, news, edits, company)
    olds, news = without(olds, [a for a, _ in changed]), without(news, [b for _, b in changed])
    return Match(changed, *_drop_restated(olds, news))


def groups(olds: list[Fact], news: list[Fact], edits: Sequence[Edit]) -> Iterator[tuple[list[Fact], list[Fact]]]:
    """Group the facts that stand in the same place of the two sides."""
    starts, ends = [fact.span.start for fact in news], [fact.span.end for fact in news]
    group: list[Fact] = []
    low = high = 0
    for fact, place in zip(olds, project([fact.span for fact in olds], edits), strict=True):
        if place is None:
            continue
        first, last = bisect_right(ends, place.start), bisect_left(starts, place.end)
        if first >= last:
            continue
        if group and first >= high:
            yield group, news[low:high]
            group = []
        if not group:
            low = max(first, high)
        group.append(fact)
        high = max(high, last)
    if group:
        yield group, news[low:high]


def _same(old: Fact, new: Fact) -> bool:
    """Tell whether two facts in the same place are the same.

    The noun that a plain number counts may be reworded, and a unit may be left to the reader: 5 and then 6 metres. The
    winter is this winter.
    """
    if old.value != new.value:
        return old.kind == new.kind == "date" and old.value.removeprefix("this ") == new.value.removeprefix("this ")
    if old.kind != new.kind:
        return (
            old.kind in AMOUNTS
            and new.kind in AMOUNTS
            and ("number", "") in ((old.kind, old.unit), (new.kind, new.unit))
        )
    return old.unit == new.unit or old.kind == "number"


def _drop_same_in_place(olds: list[Fact], news: list[Fact], edits: Sequence[Edit]) -> tuple[list[Fact], list[Fact]]:
    placed = (zip(*pair, strict=True) for pair in groups(olds, news, edits) if len(pair[0]) == len(pair[1]))
    same = [(a, b) for pairs in placed for a, b in pairs if _same(a, b)]
    return without(olds, [a for a, _ in same]), without(news, [b for _, b in same])


def _changed_in_place(
    olds: list[Fact], news: list[Fact], edits: Sequence[Edit], company: Company
) -> list[tuple[Fact, Fact]]:
    """Pair different facts in the same place; not one that merely moved within the link, with what is told of it.

    It did not if the words around it stayed and tell of another now: 17 up from 14, 19 up from 17.
    """
    pairs = _in_one_place(olds, news, edits)
    if any(old.kind == "number" for old, _ in pairs):
        told = [(old, new) for old, new in company.of_one_fate() if old in olds and new in news]
        was, now = without(olds, [a for a, _ in told]), without(news, [b for _, b in told])
        pairs = [*told, *_in_one_place(was, now, edits)] if told else pairs
    had, have = Stated(olds), Stated(news)
    told_twice = [(old, new) for old, new in pairs if old in have or new in had]
    if not told_twice:
        return pairs
    swapped = {
        (key(new), key(old))
        for old, new in pairs
        if only_replaced(old, new, edits) and not company.stays(old) and not company.stays(new)
    }
    moved = {(a, b) for a, b in told_twice if swapped.isdisjoint(((key(b), key(a)), (key(a), key(b))))}
    return [pair for pair in pairs if pair not in moved]


def _in_one_place(olds: list[Fact], news: list[Fact], edits: Sequence[Edit]) -> list[tuple[Fact, Fact]]:
    placed = groups(olds, news, edits)
    pairs = [pair for here, there in placed for pair in in_order(here, there)]
    return [(old, new) for old, new in pairs if key(old) != key(new)]


def only_replaced(old: Fact, new: Fact, edits: Sequence[Edit]) -> bool:
    """Tell whether all edits that touch a fact, or the one in its place, stay inside both."""
    first = bisect_right(edits, old.span.start, key=lambda edit: edit.old.end)
    other = bisect_right(edits, new.span.start, key=lambda edit: edit.new.end)
    for edit in edits[min(first, other) :]:
        if edit.old.start >= old.span.end and edit.new.start >= new.span.end:
            break
        inside = old.span.start <= edit.old.start and new.span.start <= edit.new.start
        past, far = sorted((edit.old.end - old.span.end, edit.new.end - new.span.end))
        if edit.kind != "equal" and not (inside and (far <= 0 or past == far <= len("’s"))):
            return False
    return True


def in_order(olds: list[Fact], news: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Pair facts in order: those of one kind and unit, then of one kind, then amounts if there is one on each side."""
    by: list[Callable[[Fact], Hashable]] = [
        lambda fact: (fact.kind, fact.unit),
        lambda fact: (fact.kind, fact.unit if fact.kind == "date" else "-" in fact.value[1:]),
    ]
    for what in by:
        waiting: dict[Hashable, deque[Fact]] = {}
        for new in news:
            waiting.setdefault(what(new), deque()).append(new)
        pairs = [(old, waiting[what(old)].popleft()) for old in olds if waiting.get(what(old))]
        yield from pairs
        olds, news = without(olds, [a for a, _ in pairs]), without(news, [b for _, b in pairs])
    if len(olds) == len(news) == 1 and _alike(olds[0], news[0]):
        yield olds[0], news[0]


def _alike(old: Fact, new: Fact) -> bool:
    """Tell whether two facts of different kind or unit can be one fact that changed."""
    if old.kind in AMOUNTS and new.kind in AMOUNTS:
        if ("-" in old.value[1:]) != ("-" in new.value[1:]):
            return False  # 1-0, ten men
        if old.kind != new.kind and {old.kind, new.kind} & {"age", "duration"}:  # a 19-year-old, two men
            return "" in (old.unit, new.unit)
        return old.kind == new.kind or old.value == new.value or "number" in (old.kind, new.kind)
    return old.kind == new.kind == "date"


def _drop_restated(olds: list[Fact], news: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Leave out what both sides have, with another noun, or on one side without its unit."""
    for same in (key, bare_key):
        if olds and news:
            olds, news = drop_common(olds, news, same)
    if not olds or not news:
        return olds, news
    had, have = Stated(olds), Stated(news)
    return [fact for fact in olds if fact not in have], [fact for fact in news if fact not in had]
