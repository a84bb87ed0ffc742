"""What can be counted or dated in a text: numbers, money, quantities, dates, times, durations, ages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from artdiff.facts.idioms import is_idiom
from artdiff.facts.lexicon import CARDINALS, DASHES, DATE_PARTS, DAY_PARTS, DECADES, FOLD, FUNCTION_WORDS, MONTHS, VAGUE
from artdiff.facts.sentence import Words, cut, in_word
from artdiff.facts.values.counted import counts_one
from artdiff.facts.values.dates import read_date
from artdiff.facts.values.digits import plain
from artdiff.facts.values.measure import in_weeks
from artdiff.facts.values.named import NUMBERED, read_numbered
from artdiff.facts.values.numbers import Number, read_number
from artdiff.facts.values.ordinals import is_ordinal, read_ordinal
from artdiff.facts.values.quantities import Quantity, in_unit, quantify, read_currency
from artdiff.facts.values.ranges import SPELL_AFTER, SPELL_BEFORE, money_scale, read_bounds, read_range, size
from artdiff.facts.values.seasons import read_end
from artdiff.facts.values.times import read_digital, read_time
from artdiff.facts.values.vocabulary import DATE_WORDS, ONE_DURATIONS, TRIGGERS
from artdiff.model import Fact, Span, make
from artdiff.names import slug_end

_PREFIXES = ("mid", "early", "late", "post", "pre", "magnitude")
_AFTER_SCORES = frozenset("of more dead killed hurt injured wounded missing arrested".split())
_SHARES = ("in", "out", "of")
_WHO = frozenset(("who", "whom", "whose"))
_BEFORE_MEMBER = ("is", "was", "became", "as", ",")
_MINUS = ("-", "−", "minus")
_POSSESSIVES = ("his", "her", "their")


def find_values(text: str, start: int = 0, end: int | None = None, names: Sequence[Span] = ()) -> list[Fact]:
    """Find what can be counted or dated in text[start:end], in order.

    A number inside a name, or right behind one (Boeing 737), is part of the name; names are spans in order.
    """
    return read_values(Words(text, start, len(text) if end is None else end), names)


def read_values(words: Words, names: Sequence[Span] = ()) -> list[Fact]:
    """Find what can be counted or dated among words."""
    return [_fact(words, found) for found in read_quantities(words, names)]


def read_quantities(words: Words, names: Sequence[Span] = ()) -> list[Quantity]:
    """Find what can be counted or dated among words, and the words that it takes up."""
    low = words.low[: words.count]
    hits = [k for k, word in enumerate(low) if word in TRIGGERS or word[0].isdecimal()]
    if not hits:
        return []
    near = names[bisect_left(names, (words.start, words.start)) : bisect_left(names, (words.end, words.end))]
    quantities: list[Quantity] = []
    done = 0 if words.start else len(cut(words.text[: slug_end(words.text)]))
    for at in hits:
        if at < done:
            continue
        found = _read(words, at, near, bool(quantities))
        if found is not None and found.last > done:
            quantities.append(found)
            done = found.last
    return [found for found in quantities if not _is_inside(words, found, near)] if near else quantities


def _is_inside(words: Words, found: Quantity, names: Sequence[Span]) -> bool:
    """Tell whether it is a part of a longer name: World War Two, Black Friday."""
    start = words.place(found.first)[0]
    at = bisect_left(names, (start + 1, 0)) - 1
    if at < 0 or names[at].end <= start or found.kind == "name":
        return False
    end = words.place(found.last - 1)[1]
    return end <= names[at].end and names[at] != (start, end)


def _fact(words: Words, found: Quantity) -> Fact:
    first, last, kind, value, unit = found
    span = words.span(first, last)
    return make(Fact, (span, kind, words.text[span.start : span.end], value, unit))


def _read(words: Words, at: int, names: Sequence[Span], goes_on: bool) -> Quantity | None:
    low, word = words.low, words.low[at]
    in_digits = word[0].isdecimal()
    if word in DECADES or (in_digits and (low[at + 1] == "s" or low[at - 1] in DASHES)):
        aged = _read_ages(words, at)
        if aged is not None:
            return aged
    letters = word.isalpha() and low[at - 1].isalpha()  # which stand apart
    if (not letters and _inside_word(words, at)) or is_idiom(words, at):
        return None
    if word in DATE_WORDS:
        return read_time(words, at) or read_date(words, at)
    if in_digits:
        if low[at + 1] in (".", ")") and _numbers_a_list(words, at):
            return None
        found = read_digital(words, at) or read_date(words, at) or read_numbered(words, at, names, goes_on)
        return found or _read_counted(words, at)
    if word in CARDINALS:
        found = read_time(words, at)
        if found is None and low[at - 1] in NUMBERED and words.raw(at)[0].isupper():  # League Two
            found = read_numbered(words, at, names, goes_on)
        return found or _read_counted(words, at)
    if word in VAGUE:
        is_many = at == 0 or low[at + 1] in _AFTER_SCORES or low[at - 1].endswith(("ing", "ed"))
        return _read_vague(words, at) if word != "scores" or is_many else None  # not Okoro scores
    if word in FOLD:
        first, last, sign = read_bounds(words, at, at + 1)
        return Quantity(first, last, "quantity", f"{sign}{FOLD[word]}", "times")
    if word in ONE_DURATIONS:
        return read_end(words, at) or _read_one(words, at)
    return _read_counted(words, at)


def _read_counted(words: Words, at: int) -> Quantity | None:
    """Read a number with what it counts, or an ordinal."""
    number = read_number(words, at)
    if number is None or is_ordinal(words, at):
        return read_ordinal(words, at)
    share = _read_share(words, number) if words.low[number.last] in _SHARES else None
    return share or _read_amount(words, at, number)


def _read_ages(words: Words, at: int) -> Quantity | None:
    """Read “in his 30s”, “in her mid-40s”, “in their sixties”, “under-21s”."""
    low, word, first = words.low, words.low[at], at
    tens = DECADES.get(word) or plain(word)
    last = at + 1 + (low[at + 1] == "s" and words.joined(at + 1))
    if low[at - 1] in DASHES and words.joined(at) and words.joined(at - 1):
        first = at - 2
    if first < at and low[first] in ("under", "over"):
        sign = "<" if low[first] == "under" else ">"
        return Quantity(first, last, "age", f"{sign}{tens}", "year")
    if word not in DECADES and (last == at + 1 or len(word) != 2):
        return None
    if low[at - 1] in DATE_PARTS:
        first = at - 1
    if low[first - 1] not in _POSSESSIVES or not (first == at or low[first] in DATE_PARTS):
        return None
    part = f"{low[first]} " if first < at else ""
    return Quantity(first, last, "age", f"{part}{tens}s", "year")


def _inside_word(words: Words, at: int) -> bool:
    """Tell whether it belongs to a word of letters and digits: G7, Covid-19, MH17, v2.1."""
    before, word = words.low[at - 1], words.low[at]
    if not words.joined(at):
        return False
    if before in DASHES and words.joined(at - 1) and word[0].isdecimal():
        before = words.low[at - 2]
        if words.joined(at - 2) and words.low[at - 3][:1].isdecimal():
            return False  # 10am-2pm
        return before[-1:].isalpha() and before not in CARDINALS and before not in _PREFIXES
    return before[-1:].isalpha() and in_word(before[-1]) and read_currency(words, at) is None


def _numbers_a_list(words: Words, at: int) -> bool:
    """Tell “1) safety, 2) price” from a number in brackets, and “3. Rovers play” that begins a line from “3. Mai:”."""
    low = words.low
    if low[at + 1] == ".":
        is_first = at == 0 and words.text[max(0, words.start - 1) : words.start] in ("", "\n")
        return is_first and words.joined(1) and low[2] not in MONTHS and (low[3].isalpha() or low[2] in FUNCTION_WORDS)
    bracket = next((low[k] for k in range(at - 1, -1, -1) if low[k] in ("(", ")")), ")")
    return words.joined(at + 1) and bracket == ")"


def _read_amount(words: Words, at: int, number: Number) -> Quantity | None:
    if read_currency(words, number.first) is not None:
        number = read_range(words, money_scale(words, number), is_money=True)
        found = quantify(words, number)
    else:
        number = read_range(words, number)
        found = in_unit(words, number)
    after = words.low[number.last]
    if found.last == number.last and after.isalpha() and in_word(after[0]) and words.joined(number.last):
        return None  # 4K, 18F
    if words.low[at] == "one" and number.last == at + 1 and not counts_one(words, at, found.kind == "number"):
        return None
    minus = words.low[found.first - 1] in _MINUS and _is_negative(words, found.first)
    first, last, sign = read_bounds(words, found.first - minus, found.last, found.kind)
    sign += "-" * minus
    if ".." in found.value:
        first, sign = first - (words.low[first - 1] == "between"), sign.replace("~", "")
    return make(Quantity, (first, last, found.kind, sign + found.value, found.unit))


def _is_negative(words: Words, first: int) -> bool:
    """Tell “-5” and “minus five” from “F-5” and “4 - 5”."""
    before = words.low[first - 1]
    if before == "minus":
        return words.low[first - 2] != "or"  # plus or minus 3
    if not words.joined(first):
        return False
    return not words.joined(first - 1) or words.low[first - 2] == "("


def _read_share(words: Words, lower: Number) -> Quantity | None:
    """Read “one in five”, “3 out of 10”, “6 of 8”."""
    start = lower.last + 1 + (words.low[lower.last + 1] in ("of", "every"))
    if not (words.low[start][:1].isdecimal() or words.low[start] in CARDINALS):
        return None
    upper = read_number(words, start)
    if upper is None or not size(lower.value) < size(upper.value) < 1500 or read_date(words, start) is not None:
        return None
    low, at = words.low, lower.first
    is_of = low[at : at + 2] == ["one", "of"] and low[at - 1] in _BEFORE_MEMBER and start == at + 2
    if is_of and not _WHO.isdisjoint(low[upper.last + 1 : upper.last + 4]):
        return None  # she is one of three workers who were hurt; not one of three who were hurt died
    first, last, sign = read_bounds(words, lower.first, upper.last)
    return Quantity(first, last, "number", f"{sign}{lower.value} in {upper.value}", "")


def _read_vague(words: Words, at: int) -> Quantity:
    """Read “dozens”, “tens of thousands” as they are: they have no one value."""
    last, value = at + 1, words.low[at]
    if words.low[last] == "of" and words.low[last + 1] in VAGUE:
        value, last = f"{value} of {words.low[last + 1]}", last + 2
    return quantify(words, Number(at, last, value))


def _read_one(words: Words, at: int) -> Quantity | None:
    """Read “for a week”, “an hour later” as durations of one."""
    low = words.low
    if low[at - 1] not in ("a", "an") or low[at - 2] == "not" or low[at - 3] == "not":  # not a day later, not for a day
        return None
    if low[at + 1 : at + 4] == ["and", "a", "half"]:
        return Quantity(at - 1, at + 4, "duration", "1.5", low[at])
    if (low[at - 2] in SPELL_BEFORE and not _qualifies(low[at], low[at + 1])) or low[at + 1] in SPELL_AFTER:
        first, last, sign = read_bounds(words, at - 1, at + 1, "duration")
        value, unit = in_weeks("1", words.low[at])
        return Quantity(first, last, "duration", f"{sign}{value}", unit)
    return None


def _qualifies(word: str, after: str) -> bool:
    """Tell whether a word tells of which kind the noun behind it is: after a night raid, for a day trip."""
    is_noun = after.isalpha() and after not in FUNCTION_WORDS and not after.endswith(("ed", "ing", "ent"))
    return word in DAY_PARTS or word in ("day", "weekend") if is_noun else False
