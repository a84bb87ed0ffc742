"""Rules on a story as a whole: its headline, its notes, its timestamp."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from artdiff.checks.claims import CHECKS as CLAIMS
from artdiff.checks.places import Checks, Subject
from artdiff.checks.quotations import CHECKS as QUOTATIONS
from artdiff.model import Comparison, FactChangeKind, Paragraph, PartChange, Role, Rule
from artdiff.notes import is_update

_ASK_FOR_A_NOTE = frozenset(
    "quote-altered quote-reattributed claim-reversed figure-changed date-changed name-changed".split()
)
"""Rules on what is likely to have been wrong."""


def _parts(role: Role, *changes: FactChangeKind) -> Callable[[Comparison], Iterator[PartChange]]:
    """Make a function that finds the parts of a role that changed so, notes aside that tell what is new."""
    return lambda compared: (
        part
        for part in compared.parts
        if part.role == role and part.change in changes and not is_update(compared, part)
    )


def _without_note(comparison: Comparison) -> Iterator[Subject]:
    """Find the first change that readers should be told of, where no note came or changed."""
    if any(_parts("note", "added", "changed")(comparison)):
        return iter(())
    asking = (find for rule, find in {**QUOTATIONS, **CLAIMS}.items() if rule.name in _ASK_FOR_A_NOTE)
    return islice((subject for find in asking for subject in find(comparison)), 1)


def _stale(comparison: Comparison) -> Iterator[Paragraph]:
    """Find the timestamp that stayed though something of substance changed."""
    changed = "substance" in {link.significance for link in comparison.links}
    if not changed or any(part.role == "timestamp" for part in comparison.parts):
        return iter(())
    return (paragraph for paragraph in comparison.new.paragraphs if paragraph.role == "timestamp")


CHECKS: Checks = {
    Rule(
        "note-removed", "A correction or editor’s note is gone", "Who reads it now learns of no mistake.", "error"
    ): _parts("note", "removed"),
    Rule(
        "headline-changed", "The headline changed", "It is what most readers see, and all that many do.", "note"
    ): _parts("headline", "changed"),
    Rule(
        "correction-without-note",
        "A quotation, figure, date, name or claim changed, and no note says so",
        "A mistake is corrected where readers can see it. Where the news went on, no note is needed.",
        "off",
    ): _without_note,
    Rule(
        "timestamp-kept",
        "The story changed in substance, its timestamp did not",
        "Readers take the story for the one that they know.",
        "off",
    ): _stale,
}
