"""What each finding says, in words, and at which lines of which version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from artdiff.model import STANDARD_INPUT, Comparison, Finding, Paragraph, PartChange, QuoteChange, Span
from artdiff.renderers.items import shorten
from artdiff.renderers.places import Lines, Links
from artdiff.renderers.quotations import named, quote_item
from artdiff.renderers.screen import Piece
from artdiff.renderers.summary import fact_item, part_item
from artdiff.renderers.terminal import item_pieces, styled
from artdiff.renderers.visible import clean

_OLD, _NEW = "old version", "new version"
_NO_FILES = (_OLD, _NEW, STANDARD_INPUT)


class Place(NamedTuple):
    """A stretch of a version, by lines and columns from 1; the end is the column behind it."""

    name: str
    """Of the version."""
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def file(self) -> str:
        """The file, as a path; empty for a text, standard input, a pipe."""
        return "" if self.name in _NO_FILES or self.name.startswith("/dev/") else self.name


class Told(NamedTuple):
    """A finding in words."""

    finding: Finding
    pieces: list[Piece]
    """What changed, in the styles of the terminal."""
    new: Place
    old: Place | None
    is_gone: bool
    """Whether the new version has nothing of it."""

    @property
    def message(self) -> str:
        """All of it in one line."""
        return f"{self.finding.rule.what}: {clean(styled(self.pieces, {}))}"


def tell(comparison: Comparison, findings: Iterable[Finding]) -> list[Told]:
    """Put findings into words."""
    links, (olds, news) = Links(comparison), map(Lines, (comparison.old.text, comparison.new.text))
    return [
        Told(
            finding,
            _pieces(comparison, links, finding),
            _place(comparison.new.name or _NEW, news, finding.new),
            _place(comparison.old.name or _OLD, olds, finding.old) if finding.old is not None else None,
            not isinstance(finding.subject, Paragraph) and finding.subject.new is None,
        )
        for finding in findings
    ]


def _pieces(comparison: Comparison, links: Links, finding: Finding) -> list[Piece]:
    subject = finding.subject
    if isinstance(subject, Paragraph):
        return [Piece(shorten(subject.span.of(comparison.new.text)))]
    if isinstance(subject, PartChange):
        return item_pieces(part_item(comparison, links, subject))
    if not isinstance(subject, QuoteChange):
        return item_pieces(fact_item(comparison, links, subject))
    speaker = named(comparison, subject)
    return [
        *([Piece(f"{speaker}: ", "label")] if speaker else []),
        *item_pieces(quote_item(comparison, links, subject)),
    ]


def _place(name: str, lines: Lines, span: Span) -> Place:
    return Place(name, *lines.place(span.start), *lines.place(span.end))


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """Count the findings of each severity, the worst first."""
    severities = [finding.severity for finding in findings]
    return {severity: severities.count(severity) for severity in ("error", "warning", "note")}
