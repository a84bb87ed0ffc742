"""The whole flow, from two texts to what an editor needs to know of their difference."""

from __future__ import annotations

import gc
from collections import Counter
from dataclasses import replace
from typing import Any

from artdiff.align import align
from artdiff.facts import pair_facts
from artdiff.model import (
    SIGNIFICANCES,
    Comparison,
    Document,
    Edit,
    Link,
    QuoteChange,
    Significance,
    Span,
    Summary,
    make,
)
from artdiff.names import find_names
from artdiff.quotes import (
    Persons,
    Speakers,
    find_quotes,
    pair_quotes,
    pair_reported,
    tell_dropped,
    tell_reported,
    tell_reporters,
)
from artdiff.roles import assign_roles, compare_parts
from artdiff.segment import Normalised, segment
from artdiff.significance import weigh
from artdiff.worddiff import diff_link
from artdiff.worddiff.edits import MARKS, SPACE, difference


def compare(old: str | Document, new: str | Document) -> Comparison:
    """Compare two versions of a story.

    A pure function: no I/O, no state, no clock; Python's search for reference cycles rests meanwhile. Offsets in the
    result are code points into the two texts, half open. A Document keeps the paragraphs, sentences and roles that it
    brings. TypeError for anything else, bytes included.
    """
    was_on = gc.isenabled()
    gc.disable()  # a comparison makes no reference cycles, and to look for them takes a twentieth of its time
    try:
        return _compare(_normal(old), _normal(new))
    finally:
        if was_on:
            gc.enable()


def _compare(before: Normalised, after: Normalised) -> Comparison:
    old, new = _prepare(before.document), _prepare(after.document)
    links = tuple([make(Link, (*link[:5], diff_link(old, new, link), None, ())) for link in align(old, new)])
    old_names, new_names = find_names(old), find_names(new)
    old_persons, new_persons = Persons(old, old_names), Persons(new, new_names)
    speakers = Speakers(old_persons, new_persons, links)
    quotes = pair_quotes(find_quotes(old, old_persons), find_quotes(new, new_persons), speakers)
    quotes = tell_reporters(quotes, speakers)
    facts = pair_facts(old, new, links, old_names, new_names, quotes)
    reported, unsaid = pair_reported(quotes, speakers)
    facts = tell_dropped(old, new, links, unsaid, facts)
    given = [change for change, _ in reported if change.change != "altered"]
    links = weigh(old, new, links, (*quotes, *given), facts)
    quotes += tell_reported(old, new, reported, links, facts)
    parts = compare_parts(old, new, links)
    found = Comparison(old, new, links, quotes, facts, parts)
    if not (before.is_source and after.is_source):
        found = _as_read(before, after, found)
    return replace(found, summary=_summarise(found))


def _as_read(before: Normalised, after: Normalised, found: Comparison) -> Comparison:
    """Say of all that was found where it stands in the texts as they were read, and what else differs in these."""
    old, new = before.as_read(found.old), after.as_read(found.new)
    links: list[Link] = []
    here, there = before.table, after.table
    for link in found.links:
        if all(edit.old.end < before.kept and edit.new.end < after.kept for edit in link.edits[-1:]):
            links.append(link)
            continue
        edits, is_same = list[Edit](), True
        for edit, (start, end), (first, last), *weight in link.edits:
            places = make(Span, (here[start], here[end])), make(Span, (there[first], there[last]))
            edits.append(make(Edit, (edit, *places, *weight)))
            if edit == "equal" and places[0].of(old.text) != places[1].of(new.text):
                edits += _to_the_letter(edits.pop(), old.text, new.text)
                is_same = False
        if is_same:
            links.append(make(Link, (*link[:5], tuple(edits), *link[6:])))
            continue
        reasons = dict.fromkeys((*link.reasons, *[edit.reason for edit in edits if edit.kind != "equal"]))
        weights = {link.significance, *[edit.significance for edit in edits]}
        highest = next((weight for weight in reversed(SIGNIFICANCES) if weight in weights), None)
        kind = "edited" if link.kind == "unchanged" and reasons.keys() - {SPACE, *link.reasons} else link.kind
        links.append(make(Link, (*link[:2], kind, *link[3:5], tuple(edits), highest, tuple(reasons))))
    kinds = (found.quotes, found.facts, found.parts)
    quotes, facts, parts = [tuple([_move(change, before, after) for change in kind]) for kind in kinds]
    return Comparison(old, new, tuple(links), quotes, facts, parts)


def _move(change: Any, before: Normalised, after: Normalised) -> Any:
    sides = {"old": before.back(change.old), "new": after.back(change.new)}
    if isinstance(change, QuoteChange):
        sides["edits"] = tuple([_move(edit, before, after) for edit in change.edits])
        sides["counterpart"] = (before if change.old is None else after).back(change.counterpart)
    return change._replace(**sides)


def _to_the_letter(edit: Edit, old: str, new: str) -> list[Edit]:
    """Cut what is equal at the space, and at what is not read, that differs in the texts as they were read."""
    was, now = edit.old.of(old), edit.new.of(new)
    cuts = difference(was, now, [0], [0], edit.old.start, edit.new.start)
    why = SPACE if was.split() == now.split() else MARKS
    return [cut if cut.kind == "equal" else make(Edit, (*cut[:3], *_weight(cut, old, new, why))) for cut in cuts]


def _weight(cut: Edit, old: str, new: str, why: str) -> tuple[Significance, str]:
    """Weigh what is not read: an address, or the number of a footnote, is of words."""
    was, now = (list(filter(str.isalnum, text)) for text in (cut.old.of(old), cut.new.of(new)))
    return ("typography", why) if was == now else ("wording", "reworded")


def _prepare(document: Document) -> Document:
    return document if document.sentences else assign_roles(segment(document))


def _normal(version: str | Document) -> Normalised:
    if not isinstance(version, (str, Document)):
        raise TypeError(f"compare takes str or Document, not {type(version).__name__}; artdiff.read reads a file")
    return Normalised(Document(version) if isinstance(version, str) else version)


def _summarise(found: Comparison) -> Summary:
    kinds = Counter([link[2] for link in found.links])
    moved = sum([link[3] for link in found.links])
    breaks = _changed_breaks(found)
    return Summary(
        old_sentences=len(found.old.sentences),
        new_sentences=len(found.new.sentences),
        unchanged=kinds["unchanged"],
        edited=kinds["edited"],
        split=kinds["split"],
        merged=kinds["merged"],
        added=kinds["added"],
        removed=kinds["removed"],
        moved=moved,
        breaks=breaks,
        same=kinds["unchanged"] == len(found.links) and not moved and not breaks,
    )


def _changed_breaks(found: Comparison) -> int:
    """Count neighbouring sentences that have a paragraph break between them in one version only."""
    olds, news = ([paragraph for _, paragraph in version.sentences] for version in (found.old, found.new))
    linked = [(link[0], link[1]) for link in found.links if link[0] and link[1]]
    first = {was[0]: now[0] for was, now in linked}
    changed = 0
    for was, now in linked:
        i, j = was[-1], now[-1]
        if first.get(i + 1) == j + 1:
            changed += (olds[i] != olds[i + 1]) != (news[j] != news[j + 1])
    return changed
