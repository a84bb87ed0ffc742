"""Seasons, feasts and ends of periods: “by the autumn”, “spring 2021”, “before Christmas”, “the end of the year”."""

from __future__ import annotations

from artdiff.facts.lexicon import DATE_ENDS, DATE_PARTS, FEASTS, FUNCTION_WORDS, PERIODS, SEASONS, WEEKDAYS
from artdiff.facts.sentence import Words
from artdiff.facts.values.digits import short_number
from artdiff.facts.values.quantities import Quantity
from artdiff.model import make

_SEASON_BEFORE = frozenset("in by until till since during".split())
_LONG_BEFORE = _SEASON_BEFORE | frozenset("before after from through throughout over for of at on".split())
"""What stands before a season that is also another word, and before a season or feast that is not."""


def read_season(words: Words, at: int) -> Quantity | None:
    """Read the season or feast at a word; not a fall in prices, nor the summer holidays or the Christmas market."""
    low, word = words.low, words.low[at]
    if word not in SEASONS and (word not in FEASTS or not words.raw(at)[:1].isupper()):
        return None
    name, of = SEASONS.get(word, word), low[at + 1] == "of"
    if is_year(low[at + 1 + of]):
        return dated(at, at + 2 + of, f"{low[at + 1 + of]} {name}")
    first = at - (low[at - 1] in DATE_PARTS)
    before, after = low[first - 1 - (low[first - 1] == "the")], low[at + 1]
    if before not in (_SEASON_BEFORE if word in ("spring", "fall") else _LONG_BEFORE) or of:
        return None
    if word in FEASTS and (after in ("eve", "day") or after in WEEKDAYS):
        return dated(first, at + 2, f"{word} {after}", "day")
    if after[:1].isalpha() and after not in FUNCTION_WORDS:
        return None
    return dated(first, at + 1, f"{low[first]} {name}" if first < at else name)


def read_end(words: Words, at: int) -> Quantity | None:
    """Read the end of the period at a word: the end of the year, the start of the week, New Year’s Eve."""
    low = words.low
    if low[at - 1 : at + 1] == ["new", "year"] and low[at + 1] in ("’s", "'s") and low[at + 2] in ("eve", "day"):
        return dated(at - 1, at + 3, f"new year {low[at + 2]}", "day")
    if low[at - 3] not in DATE_ENDS or low[at - 2 : at] != ["of", "the"] or low[at] not in PERIODS:
        return None
    return dated(at - 3, at + 1, f"{low[at]} {DATE_ENDS[low[at - 3]]}")


def dated(first: int, last: int, value: str, unit: str = "period") -> Quantity:
    """Give some words as a date."""
    return make(Quantity, (first, last, "date", value, unit))


def is_year(word: str) -> bool:
    """Tell whether a word can be a year: four digits."""
    return len(word) == 4 and short_number(word, 2199) >= 1000
