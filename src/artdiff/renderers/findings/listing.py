"""Findings as text to read: each with its place, its rule and what changed, the count at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artdiff.model import Comparison, Finding
from artdiff.renderers.findings.told import Told, counted, tell
from artdiff.renderers.screen import Piece
from artdiff.renderers.terminal import escapes, paragraph, styled
from artdiff.renderers.words import plural

_STYLES = {"error": "delete", "warning": "strong", "note": "label"}
_INDENT = 4


def render(comparison: Comparison, findings: Sequence[Finding], *, color: bool, width: int) -> str:
    """Render findings as text of at most width columns, one longer word aside."""
    width = max(width, 20)
    lines = [line for told in tell(comparison, findings) for line in _told(told, width)]
    lines.append([Piece(_count(findings), "title")])
    styles = escapes() if color else {}
    return "".join(styled(line, styles) + "\n" for line in lines)


def _told(told: Told, columns: int) -> Iterator[list[Piece]]:
    place = told.old if told.is_gone and told.old is not None else told.new
    severity, rule = told.finding.severity, told.finding.rule
    where = [Piece(f"{place.name}:{place.line}:{place.column} "), Piece(f"{severity} ", _STYLES[severity])]
    yield from paragraph([*where, Piece(rule.name, "title")], columns)
    yield from paragraph([Piece(f"{rule.what}: "), *told.pieces], columns, _INDENT)
    yield []


def _count(findings: Sequence[Finding]) -> str:
    said = [plural(count, severity) for severity, count in counted(findings).items() if count]
    return f"{', '.join(said)}." if said else "No rule fired."
