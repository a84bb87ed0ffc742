"""Figures told beside what they were before: at 27%, down from 31%; up from an earlier figure of 12."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from artdiff.facts.matching.company import told_of
from artdiff.facts.matching.elsewhere import Placed
from artdiff.facts.matching.same import AMOUNTS
from artdiff.facts.values.measure import without_bound
from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange, Link

_SHARED = 0.75
"""Of the content words of the shorter of two clauses, both have so many: not of turnout here and turnout there."""
_FORMER = (" from ", " than ", " figure of ", " toll of ", " total of ", " estimate of ", " figure at ", " toll at ")
"""Before a number that is given to compare with, and not as what happened: not injured 12."""
_FROM = re.compile(r",? \(?(?:up|down|rather than) (?:from )?")
_OF_WHAT = re.compile(r" (?:in|for|at|of|among|by|on|with) [^\W\d]")
"""Behind what an amount was in another place, or for somebody else."""
_SAID = "say|said|put|gave|given|told|reported|thought|believed|estimated|feared|announced|counted"
_WAS = re.compile(
    rf"\b(?:(?:earlier|previously|initially|originally|at first) (?:{_SAID})|(?:{_SAID}) (?:earlier|at first))"
    r"(?: that)?(?: \w+){0,2} $"
)
"""Right before a number that was told before: it had earlier said that only half were affected."""
_REACH = 60
"""Characters before a number in which that stands."""


def take_compared(
    come: Placed, links: Sequence[Link], olds: Version, news: Version
) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, amounts with what they were before, told beside: stood at 31%; at 27%, down from 31%."""
    stated: dict[int, tuple[dict[str, Fact], dict[int, str]]] = {}
    for here in tuple(come):
        index, fact = here
        before = _FROM.match(news.low, fact.span.end) if fact.kind in AMOUNTS else None
        if before is None:
            continue
        if index not in stated:  # once a link: a sentence may have hundreds of figures
            link = links[index]
            olds_by_text = {was.text: was for was in olds.facts(link.old)}
            stated[index] = olds_by_text, {now.span.start: now.text for now in news.facts(link.new)}
        by_text, texts = stated[index]
        text = texts.get(before.end(), "")
        was = by_text.get(text)
        if was is not None and _is_compared(was, fact, before.end() + len(text), olds, news):
            del come[here]
            yield index, was, fact


def _is_compared(was: Fact, now: Fact, end: int, olds: Version, news: Version) -> bool:
    """Tell whether an amount that ends there again was that of the same: not turnout here, and turnout elsewhere."""
    if (was.kind, was.unit) != (now.kind, now.unit) or _OF_WHAT.match(news.low, end):
        return False
    here, there = told_of([was], olds.text)[0], told_of([now], news.text)[0]
    return len(here & there) >= max(1, _SHARED * min(len(here), len(there)))


def drop_former(come: Placed, told: Iterable[FactChange], news: Version) -> None:
    """Take out what a number was before it changed, where it is told beside: up from 12; an earlier figure of 12."""
    was = {without_bound(change.old.value) for change in told if change.kind == "number" and change.old and change.new}
    for here in tuple(come) if was else ():
        (start, _), kind, _, value, unit = here[1]
        bare = kind == "number" and not unit and without_bound(value) in was
        if bare and (news.low.endswith(_FORMER, 0, start) or _WAS.search(news.low, max(0, start - _REACH), start)):
            del come[here]
