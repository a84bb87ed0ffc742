"""The day or days of a month: “9”, “9th”, “9-10”, “6, 7 and 8”."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.facts.lexicon import DASHES, MONTHS
from artdiff.facts.sentence import Words
from artdiff.facts.values.counted import count_noun
from artdiff.facts.values.digits import short_number

SUFFIXES = ("st", "nd", "rd", "th")


class Day(NamedTuple):
    """A day of the month, or a range of them, and the word behind it."""

    first: int
    upper: int
    last: int


def read_day(words: Words, at: int) -> Day | None:
    """Read the day or days of a month: “9”, “9th”, “9-10”, “9 and 10”, “6, 7 and 8”."""
    low = words.low
    day = short_number(low[at], 31)
    if day < 1:
        return None
    last = at + 1 + (low[at + 1] in SUFFIXES and words.joined(at + 1))
    if low[last] == ",":
        last = _past_listed(words, last, day)
    upper = short_number(low[last + 1], 31) if low[last] in (*DASHES, "and", "to") else -1
    if upper > day and low[last + 2] not in ("%", "per"):
        return Day(day, upper, last + 2 + (low[last + 2] in SUFFIXES and words.joined(last + 2)))
    return Day(day, 0, last)


def _past_listed(words: Words, at: int, day: int) -> int:
    """Pass the days that follow one by one before the “and” of the last: May 6, 7 and 8; not May 6, 7 and 8 people."""
    low, last = words.low, at
    while low[last] == "," and short_number(low[last + 1], 31) == day + 1:
        day, last = day + 1, last + 2
    last += low[last] == ","
    if last == at + 1 or low[last] != "and":
        return at
    return last if low[last + 2] in MONTHS or not count_noun(words, last + 2) else at
