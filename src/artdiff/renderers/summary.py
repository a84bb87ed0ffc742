"""The summary in an editor's words: what matters first, each thing with the link that it was seen in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from artdiff.model import (
    Comparison,
    Fact,
    FactChange,
    FactChangeKind,
    FactKind,
    PartChange,
    Quote,
    QuoteChange,
    QuoteChangeKind,
    Role,
    Significance,
)
from artdiff.renderers.places import Links
from artdiff.renderers.rows import passes
from artdiff.renderers.runs import Run, edit_runs, excerpt, in_context, merged_runs

SHORT = 60
"""Characters of a quotation that the summary shows at most."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that changed: what was and what is now (empty where there is none), or both in runs."""

    old: str = ""
    new: str = ""
    runs: tuple[Run, ...] = ()
    link: int | None = None
    """Index into Comparison.links."""


@dataclass(frozen=True, slots=True)
class Line:
    """What changed in one respect, for one speaker or kind (the label)."""

    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its lines."""

    heading: str
    lines: tuple[Line, ...]


_FIGURES: dict[FactKind, str] = {
    "number": "Numbers", "ordinal": "Numbers", "percent": "Numbers", "quantity": "Numbers", "money": "Money",
    "date": "Dates and times", "time": "Dates and times", "duration": "Dates and times", "age": "Ages",
}  # fmt: skip
_CLAIMS: dict[FactKind, str] = {"negation": "Negation", "hedge": "Certainty", "attribution": "Attribution"}
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
    direct = [change for change in quotes if _either(change).kind != "indirect"]
    reported = [change for change in quotes if _either(change).kind == "indirect"]
    parts = [(role, change) for role in _PARTS for change in _BECAME]
    yield Group("Altered quotations", _by_speaker(comparison, links, direct, "altered"))
    yield Group("Given to another speaker", _reattributed(links, quotes))
    yield Group("Changed figures", _facts(comparison, links, _FIGURES, "changed"))
    for kind, heading in _CLAIMS.items():
        yield Group(heading, _claims(comparison, links, kind))
    for role, change in parts[:6]:
        yield Group(f"{_PARTS[role]} {_BECAME[change]}", _parts(comparison, links, role, change))
    yield Group("New in quotation marks", _by_speaker(comparison, links, direct, "added"))
    yield Group("Now in quotation marks", _by_speaker(comparison, links, direct, "quoted"))
    yield Group("No longer quoted", _by_speaker(comparison, links, direct, "removed"))
    yield Group("Now without marks", _by_speaker(comparison, links, direct, "paraphrased"))
    yield Group("Changed names", _facts(comparison, links, _NAMES, "changed"))
    yield Group("New names", _facts(comparison, links, _NAMES, "added"))
    yield Group("Dropped names", _facts(comparison, links, _NAMES, "removed"))
    yield Group("New figures", _facts(comparison, links, _FIGURES, "added"))
    yield Group("Dropped figures", _facts(comparison, links, _FIGURES, "removed"))
    yield Group("Altered reported speech", _by_speaker(comparison, links, reported, "altered"))
    yield Group("New reported speech", _by_speaker(comparison, links, reported, "added"))
    yield Group("Dropped reported speech", _by_speaker(comparison, links, reported, "removed"))
    for role, change in parts[6:]:
        yield Group(f"{_PARTS[role]} {_BECAME[change]}", _parts(comparison, links, role, change))


def shorten(text: str, limit: int = SHORT) -> str:
    """Cut a text at a word, with an ellipsis for what is gone."""
    text = " ".join(text[: 4 * limit].split()) if len(text) > 8 * limit else " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit - 1)
    return text[: cut if cut > 0 else limit - 2].rstrip(" ,;:–—-") + " …"


def _either(change: QuoteChange) -> Quote:
    quote = change.new or change.old
    assert quote is not None, "a change of a quotation has at least one side"
    return quote


def _speaker(quote: Quote | None) -> str:
    return " ".join(quote.speaker.name.split()) if quote is not None and quote.speaker is not None else ""


def _quoted(quote: Quote | None) -> str:
    if quote is None:
        return ""
    words = shorten(quote.words).removesuffix(",")
    return words if quote.kind == "indirect" else f"“{words}”"


def _quote_link(links: Links, change: QuoteChange) -> int | None:
    if change.new is not None:
        return links.new(change.new.parts[0] if change.new.parts else change.new.span)
    return links.old(change.old.span) if change.old is not None else None


def _lines(labelled: Iterable[tuple[str, Item]]) -> tuple[Line, ...]:
    """Collect items under their labels in the order in which labels occur, the empty label last; each item once."""
    under: dict[str, dict[tuple[str, str, tuple[Run, ...]], Item]] = {}
    for label, item in labelled:
        under.setdefault(label, {}).setdefault((item.old, item.new, item.runs), item)
    return tuple(Line(label, tuple(under[label].values())) for label in sorted(under, key=lambda label: not label))


def _by_speaker(
    comparison: Comparison, links: Links, quotes: Iterable[QuoteChange], kind: QuoteChangeKind
) -> tuple[Line, ...]:
    return _lines(
        (_speaker(_either(change)) or _speaker(change.old), _quote_item(comparison, links, change))
        for change in quotes
        if change.change == kind
    )


def _quote_item(comparison: Comparison, links: Links, change: QuoteChange) -> Item:
    link = _quote_link(links, change)
    if change.change != "altered" or change.old is None or change.new is None:
        quote = change.new if change.change in ("added", "quoted") else change.old
        return Item(
            "" if quote is change.new else _quoted(quote), _quoted(quote) if quote is change.new else "", (), link
        )
    if change.edits and max(len(change.old.words), len(change.new.words)) > SHORT:
        runs = excerpt(edit_runs(comparison.old.text, comparison.new.text, change.edits))
        return Item(runs=(Run("equal", "“"), *runs, Run("equal", "”")), link=link)
    return Item(_quoted(change.old), _quoted(change.new), (), link)


def _reattributed(links: Links, quotes: Iterable[QuoteChange]) -> tuple[Line, ...]:
    return _lines(
        (
            _quoted(_either(change)),
            Item(_speaker(change.old) or "nobody", _speaker(change.new) or "nobody", (), _quote_link(links, change)),
        )
        for change in quotes
        if change.change == "reattributed"
    )


def _facts(comparison: Comparison, links: Links, labels: dict[FactKind, str], kind: FactChangeKind) -> tuple[Line, ...]:
    return _lines(
        (labels[change.kind], _fact_item(links, change))
        for change in comparison.facts
        if change.change == kind and change.kind in labels
    )


def _claims(comparison: Comparison, links: Links, kind: FactKind) -> tuple[Line, ...]:
    changes = (change for change in comparison.facts if change.kind == kind)
    return _lines((_BECAME[change.change], _claim_item(comparison, links, change)) for change in changes)


def _claim_item(comparison: Comparison, links: Links, change: FactChange) -> Item:
    """Show a word that came or went with what stands around it, for alone it says little."""
    item = _fact_item(links, change)
    if change.old is not None and change.new is not None:
        return item
    if change.new is not None:
        runs = in_context(comparison.new.text, change.new.span, "insert")
    elif change.old is not None:
        runs = in_context(comparison.old.text, change.old.span, "delete")
    return Item(runs=tuple(runs), link=item.link)


def _fact_item(links: Links, change: FactChange) -> Item:
    link = change.link
    if link is None:
        link = links.new(change.new.span) if change.new else links.old(change.old.span) if change.old else None
    return Item(_fact(change.old), _fact(change.new), (), link)


def _fact(fact: Fact | None) -> str:
    if fact is None:
        return ""
    return shorten(fact.value if fact.kind == "name" and fact.value else fact.text)


def _parts(comparison: Comparison, links: Links, role: Role, kind: FactChangeKind) -> tuple[Line, ...]:
    changes = (change for change in comparison.parts if (change.role, change.change) == (role, kind))
    return _lines(("", _part_item(comparison, links, change)) for change in changes)


def _part_item(comparison: Comparison, links: Links, change: PartChange) -> Item:
    was = links.old(change.old) if change.old else None
    now = links.new(change.new) if change.new else None
    old = shorten(change.old.of(comparison.old.text), 2 * SHORT) if change.old else ""
    new = shorten(change.new.of(comparison.new.text), 2 * SHORT) if change.new else ""
    if was is not None and was == now and len(old) + len(new) > SHORT:
        return Item(runs=tuple(excerpt(merged_runs(comparison, comparison.links[now]), 6)), link=now)
    return Item(old, new, (), now if now is not None else was)
