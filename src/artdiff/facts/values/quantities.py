"""What a number counts: percent, money, a measure, time, age, or the noun behind it."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.facts.lexicon import (
    CARDINALS,
    CODES,
    DASHES,
    DOLLARS,
    DURATIONS,
    FUNCTION_WORDS,
    MEASURES,
    MONEY,
    POWERS,
    SYMBOLS,
)
from artdiff.facts.sentence import Words
from artdiff.facts.values.counted import count_noun, is_singular
from artdiff.facts.values.digits import short_number
from artdiff.facts.values.measure import in_smaller, in_weeks
from artdiff.facts.values.numbers import Number, read_number
from artdiff.facts.values.ranges import money_scale
from artdiff.model import FactKind, make

_CENTS = {"p": "penny", "c": "cent"}
_CODES = {code.lower(): code for code in CODES}
_UNIT_WORDS = frozenset(
    {"%", "percent", "pc", "per", "percentage", "point", "basis", "m", "°", "f", *_CENTS, *_CODES, *MONEY, *DURATIONS}
    | {*POWERS, *MEASURES, "metric", "nautical", "celsius", "fahrenheit"}
)
"""Without one of these among the next three words, a number is an age or counts a noun."""
_RAISED = {"²": "²", "³": "³", "2": "²", "3": "³"}
_PARTED = frozenset({"per", "percent", "percentage", "point", *DURATIONS, *MEASURES})
"""Of what there is a quarter."""
_OLDEST = 120
_WARMTH = frozenset("heat heatwave high low peak mark record temperature temperatures limit threshold cold".split())
_AGED = ("is", "was", "turned", "am", "'s", "’s")
_IM = ("i'm", "i’m")
_SOME = frozenset("about around between least most over under".split())
"""May stand between aged and the age: aged between 18 and 25."""
_BEFORE_AGE = frozenset(("aged", "age", "ages", "of", "and", "both", "(", ",", *_AGED, *_IM, *_SOME))
_CLOSING = (",", ".", ";", ")")
_PERSONS = ("he", "she", "who", "i")
_INCH = ("in", "ins", "inch", "inches")


class Quantity(NamedTuple):
    """A number with its kind and unit, and the words [first, last) that all of it takes up."""

    first: int
    last: int
    kind: FactKind
    value: str
    unit: str


def read_currency(words: Words, at: int) -> tuple[int, str] | None:
    """Read the currency that stands in front of a number: the first word of it, and its code."""
    before = words.low[at - 1]
    if before in SYMBOLS and (before != "rs" or words.raw(at - 1) == "Rs"):  # an Audi RS 6
        first = at - 1
        if before == "$" and first and words.low[first - 1] in DOLLARS and words.joined(first):
            return first - 1, DOLLARS[words.low[first - 1]]
        return first, SYMBOLS[before]
    if before in _CODES and words.raw(at - 1).isupper():
        return at - 1, _CODES[before]
    return None


def quantify(words: Words, number: Number) -> Quantity:
    """Tell what a number counts, from the words around it."""
    currency = read_currency(words, number.first)
    if currency is not None:
        number = money_scale(words, number)
        return Quantity(currency[0], number.last, "money", number.value, currency[1])
    return in_unit(words, number)


def in_unit(words: Words, number: Number) -> Quantity:
    """Tell what a number counts that has no currency in front of it."""
    at = number.last + (words.low[number.last] in DASHES)
    if words.low[at] == "of" and words.low[at + 1] in ("a", "an") and words.low[at + 2] in _PARTED:
        at += 2  # a quarter of an hour
    elif words.low[at] == "fold" and at > number.last:
        return _quantity(number, at + 1, "quantity", "times")
    elif words.low[at] == "u" and words.low[at + 1 : at + 4] == [".", "s", "."]:
        at += 4
    found = None
    if not _UNIT_WORDS.isdisjoint(words.low[at : at + 3]):
        found = _percent(words, number, at) or _money(words, number, at) or _duration(words, number, at)
        found = found or _measure(words, number, at)
    return found or _age(words, number) or _quantity(number, number.last, "number", count_noun(words, number.last))


def _quantity(number: Number, last: int, kind: FactKind, unit: str) -> Quantity:
    return make(Quantity, (number.first, last, kind, number.value, unit))


def _percent(words: Words, number: Number, at: int) -> Quantity | None:
    low = words.low
    if low[at] in ("%", "percent", "pc"):
        return _quantity(number, at + 1, "percent", "%")
    if low[at] == "per" and low[at + 1] == "cent":
        return _quantity(number, at + 2, "percent", "%")
    if low[at] == "point" and low[at - 2] == "of":  # a quarter of a point
        return _quantity(number, at + 1, "percent", "point")
    if low[at] in ("percentage", "basis") and low[at + 1] in ("point", "points"):
        return _quantity(number, at + 2, "percent", "point" if low[at] == "percentage" else "basis point")
    return None


def _money(words: Words, number: Number, at: int) -> Quantity | None:
    low, word = words.low, words.low[at]
    if word in _CENTS and words.joined(at) and at == number.last and words.raw(at).islower():
        return _quantity(number, at + 1, "money", _CENTS[word])
    if word in _CODES and words.raw(at).isupper():
        return _quantity(number, at + 1, "money", _CODES[word])
    for last in range(at, at + 3):
        unit = MONEY.get(low[last])
        if unit is not None:
            if low[last] == "pounds" and low[last + 1] in ("of", "heavier", "lighter"):
                return _quantity(number, last + 1, "quantity", "lb")
            country = DOLLARS.get(low[last - 1]) if unit == "USD" and last > at else None
            return _quantity(number, last + 1, "money", country or unit)
        if (low[last] in FUNCTION_WORDS and words.raw(last) != "US") or not words.raw(last)[:1].isupper():
            return None
    return None


def _duration(words: Words, number: Number, at: int) -> Quantity | None:
    unit = DURATIONS.get(words.low[at])
    hyphened = at > number.last
    if unit is None or (words.low[at] == "second" and not hyphened and number.value not in ("1", "0.5")):
        return None
    old = at + 1 + (words.low[at + 1] in DASHES)
    if words.low[old] in ("old", "olds"):
        return _quantity(number, old + 1, "age", unit)
    if words.low[at + 1] == "of" and words.low[at + 2] == "age":
        return _quantity(number, at + 3, "age", unit)
    if _is_aged(words.low, number.first):
        return _quantity(number, at + 1, "age", unit)
    value, unit = in_weeks(number.value, unit)
    found = make(Quantity, (number.first, at + 1, "duration", value, unit))
    return found if hyphened else _and_a_rest(words, found)


def _and_a_rest(words: Words, found: Quantity) -> Quantity:
    """Read on for the smaller unit: two hours and 41 minutes."""
    at = found.last + (words.low[found.last] == "and")
    rest = read_number(words, at) if words.low[at][:1].isdecimal() or words.low[at] in CARDINALS else None
    smaller = None if rest is None else DURATIONS.get(words.low[rest.last])
    if rest is None or smaller is None:
        return found
    value = in_smaller(found.value, found.unit, rest.value, smaller)
    return Quantity(found.first, rest.last + 1, "duration", value, smaller) if value else found


def _measure(words: Words, number: Number, at: int) -> Quantity | None:
    low, word = words.low, words.low[at]
    if word in POWERS and low[at + 1] in MEASURES:
        return _quantity(number, at + 2, "quantity", MEASURES[low[at + 1]] + POWERS[word])
    if word == "metric" and low[at + 1] in ("ton", "tons", "tonne", "tonnes"):
        return _quantity(number, at + 2, "quantity", "tonne")
    if word == "°":
        scale = low[at + 1].upper()
        return _quantity(number, at + 1 + (scale in ("C", "F")), "quantity", f"°{scale}" if scale in "CF" else "degree")
    if word in ("c", "f") and at == number.last and _is_temperature(words, number, at):
        return _quantity(number, at + 1, "quantity", f"°{word.upper()}")  # 40C
    if low[at + 1] in _RAISED and words.joined(at + 1) and (word == "m" or word in MEASURES):
        return _quantity(number, at + 2, "quantity", MEASURES.get(word, word) + _RAISED[low[at + 1]])
    if word == "m":
        if (count_noun(words, at + 1) or words.raw(at + 1) in CODES) and not number.power:
            return quantify(words, money_scale(words, number))  # 5m people, 66m years
        return _quantity(number, at + 1, "quantity", "m")
    unit = MEASURES.get(word)
    if word == "nautical" and MEASURES.get(low[at + 1]) == "mile":
        return _quantity(number, at + 2, "quantity", "nautical mile")
    if word in ("celsius", "fahrenheit"):
        return _quantity(number, at + 1, "quantity", f"°{word[0].upper()}")
    if unit is None or (word == "g" and words.raw(at) == "G"):  # the 5G network
        return None
    if unit == "degree" and low[at + 1] in ("c", "f", "celsius", "fahrenheit"):
        return _quantity(number, at + 2, "quantity", f"°{low[at + 1][0].upper()}")
    if unit == "foot" and (inches := _inches(words, number, at + 1)):
        return Quantity(number.first, at + 3, "quantity", str(inches), "inch")
    if low[at + 2] in ("hour", "h") and low[at + 1] in ("per", "an", "/"):
        return _quantity(number, at + 3, "quantity", {"mile": "mph"}.get(unit, f"{unit}/h"))
    return _quantity(number, at + 1, "quantity", unit)


def _inches(words: Words, number: Number, at: int) -> int:
    """Read the inches behind feet, and count all in them: 6ft 2in; not 6ft 2 in all; 0 if there are none."""
    inches, unit = words.low[at : at + 2]
    if unit not in _INCH or (unit == "in" and not words.joined(at + 1)):
        return 0
    return 12 * short_number(number.value, 999) + short_number(inches, 11) if short_number(inches, 11) > 0 else 0


def _is_temperature(words: Words, number: Number, at: int) -> bool:
    """Tell 40C and “the 40C heat” from “the 18F team”."""
    if not (words.joined(at) and words.raw(at).isupper()):
        return False
    return words.low[number.first - 1] not in ("the", "a", "an") or words.low[at + 1] in _WARMTH


def _age(words: Words, number: Number) -> Quantity | None:
    """Read an age by its place: “aged 34”, “at the age of 34”, “who is 34,”, a name with “(34)” or “, 34,”."""
    low, first, last, before = words.low, number.first, number.last, words.low[number.first - 1]
    if before not in _BEFORE_AGE:
        return None
    aged = before in ("age", "ages") or (before == "of" and low[first - 2] == "age")
    if aged or _is_aged(low, first) or (before == "and" and low[first - 3] == "aged"):  # aged six and nine
        return _quantity(number, last, "age", "year")
    if not (number.value.isdigit() and len(number.value) < 4 and 0 < int(number.value) <= _OLDEST and first > 1):
        return None
    if before in _IM or (before in _AGED and low[first - 2] in _PERSONS):
        return None if low[last][:1].isalnum() else _quantity(number, last, "age", "year")
    if before == "both":  # Aldo and Maria Conti, both 54
        return (
            _quantity(number, last, "age", "year") if low[first - 2] in (",", "(") and low[last] in _CLOSING else None
        )
    if before == "of":
        is_last = low[last] in FUNCTION_WORDS or not low[last].isalpha()
        is_told = is_last and low[first - 2] in ("man", "woman", "boy", "girl")
    else:
        marks = before + low[last] if low[first].isdecimal() or before == "(" else ""
        is_told = marks in ("()", ",,", ",.") and words.raw(first - 2)[:1].isupper()
        is_told = is_told or (marks == ",," and is_singular(low[first - 2]))
    return _quantity(number, last, "age", "year") if is_told else None


def _is_aged(low: list[str], first: int) -> bool:
    """Tell whether a number is somebody's age: aged 34, aged between 18 and 25, aged at least 60."""
    before = first - 1
    if low[before] in _SOME:
        before -= 1 + (low[before - 1] == "at")
    return low[before] == "aged"
