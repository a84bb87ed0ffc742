"""The toll that the top of a story tells, where that was written anew: at least 14 dead, the toll rose to 41."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from artdiff.facts.matching.company import BEFALLEN, told_of
from artdiff.facts.matching.elsewhere import Placed, are_one, take
from artdiff.facts.version import Version
from artdiff.model import Fact, Span

_TOP = 5
"""So many sentences tell the news."""
_BEFORE = re.compile(r"\b(?:ago|since|earlier|previous|last (?:year|month|week)|(?:19|20)\d\d)\b")
"""What happened before: a blast in 2019 killed 30."""
_NO_VICTIMS = re.compile(r"\b(?:in|by|at|on|across|from|within|none of)(?: the| these| those)? $")
"""Before those who killed, where, and who was spared: shot dead by two men, killed in two towns, none of 162 hurt."""
_DEATHS = ("dead", "death", "injury")


def take_tolls(gone: Placed, come: Placed, olds: Version, news: Version) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, how many people something befell, where the top of each version has one figure for it."""
    top_gone, top_come = _at_top(gone, olds), _at_top(come, news)
    was, now = (_tolls(top_gone, olds), _tolls(top_come, news)) if top_gone and top_come else ({}, {})
    for fate in [fate for fate in was if fate in now]:
        if are_one(was[fate]) and are_one(now[fate]):
            yield from take(was[fate], now[fate], gone, come)


def _at_top(placed: Placed, version: Version) -> list[tuple[int, Fact]]:
    """List the numbers that stand in the first sentences."""
    end = version.starts[_TOP] if len(version.starts) > _TOP else len(version.text)
    return [(index, fact) for index, fact in placed if fact.kind == "number" and fact.span.start < end]


def _tolls(numbers: Sequence[tuple[int, Fact]], version: Version) -> dict[str, list[tuple[int, Fact]]]:
    """List the figures at the top that tell of one fate, by that."""
    tolls: dict[str, list[tuple[int, Fact]]] = {}
    earlier: dict[Span, bool] = {}
    for index, fact in numbers:
        sentence = version.spans[bisect_right(version.starts, fact.span.start) - 1]
        if sentence not in earlier:
            earlier[sentence] = _BEFORE.search(version.low, *sentence) is not None
        is_part = version.low.startswith(" of the dead", fact.span.end)
        if is_part or "." in fact.value or version.is_quoted(fact) or earlier[sentence]:
            continue
        start = fact.span.start
        if fact.unit not in _DEATHS and _NO_VICTIMS.search(version.low, max(0, start - 15), start):
            continue
        fates = BEFALLEN.intersection(*told_of([fact], version.text))
        if len(fates) == 1:
            tolls.setdefault(min(fates), []).append((index, fact))
    return tolls
