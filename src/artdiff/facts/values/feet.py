"""Feet and inches: 6'2", 6ft 2in."""

from __future__ import annotations

from artdiff.facts.sentence import Words
from artdiff.facts.values.numbers import Number

_FEET, _INCHES = ("'", "’", "′"), ('"', "”", "″")
PRIMES = {"'": "'‘", "’": "'‘", '"': '"“', "”": '"“', "′": "", "″": ""}
"""Marks for feet and inches, and the quotation marks that they could be the end of."""
_INCH = ("in", "ins", "inch", "inches")
_LONGEST = 3
"""Digits."""
_Measure = tuple[int, str, str]
"""The word behind a measure, its value and its unit."""


def in_feet(words: Words, number: Number, at: int) -> _Measure | None:
    """Read 6', 6" and 6'2"; not a number that a quotation ends with."""
    mark = words.low[at]
    is_open = any(words.low[:at].count(mark) % 2 for mark in PRIMES[mark]) or not words.joined(at)
    if is_open or not number.value.isdecimal() or len(number.value) > _LONGEST:
        return None
    found = with_inches(words, number, at + 1, _INCHES) if mark in _FEET else None
    return found or (at + 1, number.value, "foot" if mark in _FEET else "inch")


def with_inches(words: Words, number: Number, at: int, units: tuple[str, ...] = _INCH) -> _Measure | None:
    """Read the inches behind feet: 6'2", 6ft 2in; not 6ft 2 in all."""
    inches, unit = words.low[at : at + 2]
    if unit not in units or not (number.value.isdecimal() and inches.isdecimal()):
        return None
    if max(len(number.value), len(inches)) > _LONGEST or (unit == "in" and not words.joined(at + 1)):
        return None
    return at + 2, str(12 * int(number.value) + int(inches)), "inch"
