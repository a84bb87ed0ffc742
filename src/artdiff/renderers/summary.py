"""The summary in an editor's words: what matters first, each thing with the link that it was seen in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from artdiff.model import (
    Comparison,
    Fact,
    FactChange,
    FactChangeKind,
    FactKind,
    PartChange,
    Role,
    Significance,
    Span,
)
from artdiff.renderers.items import SHORT, Group, Item, Line, lines, shorten
from artdiff.renderers.places import Links
from artdiff.renderers.quotations import by_speaker, either, reattributed
from artdiff.renderers.rows import passes
from artdiff.renderers.runs import excerpt, in_context, merged_runs

_FIGURES: dict[FactKind, str] = {
    "number": "Numbers", "ordinal": "Numbers", "percent": "Numbers", "quantity": "Numbers", "money": "Money",
    "date": "Dates and times", "time": "Dates and times", "duration": "Dates and times", "age": "Ages",
}  # fmt: skip
_NEAR, _FAR = 16, 30
"""Characters around a number and around a claim."""
_NAMES: dict[FactKind, str] = {"name": ""}
_PARTS: dict[Role, str] = {
    "note": "Correction note", "headline": "Headline", "standfirst": "Standfirst", "byline": "Byline",
    "dateline": "Dateline", "timestamp": "Timestamp", "caption": "Caption", "subheading": "Subheading",
    "boilerplate": "Boilerplate", "body": "Text",
}  # fmt: skip
_BECAME: dict[FactChangeKind, str] = {"added": "added", "removed": "dropped", "changed": "changed"}


def groups(comparison: Comparison, minimum: Significance | None = None) -> list[Group]:
    """Group what changed, the most important first. What weighs less than the minimum is left out."""
    return [group for group in _all_groups(comparison, Links(comparison), minimum) if group.lines]


def _all_groups(comparison: Comparison, links: Links, minimum: Significance | None) -> Iterator[Group]:
    quotes = [quote for quote in comparison.quotes if passes(quote.significance, minimum)]
    direct = [change for change in quotes if either(change).kind != "indirect"]
    reported = [change for change in quotes if either(change).kind == "indirect"]
    parts = [(role, change) for role in _PARTS for change in _BECAME]
    yield Group("Altered quotations", by_speaker(comparison, links, direct, "altered"))
    yield Group("Given to another speaker", reattributed(links, quotes))
    yield Group("Changed figures", _facts(comparison, links, _FIGURES, "changed"))
    yield Group("Negation", _claims(comparison, links, "negation"))
    yield Group("Certainty", _claims(comparison, links, "hedge"))
    for role, change in parts[:6]:
        yield Group(_heading(role, change), _parts(comparison, links, role, change, minimum))
    yield Group("New in quotation marks", by_speaker(comparison, links, direct, "added"))
    yield Group("Now in quotation marks", by_speaker(comparison, links, direct, "quoted"))
    yield Group("No longer quoted", by_speaker(comparison, links, direct, "removed"))
    yield Group("Now without marks", by_speaker(comparison, links, direct, "paraphrased"))
    yield Group("Changed names", _facts(comparison, links, _NAMES, "changed"))
    yield Group("New names", _facts(comparison, links, _NAMES, "added"))
    yield Group("Dropped names", _facts(comparison, links, _NAMES, "removed"))
    yield Group("New figures", _facts(comparison, links, _FIGURES, "added"))
    yield Group("Dropped figures", _facts(comparison, links, _FIGURES, "removed"))
    yield Group("Attribution", _claims(comparison, links, "attribution"))
    yield Group("Altered reported speech", by_speaker(comparison, links, reported, "altered"))
    yield Group("New reported speech", by_speaker(comparison, links, reported, "added"))
    yield Group("Dropped reported speech", by_speaker(comparison, links, reported, "removed"))
    for role, change in parts[6:]:
        yield Group(_heading(role, change), _parts(comparison, links, role, change, minimum))


def _heading(role: Role, change: FactChangeKind) -> str:
    became = "moved" if (role, change) == ("timestamp", "changed") else _BECAME[change]
    return f"{_PARTS[role]} {became}"


def _facts(comparison: Comparison, links: Links, labels: dict[FactKind, str], kind: FactChangeKind) -> tuple[Line, ...]:
    """Tell figures or names; those of the timestamp are told with it."""
    stamps = [part for part in comparison.parts if part.role == "timestamp"]
    olds = sorted(stamp.old for stamp in stamps if stamp.old)
    news = sorted(stamp.new for stamp in stamps if stamp.new)
    return lines(
        (labels[change.kind], _figure_item(comparison, links, change))
        for change in comparison.facts
        if change.change == kind
        and change.kind in labels
        and not (_inside(change.old, olds) and _inside(change.new, news))
    )


def _inside(fact: Fact | None, spans: list[Span]) -> bool:
    """Tell whether a fact, if there is one, stands in one of some spans that are in order."""
    if fact is None:
        return True
    at = bisect_right(spans, fact.span.start, key=attrgetter("start")) - 1
    return at >= 0 and fact.span.end <= spans[at].end


def _claims(comparison: Comparison, links: Links, kind: FactKind) -> tuple[Line, ...]:
    changes = (change for change in comparison.facts if change.kind == kind)
    return lines((_BECAME[change.change], _told_item(comparison, links, change, _FAR)) for change in changes)


def _figure_item(comparison: Comparison, links: Links, change: FactChange) -> Item:
    bare = _FIGURES.get(change.kind) == "Numbers"
    return _told_item(comparison, links, change, _NEAR) if bare else _fact_item(links, change)


def _told_item(comparison: Comparison, links: Links, change: FactChange, reach: int) -> Item:
    """Show what came or went with the words around it, for a lone “not” or “20” says little."""
    item = _fact_item(links, change)
    if change.new is not None and change.old is None:
        return Item(runs=tuple(in_context(comparison.new.text, change.new.span, "insert", reach)), link=item.link)
    if change.old is not None and change.new is None:
        return Item(runs=tuple(in_context(comparison.old.text, change.old.span, "delete", reach)), link=item.link)
    return item


def _fact_item(links: Links, change: FactChange) -> Item:
    link = change.link
    if link is None:
        link = links.new(change.new.span) if change.new else links.old(change.old.span) if change.old else None
    return Item(_fact(change.old), _fact(change.new), (), link)


def _fact(fact: Fact | None) -> str:
    if fact is None:
        return ""
    return shorten(fact.value if fact.kind == "name" and fact.value else fact.text)


def _parts(
    comparison: Comparison, links: Links, role: Role, kind: FactChangeKind, minimum: Significance | None
) -> tuple[Line, ...]:
    changes = (change for change in comparison.parts if (change.role, change.change) == (role, kind))
    items = (_part_item(comparison, links, change) for change in changes)
    return lines(("", item) for item in items if _tells(comparison, item, minimum))


def _tells(comparison: Comparison, item: Item, minimum: Significance | None) -> bool:
    """Tell whether more than typography changed in a part, and enough."""
    significance = None if item.link is None else comparison.links[item.link].significance
    return significance != "typography" and passes(significance, minimum)


def _part_item(comparison: Comparison, links: Links, change: PartChange) -> Item:
    was = links.old(change.old) if change.old else None
    now = links.new(change.new) if change.new else None
    old = shorten(change.old.of(comparison.old.text), 2 * SHORT) if change.old else ""
    new = shorten(change.new.of(comparison.new.text), 2 * SHORT) if change.new else ""
    if was is not None and was == now and len(old) + len(new) > SHORT:
        return Item(runs=tuple(excerpt(merged_runs(comparison, comparison.links[now]), 6)), link=now)
    return Item(old, new, (), now if now is not None else was)
