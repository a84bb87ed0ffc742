"""Numbers of people by what befell them: 12 killed and 22 injured is not 22 killed and 12 injured, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from artdiff.facts.lexicon import by_word
from artdiff.model import Fact

_FATES = by_word(
    {
        "dead": "dead died deaths killed killing kills kill",
        "hurt": "injured injuring injures injuries wounded wounding hurt",
        "missing": "missing",
        "arrested": "arrested detained arrests",
        "displaced": "displaced homeless",
    }
)
_CLAUSE = re.compile(r",|;|\band\b|\bwhile\b")
_WORD = re.compile(r"[a-z]+")
_REACH = 60
"""Characters to look at on each side of a number."""


def swapped(olds: Sequence[Fact], news: Sequence[Fact], old: str, new: str) -> Iterator[tuple[Fact, Fact]]:
    """Pair the numbers of one fate where two values changed places; the texts are given."""
    here = _by_fate(olds, old)
    there = _by_fate(news, new) if len(here) > 1 else {}
    pairs = [(fact, there[fate]) for fate, fact in here.items() if fate in there and fact.value != there[fate].value]
    was, now = {fact.value for fact, _ in pairs}, {fact.value for _, fact in pairs}
    return ((a, b) for a, b in pairs if a.value in now and b.value in was)


def _by_fate(facts: Sequence[Fact], text: str) -> dict[str, Fact]:
    """Index the numbers of which the clause names one fate."""
    found: dict[str, Fact] = {}
    for at, fact in enumerate(facts):
        if fact.kind != "number":
            continue
        low = max(facts[at - 1].span.end if at else 0, fact.span.start - _REACH)
        high = min(facts[at + 1].span.start if at + 1 < len(facts) else len(text), fact.span.end + _REACH)
        before = _CLAUSE.split(text[low : fact.span.start].lower())[-1]
        after = _CLAUSE.split(text[fact.span.end : high].lower())[0]
        fates = {_FATES[word] for word in _WORD.findall(f"{before} {after}") if word in _FATES}
        if len(fates) == 1:
            found.setdefault(fates.pop(), fact)
    return found
