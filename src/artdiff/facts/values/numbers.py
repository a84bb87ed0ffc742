"""Numbers in digits and words, and their scale: “35,000”, “two hundred and five”, “half a million”, “1.5bn”."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.facts.lexicon import CARDINALS, DASHES, DURATIONS, FEW, MEASURES, PARTS, SCALES, SHORT_SCALES, SIGNS, SMALL
from artdiff.facts.sentence import Words
from artdiff.facts.values.counted import count_noun
from artdiff.facts.values.digits import fraction, plain, shift, with_part
from artdiff.model import make

_WIDE_SPACES = "\u00a0\u2009\u202f"
_ARTICLES = ("a", "an")
_BEFORE_PART = frozenset(("and", *DASHES))
_BEFORE_SCALE = frozenset({*SCALES, *SHORT_SCALES, *DASHES, "of", "dozen"})
_PARTED = frozenset("dozen hour day mile century cent point inch percent percentage".split()) | SCALES.keys()
"""A half-hour, half a dozen, a quarter-cent."""
_HALVED = (_PARTED | {"per", *DURATIONS, *MEASURES}) - {"point"}
"""Half a per cent, half a year."""
_SHARE_BEFORE = ("by", "than", "nearly", "almost", "about", "around", "only")
"""Fell by half, more than a third."""


class Number(NamedTuple):
    """A number and the words [first, last) that it takes up."""

    first: int
    last: int
    value: str
    power: int = 0
    """The power of ten that a scale word gave."""


def read_number(words: Words, at: int) -> Number | None:
    """Read the number that begins at a word (or one word before, with its article), or None."""
    number = _read_base(words, at)
    if number is None:
        return None
    if words.low[number.last] in _BEFORE_PART:
        number = _and_a_part(words, number)
    return _scaled(words, number) if words.low[number.last] in _BEFORE_SCALE else number


def _read_base(words: Words, at: int) -> Number | None:
    word, low = words.low[at], words.low
    if word[:1].isdecimal():
        return _read_digits(words, at)
    if word in SIGNS:
        return Number(at, at + 1, fraction(*SIGNS[word]))
    if word in CARDINALS:
        return _read_fraction(words, at) or _read_words(words, at, first=at)
    if word == "half":
        return _read_half(words, at)
    if word in FEW:
        last = at + 1 + (low[at + 1] == "of" and word == "couple")
        first = at - (low[at - 1] == "a")
        return Number(first, last, FEW[word]) if low[last] in DURATIONS else None
    if word in SCALES or word == "dozen":
        before = low[at - 1]
        if before in _ARTICLES:
            return _read_words(words, at, first=at - 1, group=1)
        if before in ("few", "several"):
            return Number(at - 1 - (low[at - 2] == "a"), at + 1, f"{before} {word}")
        return None
    return _read_fraction(words, at)


def _read_digits(words: Words, at: int) -> Number:
    low, value, last = words.low, words.low[at], at + 1
    while len(low[last]) == 3 and low[last].isdecimal() and _wide_space(words, last):
        value, last = value + low[last], last + 1  # 10 000
    if low[last] in SIGNS and words.joined(last):
        return Number(at, last + 1, with_part(plain(value), *SIGNS[low[last]]))
    if low[last] == "/" and words.joined(last) and low[last + 1].isdecimal() and words.joined(last + 1):
        over, under = plain(value), plain(low[last + 1])
        if over.isdigit() and under.isdigit() and len(over + under) < 8 and 0 < int(over) < int(under):
            return Number(at, last + 2, fraction(int(over), int(under)))
    return make(Number, (at, last, plain(value), 0))


def _wide_space(words: Words, at: int) -> bool:
    before, here = words.place(at - 1), words.place(at)
    if here[0] != before[1] + 1 or len(words.low[at - 1]) > 3:
        return False
    if words.text[before[1]] != " " or words.low[at] == "000":
        return words.text[before[1]] in _WIDE_SPACES or words.low[at] == "000"
    return not words.raw(at - 2)[:1].isupper() and count_noun(words, at + 1) != ""  # 1 100 seals; not May 3 150 boats


def _read_words(words: Words, at: int, first: int, group: int = -1) -> Number:
    """Add up number words as they are spoken: “two hundred and five thousand”; group is what has been read, if any."""
    low = words.low
    total, ceiling = 0, 100
    while True:
        word = low[at]
        if word in CARDINALS and _fits(group, CARDINALS[word]):
            group = max(group, 0) + CARDINALS[word]
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and group > 0 and SCALES[word] < ceiling:
            ceiling = SCALES[word]
            total, group = total + group * 10**ceiling, -1
        elif not _goes_on(low, at, group, total):
            break
        at += 1
    value = total + max(group, 0)
    if low[at] == "dozen":
        return Number(first, at + 1, str(12 * value))
    return make(Number, (first, at, str(value), 0))


def _fits(group: int, value: int) -> bool:
    """Tell whether a number word can follow what its group adds up to: five after twenty, not after ten."""
    if group < 0 or (value and group and group % 100 == 0):
        return True
    return 0 < value < 10 and group % 10 == 0 and group % 100 >= 20


def _goes_on(low: list[str], at: int, group: int, total: int) -> bool:
    """Tell whether a hyphen or “and” joins two words of one number."""
    after = low[at + 1]
    if low[at] in DASHES:
        return after in SMALL and group % 100 >= 20 and group % 10 == 0 and 0 < SMALL[after] < 10
    if low[at] != "and" or after not in CARDINALS or low[at + 2] == "hundred":
        return False
    return group >= 100 and group % 100 == 0 if group >= 0 else total > 0


def _read_half(words: Words, at: int) -> Number | None:
    """Read “half a million”, “half-dozen”, “half of”, “half the”; as part of other words it is no number."""
    low = words.low
    if low[at + 2] in _HALVED if low[at + 1] in _ARTICLES else low[at + 1] in DASHES and low[at + 2] in _PARTED:
        return Number(at, at + 2, "0.5")
    if low[at + 1] in ("hour", "mile"):
        return Number(at - (low[at - 1] in _ARTICLES), at + 1, "0.5")
    if low[at - 1] in ("first", "second"):
        return None
    if low[at + 1] in ("of", "the", "a", "an", "its", "his", "her", "their", "all", "our"):
        return Number(at, at + 1, "0.5")
    is_share = low[at - 1] in (*_SHARE_BEFORE, "in") and low[at + 1] not in DASHES
    return Number(at, at + 1, "0.5") if is_share else None


def _read_fraction(words: Words, at: int) -> Number | None:
    """Read “two-thirds”, “a quarter of”, “by a third”; “a third man” is none."""
    low = words.low
    if low[at] in PARTS:
        if low[at + 1 : at + 4] == ["of", "an", "hour"]:
            return Number(at - (low[at - 1] in _ARTICLES), at + 1, fraction(1, PARTS[low[at]]))
        if low[at] == "quarter" and low[at + 1] in DASHES and low[at + 2] in _PARTED:
            return Number(at, at + 1, "0.25")
        if low[at] == "quarter" and low[at + 1] == "mile" and low[at - 1] in _ARTICLES:
            return Number(at - 1, at + 1, "0.25")
        as_much = low[at - 3 : at - 1] in (["much", "as"], ["many", "as"])
        if at and low[at - 1] in _ARTICLES and (low[at + 1] == "of" or low[at - 2] in _SHARE_BEFORE or as_much):
            return Number(at - 1, at + 1, fraction(1, PARTS[low[at]]))
        return None
    part = at + 1 + (low[at + 1] in DASHES)
    if low[part] not in PARTS or low[at] not in CARDINALS:
        return None
    over, under = CARDINALS[low[at]], PARTS[low[part]]
    if (over == 1) == low[part].endswith("s") or over >= under:
        return None
    return Number(at, part + 1, fraction(over, under))


def _and_a_part(words: Words, number: Number) -> Number:
    """Read on for “and a half”."""
    tail = [word for word in words.low[number.last : number.last + 6] if word not in DASHES]
    if tail[:2] == ["and", "a"] and tail[2] in ("half", "quarter") and number.value.isdigit():
        at = words.low.index(tail[2], number.last)
        return number._replace(last=at + 1, value=with_part(number.value, 1, PARTS[tail[2]]))
    return number


def _scaled(words: Words, number: Number) -> Number:
    """Read on for thousand, million, bn, dozen."""
    of, a, scale = words.low[number.last : number.last + 3]
    if (of, a) == ("of", "a") and scale in SCALES and number.value.startswith("0."):  # a quarter of a million
        return Number(number.first, number.last + 3, shift(number.value, SCALES[scale]), SCALES[scale])
    while True:
        at = number.last + (words.low[number.last] in DASHES)
        word = words.low[at]
        power = SCALES.get(word) or (SHORT_SCALES.get(word) if word != "k" or words.joined(at) else None)
        if word == "dozen" and at == number.last and len(number.value) < 20:
            return number._replace(last=at + 1, value=_times_twelve(number.value))
        if power is None or number.power + power > 24:
            return number
        number = Number(number.first, at + 1, shift(number.value, power), number.power + power)


def _times_twelve(value: str) -> str:
    if value == "0.5":
        return "6"
    return str(12 * int(value)) if value.isdigit() else f"{value} dozen"
