"""What the summary says of quotations."""

from __future__ import annotations

from collections.abc import Iterable
from re import findall

from artdiff.model import SURE, Comparison, Document, Quote, QuoteChange, QuoteChangeKind
from artdiff.renderers.items import SHORT, Item, Line, lines, shorten
from artdiff.renderers.places import Links
from artdiff.renderers.runs import Run, edit_runs, excerpt


def by_speaker(
    comparison: Comparison, links: Links, quotes: Iterable[QuoteChange], kind: QuoteChangeKind
) -> tuple[Line, ...]:
    """Tell what became of quotations, under the names of their speakers."""
    return lines(
        (named(comparison, change), quote_item(comparison, links, change)) for change in quotes if change.change == kind
    )


def reattributed(comparison: Comparison, links: Links, quotes: Iterable[QuoteChange]) -> tuple[Line, ...]:
    """Tell which quotations have another speaker, and which; of reported speech, too, what of it is other."""
    return lines(
        (named(comparison, change), quote_item(comparison, links, change))
        if change.edits and either(change).kind == "indirect"
        else _from_to(comparison, links, change)
        for change in quotes
        if change.change == "reattributed"
    )


def named_otherwise(comparison: Comparison, links: Links, quotes: Iterable[QuoteChange]) -> tuple[Line, ...]:
    """Tell which quotations went from a name to a role that may be another's, or from such a role to a name."""
    return lines(_from_to(comparison, links, change) for change in quotes if change.names_otherwise)


def _from_to(comparison: Comparison, links: Links, change: QuoteChange) -> tuple[str, Item]:
    return _quoted(either(change)), Item(*_both(comparison, change), (), _quote_link(links, change))


def given_away(comparison: Comparison) -> dict[int, str]:
    """Say from whom to whom the quotations of each link went: “Jens Holm → Anna Carr”."""
    given = [change for change in comparison.quotes if change.change == "reattributed" and change.new is not None]
    if not given:
        return {}
    links = Links(comparison)
    return {
        link: " → ".join(_both(comparison, change))
        for change in given
        for part in either(change).parts
        for link in links.new(part)
    }


def named(comparison: Comparison, change: QuoteChange) -> str:
    """Name the speaker; both, where a quotation was given to another."""
    if change.gives_away:
        told_by = change.reason.partition(" speaker changed: ")[2]
        return " ".join(told_by.split()) or " → ".join(_both(comparison, change))
    return _speaker(change.new, comparison.new) or _speaker(change.old, comparison.old)


def _both(comparison: Comparison, change: QuoteChange) -> tuple[str, str]:
    return _speaker(change.old, comparison.old) or "nobody", _speaker(change.new, comparison.new) or "nobody"


def either(change: QuoteChange) -> Quote:
    """Return the new quotation, or the old one where there is no new one."""
    quote = change.new or change.old
    assert quote is not None, "a change of a quotation has at least one side"
    return quote


def _speaker(quote: Quote | None, version: Document) -> str:
    """Name the speaker, and say that reported speech was denied: all other words for saying claim what is said."""
    if quote is None or quote.speaker is None:
        return ""
    name = " ".join(quote.speaker.name.split())
    name = name if quote.speaker.confidence >= SURE else f"perhaps {name}"
    denied = quote.kind == "indirect" and quote.cue is not None and quote.cue.of(version.text).lower().startswith("den")
    return f"{name} denied" if denied else name


def _quoted(quote: Quote | None) -> str:
    if quote is None:
        return ""
    words = shorten(quote.words).removesuffix(",").rstrip()
    return words if quote.kind == "indirect" else f"“{words}”"


def _quote_link(links: Links, change: QuoteChange) -> int | None:
    if change.new is not None:
        return next(iter(links.new(change.new.parts[0])), None)
    return next(iter(links.old(change.old.span if change.old else None)), None)


def _in_other_words(comparison: Comparison, change: QuoteChange) -> str:
    """Give the words that stand without marks where they are not the same: “I will go”, he would go."""
    if change.counterpart is None:
        return ""
    version = comparison.old if change.change == "quoted" else comparison.new
    words = change.counterpart.of(version.text)
    bare = [findall(r"\w+", text.lower()) for text in (words, either(change).words)]
    return "" if bare[0] == bare[1] else shorten(words)


def quote_item(comparison: Comparison, links: Links, change: QuoteChange) -> Item:
    """Tell what became of a quotation."""
    link = _quote_link(links, change)
    if (plain := _in_other_words(comparison, change)) != "":
        return Item(_quoted(change.old) or plain, _quoted(change.new) or plain, (), link)
    if change.change not in ("altered", "reattributed") or change.old is None or change.new is None:
        came = change.change in ("added", "quoted")
        return Item("" if came else _quoted(change.old), _quoted(change.new) if came else "", (), link)
    if change.edits and len(change.old.words) + len(change.new.words) > SHORT:
        *runs, last = excerpt(edit_runs(comparison.old.text, comparison.new.text, change.edits))
        if last.kind in ("equal", "typography"):
            last = Run(last.kind, last.text.removesuffix(","))
        runs += [last] if last.text else []
        if change.new.kind == "indirect":
            return Item(runs=tuple(runs), link=link)
        return Item(runs=(Run("equal", "“"), *runs, Run("equal", "”")), link=link)
    old, new = _quoted(change.old), _quoted(change.new)
    return Item(old if old != new else "", new, (), link)
