"""When two facts are the same, to the letter or as they may be restated, and what is left without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from artdiff.model import Fact

AMOUNTS = frozenset(("number", "quantity", "money", "percent", "duration", "age"))
"""Kinds of which one can take the place of another: 12 people, 12%."""


def key(fact: Fact) -> tuple[str, str, str]:
    """What makes two facts the same."""
    return (fact.kind, fact.value, fact.unit)


def without(facts: list[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Leave out the others."""
    spans = {fact.span for fact in others}
    return [fact for fact in facts if fact.span not in spans] if spans else facts


class Stated:
    """What some facts state: whether another states the same, as it may be written in another place of the link.

    The noun that a number counts may be left out or reworded, and the unit left to the reader.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.keys = {bare_key(fact) for fact in facts}
        self.amounts = {fact.value for fact in facts if fact.kind in AMOUNTS}
        self.bare = {fact.value for fact in facts if is_bare(fact)}

    def __contains__(self, fact: Fact) -> bool:
        """Tell whether one of them states what this fact states."""
        if bare_key(fact) in self.keys:
            return True
        return fact.kind in AMOUNTS and fact.value in (self.amounts if is_bare(fact) else self.bare)


def bare_key(fact: Fact) -> tuple[str, str, str]:
    """What makes two facts the same but for the noun that a number counts and the kind of a name."""
    return (fact.kind, fact.value, "" if fact.kind in ("number", "name") else fact.unit)


def is_bare(fact: Fact) -> bool:
    return fact.kind == "number" and not fact.unit


def drop_common(
    olds: list[Fact], news: list[Fact], same: Callable[[Fact], Hashable] = key
) -> tuple[list[Fact], list[Fact]]:
    """Leave out, one for one, the facts that both sides have."""
    if {*map(same, olds)}.isdisjoint(map(same, news)):
        return olds, news
    both = Counter(map(same, olds)) & Counter(map(same, news))
    return _drop(olds, both.copy(), same), _drop(news, both, same)


def _drop(facts: list[Fact], both: Counter[Hashable], same: Callable[[Fact], Hashable]) -> list[Fact]:
    left = []
    for fact in facts:
        if both[same(fact)] > 0:
            both[same(fact)] -= 1
        else:
            left.append(fact)
    return left
