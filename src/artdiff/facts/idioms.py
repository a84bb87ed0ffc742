"""Phrases in which a word that else counts, ranks or negates does none of it: in the first place, if not, 24/7."""

from __future__ import annotations

from artdiff.facts.sentence import Words

_PHRASES = """
at [one] point
at [one] stage
at [one] time
in [one] piece
on [one] hand
with [one] voice
[one] last time
[one] thing
[one] way or another
thing or [two]
[two] and two
two and [two]
cloud [nine]
[24] / 7
24 / [7]
[50] / 50
50 / [50]
in the [first] instance
in the [first] place
[first] responder
[first] responders
[third] parties
[eleventh] hour
[eleventh] - hour
[11] th hour
[11] th - hour
[not] just
[not] least
[not] only
, if [not] all
, if [not] more
, if [not] most
or [not]
than [not]
, [not] to mention
[no] .
[no] doubt
[no] fewer
[no] less
[no] matter
[no] more
[no] sooner
[no] wonder
[none] other
second to [none]
"""
_AROUND: dict[str, list[tuple[list[str], list[str]]]] = {}
"""The words in front and behind, by the word that means nothing between them."""
for _before, _, _rest in (_phrase.partition("[") for _phrase in _PHRASES.split("\n") if _phrase):
    _word, _, _after = _rest.partition("]")
    _AROUND.setdefault(_word, []).append((_before.split(), _after.split()))


def is_idiom(words: Words, at: int) -> bool:
    """Tell whether a word is part of such a phrase."""
    low = words.low
    for before, after in _AROUND.get(low[at], ()):
        if low[at + 1 : at + 1 + len(after)] == after and low[max(0, at - len(before)) : at] == before:
            return True
    return False
