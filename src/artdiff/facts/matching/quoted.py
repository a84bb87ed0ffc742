"""What stands inside quotations, or beside those that only one version has: it is told with them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from artdiff.facts.cues import ATTRIBUTIONS
from artdiff.facts.lexicon import FUNCTION_WORDS, WEEKDAYS
from artdiff.facts.markers import AUXILIARIES
from artdiff.facts.sentence import cut
from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange, QuoteChange, Span
from artdiff.spans import Spans

_SPEAKER = 45
"""Characters behind a quotation in which it is told who speaks it: ” the former mayor of Torvik """
_COLON = 20
"""Characters between a verb of saying and what it quotes: told them on Friday: “"""
_STOPS = frozenset(",:?!")
"""One of them parts what is spoken from who says so; a word in quotation marks needs none."""
TURNED = frozenset(("admit", "deny"))
"""What is admitted or denied weighs more than that it was quoted, or is another claim."""


def but_spoken(changes: list[FactChange], quotes: Sequence[QuoteChange]) -> list[FactChange]:
    """Leave out what a verb of saying inside a quotation attributes: the speaker says so, not the story."""
    if all(change.kind != "attribution" for change in changes):
        return changes
    olds = Spans(part for quote in quotes if quote.old for part in quote.old.parts)
    news = Spans(part for quote in quotes if quote.new for part in quote.new.parts)
    return [
        change
        for change in changes
        if change.kind != "attribution"
        or (change.old is not None and change.old.span not in olds)
        or (change.new is not None and change.new.span not in news)
    ]


def but_quoted(
    claims: Iterable[FactChange], olds: Version, news: Version, gone: Sequence[Span], come: Sequence[Span]
) -> Iterator[FactChange]:
    """Leave out the side of a change that a quotation states which the other version has not: it tells so itself.

    Such quotations of the link are given, in order.
    """
    for claim in claims:
        if _is_of_quotation(claim, olds, news, gone, come):
            continue  # urged both sides to talk, “We wait,” he told them
        old = None if claim.old is None or olds.is_quoted(claim.old) else claim.old
        new = None if claim.new is None or news.is_quoted(claim.new) else claim.new
        if old is not None and new is not None:
            yield claim
        elif old is not None or new is not None:
            yield claim._replace(change="added" if old is None else "removed", old=old, new=new)


def _is_of_quotation(
    claim: FactChange, olds: Version, news: Version, gone: Sequence[Span], come: Sequence[Span]
) -> bool:
    """Tell whether a verb of saying that took the place of another says a quotation; not if one admits or denies."""
    was, now = claim.old, claim.new
    if claim.kind != "attribution" or was is None or now is None or not TURNED.isdisjoint((was.value, now.value)):
        return False
    return _is_beside(was, olds, gone) or _is_beside(now, news, come)


def _is_beside(fact: Fact, version: Version, parts: Sequence[Span]) -> bool:
    """Tell whether a verb of saying stands right behind or before what is spoken in some quotations.

    Not behind another verb (“…,” Berg said, insisting), nor where the verb has a claim of its own: row over “fat cats”,
    the mayor claimed the road was safe; warned of rain: “…”.
    """
    start, end = fact.span
    low, at = version.low, bisect_left(parts, (start, end))
    for part in parts[max(0, at - 1) : at + 1]:
        if 0 <= start - part.end <= _SPEAKER and not _STOPS.isdisjoint(low[part.end - 1 : part.end + 2]):
            claim = low[end : end + _SPEAKER].partition(".")[0]
            if ATTRIBUTIONS.keys().isdisjoint(cut(low[part.end : start])) and AUXILIARIES.isdisjoint(cut(claim)):
                return True
        elif 0 <= part.start - end <= _COLON and not _STOPS.isdisjoint(low[end : part.start]):
            between = filter(str.isalpha, cut(low[end : part.start]))
            if all(word in FUNCTION_WORDS or word in WEEKDAYS for word in between):
                return True
    return False
