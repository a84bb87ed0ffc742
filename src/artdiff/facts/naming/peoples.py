"""Which people or party took the place of another: German police, French police."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from artdiff.facts.matching.exchange import peoples_in
from artdiff.facts.version import Version
from artdiff.model import Edit, Fact, FactChange
from artdiff.names import lexicon

_ENDINGS = "ish women woman men man ards ard ers er ians ian ans an ons on ics ic ies y es s".split()


def pair_peoples(
    olds: Version, news: Version, index: int, edits: Sequence[Edit], was: Sequence[str], now: Sequence[str]
) -> Iterator[FactChange]:
    """Find the peoples that edits put in the place of another; the words that they took out and put in are given.

    Not where the link has both on either side, in another order.
    """
    if people_words().isdisjoint(was) or people_words().isdisjoint(now):
        return
    pairs: list[tuple[Fact, Fact]] = []
    for edit in edits:
        here, there = peoples_in(olds.text, edit.old), peoples_in(news.text, edit.new)
        if len(here) == len(there):
            pairs += zip(here, there, strict=True)
    left, come = {_stem(old.value) for old, _ in pairs}, {_stem(new.value) for _, new in pairs}
    for old, new in pairs:
        if _stem(old.value) not in come and _stem(new.value) not in left:
            yield FactChange("name", "changed", old, new, index)


@cache
def people_words() -> frozenset[str]:
    """The words for peoples and parties, in lower case."""
    return frozenset(map(str.lower, lexicon.peoples()))


def _stem(people: str) -> str:
    """What the words for one people share.

    >>> [_stem(word) for word in ("Danish", "Danes", "British", "Britons", "Democratic", "Democrats")]
    ['Dan', 'Dan', 'Brit', 'Brit', 'Democrat', 'Democrat']
    >>> [_stem(word) for word in ("Austrian", "Australian", "Iranian", "Iraqi")]
    ['Austr', 'Austral', 'Iran', 'Iraqi']
    """
    return next((people.removesuffix(end) for end in _ENDINGS if people.endswith(end)), people)
