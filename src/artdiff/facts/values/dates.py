"""Dates: “December 9th 2021”, “9 Dec”, “last Thursday”, “in 2014”, “the 1990s”."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.facts.lexicon import (
    DASHES,
    DATE_ENDS,
    DATE_PARTS,
    DAY_PARTS,
    MONTHS,
    NEIGHBOURS,
    PERIODS,
    RELATIVE_DAYS,
    SEASONS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from artdiff.facts.sentence import Words
from artdiff.facts.values.counted import count_noun
from artdiff.facts.values.digits import short_number
from artdiff.facts.values.quantities import Quantity, read_currency
from artdiff.facts.values.ranges import read_bounds
from artdiff.facts.values.seasons import dated, is_year, read_season

_SUFFIXES = ("st", "nd", "rd", "th")
_AFTER_DAY = frozenset({*MONTHS, *_SUFFIXES, *DASHES, "of", "and", "to", ","})
_YEAR_FIRM = ("in", "since", "until", "till", "during", "year", "early", "late", "mid")
_MAY_BEFORE = ("in", "of", "by", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "from", "on")
_PARTED = ("year", "month", "decade", "period")


class Day(NamedTuple):
    """A day of the month, or a range of them, and the word behind it."""

    first: int
    upper: int
    last: int


def read_date(words: Words, at: int) -> Quantity | None:
    """Read the date that begins at a word, and which part of it is meant, or None."""
    found = _read(words, at)
    return _part_of(words, found) if found is not None and found.unit in _PARTED else found


def _part_of(words: Words, found: Quantity) -> Quantity:
    """Read “early 2027”, “mid-May”, “late in 2027”, “the end of May”."""
    low, first = words.low, found.first
    at = first - 1 - (low[first - 1] in DASHES or low[first - 1] in ("in", "of"))
    parts = DATE_ENDS if low[first - 1] == "of" else DATE_PARTS
    part = parts.get(low[at])
    return found if part is None else found._replace(first=at, value=f"{found.value} {part}")


def _read(words: Words, at: int) -> Quantity | None:
    word = words.low[at]
    if word[:1].isdecimal():
        return _read_numeric(words, at) or _day_month(words, at, at) or _read_year(words, at)
    if word in RELATIVE_DAYS or word in NEIGHBOURS:
        return _read_relative(words, at)
    if word in MONTHS:
        return _read_month(words, at, at)
    if word in WEEKDAYS or word in SHORT_WEEKDAYS:
        return _read_weekday(words, at, at)
    return read_season(words, at)


def _read_numeric(words: Words, at: int) -> Quantity | None:
    """Read 2021-12-02, 12/02/2021 (its order stays open unless it is plain) and 12.02.2021."""
    low = words.low
    if low[at + 1] not in ("-", "/") and "." not in low[at]:
        return None
    if low[at].count(".") == 2:
        day, month, year = low[at].split(".")  # with full stops the day comes first
        return _ordered(at, at + 1, [day, month, year], day_first=True)
    if not (low[at + 1] in ("-", "/") and low[at + 3] == low[at + 1] and words.joined(at + 1) and words.joined(at + 3)):
        return None
    if is_year(low[at]) and short_number(low[at + 2], 12) > 0 and short_number(low[at + 4][:2], 31) > 0:
        return dated(at, at + 5, f"{low[at]}-{int(low[at + 2]):02d}-{int(low[at + 4]):02d}", "day")
    return _ordered(at, at + 5, [low[at], low[at + 2], low[at + 4]])


def _ordered(first: int, last: int, parts: list[str], day_first: bool = False) -> Quantity | None:
    one, two, year = short_number(parts[0], 31), short_number(parts[1], 31), parts[2]
    if one < 1 or two < 1 or not is_year(year):
        return None
    if one > 12 >= two or (day_first and two <= 12):
        return dated(first, last, f"{year}-{two:02d}-{one:02d}", "day")
    if two > 12 >= one:
        return dated(first, last, f"{year}-{one:02d}-{two:02d}", "day")
    return dated(first, last, f"{year}-{one:02d}-{two:02d}?", "day")


def _read_year(words: Words, at: int) -> Quantity | None:
    """Read a year alone, a span of years, a decade; not what is counted (2,014 votes, 2014 votes) or bounded."""
    low, word = words.low, words.low[at]
    if low[at + 1] in ("s", "'s") and words.joined(at + 1) and word.endswith("0") and is_year(word):
        return dated(at, at + 2, f"{word}s", "decade")
    if not is_year(word) or int(word) < 1500 or read_currency(words, at):
        return None
    if low[at + 2].isdecimal() and _spans_years(words, at):
        upper = low[at + 2] if len(low[at + 2]) == 4 else word[:2] + low[at + 2]
        if is_year(upper) and int(word) < int(upper):
            return dated(at, at + 3, f"{word}..{upper}", "year")
    return dated(at, at + 1, word, "year") if _stands_as_year(words, at) else None


def _spans_years(words: Words, at: int) -> bool:
    """Tell whether a year and the number behind the next word are the ends of a span: 2020-21, 2014 to 2019."""
    before, joiner, upper = words.low[at - 1], words.low[at + 1], words.low[at + 2]
    if joiner == "to" or (joiner == "and" and before == "between"):
        return is_year(upper) and not count_noun(words, at + 3)
    return joiner in (*DASHES, "/") and words.joined(at + 1)


def _stands_as_year(words: Words, at: int) -> bool:
    low, before, after = words.low, words.low[at - 1], words.low[at + 1]
    if before in _YEAR_FIRM or (before in DASHES and low[at - 2] in _YEAR_FIRM):
        return True
    if not 1800 <= int(low[at]) < 2100 or read_bounds(words, at, at + 1)[0] < at or after in ("%", "per", "°"):
        return False
    return not count_noun(words, at + 1) or words.raw(at + 1)[:1].isupper()


def _read_day(words: Words, at: int) -> Day | None:
    """Read the day or days of a month: “9”, “9th”, “9-10”, “9 and 10”."""
    low = words.low
    day = short_number(low[at], 31)
    if day < 1:
        return None
    last = at + 1 + (low[at + 1] in _SUFFIXES and words.joined(at + 1))
    upper = short_number(low[last + 1], 31) if low[last] in (*DASHES, "and", "to") else -1
    if upper > day and low[last + 2] not in ("%", "per"):
        return Day(day, upper, last + 2 + (low[last + 2] in _SUFFIXES and words.joined(last + 2)))
    return Day(day, 0, last)


def _day_month(words: Words, at: int, first: int) -> Quantity | None:
    """Read “9 December 2021”, “9th of Dec”, “9-10 December”."""
    if words.low[at + 1] not in _AFTER_DAY:
        return None
    day = _read_day(words, at)
    if day is None:
        return None
    last = day.last + (words.low[day.last] == "of")
    if words.low[last] not in MONTHS or not words.raw(last)[:1].isupper():
        return None
    month = MONTHS[words.low[last]]
    last += 1 + (words.low[last + 1] == "." and len(words.low[last]) < 5 and is_year(words.low[last + 2]))
    return _with_year(words, first, last, month, day)


def _read_month(words: Words, at: int, first: int) -> Quantity | None:
    """Read “December 9th 2021”, “Dec. 9, 2021”, “December 2021”, “December”."""
    low = words.low
    if not words.raw(at)[:1].isupper():
        return None
    month, last = MONTHS[low[at]], at + 1
    last += low[last] == "." and len(low[at]) < 5
    day = _read_day(words, last)
    if day is not None and low[day.last] not in ("%", "per", ":"):
        return _with_year(words, first, day.last, month, day)
    if is_year(low[last]):
        return dated(first, last + 1, f"{low[last]}-{month:02d}", "month")
    if low[last] in NEIGHBOURS and low[last + 1] == "year":
        return dated(first, last + 2, f"{low[last]} year --{month:02d}", "month")
    if low[last] == "," and is_year(low[last + 1]) and len(low[at]) > 4:
        return dated(first, last + 2, f"{low[last + 1]}-{month:02d}", "month")
    return dated(first, at + 1, f"--{month:02d}", "month") if _plain_month(words, at) else None


def _plain_month(words: Words, at: int) -> bool:
    """Tell whether a month name without a number is one: Jan, Mar and May can be people, March a verb."""
    word = words.low[at]
    if word in ("may", "march") or len(word) == 3 or word == "sept":
        before = words.low[at - 1] if words.low[at - 1] not in DASHES else words.low[at - 2]
        return before in _MAY_BEFORE and len(word) > 2
    return True


def _with_year(words: Words, first: int, last: int, month: int, day: Day) -> Quantity:
    low, year = words.low, "-"
    at = last + (low[last] == ",")
    if is_year(low[at]) and count_noun(words, at + 1) != "person":
        year, last = low[at], at + 1
    value = f"{year}-{month:02d}-{day.first:02d}"
    if day.upper:
        value += f"..{year}-{month:02d}-{day.upper:02d}"
    return dated(first, last, value, "day")


def _read_weekday(words: Words, at: int, first: int) -> Quantity | None:
    """Read “Thursday”, “Thursday evening”, and a weekday with its date as that date."""
    low, short = words.low, words.low[at] not in WEEKDAYS
    if not words.raw(at)[:1].isupper():
        return None
    follow = at + 1 + (low[at + 1] == "." and short)
    follow += low[follow] == ","
    if low[follow] in MONTHS:
        dated = _read_month(words, follow, first)
    else:
        dated = _day_month(words, follow, first) if low[follow][:1].isdecimal() else None
    if dated is not None and dated.unit == "day":
        return dated
    if short and (low[at - 1] not in ("on", "until", "since", "by") or words.raw(at + 1)[:1].isupper()):
        return None  # she sat; on Sun Li
    value = WEEKDAYS.get(low[at]) or SHORT_WEEKDAYS[low[at]]
    if low[first] in NEIGHBOURS:
        value = f"{low[first]} {value}"
    return _with_part(words, first, at + 1, value)


def _with_part(words: Words, first: int, last: int, value: str) -> Quantity:
    if words.low[last] in DAY_PARTS:
        return dated(first, last + 1, f"{value} {words.low[last]}", "day")
    return dated(first, last, value, "day")


def _read_relative(words: Words, at: int) -> Quantity | None:
    """Read “yesterday evening”, “last week”, “next Thursday”, “this year”, “last December”."""
    word, after = words.low[at], words.low[at + 1]
    if word in RELATIVE_DAYS:
        if words.raw(at)[0].isupper() and words.low[at - 1][-1:].isalpha():
            return None  # the BBC’s Today programme
        return _with_part(words, at, at + 1, word)
    if after in WEEKDAYS:
        return _read_weekday(words, at + 1, at)
    if after in MONTHS and len(after) > 4 and words.raw(at + 1)[:1].isupper():
        return dated(at, at + 2, f"{word} --{MONTHS[after]:02d}", "month")
    if after in DAY_PARTS or after in PERIODS:
        return dated(at, at + 2, f"{word} {SEASONS.get(after, after)}", "day" if after in DAY_PARTS else "period")
    return None
