"""What stands inside quotations, or beside those that only one version has: it is told with them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange, QuoteChange, Span
from artdiff.spans import Spans

_SPEAKER = 45
"""Characters behind a quotation in which it is told who speaks it: ” the former mayor of Torvik """
_COLON = 15
"""Characters between a verb of saying and what it quotes: said on Friday: “"""


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
        both = claim.kind == "attribution" and claim.old and claim.new
        if both and (_is_beside(claim.old, gone) or _is_beside(claim.new, come)):
            continue  # urged both sides to talk, “We wait,” he told them
        old = None if claim.old is None or olds.is_quoted(claim.old) else claim.old
        new = None if claim.new is None or news.is_quoted(claim.new) else claim.new
        if old is not None and new is not None:
            yield claim
        elif old is not None or new is not None:
            yield claim._replace(change="added" if old is None else "removed", old=old, new=new)


def _is_beside(fact: Fact | None, parts: Sequence[Span]) -> bool:
    """Tell whether a verb of saying stands right behind or before one of some quotations, but for its subject."""
    start, end = fact.span if fact is not None else (0, 0)
    at = bisect_left(parts, (start, end))
    near = parts[max(0, at - 1) : at + 1]
    return any(-_SPEAKER <= part.end - start <= 0 or 0 <= part.start - end <= _COLON for part in near)
