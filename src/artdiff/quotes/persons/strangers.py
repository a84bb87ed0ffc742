"""Read who is spoken of without a name: A local resident …; “…,” a spokeswoman said; the 43-year-old, just named."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from artdiff.names.lexicon import Gender, offices, peoples, places, role_genders, titles
from artdiff.patterns import pattern
from artdiff.quotes.grammar.settling import word_letter
from artdiff.quotes.lexicon import bodies, documents, speakers

_OPENINGS = ("A ", "An ", "One ", "Another ", "The ", "a ", "an ", "one ", "another ", "the ")
_BEHIND_VERB = ("d", "o", "P", "t")
"""The classes of what tells that an unknown word before it is a verb: a tourist froze her toes."""
_INSIDE = frozenset("in at of on".split())
"""Prepositions that stand behind nouns rather: the pilot scheme in Torvik."""
_WHERE = frozenset("nearby present alone aboard alive".split())
"""What stands behind a noun and describes it: a woman nearby."""
_BEFORE_ROLE = 4
"""So many words at most stand between an article and a role."""
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


def stranger_at(text: str, start: int, end: int) -> str:
    """Read who is not named at an offset, the article aside; empty if nobody is."""
    if not text.startswith(_OPENINGS, start) or re.match("[^,.;:“]+, s?he ", text[start:end]):
        return ""  # a pilot by trade, he won
    words = text[start:end].split(" ", _BEFORE_ROLE + 4)
    roles = (k for k, word in enumerate(words[1 : _BEFORE_ROLE + 2], 1) if word.rstrip(",.;:") in people())
    last = next((k for k in roles if not _is_of_thing(words, k)), 0)
    origins = (peoples(), places()) if words[0] != "The" else ()  # a Berlin woman is nobody known
    plain = all(word.islower() or any(word in known for known in origins) for word in words[1:last])
    return " ".join(words[1 : last + 1]).rstrip(",.;:") if plain else ""


def _is_of_thing(words: list[str], at: int) -> bool:
    """Tell whether a role only describes the noun behind it: the pilot scheme; not a tourist froze her toes."""
    noun, after = (*words[at + 1 : at + 3], "", "")[:2]
    if not words[at].isalpha() or not noun or noun in _WHERE or word_letter(noun.rstrip(",.;:")) not in "nSb":
        return False
    letter = word_letter(after) if after and noun.isalpha() else ""
    return letter not in _BEHIND_VERB or after in _INSIDE


@cache
def people() -> frozenset[str]:
    """Give nouns for one person."""
    nouns = (speakers() | role_genders().keys()) - bodies() - documents()
    return frozenset(word for word in nouns if not word.endswith(("s", "men", "people")))


@cache
def spoken_by() -> re.Pattern[str]:
    """Behind a quotation that asks nothing, who says it: …,” a man told reporters; …,” said a man."""
    who = "(?:an?|one|another|the) [a-z]"
    return re.compile(rf"[^?]\W (?:said (?={who})|(?={who}[\w ’-]{{1,50}} (?:said|told(?! (?:her|him)\b))\b))")
