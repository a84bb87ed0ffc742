"""The summary in an editor's words: what matters first, each thing with the link that it was seen in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from artdiff.model import (
    Comparison,
    Fact,
    FactChange,
    FactChangeKind,
    FactKind,
    PartChange,
    QuoteChange,
    Role,
    Significance,
    Span,
)
from artdiff.notes import is_update
from artdiff.renderers.context import became_in_context, in_context
from artdiff.renderers.items import SHORT, Group, Item, Line, lines, shorten
from artdiff.renderers.places import Links
from artdiff.renderers.quotations import by_speaker, either, named_otherwise, reattributed
from artdiff.renderers.repeats import once
from artdiff.renderers.rows import passes
from artdiff.renderers.runs import Run, excerpt, joined_runs
from artdiff.spans import Spans

_FIGURES: dict[FactKind, str] = {
    "number": "Numbers", "ordinal": "Numbers", "percent": "Numbers", "quantity": "Numbers", "money": "Money",
    "date": "Dates and times", "time": "Dates and times", "duration": "Dates and times", "age": "Ages",
}  # fmt: skip
_BARE = frozenset({"number", "ordinal", "percent", "age"})
"""Kinds that do not tell of what or whom they are."""
_NEAR, _FAR = 16, 30
"""Characters around a number and around a claim."""
_WHOLE = 8 * SHORT
"""Characters of a name of which the first are those of another."""
_WORDS = re.compile(r"(?:\s[^\W\d_][\w’'-]*){1,3}")
_NAMES: dict[FactKind, str] = {"name": ""}
_OFFICE = "office"
"""The reason of a change of office, and the unit of its facts."""
_PARTS: dict[Role, str] = {
    "note": "Correction note", "headline": "Headline", "standfirst": "Standfirst", "byline": "Byline",
    "dateline": "Dateline", "timestamp": "Timestamp", "caption": "Caption", "subheading": "Subheading",
    "boilerplate": "Boilerplate", "body": "Text",
}  # fmt: skip
_LOUD: tuple[Role, ...] = ("note", "headline")
"""Parts that matter more than the words of others."""
_BECAME: dict[FactChangeKind, str] = {"added": "added", "removed": "dropped", "changed": "changed"}


def groups(comparison: Comparison, minimum: Significance | None = None) -> list[Group]:
    """Group what changed, the most important first. What weighs less than the minimum is left out."""
    return [group for group in _all_groups(comparison, Links(comparison), minimum) if group.lines]


def _all_groups(comparison: Comparison, links: Links, minimum: Significance | None) -> Iterator[Group]:
    quotes = [quote for quote in comparison.quotes if passes(quote.significance, minimum)]
    facts = once(fact for fact in comparison.facts if passes(_weight(comparison, fact), minimum))
    direct = [change for change in quotes if either(change).kind != "indirect" and not _is_known(comparison, change)]
    reported = [change for change in quotes if either(change).kind == "indirect"]
    given, kept = [[change for change in direct if change.gives_away is away] for away in (True, False)]
    yield Group("Altered, other speaker", by_speaker(comparison, links, given, "altered"))
    yield Group("Altered quotations", by_speaker(comparison, links, kept, "altered"))
    yield Group("Given to another speaker", reattributed(comparison, links, quotes))
    yield Group("Speaker named otherwise", named_otherwise(comparison, links, quotes))
    yield Group("Changed figures", _facts(comparison, links, facts, _FIGURES, "changed"))
    yield Group("Negations, opposites", _claims(comparison, links, facts, "negation"))
    yield Group("Certainty", _claims(comparison, links, facts, "hedge"))
    for role in _LOUD:
        yield from _part_groups(comparison, links, role, minimum)
    yield Group("New in quotation marks", by_speaker(comparison, links, direct, "added"))
    yield Group("Now in quotation marks", by_speaker(comparison, links, direct, "quoted"))
    yield Group("Quotations gone", by_speaker(comparison, links, direct, "removed"))
    yield Group("Now without marks", by_speaker(comparison, links, direct, "paraphrased"))
    yield Group("Changed names", _facts(comparison, links, facts, _NAMES, "changed"))
    yield Group("New names", _facts(comparison, links, facts, _NAMES, "added"))
    yield Group("Dropped names", _facts(comparison, links, facts, _NAMES, "removed"))
    yield Group("New figures", _facts(comparison, links, facts, _FIGURES, "added"))
    yield Group("Dropped figures", _facts(comparison, links, facts, _FIGURES, "removed"))
    yield Group("Attribution", _claims(comparison, links, facts, "attribution"))
    yield Group("Altered reported speech", by_speaker(comparison, links, reported, "altered"))
    yield Group("New reported speech", by_speaker(comparison, links, reported, "added"))
    yield Group("Dropped reported speech", by_speaker(comparison, links, reported, "removed"))
    for role in _PARTS:
        if role not in _LOUD:
            yield from _part_groups(comparison, links, role, minimum)


def _is_known(comparison: Comparison, change: QuoteChange) -> bool:
    """Tell whether a title that came or went stands in the other version, too."""
    quote, other = either(change), comparison.old if change.old is None else comparison.new
    return quote.kind == "title" and None in (change.old, change.new) and quote.words in other.text


def _part_groups(comparison: Comparison, links: Links, role: Role, minimum: Significance | None) -> Iterator[Group]:
    for change in _BECAME:
        changed = [part for part in comparison.parts if (part.role, part.change) == (role, change)]
        news = [part for part in changed if is_update(comparison, part)]
        told = [part for part in changed if part not in news]
        yield Group(_heading(role, change), _parts(comparison, links, told, minimum))
        yield Group(f"Update note {_BECAME[change]}", _parts(comparison, links, news, minimum))


def _weight(comparison: Comparison, change: FactChange) -> Significance | None:
    return None if change.link is None else comparison.links[change.link].significance


def _heading(role: Role, change: FactChangeKind) -> str:
    became = "moved" if (role, change) == ("timestamp", "changed") else _BECAME[change]
    return f"{_PARTS[role]} {became}"


def _facts(
    comparison: Comparison, links: Links, facts: list[FactChange], labels: dict[FactKind, str], kind: FactChangeKind
) -> tuple[Line, ...]:
    """Tell figures or names; those of the timestamp are told with it, and so are those of boilerplate and notes."""
    parts = [part for part in comparison.parts if part.role in ("timestamp", "boilerplate", "note")]
    olds, news = Spans(part.old for part in parts if part.old), Spans(part.new for part in parts if part.new)
    return lines(
        (_whose(change) or labels[change.kind], _figure_item(comparison, links, change))
        for change in facts
        if change.change == kind
        and change.kind in labels
        and ((change.old and change.old.span not in olds) or (change.new and change.new.span not in news))
    )


def _whose(change: FactChange) -> str:
    """Name who holds another office; the offices alone would not tell, nor would the name."""
    return change.old.value if change.reason == _OFFICE and change.old is not None else ""


def _claims(comparison: Comparison, links: Links, facts: list[FactChange], kind: FactKind) -> tuple[Line, ...]:
    changes = (change for change in facts if change.kind == kind)
    return lines((_BECAME[change.change], _told_item(comparison, links, change, _FAR)) for change in changes)


def _figure_item(comparison: Comparison, links: Links, change: FactChange) -> Item:
    if change.kind not in _FIGURES:
        return _fact_item(links, change)
    if change.old is None or change.new is None:
        return _told_item(comparison, links, change, _NEAR)
    noun = _counted(comparison.new.text, change.old, change.new)
    if not noun and change.kind in _BARE:
        return _told_item(comparison, links, change, _NEAR)
    item = _fact_item(links, change)
    return item._replace(new=item.new + noun)


def _counted(text: str, old: Fact, new: Fact) -> str:
    """Return the words behind a number up to what is counted: “ houses”; none if that is another thing than before."""
    if not new.unit or old.unit not in ("", new.unit):
        return ""
    words = _WORDS.match(text, new.span.end)
    noun = re.search(rf"\s{re.escape(new.unit[:2])}\S*", words[0], re.IGNORECASE) if words else None
    return re.sub(r"\s", " ", noun.string[: noun.end()]) if noun else ""


def _told_item(comparison: Comparison, links: Links, change: FactChange, reach: int) -> Item:
    """Show what came, went or changed with the words around it, for a lone “not” or “20” says little."""
    old, new, was, now = comparison.old, comparison.new, change.old, change.new
    if was and now and _in_place(comparison, change.link, was.span, now.span):
        runs = became_in_context(old, was.span, new, now.span, reach)
    else:
        runs = in_context(old, was.span, "delete", reach) if was else []
        runs += [Run("equal", " → ")] if was and now else []
        runs += in_context(new, now.span, "insert", reach) if now else []
    return Item(runs=tuple(runs), link=_fact_item(links, change).link)


def _in_place(comparison: Comparison, link: int | None, old: Span, new: Span) -> bool:
    """Tell whether one edit touches both, so that each stands among the other's words."""
    edits = comparison.links[link].edits if link is not None else ()
    changes = (edit for edit in edits if edit.kind != "equal")
    return any(_touch(edit.old, old) and _touch(edit.new, new) for edit in changes)


def _touch(span: Span, other: Span) -> bool:
    """Tell whether two spans have no more than a space between them."""
    return span.start <= other.end + 1 and other.start <= span.end + 1


def _fact_item(links: Links, change: FactChange) -> Item:
    seen = links.new(change.new.span) if change.new else links.old(change.old.span if change.old else None)
    link = next(iter(seen), None) if change.link is None else change.link
    old, new = _fact(change.old), _fact(change.new)
    if old == new:  # cut alike, for they differ behind that
        old, new = _fact(change.old, _WHOLE), _fact(change.new, _WHOLE)
    return Item(old, new, (), link)


def _fact(fact: Fact | None, most: int = SHORT) -> str:
    if fact is None:
        return ""
    return shorten(fact.value if fact.kind == "name" and fact.value and fact.unit != _OFFICE else fact.text, most)


def fact_item(comparison: Comparison, links: Links, change: FactChange) -> Item:
    """Tell what became of a fact; of a claim with the words around it."""
    if change.kind in _FIGURES or change.kind in _NAMES:
        return _figure_item(comparison, links, change)
    return _told_item(comparison, links, change, _FAR)


def _parts(
    comparison: Comparison, links: Links, changes: list[PartChange], minimum: Significance | None
) -> tuple[Line, ...]:
    told = (change for change in changes if _tells(comparison, links, change, minimum))
    return lines(("", part_item(comparison, links, change)) for change in told)


def _tells(comparison: Comparison, links: Links, change: PartChange, minimum: Significance | None) -> bool:
    """Tell whether more than typography changed in a part, and enough."""
    seen = {comparison.links[at].significance for at in (*links.old(change.old), *links.new(change.new))} - {None}
    return not seen or any(level != "typography" and passes(level, minimum) for level in seen)


def part_item(comparison: Comparison, links: Links, change: PartChange) -> Item:
    """Tell what became of a part of the story."""
    olds, news = links.old(change.old), links.new(change.new)
    old = shorten(change.old.of(comparison.old.text), 2 * SHORT) if change.old else ""
    new = shorten(change.new.of(comparison.new.text), 2 * SHORT) if change.new else ""
    if (change.role, change.change) == ("timestamp", "changed"):
        when = Run("equal", f"from {old} to {new}")
        return Item(runs=(when,), link=next(iter((*news, *olds)), None))
    if len(old) + len(new) > SHORT and (both := links.both(change.old, change.new)):
        runs = joined_runs(comparison, [comparison.links[at] for at in both])
        return Item(runs=tuple(excerpt(runs, 6)), link=news[0])
    return Item(old, new, (), next(iter((*news, *olds)), None))
