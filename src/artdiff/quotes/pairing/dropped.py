"""Which claims stand in both versions, in one of them without who says so: the attribution was dropped, or added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from artdiff.model import Document, Edit, Fact, FactChange, Link, Span
from artdiff.quotes.indirect import Told
from artdiff.quotes.lexicon import cues, documents, word_classes
from artdiff.spans import came_before

_KEPT = 0.6
"""Of the letters of what is said, so many stand in the other version, too."""
_OWN = frozenset(("i", "we"))
_AHEAD = frozenset(("will", "would"))
_NAMELESS = frozenset("dpoPts&,")
"""Classes of the words of a speaker that another speaker shares: the, of, who."""


class Unsaid(NamedTuple):
    """What one version reports and the other does not, the index of its link, and whether the old one reports it."""

    told: Told
    link: int
    is_old: bool


def tell_dropped(
    old: Document, new: Document, links: Sequence[Link], unsaid: Iterable[Unsaid], facts: Sequence[FactChange]
) -> tuple[FactChange, ...]:
    """Add to the facts, in the order of the links, the attributions that came or went where no fact tells of it."""
    known = {fact.link for fact in facts if fact.kind == "attribution"}
    found: list[FactChange] = []
    for told, index, is_old in unsaid:
        here, there = (old, new) if is_old else (new, old)
        if index in known or not _stands_alone(told, here.text, there.text, links[index].edits, is_old):
            continue
        known.add(index)
        cue, verb = told.cue.of(here.text), told.cue.of(here.text).split()[0].lower()
        fact = Fact(told.cue, "attribution", cue, cues().get(verb, (verb, ""))[0])
        gone = FactChange("attribution", "removed", fact, None, index, "attribution dropped")
        come = FactChange("attribution", "added", None, fact, index, "attribution added")
        found.append(gone if is_old else come)
    return tuple(sorted((*facts, *found), key=_link_of)) if found else tuple(facts)


def _link_of(change: FactChange) -> int:
    return -1 if change.link is None else change.link


def _stands_alone(told: Told, here: str, there: str, edits: Sequence[Edit], is_old: bool) -> bool:
    """Tell whether what is said stands in the other version, where nobody says it."""
    sides = [(edit.old, edit.new) if is_old else (edit.new, edit.old) for edit in edits if edit.kind == "equal"]
    kept, others = [side for side, _ in sides], [other for _, other in sides]
    length = sum(end - start for start, end in told.said)
    if _meets(told.cue, kept) or sum(_meets(part, kept) for part in told.said) < _KEPT * length:
        return False
    changed = [(edit.old, edit.new) if is_old else (edit.new, edit.old) for edit in edits if edit.kind != "equal"]
    if told.said[0].start < told.cue.start and ", wh" in came_before(edits, told.cue.start, here, not is_old):
        return False  # …, which had no part in it, according to the council
    came = {word.strip(',.;:“”"') for _, span in changed for word in span.of(there).lower().split()}
    who = told.mention.of(here).lower().split()
    if not _OWN.isdisjoint(who) or not came.isdisjoint(_speaking()):
        return False
    names = {word for word in who if word_classes().get(word) not in _NAMELESS}
    stayed = {word for span in others for word in span.of(there).lower().split()} if names else set()
    if not names.isdisjoint(came | stayed) or (not names and _meets(told.mention, kept)):
        return False
    gone = {word for span, _ in changed for word in span.of(here).lower().split()}
    return gone.isdisjoint(_AHEAD) or not came.isdisjoint(_AHEAD)


@cache
def _speaking() -> frozenset[str]:
    return documents().union(cues(), "? according false heard if think thinks thought true unless whether".split())


def _meets(span: Span, kept: Iterable[Span]) -> int:
    """Count the letters of a span that are in some others."""
    return sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in kept)
