"""What became of the parts of a story: a headline that changed, a note that was added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from artdiff.model import Document, FactChangeKind, Link, PartChange, Role, Span

_SINGLE: tuple[Role, ...] = ("headline", "standfirst", "byline", "dateline", "timestamp")
"""A story has one of each, so those of two versions belong together however they are worded."""
_PARTS: tuple[Role, ...] = (*_SINGLE, "note", "caption", "subheading", "boilerplate")


@cache
def _stamp() -> re.Pattern[str]:
    """A date that metadata put in front of the first sentence: “date 2021-12-02 …”."""
    return re.compile(
        r"\s*((?:date|published|updated|posted)\W{0,3}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?)", re.IGNORECASE
    )


def compare_parts(old: Document, new: Document, links: Iterable[Link]) -> tuple[PartChange, ...]:
    """Tell which parts other than the body came, went or changed, in the order of roles, then of the text."""
    joined: dict[int, set[int]] = {}
    for link in links:
        for i in link.old:
            for j in link.new:
                joined.setdefault(old.sentences[i].paragraph, set()).add(new.sentences[j].paragraph)
    return tuple(change for role in _PARTS for change in _compare_role(role, old, new, joined))


def _compare_role(role: Role, old: Document, new: Document, joined: dict[int, set[int]]) -> Iterable[PartChange]:
    news = dict(_spans(role, new))
    pairs: list[tuple[Span | None, Span | None]] = []
    for at, span in _spans(role, old):
        partner = next((k for k in sorted(joined.get(at, ())) if k in news), None)
        if partner is None and role in _SINGLE and news:
            partner = min(news)
        pairs.append((span, news.pop(partner) if partner is not None else None))
    pairs += [(None, span) for span in news.values()]
    for was, now in pairs:
        change = _change(old, was, new, now)
        if change is not None:
            yield PartChange(role, change, was, now)


def _spans(role: Role, document: Document) -> Iterable[tuple[int, Span]]:
    if role == "timestamp" and document.paragraphs:
        stamp = _stamp().match(document.text)
        if stamp is not None and document.paragraphs[0].role != role:
            yield -1, Span(*stamp.span(1))
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.role == role:
            yield at, paragraph.span


def _change(old: Document, was: Span | None, new: Document, now: Span | None) -> FactChangeKind | None:
    if was is None or now is None:
        return "added" if was is None else "removed"
    return None if was.of(old.text).split() == now.of(new.text).split() else "changed"
