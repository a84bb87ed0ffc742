"""Figures that changed while what is told of them went to another passage: 40 ships waiting, 55 ships waiting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from artdiff.facts.company import told_of
from artdiff.facts.version import Version
from artdiff.model import Fact

_KINDS = frozenset(("number", "quantity", "money", "percent", "duration"))
"""Not ages: another age is of another person."""
_SHARED = 2
"""Content words that both clauses have, the counted noun included."""
_Placed = tuple[int, Fact]
"""A link, and a figure without partner in it."""


def take_elsewhere(
    gone: list[_Placed], come: list[_Placed], olds: Version, news: Version
) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, figures of which each is the only one left that counts the same and tells the same."""
    was, now = _alone(gone, olds), _alone(come, news)
    for what in [what for what in was if what in now]:
        here, there = was[what], now[what]
        told = told_of([here[1]], olds.text)[0] & told_of([there[1]], news.text)[0]
        if len(told) >= _SHARED:
            gone.remove(here)
            come.remove(there)
            yield there[0], here[1], there[1]


def _alone(placed: Sequence[_Placed], version: Version) -> dict[tuple[str, str], _Placed]:
    """Find the figures of which no other counts the same, and of what; none inside a quotation of one version."""
    some = [(index, fact) for index, fact in placed if fact.kind in _KINDS]
    count = Counter((fact.kind, fact.unit) for _, fact in some)
    return {
        (fact.kind, fact.unit): (index, fact)
        for index, fact in some
        if count[fact.kind, fact.unit] == 1 and not version.is_quoted(fact)
    }
