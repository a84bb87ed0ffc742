"""Descriptions that stand for a person just named: the 43-year-old, the mother of two, the former pilot."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.names.lexicon import Gender, offices, peoples, role_genders, titles
from artdiff.patterns import pattern

_NATIONALS = tuple("an man woman Briton Croat Czech Finn Greek Pole Scot Serb Spaniard Swede Turk".split())
"""Endings of the words for one of a people; others are those of a government or of all of them: the French."""

_PARENTS = frozenset("father mother dad mum mom parent grandfather grandmother stepfather stepmother".split())
_aged = pattern(r"(\d{1,3})-year-old\b")
_of_some = pattern(r" of (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b")
age_behind = pattern(r"(?:, (?:aged )?| \()(\d{1,3})[,.;)]")
"""What tells of an age behind a name: Ida Berg, 43, …"""
of_age = pattern(r"\b[Aa]n? (\d{1,3})-year-old\b")
"""What tells of an age by itself: a 43-year-old."""


class Epithet(NamedTuple):
    """What a description tells of somebody."""

    age: str
    gender: Gender
    whole: bool
    """The age and a noun may be said of somebody not named: the 43-year-old driver."""


def epithet(text: str, start: int, end: int) -> Epithet | None:
    """Read the noun phrase text[start:end] as a description that introduces nobody."""
    if text[start : start + 4].lower() != "the ":
        return None
    words = text[start + 4 : end]
    aged = _aged().match(words)
    if aged is not None:
        return Epithet(aged[1], "", aged.end() == len(words))
    last = words.rpartition(" ")[2]
    is_parent = words in _PARENTS and _of_some().match(text, end) is not None
    is_former = words.startswith("former ") and last.capitalize() not in titles().keys() | offices()
    if is_former or is_parent or (words in peoples() and words.endswith(_NATIONALS)):
        return Epithet("", role_genders().get(last, ""), True)
    return None
