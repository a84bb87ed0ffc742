"""The whole flow, from two texts to what an editor needs to know of their difference."""

from __future__ import annotations

import gc
from collections import Counter

from artdiff.align import align
from artdiff.facts import pair_facts
from artdiff.model import Comparison, Document, Link, Summary, make
from artdiff.names import find_names
from artdiff.quotes import find_quotes, pair_quotes, pair_reported, persons_of, tell_reported, tell_reporters
from artdiff.roles import assign_roles, compare_parts
from artdiff.segment import segment, unwrap
from artdiff.significance import weigh
from artdiff.worddiff import diff_link


def compare(old: str | Document, new: str | Document) -> Comparison:
    """Compare two versions of a story.

    A pure function: no I/O, no state, no clock; Python's search for reference cycles rests meanwhile. Offsets in the
    result are code points into the two texts, half open. A Document keeps the paragraphs, sentences and roles that it
    brings. TypeError for anything else, bytes included.
    """
    was_on = gc.isenabled()
    gc.disable()  # a comparison makes no reference cycles, and to look for them takes a twentieth of its time
    try:
        return _compare(_prepare(old), _prepare(new))
    finally:
        if was_on:
            gc.enable()


def _compare(old: Document, new: Document) -> Comparison:
    links = tuple([make(Link, (*link[:5], diff_link(old, new, link), None, ())) for link in align(old, new)])
    was, now = unwrap(old), unwrap(new)
    old_names, new_names = find_names(was), find_names(now)
    old_persons, new_persons = persons_of(was, old_names), persons_of(now, new_names)
    old_quotes, new_quotes = find_quotes(was, old_names, old_persons), find_quotes(now, new_names, new_persons)
    quotes = pair_quotes(was, now, old_quotes, new_quotes, links, old_names, new_names)
    quotes = tell_reporters(quotes, links, old_persons, new_persons)
    facts = pair_facts(was, now, links, old_names, new_names, quotes)
    reported = pair_reported(links, old_persons, new_persons, quotes)
    given = [change for change, _ in reported if change.change in ("reattributed", "added", "removed")]
    links = weigh(old, new, links, (*quotes, *given), facts)
    quotes += tell_reported(was, now, reported, links, facts)
    parts = compare_parts(old, new, links)
    return Comparison(old, new, links, quotes, facts, parts, _summarise(old, new, links))


def _prepare(version: str | Document) -> Document:
    if not isinstance(version, (str, Document)):
        raise TypeError(f"compare takes str or Document, not {type(version).__name__}; artdiff.read reads a file")
    document = Document(version) if isinstance(version, str) else version
    return document if document.sentences else assign_roles(segment(document))


def _summarise(old: Document, new: Document, links: tuple[Link, ...]) -> Summary:
    kinds = Counter(link.kind for link in links)
    moved = sum(link.moved for link in links)
    breaks = _changed_breaks(old, new, links)
    return Summary(
        old_sentences=len(old.sentences),
        new_sentences=len(new.sentences),
        unchanged=kinds["unchanged"],
        edited=kinds["edited"],
        split=kinds["split"],
        merged=kinds["merged"],
        added=kinds["added"],
        removed=kinds["removed"],
        moved=moved,
        breaks=breaks,
        same=kinds["unchanged"] == len(links) and not moved and not breaks,
    )


def _changed_breaks(old: Document, new: Document, links: tuple[Link, ...]) -> int:
    """Count neighbouring sentences that have a paragraph break between them in one version only."""
    olds, news = ([sentence.paragraph for sentence in version.sentences] for version in (old, new))
    linked = [(was, now) for was, now in [link[:2] for link in links] if was and now]
    first = {was[0]: now[0] for was, now in linked}
    changed = 0
    for was, now in linked:
        i, j = was[-1], now[-1]
        if first.get(i + 1) == j + 1:
            changed += (olds[i] != olds[i + 1]) != (news[j] != news[j + 1])
    return changed
