"""The day or days of a month: “9”, “9th”, “9-10”."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.facts.lexicon import DASHES
from artdiff.facts.sentence import Words
from artdiff.facts.values.digits import short_number

SUFFIXES = ("st", "nd", "rd", "th")


class Day(NamedTuple):
    """A day of the month, or a range of them, and the word behind it."""

    first: int
    upper: int
    last: int


def read_day(words: Words, at: int) -> Day | None:
    """Read the day or days of a month: “9”, “9th”, “9-10”, “9 and 10”."""
    low = words.low
    day = short_number(low[at], 31)
    if day < 1:
        return None
    last = at + 1 + (low[at + 1] in SUFFIXES and words.joined(at + 1))
    upper = short_number(low[last + 1], 31) if low[last] in (*DASHES, "and", "to") else -1
    if upper > day and low[last + 2] not in ("%", "per"):
        return Day(day, upper, last + 2 + (low[last + 2] in SUFFIXES and words.joined(last + 2)))
    return Day(day, 0, last)
