"""Rules on quotations: whose words they are, and that they stay as they were spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from artdiff.checks.places import Checks
from artdiff.model import Comparison, QuoteChange, Rule

_SENTENCE = 5
"""Words that somebody said rather than a term in marks: the “fresh” fish."""


def _where(wanted: Callable[[QuoteChange], bool]) -> Callable[[Comparison], Iterator[QuoteChange]]:
    """Make a function that finds the changes of quotations, titles and reported speech aside, that are wanted."""
    return lambda comparison: (
        change
        for change in comparison.quotes
        if wanted(change) and all(side is None or side.kind == "quotation" for side in (change.old, change.new))
    )


def _is_nobodys(change: QuoteChange) -> bool:
    new = change.new
    if new is None or new.speaker is not None or len(new.words.split()) < _SENTENCE:
        return False
    return change.change in ("added", "quoted")


CHECKS: Checks = {
    Rule(
        "quote-altered",
        "Words inside quotation marks changed",
        "What stands in marks is what somebody said; if it was wrong, readers are told.",
        "error",
    ): _where(lambda change: change.change == "altered"),
    Rule(
        "quote-reattributed",
        "A quotation was given to another speaker",
        "One of the two versions has put words into somebody’s mouth.",
        "error",
    ): _where(lambda change: change.gives_away),
    Rule(
        "quote-marks-added",
        "Words that stood without quotation marks now stand in them",
        "A paraphrase is not what was said, word for word.",
        "warning",
    ): _where(lambda change: change.change == "quoted"),
    Rule(
        "quote-unattributed",
        "A new quotation has no speaker",
        "Readers want to know who says so. The speaker may also stand where artdiff does not see it.",
        "note",
    ): _where(_is_nobodys),
    Rule(
        "quote-marks-removed",
        "Words that stood in quotation marks now stand without them",
        "They read as the words of the paper.",
        "note",
    ): _where(lambda change: change.change == "paraphrased"),
    Rule("quote-removed", "A quotation is gone", "Somebody no longer has a say in the story.", "off"): _where(
        lambda change: change.change == "removed"
    ),
}
