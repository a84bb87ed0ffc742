"""What is told of each of several figures: 12 killed and 22 injured is not 22 killed and 12 injured, in any order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from artdiff.facts.lexicon import CARDINALS, FUNCTION_WORDS, by_word
from artdiff.model import Fact

_FATES = by_word(
    {
        "dead": "dead died deaths killed killing kills kill",
        "injured": "injured injuring injures injuries wounded wounding hurt",
        "missing": "missing",
        "arrested": "arrested detained arrests",
        "displaced": "displaced homeless",
    }
)
"""What befell people, in several words."""
_BEFALLEN = frozenset(_FATES.values())
_UNSAID = FUNCTION_WORDS | CARDINALS.keys()
_REACH = 60
"""Characters to look at on each side of a figure."""
_Told = list[tuple[Fact, set[str]]]
"""Figures, each with the words that are told of it alone."""


class Company:
    """What is told of each figure of a link, by the words of its clause; figures and texts of both sides are given.

    What is counted (women, men) or befell people (killed, injured) tells more than the other words: where each figure
    has such a word to itself, only those count.
    """

    def __init__(self, olds: Sequence[Fact], news: Sequence[Fact], old: str, new: str) -> None:
        self._given = olds, news, old, new
        self._kinds: dict[str, tuple[_Told, _Told]] = {}

    def swapped(self) -> list[tuple[Fact, Fact]]:
        """Pair the figures of which the same is told where their values changed places."""
        olds, news, _, _ = self._given
        pairs = []
        common = {(fact.kind, fact.value) for fact in olds} & {(fact.kind, fact.value) for fact in news}
        for kind, count in sorted(Counter(kind for kind, _ in common).items()) if len(common) > 1 else ():
            if count < 2:
                continue
            here, there = self._of_kind(kind)
            for fact, told in here:
                same = [other for other, words in there if words & told]
                if len(same) == 1 and same[0].value != fact.value:
                    pairs.append((fact, same[0]))
        was, now = {fact.value for fact, _ in pairs}, {fact.value for _, fact in pairs}
        return [(a, b) for a, b in pairs if a.value in now and b.value in was]

    def stays(self, fact: Fact) -> bool:
        """Tell whether some of what is told of a value is told of it in both versions."""
        here, there = self._of_kind(fact.kind)
        was = [told for other, told in here if other.value == fact.value]
        return any(told & words for other, words in there if other.value == fact.value for told in was)

    def _of_kind(self, kind: str) -> tuple[_Told, _Told]:
        if kind not in self._kinds:
            olds, news, old, new = self._given
            here, there = [f for f in olds if f.kind == kind], [f for f in news if f.kind == kind]
            was, now = _clauses(here, old), _clauses(there, new)
            told = _alone(map(_firm, here, was)), _alone(map(_firm, there, now))
            if not all([*told[0], *told[1]]):
                told = _alone(was), _alone(now)
            self._kinds[kind] = list(zip(here, told[0], strict=True)), list(zip(there, told[1], strict=True))
        return self._kinds[kind]


@cache
def _border() -> re.Pattern[str]:
    return re.compile(r"[,;]|\b(?:and|while|but|from|with)\b")


def _clauses(facts: Sequence[Fact], text: str) -> list[set[str]]:
    """List for each figure the content words of its clause, up to the next figure."""
    found = []
    for at, fact in enumerate(facts):
        start, end = fact.span
        low = max(facts[at - 1].span.end if at else 0, start - _REACH)
        high = min(facts[at + 1].span.start if at + 1 < len(facts) else len(text), end + _REACH)
        before, after = _border().split(text[low:start].lower()), _border().split(text[end:high].lower())
        words = re.findall(r"\w+", f"{before[-1]} {after[0]}")
        found.append({_FATES.get(word, word) for word in words if word not in _UNSAID})
    return found


def _firm(fact: Fact, words: set[str]) -> set[str]:
    return {_FATES.get(fact.unit, fact.unit)} - {""} | words & _BEFALLEN


def _alone(told: Iterable[set[str]]) -> list[set[str]]:
    """Leave out what is told of several."""
    told = list(told)
    count = Counter(word for words in told for word in words)
    return [{word for word in words if count[word] == 1} for words in told]
