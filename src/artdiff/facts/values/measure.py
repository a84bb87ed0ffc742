"""Whether two amounts in different units are one: half an hour, 30 minutes; a fifth, 20%; 10 years, a decade."""

from __future__ import annotations

from math import gcd

from artdiff.model import Fact

_IN = {
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3600), "day": ("second", 86400),
    "week": ("second", 604800),
    "month": ("month", 1), "year": ("month", 12), "decade": ("month", 120), "century": ("month", 1200),
    "point": ("point", 100), "basis point": ("point", 1),
}  # fmt: skip
"""Units that others are made of, and of how many: not months of days."""
_LONGEST = 15
_Measure = tuple[str, int, int]
"""A unit, and how many of it, as a fraction in its lowest terms."""


def same_amount(old: Fact, new: Fact) -> bool:
    """Tell whether two facts state one amount.

    >>> from artdiff.model import Span
    >>> old = Fact(Span(0, 12), "duration", "half an hour", "0.5", "hour")
    >>> same_amount(old, Fact(Span(0, 10), "duration", "30 minutes", "30", "minute"))
    True
    >>> same_amount(old, Fact(Span(0, 10), "duration", "50 minutes", "50", "minute"))
    False
    """
    here = amount(old)
    return here is not None and here == amount(new)


def amount(fact: Fact) -> tuple[str, _Measure] | None:
    """Give the bound and the measure of a fact, in the smallest unit; None for what is not measured so."""
    value = without_bound(fact.value)
    found = _measure(value, fact)
    return None if found is None else (fact.value.removesuffix(value), found)


def without_bound(value: str) -> str:
    """Leave out what says that a value is not exact: at least, about.

    >>> without_bound(">=12"), without_bound("<~9")
    ('12', '9')
    """
    return value.lstrip("<>=~")


def in_smaller(value: str, unit: str, more: str, smaller: str) -> str:
    """Add up two durations in the unit of the second; empty if that is not how they are counted.

    >>> in_smaller("2", "hour", "41", "minute"), in_smaller("2", "hour", "90", "minute")
    ('161', '')
    >>> in_smaller("1", "year", "3", "day")
    ''
    """
    base, times = _IN.get(unit, ("", 0))
    same, less = _IN.get(smaller, ("", 1))
    if base != same or times <= less or not (value.isdecimal() and more.isdecimal() and len(value + more) < _LONGEST):
        return ""
    return str(int(value) * times // less + int(more)) if int(more) < times // less else ""


def in_weeks(value: str, unit: str) -> tuple[str, str]:
    """Count fortnights in weeks; other durations stay."""
    is_plain = unit == "fortnight" and value.isdigit() and len(value) < 9
    return (str(2 * int(value)), "week") if is_plain else (value, unit)


def _measure(value: str, fact: Fact) -> _Measure | None:
    if len(value) > _LONGEST:
        return None
    over, under = _fraction(value)
    unit, times = "number", 1
    if fact.kind == "duration" or fact.unit in ("point", "basis point"):
        unit, times = _IN.get(fact.unit, ("", 0))
    elif fact.kind == "percent":
        under *= 100
    elif fact.unit == "times":  # warned four times, four warnings
        unit = "number"
    elif fact.unit == "m":  # 2.5m may be millions
        times = 1_000_000
    elif fact.kind != "number":
        return None
    if not (times and under):
        return None
    common = gcd(over * times, under)
    return unit, over * times // common, under // common


def _fraction(value: str) -> tuple[int, int]:
    """Read 2.5, 2/3 or 1 in 5 as a fraction; the lower part is 0 if it is none of them."""
    for joiner in ("/", " in "):
        over, found, under = value.partition(joiner)
        if found and over.isdecimal() and under.isdecimal():
            return int(over), int(under)
    whole, _, decimals = value.partition(".")
    if not (whole.isdecimal() and whole.isascii() and (decimals.isdecimal() or not decimals)):
        return 0, 0
    return int(whole + decimals), 10 ** len(decimals)
