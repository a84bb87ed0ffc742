"""The words by which a number or date is noticed, before anything is read."""

from __future__ import annotations

import re

from artdiff.facts.lexicon import (
    CARDINALS,
    CODES,
    DATE_ENDS,
    DATE_PARTS,
    DAY_PARTS,
    DECADES,
    DOLLARS,
    DURATIONS,
    FEASTS,
    FEW,
    FOLD,
    HOURS,
    MEASURES,
    MONEY,
    MONEY_SCALES,
    MONTHS,
    NEIGHBOURS,
    ORDINALS,
    PARTS,
    PERIODS,
    POWERS,
    QUALIFIER_WORDS,
    RELATIVE_DAYS,
    SCALES,
    SEASONS,
    SHORT_SCALES,
    SHORT_WEEKDAYS,
    SIGNS,
    SYMBOLS,
    VAGUE,
    WEEKDAYS,
    ZONES,
)

_DIGIT = re.compile(r"\d")
_FIGURE = re.compile("[0-9\x80-\U0010ffff]")
"""A digit or, since that is found sooner, what may be one of another script."""
DATE_WORDS = frozenset({*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *RELATIVE_DAYS, *NEIGHBOURS, *HOURS, *SEASONS, *FEASTS})
ONE_DURATIONS = frozenset(word for word, unit in DURATIONS.items() if word == unit and word != "second")
"""“For a week” needs no number word."""
TRIGGERS = DATE_WORDS | ONE_DURATIONS | {*CARDINALS, *ORDINALS, *SCALES, *VAGUE, *PARTS, *SIGNS, *FEW, *DECADES}
TRIGGERS |= {*FOLD, "dozen"}
"""Words, besides digits, at which reading begins."""
_UNITS = frozenset({*DURATIONS, *MEASURES, *MONEY, *POWERS, *SYMBOLS, *DAY_PARTS, *PERIODS, *ZONES, *MONEY_SCALES})
_UNITS |= {*SHORT_SCALES, *"metric nautical old % percent cent point points am pm p c f celsius fahrenheit °".split()}
_MARKS = frozenset({*"-−+", "minus", "plus", "odd", "so", *(code.lower() for code in CODES), *DOLLARS})
VOCABULARY = TRIGGERS | _UNITS | (_MARKS - {"a", "s", "c"}) | QUALIFIER_WORDS | DATE_PARTS.keys() | DATE_ENDS.keys()
"""Words that can make one fact another."""
INSIDE = VOCABULARY | frozenset(
    "a age an and as at between basis cent every excess hour in just less local maximum minimum no not of or out past "
    "per percentage s st nd rd th than time to".split()
)
"""Words, besides those with a capital, that can stand inside a fact."""


def value_words(words: list[str], text: str) -> list[str]:
    """List the words that facts are made of, of a text in lower case; where they are the same, so are the facts."""
    if VOCABULARY.isdisjoint(words) and _FIGURE.search(text) is None:
        return []
    if "$" in words:
        return words  # US$, A$
    return [word for word in words if word in VOCABULARY or word[0].isdecimal()]


def may_have_value(text: str) -> bool:
    """Tell quickly whether a short text may have a part of a number, date or unit."""
    return not VOCABULARY.isdisjoint(text.lower().split()) or _DIGIT.search(text) is not None


def may_be_value(text: str) -> bool:
    """Tell quickly whether all of a short text may be part of one number or date.

    >>> may_be_value("about 12"), may_be_value("New Zealand dollars"), may_be_value("12 people")
    (True, True, False)
    """
    words = text.replace(" of the ", " of ").split()  # the end of the year
    return all(not word.isalpha() or word[0].isupper() or word.lower() in INSIDE for word in words)
