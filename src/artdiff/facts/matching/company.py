"""What is told of each of several figures: 12 killed and 22 injured is not 22 killed and 12 injured, in any order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from artdiff.facts.lexicon import CARDINALS, FUNCTION_WORDS, by_word
from artdiff.model import Fact
from artdiff.patterns import pattern

_FATES = by_word(
    {
        "dead": "dead died die dies deaths killed killing kills kill perished perish perishes",
        "injured": "injured injuring injures injuries wounded wounding hurt",
        "missing": "missing",
        "arrested": "arrested detained arrests",
        "displaced": "displaced homeless",
    }
)
"""What befell people, in several words."""
BEFALLEN = frozenset(_FATES.values())
_TOLD_APART = _FATES | by_word({"displaced": "fled flee flees evacuated", "dead": "lives"})
"""With what tells the fates of two figures apart, but is no toll."""
_WORD = re.compile(r"\w+")
_UNSAID = FUNCTION_WORDS | CARDINALS.keys()
_BORDER = r",(?!\d)|[;\n]|[.!?]\s|\b(?:and|while|but|with)\b"
_begins, _ends = pattern(rf"{_BORDER}|\bfrom\s+$"), pattern(rf"{_BORDER}|\bfrom\b")
"""What a clause begins after, and ends before: up from 14; 12 from Oslo."""
_counted = pattern(rf"\bnumber of (?:\w+ ){{0,3}}?({'|'.join(_FATES)})\b[^,;]* (?:to|at|is|was|reached|passed) $")
"""Whom a figure at the end counts: the number of people killed in the storm has risen to 12."""
_REACH = 60
"""Characters to look at on each side of a figure."""


class Company:
    """What is told of each figure of a link, by the words of its clause; figures and texts of both sides are given.

    What is counted (women, men) or befell people (killed, injured) tells more than the other words: where each figure
    has such a word to itself, only those count.
    """

    def __init__(self, olds: Sequence[Fact], news: Sequence[Fact], old: str, new: str) -> None:
        self._given = olds, news, old, new
        self._kinds: dict[str, list[tuple[Fact, Fact]]] = {}
        self._staying: dict[str, set[str]] = {}

    def swapped(self) -> list[tuple[Fact, Fact]]:
        """Pair the figures of which the same is told where their values changed places."""
        olds, news, _, _ = self._given
        common = {(fact.kind, fact.value) for fact in olds} & {(fact.kind, fact.value) for fact in news}
        if len(common) < 2:
            return []
        count = Counter(kind for kind, _ in common)
        pairs = []
        for kind in sorted(kind for kind in count if count[kind] > 1):
            partners: dict[Fact, set[Fact]] = {}
            for old, new in self._of_kind(kind):
                partners.setdefault(old, set()).add(new)
            pairs += [(old, *same) for old, same in partners.items() if len(same) == 1]
        pairs = [(a, b) for a, b in pairs if a.value != b.value]
        was, now = {fact.value for fact, _ in pairs}, {fact.value for _, fact in pairs}
        return sorted((a, b) for a, b in pairs if a.value in now and b.value in was)

    def of_one_fate(self) -> list[tuple[Fact, Fact]]:
        """Pair the numbers that tell, each alone on its side, what befell people: six wounded, seven wounded."""
        _, _, old, new = self._given
        olds, news = ([fact for fact in facts if fact.kind == "number"] for facts in self._given[:2])
        told = told_of(olds, old), told_of(news, new)
        was, now = (_alone(words & BEFALLEN for words in side) for side in told)
        by_fate = {fate: fact for fact, fates in zip(news, now, strict=True) for fate in fates}
        pairs = zip(olds, was, strict=True)
        return [(fact, by_fate[fate]) for fact, fates in pairs if len(fates) == 1 for fate in fates if fate in by_fate]

    def stays(self, fact: Fact) -> bool:
        """Tell whether some of what is told of a value is told of it in both versions."""
        if fact.kind not in self._staying:
            pairs = self._of_kind(fact.kind)
            self._staying[fact.kind] = {old.value for old, new in pairs if old.value == new.value}
        return fact.value in self._staying[fact.kind]

    def _of_kind(self, kind: str) -> list[tuple[Fact, Fact]]:
        """Pair the figures of a kind of which both sides tell something, once for each word."""
        if kind not in self._kinds:
            olds, news, old, new = self._given
            here, there = [f for f in olds if f.kind == kind], [f for f in news if f.kind == kind]
            was, now = told_of(here, old), told_of(there, new)
            told = _alone(map(_firm, here, was)), _alone(map(_firm, there, now))
            if not all([*told[0], *told[1]]):
                told = _alone(was), _alone(now)
            by_word = {word: fact for fact, words in zip(there, told[1], strict=True) for word in words}
            pairs = zip(here, told[0], strict=True)
            self._kinds[kind] = [(fact, by_word[word]) for fact, words in pairs for word in words if word in by_word]
        return self._kinds[kind]


def told_of(facts: Sequence[Fact], text: str) -> list[set[str]]:
    """List for each figure the content words of its clause, up to the next figure.

    >>> from artdiff.model import Span
    >>> sorted(told_of([Fact(Span(6, 9), "number", "140", "140", "")], "Fears 140 drowned\\nUpdated at noon")[0])
    ['drowned', 'fears']
    """
    found = []
    for at, fact in enumerate(facts):
        start, end = fact.span
        last = facts[at - 1].span.end if at else 0
        low = max(last, start - _REACH)
        high = min(facts[at + 1].span.start if at + 1 < len(facts) else len(text), end + _REACH)
        before, after = _begins().split(text[low:start].lower()), _ends().split(text[end:high].lower(), 1)
        words = _WORD.findall(f"{before[-1]} {after[0]}")
        far = max(last, start - 2 * _REACH)
        sentence = text[max(far, text.rfind("\n", far, start), text.rfind(". ", far, start)) : start].lower()
        toll = {"dead"} if "toll" in sentence else set()
        if " of " in sentence and (counted := _counted().search(sentence)) is not None:
            toll.add(_FATES[counted[1]])
        found.append(toll.union(_FATES.get(word, word) for word in words if word not in _UNSAID))
    return found


def of_two_fates(told: set[str], other: set[str]) -> bool:
    """Tell whether what is told of two figures befell different people: fled, died; not killed, lost their lives."""
    here, there = ({_TOLD_APART.get(word, word) for word in words} & BEFALLEN for words in (told, other))
    return bool(here and there) and here.isdisjoint(there)


def _firm(fact: Fact, words: set[str]) -> set[str]:
    counted = {_FATES.get(fact.unit, fact.unit)} - {""} if fact.kind != "duration" else set()
    return counted | words & BEFALLEN


def _alone(told: Iterable[set[str]]) -> list[set[str]]:
    """Leave out what is told of several."""
    told = list(told)
    count = Counter(word for words in told for word in words)
    return [{word for word in words if count[word] == 1} for words in told]
