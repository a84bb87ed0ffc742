"""Numbers, money, quantities, dates and times in a text."""

from __future__ import annotations

import re

from artdiff.model import Fact, Span

_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")


def find_values(text: str, start: int = 0, end: int | None = None) -> list[Fact]:
    """Find what can be counted or dated in text[start:end], in order."""
    stop = len(text) if end is None else end
    return [
        Fact(Span(*match.span()), "number", match[0], match[0].replace(",", ""))
        for match in _DIGITS.finditer(text, start, stop)
    ]
