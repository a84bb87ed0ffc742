"""Say where the words of a quotation, told without marks in the other version, are those of somebody else there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from artdiff.model import Quote, QuoteChange, Span
from artdiff.quotes.indirect import find_told, indirect_quote, may_tell
from artdiff.quotes.pairing.identity import Identity
from artdiff.quotes.pairing.quotations import speakers_differ
from artdiff.quotes.persons.resolve import Persons


def tell_reporters(quotes: Sequence[QuoteChange], old: Persons, new: Persons) -> tuple[QuoteChange, ...]:
    """Add to the reasons of what is quoted or paraphrased that another speaker says so in the other version."""
    if all(change.counterpart is None for change in quotes):
        return tuple(quotes)
    identity = Identity(old.story.document, new.story.document, old.names, new.names)
    return tuple([_told_by(change, old, new, identity) for change in quotes])


def _told_by(change: QuoteChange, old: Persons, new: Persons, identity: Identity) -> QuoteChange:
    place = change.counterpart
    if place is None:
        return change
    was, now = change.old or next(_reports(old, place), None), change.new or next(_reports(new, place), None)
    if was is None or now is None or not was.speaker or not now.speaker or not speakers_differ(was, now, identity):
        return change
    return change._replace(reason=f"{change.reason}, and the speaker changed: {was.speaker.name} → {now.speaker.name}")


def _reports(persons: Persons, place: Span) -> Iterator[Quote]:
    """Find who reports what stands in a place."""
    sentence = bisect_right(persons.story.starts, place.start) - 1
    for _, told in find_told(persons.story, may_tell(persons.story.document, [sentence])):
        if any(part.start < place.end and place.start < part.end for part in told.said):
            yield indirect_quote(persons, told)
