"""Ranges and bounds of numbers: “10-15”, “between ten and fifteen”, “at least 12”, “20 or more”."""

from __future__ import annotations

from artdiff.facts.lexicon import CARDINALS, DASHES, MONEY_SCALES, QUALIFIER_ENDS, QUALIFIERS, SYMBOLS
from artdiff.facts.sentence import Words
from artdiff.facts.values.digits import shift
from artdiff.facts.values.numbers import Number, read_number

_FIRM = ("and", *DASHES)
"""Up 5% to 7% is no range."""
_BEFORE_UPPER = frozenset((*DASHES, "%", "to", "and", "or"))
_MOVED = frozenset(
    "by up down rose risen rising fell fallen falling gained added lost shed dropped slipped climbed jumped grew "
    "cut raised lowered slid sank eased advanced".split()
)
"""What stands before the size of a step, not before a range, if each end has its currency: fell $2 to $81."""
SPELL_BEFORE = frozenset("for after within in than least about nearly almost over under of lasted took every".split())
SPELL_AFTER = frozenset("later ago earlier before after long".split())
_BOUNDS_BEHIND = frozenset((*DASHES, "+", "or"))
_OPEN_ENDS = {"more": ">=", "so": "~", "fewer": "<=", "less": "<="}


def read_range(words: Words, number: Number, is_money: bool = False) -> Number:
    """Read on for the upper end of a range: “10-15”, “between 10 and 15”, “two or three”, “between 2% and 3%”."""
    low, at = words.low, number.last
    if low[at] not in _BEFORE_UPPER:
        return number
    at += low[at] in DASHES and low[at + 1] == "to"  # 18- to 24-year-olds
    is_percent = low[at] == "%"
    at += is_percent
    start = at + 1 + (is_money and low[at + 1] in SYMBOLS)
    if not (low[start][:1].isdecimal() or low[start] in CARDINALS):
        return number
    joiner = low[at]
    if joiner in DASHES:
        if not (words.joined(at) and low[at - 1][:1].isdecimal() and low[start][:1].isdecimal()) and number.power == 0:
            return number
    elif not _joins(low, number, joiner):
        return number
    upper = read_number(words, start)
    if upper is None or (is_percent and (joiner not in _FIRM or low[upper.last] != "%")):
        return number
    if joiner == "to" and low[upper.last] in ("%", "percent", "per") and low[number.first - 1] not in _MOVED:
        joiner = "-"  # won by 52 to 48 per cent
    return _span_of(number, money_scale(words, upper) if is_money else upper, joiner)


def _joins(low: list[str], number: Number, joiner: str) -> bool:
    has_sign = low[number.first - 1] in SYMBOLS
    before = low[number.first - 1 - has_sign]
    if joiner == "to":
        return before != "from" and not (has_sign and before in _MOVED and low[number.last + 1] in SYMBOLS)
    return joiner == "or" or (joiner == "and" and before == "between")


def _span_of(lower: Number, upper: Number, joiner: str) -> Number:
    """Join the two ends; “10-15 million” gives its scale to both; a score keeps its order."""
    bottom = lower.value
    if upper.power and not lower.power and size(bottom) < 1000:
        bottom = shift(bottom, upper.power)
    if joiner == "or" and size(bottom) + 1 != size(upper.value):
        return lower
    if size(bottom) >= size(upper.value):
        return lower._replace(last=upper.last, value=f"{bottom}-{upper.value}") if joiner in DASHES else lower
    return Number(lower.first, upper.last, f"{bottom}..{upper.value}", upper.power)


def size(value: str) -> float:
    """How much a value is, for comparing only; what is no plain number counts as endless."""
    return float(value) if value.isascii() and value.replace(".", "", 1).isdigit() else float("inf")


def money_scale(words: Words, number: Number) -> Number:
    """Read “m” as million where the number is money."""
    power = MONEY_SCALES.get(words.low[number.last])
    if power is None or number.power:
        return number
    return number._replace(
        last=number.last + 1, value="..".join(shift(end, power) for end in number.value.split("..")), power=power
    )


def read_bounds(words: Words, first: int, last: int, kind: str = "") -> tuple[int, int, str]:
    """Take in what bounds the number in words [first, last): “at least” before it, “or more” behind it.

    Studied them over six years: during them; took over six years: more.
    """
    low, sign = words.low, ""
    if low[first - 1] in QUALIFIER_ENDS:
        for length in (3, 2, 1):
            key = tuple(low[first - length : first]) if first >= length else ()
            during = kind == "duration" and low[first - 2] not in SPELL_BEFORE and low[last] not in SPELL_AFTER
            if key == ("over",) and during:
                break
            if key in QUALIFIERS:
                first, sign = first - length, QUALIFIERS[key]
                break
    if low[last] not in _BOUNDS_BEHIND:
        return first, last, sign
    if low[last] == "+" and words.joined(last):
        return first, last + 1, sign or ">="
    if low[last] == "or" and low[last + 1] in _OPEN_ENDS:
        return first, last + 2, sign or _OPEN_ENDS[low[last + 1]]
    if low[last] in DASHES and low[last + 1] in ("odd", "plus") and words.joined(last + 1):
        return first, last + 2, sign or ("~" if low[last + 1] == "odd" else ">=")
    return first, last, sign
