"""How the value of a number is written, so that two ways to write it are equal."""

from __future__ import annotations

import re
import unicodedata

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")


def plain(digits: str) -> str:
    """Normalise digits: no grouping, a full stop before decimals, no idle zeros.

    >>> plain("35,000,000"), plain("2.50"), plain("3,5"), plain("007")
    ('35000000', '2.5', '3.5', '7')
    """
    if digits.isdecimal() and digits.isascii():
        return digits.lstrip("0") or "0"
    if not digits.isascii():
        digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in digits)
    if _GROUPED.fullmatch(digits):
        grouped = "," if "," in digits else "."
        return _trim(digits.replace(grouped, ""))
    if _DECIMAL.fullmatch(digits):
        return _trim(digits.replace(",", "."))
    return digits


def _trim(digits: str) -> str:
    whole, _, decimals = digits.partition(".")
    decimals = decimals.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{decimals}" if decimals else "")


def short_number(word: str, most: int) -> int:
    """The value of a whole number of up to four digits, or -1 if it is none or more than most."""
    return int(word) if word.isdecimal() and len(word) <= 4 and int(word) <= most else -1


def shift(value: str, power: int) -> str:
    """Multiply by a power of ten, exactly, however long the number is.

    >>> shift("2.5", 6), shift("1/3", 3)
    ('2500000', '1/3')
    """
    whole, _, decimals = value.partition(".")
    if not (whole + decimals).isdigit():
        return value
    decimals = decimals.ljust(power, "0")
    return _trim(f"{whole}{decimals[:power]}.{decimals[power:]}")


def fraction(over: int, under: int) -> str:
    """Write a fraction, as a decimal where three places are enough.

    >>> fraction(1, 2), fraction(3, 4), fraction(2, 3)
    ('0.5', '0.75', '2/3')
    """
    thousandths, rest = divmod(1000 * over, under)
    return f"{over}/{under}" if rest else _trim(f"{thousandths // 1000}.{thousandths % 1000:03d}")


def with_part(value: str, over: int, under: int) -> str:
    """Add a fraction to a whole number: 2 and 1/2 is 2.5."""
    part = fraction(over, under)
    return f"{value}{part[1:]}" if value.isdigit() and part.startswith("0.") else f"{value} {part}"
