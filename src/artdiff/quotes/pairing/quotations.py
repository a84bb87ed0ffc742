"""Pair the quotations of two versions by their words.

Equal words first; then quotations that contain each other's parts, so that what one version gives in one piece and the
other in two is unchanged; then those that share most of their words. Words decide, never marks: where a version closes
a quotation is typography.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from artdiff.model import SURE, Edit, Quote, QuoteChange, Span
from artdiff.quotes.pairing.alteration import alterations
from artdiff.quotes.pairing.context import Speakers
from artdiff.quotes.pairing.counterparts import Counterparts
from artdiff.quotes.pairing.identity import Identity
from artdiff.quotes.pairing.matching import connect, without
from artdiff.quotes.pairing.sides import Side

NAMED_OTHERWISE = "speaker named otherwise"
"""The reason of a quotation that may be of one speaker, but no version says so."""


def pair_quotes(
    old_quotes: Sequence[Quote], new_quotes: Sequence[Quote], speakers: Speakers
) -> tuple[QuoteChange, ...]:
    """Say what became of each quotation, in the order of the new version, removed ones where they stood.

    Every quotation of each version is in a change. It is in several only where the other version gives its words in
    several quotations: then there is one change for each of these. Edits are offsets into the two texts.
    """
    if not old_quotes and not new_quotes:
        return ()
    old, new = [persons.story for persons in speakers.persons.values()]
    olds, news = Side(old, old_quotes), Side(new, new_quotes)
    changes: list[QuoteChange] = []
    groups = connect(olds, news, speakers.to_new)
    for these, those in groups:
        was, now = old_quotes[these[0]], new_quotes[those[0]]
        if len(these) == len(those) == 1 and was.words == now.words:  # most
            changes.append(_change(was, now, (), speakers))
            continue
        here, there = [old_quotes[i] for i in these], [new_quotes[j] for j in those]
        changes += [_change(*altered, speakers) for altered in alterations(old.text, new.text, here, there)]
    gone, come = without(groups, range(len(old_quotes)), range(len(new_quotes)))
    changes += _alone(news, come, olds, speakers, "added") if come else ()
    return tuple(_ordered(changes, list(_alone(olds, gone, news, speakers, "removed")) if gone else []))


def _alone(
    side: Side, lone: Sequence[int], other: Side, speakers: Speakers, kind: Literal["added", "removed"]
) -> Iterator[QuoteChange]:
    """Say what became of quotations without a partner: the other version may have their words without marks.

    A title that it has elsewhere is a matter of wording.
    """
    kinds = {quote.words.rstrip(",."): quote.kind for quote in other.quotes}
    partners, counterparts = speakers.to_old if kind == "added" else speakers.to_new, Counterparts(other)
    for quote in [side.quotes[at] for at in lone]:
        old, new, reason = (None, quote, "new") if kind == "added" else (quote, None, "dropped")
        change = QuoteChange(kind, old, new, (), None, "substance", f"{reason} quotation")
        here = side.sentences_of(quote)
        opens = quote.words[:1].isupper() and side.document.text.endswith((": ", ", "), 0, quote.span.start)
        there = {at for index in here for at in partners.get(index, ())}
        place = counterparts.of(quote, there, opens or side.starts[here[0]] == quote.span.start)
        if place is not None:
            change = without_marks(change, place)
        elif (words := quote.words.rstrip(",.")) in kinds and "title" in (quote.kind, quote.speaker or kinds[words]):
            change = change._replace(significance="wording", reason=f"title {kind} here")
        yield change


def without_marks(change: QuoteChange, place: Span, more: str = "") -> QuoteChange:
    """Say that the words of a quotation that came or went stand without marks in the other version."""
    if change.old is None:
        reason = f"the words now stand in quotation marks{more}"
        return QuoteChange("quoted", None, change.new, (), place, "substance", reason)
    return QuoteChange("paraphrased", change.old, None, (), place, "substance", f"the quotation marks are gone{more}")


def _change(was: Quote, now: Quote, edits: tuple[Edit, ...], identity: Speakers) -> QuoteChange:
    """Tell unchanged, reattributed and altered apart for two quotations with the same words."""
    now = identity.as_before(was, now)
    other = speakers_differ(was, now, identity)
    weights = {edit.significance for edit in edits}
    if "substance" in weights:
        otherwise = f", its {NAMED_OTHERWISE}" if are_named_otherwise(was, now, identity) else ""
        reason = "words inside a quotation changed" + (", and its speaker" if other else otherwise)
        return QuoteChange("altered", was, now, edits, significance="substance", reason=reason)
    if other and was.speaker and now.speaker:
        reason = f"speaker changed from {was.speaker.name} to {now.speaker.name}"
        return QuoteChange("reattributed", was, now, edits, significance="substance", reason=reason)
    if are_named_otherwise(was, now, identity):
        return QuoteChange("unchanged", was, now, edits, None, "substance", NAMED_OTHERWISE)
    if "style" in weights:
        return QuoteChange("unchanged", was, now, edits, None, "style", "spelling")
    return QuoteChange("unchanged", was, now, significance=None if was.words == now.words else "typography")


def speakers_differ(was: Quote, now: Quote, identity: Identity) -> bool:
    """Tell whether two people are named, neither of them a guess."""
    if was.speaker is None or now.speaker is None or min(was.speaker.confidence, now.speaker.confidence) < SURE:
        return False
    return not identity.may_be_one(was.speaker, now.speaker)


def are_named_otherwise(was: Quote, now: Quote, speakers: Speakers) -> bool:
    """Tell whether a name took the place of a role that is not said to be its, or the role that of the name."""
    if was.speaker is None or now.speaker is None or was.speaker.name == now.speaker.name:
        return False
    is_sure = min(was.speaker.confidence, now.speaker.confidence) >= SURE
    return is_sure and speakers.are_named_otherwise(was.speaker, now.speaker)


def _ordered(changes: list[QuoteChange], gone: list[QuoteChange]) -> list[QuoteChange]:
    """Sort by where the new quotation stands, and put each dropped one after the one that it followed."""
    changes.sort(key=lambda change: (_start(change.new), _start(change.old)))
    if not gone:
        return changes
    places = sorted((_start(change.old), at) for at, change in enumerate(changes) if change.old is not None)
    starts = [start for start, _ in places]
    after: dict[int, list[QuoteChange]] = {}
    for change in gone:
        index = bisect_left(starts, _start(change.old)) - 1
        after.setdefault(places[index][1] if index >= 0 else -1, []).append(change)
    out = after.get(-1, [])[:]
    for at, change in enumerate(changes):
        out.append(change)
        out += after.get(at, [])
    return out


def _start(quote: Quote | None) -> int:
    return -1 if quote is None else quote.span.start
