"""Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artdiff.model import Comparison, Finding
from artdiff.renderers.findings.told import Told, tell

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(comparison: Comparison, findings: Sequence[Finding]) -> str:
    """Render findings, a command a line; an empty string where there are none."""
    return "".join(f"{_command(told)}\n" for told in tell(comparison, findings))


def _command(told: Told) -> str:
    settings = ",".join(f"{name}={_escape(value, ',:')}" for name, value in _settings(told))
    return f"::{_COMMANDS[told.finding.severity]} {settings}::{_escape(told.message)}"


def _settings(told: Told) -> Iterator[tuple[str, str]]:
    place = told.new
    if place.file:
        yield "file", place.file
        yield "line", str(place.line)
        yield "endLine", str(place.end_line)
        if place.line == place.end_line:  # GitHub takes columns within one line only
            yield "col", str(place.column)
            yield "endColumn", str(place.end_column)
    yield "title", told.finding.rule.name


def _escape(text: str, more: str = "") -> str:
    """Escape what ends a command or a setting.

    >>> _escape("50%, said: a\\n", ",:")
    '50%25%2C said%3A a%0A'
    """
    return "".join(f"%{ord(c):02X}" if c in f"%\r\n{more}" else c for c in text)
