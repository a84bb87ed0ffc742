"""What became of reported speech in the sentences that changed."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from artdiff.model import Document, Edit, Link, Quote, QuoteChange, Span
from artdiff.quotes.alteration import alterations
from artdiff.quotes.identity import Identity
from artdiff.quotes.indirect import Told, find_told, indirect_quote, may_tell
from artdiff.quotes.pairing import speakers_differ
from artdiff.quotes.persons import Persons
from artdiff.quotes.sides import dice, keys

_ONLY_WRITTEN = ("typography", "style")
"""What says the same in another way alters nothing that was said: 11 for eleven, that for which."""
_ALIKE = 0.6
"""Of fewer common words (Dice), two speakers say two things."""


def pair_reported(
    old: Document, new: Document, links: Sequence[Link], old_persons: Persons, new_persons: Persons
) -> tuple[QuoteChange, ...]:
    """Say whose reported speech is new, gone, altered or given to another speaker, in the order of the links.

    Only links that are not unchanged are looked into, and reported speech that stayed as it was is left out. Where one
    version of an edited sentence reports and the other claims, attribution came or went: that is a FactChange.
    """
    telling = list(_telling(old, new, links))
    olds = _by_sentence(old, find_told(old_persons.story, [i for tells in telling for i in tells.old]))
    news = _by_sentence(new, find_told(new_persons.story, [j for tells in telling for j in tells.new]))
    identity = Identity(old, new, old_persons.names, new_persons.names)
    changes: list[QuoteChange] = []
    for link, old_ones, new_ones in telling:
        was, now = [olds[i] for i in old_ones if i in olds], [news[j] for j in new_ones if j in news]
        if not link.old:
            changes += [_added(indirect_quote(new_persons, told)) for told in now]
        elif not link.new:
            changes += [_removed(indirect_quote(old_persons, told)) for told in was]
        else:
            for here, there in _pairs(old, new, was, now):
                if _differ(old, new, here, there):
                    pair = indirect_quote(old_persons, here), indirect_quote(new_persons, there)
                    changes += _change(*pair, _edits(old, new, link, *pair), identity)
    return tuple(changes)


def _added(quote: Quote) -> QuoteChange:
    return QuoteChange("added", None, quote, (), None, "substance", "new reported speech")


def _removed(quote: Quote) -> QuoteChange:
    return QuoteChange("removed", quote, None, (), None, "substance", "reported speech gone")


def _pairs(old: Document, new: Document, was: Sequence[Told], now: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Pair what a link reports by the share of common words, the most alike first."""
    if len(was) <= 1 and len(now) <= 1:
        return list(zip(was, now, strict=False))
    olds, news = [told.said.of(old.text) for told in was], [told.said.of(new.text) for told in now]
    ranked = sorted(
        (-_share(here, there), abs(i - j), i + j, i, j) for i, here in enumerate(olds) for j, there in enumerate(news)
    )
    pairs: dict[int, int] = {}
    for *_, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(was[i], now[j]) for i, j in sorted(pairs.items())]


def _share(old: str, new: str) -> float:
    """Measure the share of common words (Dice)."""
    was, now = Counter(keys(old)), Counter(keys(new))
    return dice((was & now).total(), was.total(), now.total())


class _Telling(NamedTuple):
    """A changed link, and which of its sentences may tell what somebody said."""

    link: Link
    old: list[int]
    new: list[int]


def _telling(old: Document, new: Document, links: Sequence[Link]) -> Iterator[_Telling]:
    """Find the changed links that may tell something in each version that they are in."""
    old_may, new_may = may_tell(old), may_tell(new)
    for link in links:
        if link.kind == "unchanged":
            continue
        news = list(filter(new_may, link.new))
        if news or not link.new:
            olds = list(filter(old_may, link.old))
            if olds or not link.old:
                yield _Telling(link, olds, news)


def _by_sentence(document: Document, found: Iterable[Told]) -> dict[int, Told]:
    """Key reported speech by the sentence that it fills, but for marks before its first word."""
    starts = [sentence.span.start for sentence in document.sentences]
    return {bisect_right(starts, told.whole.start) - 1: told for told in found}


def _differ(old: Document, new: Document, was: Told, now: Told) -> bool:
    """Tell whether what is said, or the words for who says so, are others."""
    pairs = ((was.said, now.said), (was.mention, now.mention))
    return any(here.of(old.text) != there.of(new.text) for here, there in pairs)


def _change(was: Quote, now: Quote, edits: Sequence[Edit], identity: Identity) -> Iterator[QuoteChange]:
    """Tell reattributed, altered and exchanged apart for what linked sentences report."""
    if was.speaker and now.speaker and speakers_differ(was, now, identity):
        if _share(was.words, now.words) < _ALIKE:  # somebody else says something else in a sentence like it
            yield from (_removed(was), _added(now))
            return
        reason = f"speaker changed from {was.speaker.name} to {now.speaker.name}"
        yield QuoteChange("reattributed", was, now, (), None, "substance", reason)
    elif any(edit.significance not in _ONLY_WRITTEN for edit in edits if edit.kind != "equal"):
        yield QuoteChange("altered", was, now, tuple(edits), None, "wording", "reported speech reworded")


def _edits(old: Document, new: Document, link: Link, was: Quote, now: Quote) -> list[Edit]:
    """Give the edits inside what is said: those of the link, unless one of them crosses its ends."""
    if len(link.old) == len(link.new) == 1:
        edits = list(_clipped(link.edits, was.parts[0], now.parts[0]))
        old_length = sum(edit.old.end - edit.old.start for edit in edits)
        new_length = sum(edit.new.end - edit.new.start for edit in edits)
        if (old_length, new_length) == (len(was.words), len(now.words)):
            return edits
    ((_, _, found),) = alterations(old, new, [was], [now])
    return [edit._replace(significance="wording") if edit.significance == "substance" else edit for edit in found]


def _clipped(edits: Sequence[Edit], old: Span, new: Span) -> Iterator[Edit]:
    """Give what edits of a link change inside what is said, which the cue and its subject are no part of."""
    for edit in edits:
        (start, end), (first, last) = edit.old, edit.new
        if edit.kind == "equal":
            before = max(0, old.start - start, new.start - first)
            length = min(end, old.end, new.end - first + start) - start - before
            if length > 0:
                at, there = start + before, first + before
                yield edit._replace(old=Span(at, at + length), new=Span(there, there + length))
        elif (start < end and old.start <= start and end <= old.end) or (
            first < last and new.start <= first and last <= new.end
        ):
            yield edit
