"""What stands inside quotations, or beside those that only one version has: it is told with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


def inside(facts: Sequence[Fact], parts: Sequence[Span]) -> list[Fact]:
    """List the facts that stand inside quotations."""
    return [fact for fact in facts if any(start <= fact.span.start and fact.span.end <= end for start, end in parts)]


def outside(change: FactChange, gone: Sequence[Span], come: Sequence[Span]) -> Iterator[FactChange]:
    """Leave out the side of a change that a quotation states which the other version has not: it tells so itself."""
    both = change.kind == "attribution" and change.old and change.new
    if both and (_is_beside(change.old, gone) or _is_beside(change.new, come)):
        return  # urged both sides to talk, “We wait,” he told them
    old = None if change.old is None or inside([change.old], gone) else change.old
    new = None if change.new is None or inside([change.new], come) else change.new
    if old is not None and new is not None:
        yield change
    elif old is not None or new is not None:
        yield change._replace(change="added" if old is None else "removed", old=old, new=new)


def _is_beside(fact: Fact | None, parts: Sequence[Span]) -> bool:
    """Tell whether a verb of saying stands right behind or before one of some quotations, but for its subject."""
    start, end = fact.span if fact is not None else (0, 0)
    return any(-_SPEAKER <= part.end - start <= 0 or 0 <= part.start - end <= _COLON for part in parts)
