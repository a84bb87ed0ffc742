"""Numbers that are part of a name: Boeing 737, Flight 370; and those that only stand behind one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from artdiff.facts.lexicon import CARDINALS, DASHES, DESIGNATORS
from artdiff.facts.sentence import Words
from artdiff.facts.values.counted import count_noun
from artdiff.facts.values.numbers import Number
from artdiff.facts.values.quantities import Quantity, quantify
from artdiff.model import Span

_SCORE = 2
"""Digits of either half of a score, at most."""
NUMBERED = DESIGNATORS.union("league radio war terminal tier stage court ward".split())
"""What has a number in words in its name: League Two."""
_NO_NAME_BEFORE = frozenset(("of", "st", "nd", "rd", "th"))
_ELLIPTIC = frozenset((",", ";", "and", "to", "the", "'", "’"))
"""Words before a name of which only the number is told: won 47 seats, the League 31."""
_GOING_ON = frozenset(("and", "but", "while", "with"))  # the Greens 12 and; not from Formula 2 to Formula 1 and


def read_numbered(words: Words, at: int, names: Sequence[Span], goes_on: bool) -> Quantity | None:
    """Read a number right behind a name as part of it: Boeing 737, Formula One; not what counts, and no score.

    Whether a number stands before it is given.
    """
    low = words.low
    if not (names or low[at - 1] in DESIGNATORS):
        return None
    if at == 0 or words.place(at)[0] != words.place(at - 1)[1] + 1 or low[at + 1] in _NO_NAME_BEFORE:
        return None  # gave the Liberals 84 of the seats; leaves Rovers 17th
    if low[at + 1] in DASHES and low[at + 2].isdecimal() and max(len(low[at]), len(low[at + 2])) <= _SCORE:
        return None  # beat Brazil 3-1
    if "," in low[at] or (low[at + 1] == "to" and low[at + 2][:1].isdecimal() and low[at - 1] not in DESIGNATORS):
        return None  # leads Berg 1,428 to 1,153
    before = words.raw(at - 1)
    end = words.place(at - 1)[1]
    past = bisect_left(names, (end, end))
    start = names[past - 1].start if past and names[past - 1].end == end else None
    if not before[:1].isupper() or (start is None and before.lower() not in DESIGNATORS):
        return None
    found = quantify(words, Number(at, at + 1, words.low[at]))
    if found.kind != "number" or (count_noun(words, at + 1) and before.lower() not in DESIGNATORS):
        return None
    first = at - 1
    while start is not None and words.place(first)[0] > start:
        first -= 1
    if (
        start is not None
        and (low[at] in CARDINALS or len(low[at]) <= _SCORE)
        and (_is_elliptic(words, first, at) if goes_on else _is_score(words, at))
    ):
        return None
    return Quantity(first, at + 1, "name", words.span(first, at + 1).of(words.text), "")


def _is_elliptic(words: Words, first: int, at: int) -> bool:
    """Tell whether words left out stand between a name and its number: won 47 seats and the League 31."""
    before, after = words.low[first - 1], words.low[at + 1]
    number = words.low[first - 2] if before == "," else before
    if number.isdecimal() or number in CARDINALS:
        return True  # Halden 3, Torvik 2
    many = words.low[at - 1].endswith("s") and "the" in (before, words.low[first - 2])  # the governing Liberals 58
    return (many and after in _GOING_ON) or (not after[:1].isalnum() and (many or before in _ELLIPTIC))


def _is_score(words: Words, at: int) -> bool:
    """Tell whether another name with its number follows: Halden 3, Torvik 2."""
    first = at + 1 + (words.low[at + 1] == ",")
    last = first
    while last < first + 3 and words.raw(last)[:1].isupper():
        last += 1
    return last > first and words.low[last].isdecimal() and len(words.low[last]) <= _SCORE
