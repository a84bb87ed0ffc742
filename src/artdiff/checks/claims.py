"""Rules on what a story claims: its figures, dates and names, how sure it is, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from artdiff.checks.places import Checks
from artdiff.model import Comparison, FactChange, FactKind, Rule
from artdiff.notes import is_update
from artdiff.spans import Spans

_FIGURES: tuple[FactKind, ...] = ("number", "ordinal", "percent", "money", "quantity", "duration", "age")
_DATES: tuple[FactKind, ...] = ("date", "time")
_APART = ("timestamp", "note", "boilerplate")


def _where(wanted: Callable[[FactChange], bool]) -> Callable[[Comparison], Iterator[FactChange]]:
    """Make a function that finds the facts of which a change is wanted, those in timestamps and corrections aside."""

    def find(comparison: Comparison) -> Iterator[FactChange]:
        parts = [part for part in comparison.parts if part.role in _APART and not is_update(comparison, part)]
        olds, news = Spans(part.old for part in parts if part.old), Spans(part.new for part in parts if part.new)
        for change in comparison.facts:
            apart = (change.old and change.old.span in olds) or (change.new and change.new.span in news)
            if wanted(change) and not apart:
                yield change

    return find


def _changed(*kinds: FactKind) -> Callable[[Comparison], Iterator[FactChange]]:
    return _where(lambda change: change.change == "changed" and change.kind in kinds)


CHECKS: Checks = {
    Rule(
        "claim-reversed",
        "A claim was negated or turned into its opposite",
        "Readers of the first version were told the contrary.",
        "error",
    ): _where(lambda change: change.kind == "negation"),
    Rule(
        "figure-changed",
        "A figure changed",
        "The smallest change and the loudest: news goes on, or the first figure was wrong.",
        "warning",
    ): _changed(*_FIGURES),
    Rule("date-changed", "A date or time changed", "News goes on, or the first date was wrong.", "warning"): _changed(
        *_DATES
    ),
    Rule("name-changed", "A name changed", "Somebody was called by a wrong name, or is now.", "warning"): _changed(
        "name"
    ),
    Rule(
        "certainty-changed",
        "A claim became firmer or weaker",
        "May, reportedly, allegedly: how sure the story is, is part of what it says.",
        "warning",
    ): _where(lambda change: change.kind == "hedge"),
    Rule(
        "attribution-dropped",
        "A claim stands without whoever made it",
        "What somebody said has become what the story says.",
        "warning",
    ): _where(lambda change: change.kind == "attribution" and change.change == "removed"),
    Rule(
        "attribution-changed",
        "Another verb says how something was said",
        "Claimed and admitted judge what said does not.",
        "note",
    ): _where(lambda change: change.kind == "attribution" and change.change == "changed"),
}
