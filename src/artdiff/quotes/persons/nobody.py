"""Words with a capital, where a sentence starts, that name nobody: Nobody came; Boats waited."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

from artdiff.model import Span
from artdiff.names.lexicon import peoples
from artdiff.quotes.lexicon import bodies, documents, speakers, word_classes
from artdiff.quotes.persons.pronouns import mentions_in
from artdiff.quotes.persons.resolve import Persons

_INDEFINITE = frozenset("nobody none nothing everybody everyone everything".split())
_PEOPLE = ("ers", "ors", "ists", "ians")
"""Endings of words for people: climbers, survivors."""


def is_nobody(persons: Persons, mention: Span, at: int) -> bool:
    """Tell whether a mention, in another sentence than an offset, is a word that names nobody.

    Nobody does, and a word that the text has in lower case, too, and is not for people.
    """
    words = mention.of(persons.text)
    if not words.istitle() or " " in words or words in peoples():
        return False
    starts, word = persons.story.starts, words.lower()
    if bisect_right(starts, mention.start) == bisect_right(starts, at):
        return False
    if word in _INDEFINITE:
        return True
    if word in _speaking() or word.endswith(_PEOPLE) or mentions_in(persons.mentions, persons.starts, mention):
        return False
    return word in _common(persons.text)


@lru_cache(maxsize=2)
def _common(text: str) -> frozenset[str]:
    """The words that have small letters somewhere in a text."""
    return frozenset(filter(str.islower, re.findall(r"[^\W\d_]+", text)))


@cache
def _speaking() -> frozenset[str]:
    """Words for those who may speak, and those that have no capital from being names: she, police, report."""
    return speakers() | bodies() | documents() | word_classes().keys()
