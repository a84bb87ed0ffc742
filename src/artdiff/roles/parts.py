"""What became of the parts of a story: a headline that changed, a note that was added."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from artdiff.model import Document, FactChangeKind, Link, PartChange, Role, Span
from artdiff.patterns import pattern
from artdiff.words import fold

_SINGLE: tuple[Role, ...] = ("headline", "standfirst", "byline", "dateline", "timestamp")
"""A story has one of each, so those of two versions belong together however they are worded."""
_FEW = 2
"""When it was published and when updated; more times are those of a live page, each of its entry."""
_SHAPED: tuple[Role, ...] = ("headline", "standfirst", "subheading", "note")
"""What is a title by its shape and what stands around it, or a note by its label: words stay where these change."""
_TITLE = 160
"""Characters that a title has, at most."""
_PARTS: tuple[Role, ...] = (*_SINGLE, "note", "caption", "subheading", "boilerplate")
_stamp = pattern(
    r"\s*((?:date|published|updated|posted)\W{0,3}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?)", re.IGNORECASE
)
"""A date that metadata put in front of the first sentence: “date 2021-12-02 …”."""


def compare_parts(old: Document, new: Document, links: Iterable[Link]) -> tuple[PartChange, ...]:
    """Tell which parts other than the body came, went or changed, in the order of roles, then of the text."""
    joined, back = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for link in links:
        for i in link[0]:
            for j in link[1]:
                one, other = old.sentences[i][1], new.sentences[j][1]
                joined[one].add(other)
                back[other].add(one)
    olds, news = _by_role(old), _by_role(new)
    for role in _SHAPED:
        was, now = olds.get(role, {}), news.get(role, {})
        if was and not (now and role in _SINGLE):
            news[role] = {**now, **_stayed(was, joined, back, new)}
        if now and not (was and role in _SINGLE):
            olds[role] = {**was, **_stayed(now, back, joined, old)}
    roles = [role for role in _PARTS if role in olds or role in news]
    pairs = {role: _pair(role, olds.get(role, {}), news.get(role, {}), joined) for role in roles}
    found = [(role, _change(old, was, new, now), was, now) for role in pairs for was, now in pairs[role]]
    return tuple(PartChange(role, change, was, now) for role, change, was, now in found if change is not None)


def _stayed(
    titles: Iterable[int], joined: dict[int, set[int]], back: dict[int, set[int]], other: Document
) -> dict[int, Span]:
    """Find the short paragraphs of the other version's body that a title was or became: it did not come or go."""
    found: dict[int, Span] = {}
    for at in titles:
        there = joined.get(at, set())
        if len(there) == 1 and back[min(there)] == {at}:
            span, role = other.paragraphs[min(there)]
            if role == "body" and span.end - span.start <= _TITLE:
                found[min(there)] = span
    return found


def _pair(
    role: Role, olds: dict[int, Span], news: dict[int, Span], joined: dict[int, set[int]]
) -> list[tuple[Span | None, Span | None]]:
    """Pair the parts of one role: those that links join; of what a story has one of, whatever there is."""
    pairs: list[tuple[Span | None, Span | None]] = []
    is_single = role in _SINGLE and max(len(olds), len(news)) <= _FEW
    for at, span in olds.items():
        partner = next((k for k in sorted(joined.get(at, ())) if k in news), None)
        if partner is None and is_single and news:
            partner = min(news)
        pairs.append((span, news.pop(partner) if partner is not None else None))
    return pairs + [(None, span) for span in news.values()]


def _by_role(document: Document) -> dict[Role, dict[int, Span]]:
    """Give the paragraphs of each part, by index; -1 for a date in front of the first sentence."""
    parts: dict[Role, dict[int, Span]] = {}
    if document.paragraphs and document.paragraphs[0].role != "timestamp":
        stamp = _stamp().match(document.text)
        if stamp is not None:
            parts["timestamp"] = {-1: Span(*stamp.span(1))}
    for at, (span, role) in enumerate(document.paragraphs):
        if role != "body":
            parts.setdefault(role, {})[at] = span
    return parts


def _change(old: Document, was: Span | None, new: Document, now: Span | None) -> FactChangeKind | None:
    if was is None or now is None:
        return "added" if was is None else "removed"
    before, after = was.of(old.text), now.of(new.text)
    return None if before == after or _plain(before) == _plain(after) else "changed"


def _plain(text: str) -> list[str]:
    """Leave out what is typography: kinds of marks, white space, also around dashes."""
    return re.sub(r"\s*-+\s*", "-", fold(text).replace('"', "'")).split()
