"""Skip what goes with a verb of saying: to whom, when and where something was said."""

from __future__ import annotations

from typing import NamedTuple

from artdiff.patterns import pattern
from artdiff.quotes.grammar.reading import Reading

HEARERS = frozenset("tell assure remind inform notify advise warn".split())
"""Verbs that have whom it is said to as their object."""
_TIMES = frozenset(
    "yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday later earlier recently "
    "again also then week month year morning afternoon evening night last next ago once repeatedly publicly".split()
)
"""Adverbs that go with the verb of saying; others belong to what is said: only, never, almost, there."""
_LATE = ("late", "early")
_AGO = 2
"""Words before ago: two weeks ago."""
whom_pattern = pattern("o|[dS]{0,2}(?:(?:[nN]{0,3}S)?[nN]{1,6}(?=a?[pdSPo,.]|$)|N{0,4}n{1,3}(?=N)|N{1,4}(?=n))")
"""Whom it is told to: a word of another class follows."""
_place = pattern("[Pt][dS]{0,2}[nN]{1,4}(?=a{0,3}(?:[pdSPt]|N{1,3}a?[xv]))")
"""In a statement, at the meeting: before what may open a clause."""
_tail = pattern("(?:[Pt][dS]{0,3}[anN]{1,6})+(?=[,.(-]|$)")
"""What may stand after “, she said”: of the plan, in a statement on Monday."""


class Verb(NamedTuple):
    """A form of a verb that tells: the token that it is, its base and its form (b say, s says, d said, g saying)."""

    reading: Reading
    at: int
    base: str
    form: str


def rest_after(verb: Verb, after: int) -> int:
    """Skip whom, when and where it was said."""
    reading = verb.reading
    rest = skip_adjuncts(reading, after)
    if verb.base in HEARERS and (whom := whom_pattern().match(reading.letters, rest)) is not None:
        rest = skip_adjuncts(reading, whom.end())
    tail = _tail().match(reading.letters, rest)
    return tail.end() if tail is not None else rest


def skip_adjuncts(reading: Reading, after: int) -> int:
    """Skip when and where it was said: on Monday, in a statement, last week, late on Monday, two weeks ago."""
    letters = reading.letters
    rest = after
    while rest < len(letters):
        if reading.word(rest) in _LATE and letters.startswith("P", rest + 1):
            rest += 1
        elif letters[rest] == "d" and reading.words[rest + _AGO : rest + _AGO + 1] == ["ago"]:
            rest += _AGO
        day = rest + letters.startswith(("Pa", "da"), rest)
        if reading.word(day) in _TIMES and reading.words[day + 1 : day + 2] != ["of"]:
            rest = day + 1
        elif (place := _place().match(letters, rest)) is not None:
            rest = place.end()
        else:
            break
    return rest
