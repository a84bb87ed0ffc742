"""In which words a fact can be written: what to look for before reading a sentence for it."""

from __future__ import annotations

from collections.abc import Iterable

from artdiff.facts.lexicon import (
    CARDINALS,
    CODES,
    DATE_ENDS,
    DATE_PARTS,
    DECADES,
    DOLLARS,
    DURATIONS,
    FOLD,
    MONEY,
    MONTHS,
    ORDINALS,
    PARTS,
    PLURALS,
    SCALES,
    SEASONS,
    SHORT_WEEKDAYS,
    SIGNS,
    SYMBOLS,
)
from artdiff.model import Fact


def _by_value(pairs: Iterable[tuple[str, object]]) -> dict[str, list[str]]:
    """Turn pairs of a word and its value into the words of each value."""
    words: dict[str, list[str]] = {}
    for word, value in pairs:
        words.setdefault(str(value), []).append(word)
    return words


_WORDS = _by_value([*CARDINALS.items(), *FOLD.items()]) | {f"{value}s": [word] for word, value in DECADES.items()}
_RANKS = _by_value(ORDINALS.items())
_MONTHS = _by_value((word, f"{value:02d}") for word, value in MONTHS.items())
_DOLLARS = [(word, code) for code in DOLLARS.values() for word in ("$", "dollar")]
_CURRENCIES = _by_value([*((code.lower(), code) for code in CODES), *SYMBOLS.items(), *MONEY.items(), *_DOLLARS])
_UNITS = _by_value([*DURATIONS.items(), *PLURALS.items(), ("fortnight", "week")])
_DATE_PARTS = frozenset((*DATE_PARTS.values(), *DATE_ENDS.values()))
_SMALLER = {"month": 12, "inch": 12, "minute": 60, "second": 60}
"""Units in which the amount of two is given, and how many of them the larger one has."""
_CLOCK = ["am", "pm", ".m", ":", "clock", "noon", "mid", "half", "quarter"]
_PERCENT = ["%", "per", "pc", "basis", "point"]


def hints(fact: Fact) -> list[str]:
    """List lower-case strings of which each sentence that states the fact has one; to have one is not to state it.

    It stands there by itself, digits before letters, too; “5…” begins a longer number.
    """
    if fact.kind == "date":
        return _date_hints(fact.value)
    if fact.kind == "time":
        return _time_hints(int(fact.value[:2]), fact.value[3:])
    if fact.kind == "name":
        return [fact.value.lower()]
    if fact.kind == "ordinal":
        tens = _WORDS.get(f"{fact.value[0]}0", ()) if len(fact.value) == 2 else ()
        return [fact.value, *_RANKS.get(fact.value, ()), *tens]
    return _number_hints(fact.value.lstrip("<>=~-"), fact.unit, fact.kind)


def unit_hints(fact: Fact) -> list[str]:
    """List lower-case strings of which each sentence that states the fact has one, inside words too; empty if unknown.

    >>> from artdiff.model import Span
    >>> unit_hints(Fact(Span(0, 10), "number", "two cities", "2", "city"))
    ['cit']
    """
    if fact.kind == "duration":
        return _UNITS[fact.unit]
    if fact.kind == "number" and fact.unit:
        stem = fact.unit[:-2] if fact.unit.endswith("man") else fact.unit[:-1]
        return [stem, *_UNITS.get(fact.unit, ())]
    if fact.kind == "percent":
        return _PERCENT
    if fact.kind == "money":  # a penny may be a p
        return [] if fact.unit in ("penny", "cent") else _CURRENCIES.get(fact.unit, [])
    if fact.kind == "time":
        return [fact.unit.lower()] if fact.unit else _CLOCK
    if fact.kind == "ordinal":
        in_digits = [fact.value + ending for ending in ("st", "nd", "rd", "th")]
        return [*in_digits, *_RANKS.get(fact.value, ()), *_RANKS.get(fact.value[-1], ())]
    return []


def _time_hints(hour: int, minutes: str) -> list[str]:
    hours = [str(hour), str(hour % 12 or 12)]
    if minutes == "45":  # a quarter to
        hours.append(str(hour % 12 + 1))
    named = ["noon", "midday", "midnight"] if minutes == "00" and hour in (0, 12) else []
    return [*dict.fromkeys(hours), *(word for spoken in hours for word in _WORDS.get(spoken, ())), *named]


def _date_hints(value: str) -> list[str]:
    year, month = value[:4], value[5:7] if value[4:5] == "-" else ""
    if "--" in value:  # --05-06, last --03, last year --03
        month = value.partition("--")[2][:2]
    if month in _MONTHS:
        return [*_MONTHS[month], f"-{month}-", f"{month}/", f"{month.lstrip('0')}/", f".{month}."]
    if year.isdecimal():
        return [year]
    before, _, last = value.rpartition(" ")
    if last in _DATE_PARTS or before == "new year":  # early next year, the end of the week, New Year’s Eve
        return [before]
    return [word for word, whole in (*SEASONS.items(), *SHORT_WEEKDAYS.items()) if whole in value] + [value]


def _number_hints(value: str, unit: str, kind: str) -> list[str]:
    digits = value.partition("..")[0].partition(" in ")[0]
    if not digits[:1].isdecimal():
        return [digits.split(" ")[-1]]
    if digits.isdecimal() and len(digits) < 3:
        found = [digits]
    else:  # 1,500 and 1.5 thousand have a 1 alone, 1500 has 15
        found = [digits[0], *([f"{digits[:2]}…"] if digits[1:2].isdecimal() else [])]
    leading = (digits, digits[:1] + "0") if len(digits) == 2 and digits > "20" else (digits,)
    for part in leading if len(digits) < 3 else (digits[:1], digits[:2], digits[:1] + "0", digits):
        found += _WORDS.get(part, ())
    if digits == "1" and unit:
        found.append(unit)
    if digits == "2" and kind != "number":
        found.append("couple")
    is_long = len(digits) > 2  # or a fraction
    if is_long and digits.startswith("1"):
        found += ["hundred", *SCALES]
    if digits.startswith("0."):
        found += [*PARTS, *SIGNS]
    elif is_long and (not digits.isdecimal() or digits.startswith(("5", "25", "75"))):
        found += ["half", "third", "quarter"]
    if digits.isdecimal() and (digits == "6" or int(digits[:4]) % 12 == 0):
        found.append("dozen")
    if unit == "week":
        found.append("fortnight")
    if unit in _SMALLER and digits.isdecimal():  # four years and six months, 5ft 4in
        larger = str(int(digits) // _SMALLER[unit])
        found += [larger, *_WORDS.get(larger, ())]
    return list(dict.fromkeys(found))
