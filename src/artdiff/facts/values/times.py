"""Times of day: “11:11 PM”, “9.30pm”, “1430 GMT”, “nine o'clock”, “noon”."""

from __future__ import annotations

from artdiff.facts.lexicon import CARDINALS, DURATIONS, HOURS, MEASURES, MONEY, ZONES
from artdiff.facts.sentence import Words
from artdiff.facts.values.digits import short_number
from artdiff.facts.values.quantities import Quantity

_HALVES = {"am": 0, "pm": 12}
_AFTER_DIGITS = frozenset({"am", "pm", "a", "p", "o'clock", "o’clock", "local", *ZONES})
_STAMP = len("14.05")
_BEFORE_CLOCK = frozenset("after at before from since till until".split())
_COUNTED = frozenset(("per", "percent", "%", *DURATIONS, *MEASURES, *MONEY))
_AFTER_WORD = ("o'clock", "o’clock", "am", "pm", "a", "p")


def read_time(words: Words, at: int) -> Quantity | None:
    """Read the time of day that begins at a word in letters, or None."""
    word = words.low[at]
    if word in HOURS:
        return Quantity(at, at + 1, "time", HOURS[word], "")
    if words.low[at + 1] not in _AFTER_WORD or word not in CARDINALS:
        return None
    return _clock(words, at, CARDINALS[word], 0, at + 1)


def read_digital(words: Words, at: int) -> Quantity | None:
    """Read “11:11 PM”, “9.30pm”, “9 a.m.”, “1430 GMT”, “9 o'clock”."""
    word = words.low[at]
    stamp = len(word) == _STAMP and word[2] == "."
    clock = stamp and word[0] == "0" and words.low[at - 1] in _BEFORE_CLOCK and words.low[at + 1] not in _COUNTED
    heads = clock or (stamp and not at and words.raw(1)[:1].isupper())  # at 00.40; 14.05 Talks begin
    if ":" not in word and words.low[at + 1] not in _AFTER_DIGITS and not heads:
        return None
    hours, mark, minutes = word.partition(":")
    if not mark:
        hours, mark, minutes = word.partition(".")
    seconds = ""
    if mark == ":":
        minutes, _, seconds = minutes.partition(":")
    if mark and (len(minutes) != 2 or short_number(minutes, 59) < 0 or len(hours) > 2):
        return None
    if not mark and len(hours) == 4 and words.low[at + 1] in ZONES and words.raw(at + 1).isupper():
        hours, minutes, mark = hours[:2], hours[2:], ":"
    hour = short_number(hours, 24)
    if hour < 0 or (seconds and short_number(seconds, 59) < 0):
        return None
    return _clock(words, at, hour, int(minutes or 0), at + 1, certain=mark == ":" or heads, seconds=seconds)


def _clock(
    words: Words, first: int, hour: int, minute: int, last: int, certain: bool = False, seconds: str = ""
) -> Quantity | None:
    half, after = _half_of_day(words, last)
    if half is not None and hour <= 12:
        hour, last, certain = hour % 12 + half, after, True
    elif words.low[last] in ("o'clock", "o’clock"):
        last, certain = last + 1, True
    zone = ""
    if words.low[last] in ZONES and words.raw(last).isupper():
        zone, last, certain = words.low[last].upper(), last + 1, True
    elif words.low[last] == "local" and words.low[last + 1] == "time":
        zone, last, certain = "local", last + 2, True
    value = f"{hour:02d}:{minute:02d}" + (f":{seconds}" if seconds else "")
    return Quantity(first, last, "time", value, zone) if certain else None


def _half_of_day(words: Words, at: int) -> tuple[int | None, int]:
    """Read am, pm, a.m., p.m.: hours to add, and the word behind it."""
    low = words.low
    if low[at] in _HALVES:
        return _HALVES[low[at]], at + 1
    if low[at] in ("a", "p") and low[at + 1] == "." and low[at + 2] == "m":
        return _HALVES[low[at] + "m"], at + 3 + (low[at + 3] == "." and words.joined(at + 3))
    return None, at
