"""Figures that changed while what is told of them went to another passage, and figures that changed as others did."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator

from artdiff.facts.company import told_of
from artdiff.facts.matching import AMOUNTS
from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange

_KINDS = frozenset(("number", "quantity", "money", "percent", "duration"))
"""Not ages: another age is of another person."""
_SHARED = 2
"""Content words that both clauses have, the counted noun included."""
Placed = dict[tuple[int, Fact], None]
"""Links, each with a figure that has no partner in it, in order."""


def take_elsewhere(gone: Placed, come: Placed, olds: Version, news: Version) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, figures of which each is the only one left that counts the same and tells the same."""
    was, now = _alone(gone, olds), _alone(come, news)
    for what in [what for what in was if what in now]:
        here, there = was[what], now[what]
        told = told_of([here[1]], olds.text)[0] & told_of([there[1]], news.text)[0]
        if len(told) >= _SHARED:
            del gone[here], come[there]
            yield there[0], here[1], there[1]


def take_again(gone: Placed, come: Placed, told: Iterable[FactChange]) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, amounts that changed as others are told to: dies at 81 → dies at 82, aged 81 → aged 82.

    Bounds do not count, nor what a number counts: about 180 people → 212 people, with 180 aboard → 212 rescued.
    """
    turned: dict[str, dict[str, None]] = {}
    for change in told:
        if change.old is not None and change.new is not None and change.kind in AMOUNTS:
            turned.setdefault(_value(change.old), {})[_value(change.new)] = None
    waiting: defaultdict[tuple[str, str, str], deque[tuple[int, Fact]]] = defaultdict(deque)
    for placed in come if turned else ():
        waiting[_bare(placed[1], _value(placed[1]))].append(placed)
    for here in tuple(gone) if turned else ():
        others = turned.get(_value(here[1]), ()) if here[1].kind in AMOUNTS else ()
        there = next((same.popleft() for value in others if (same := waiting.get(_bare(here[1], value)))), None)
        if there is not None:
            del gone[here], come[there]
            yield there[0], here[1], there[1]


def _value(fact: Fact) -> str:
    return fact.value.lstrip("<>=~")


def _bare(fact: Fact, value: str) -> tuple[str, str, str]:
    return fact.kind, value, "" if fact.kind == "number" else fact.unit


def _alone(placed: Placed, version: Version) -> dict[tuple[str, str], tuple[int, Fact]]:
    """Find the figures of which no other counts the same, and of what; none inside a quotation of one version."""
    some = [(index, fact) for index, fact in placed if fact.kind in _KINDS]
    count = Counter((fact.kind, fact.unit) for _, fact in some)
    return {
        (fact.kind, fact.unit): (index, fact)
        for index, fact in some
        if count[fact.kind, fact.unit] == 1 and not version.is_quoted(fact)
    }
