"""What stands inside quotations, or in those that only one version has: it is told with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from artdiff.facts.version import Version
from artdiff.model import FactChange, QuoteChange
from artdiff.spans import Spans


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


def but_quoted(claims: Iterable[FactChange], olds: Version, news: Version) -> Iterator[FactChange]:
    """Leave out the side of a change that a quotation states which the other version has not: it tells so itself."""
    for claim in claims:
        old = None if claim.old is None or olds.is_quoted(claim.old) else claim.old
        new = None if claim.new is None or news.is_quoted(claim.new) else claim.new
        if old is not None and new is not None:
            yield claim
        elif old is not None or new is not None:
            yield claim._replace(change="added" if old is None else "removed", old=old, new=new)
