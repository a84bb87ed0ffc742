"""Tell whether others report a quotation in its own words, tense and person aside: “We can’t pay”, they could not pay.

Every other word must be the same and in its place: whoever reads that the words are told without marks does not look
for a change of what is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from artdiff.quotes.pairing.sides import OTHERS, is_past, is_told
from artdiff.words import lower

_LEAST = 3
"""Fewer words than these, little ones aside, say too little to be known again."""
_FREE = frozenset("that have has had ve do does did".split())
"""Words that may be left out or put in."""
_HAVE = frozenset(("have", "has", "had", "ve"))
_DID = frozenset(("had", "did"))
_SHORT = {"ll": "will", "m": "am", "re": "are", "cannot": "can not"}
_BEFORE_NOT = {
    "can": "can", "won": "will", **{short: short[:-1] for short in "wouldn couldn shouldn isn aren wasn weren".split()},
    "don": "do", "doesn": "does", "didn": "did", "hasn": "has", "haven": "have", "hadn": "had",
}  # fmt: skip
"""What stands before the t of shortened words."""
_BEFORE_IS = frozenset("he she it that there here what who".split())
"""Words before which s is short for is or has, and no owner."""
_WAS = frozenset(("was", "were", "been"))
_ONESELF = frozenset(OTHERS)
_WORD = re.compile(r"[£$€%]|\w+")


class _Word(NamedTuple):
    """A word that says something, and the last free one right before it: had, did."""

    word: str
    free: str


def same_as_told(quoted: str, reported: str) -> bool:
    """Tell whether what is reported is all of what a quotation says, and nothing else.

    >>> same_as_told("I can’t pay the nurses", "he could not pay the nurses"), same_as_told("We pay", "they would pay")
    (True, False)
    """
    if "?" in quoted:
        return False
    said, told = _words(quoted), _words(reported)
    return len(said) == len(told) >= _LEAST and all(map(_tells, said, told))


def is_of_oneself(words: str) -> bool:
    """Tell whether somebody speaks of himself."""
    return not _ONESELF.isdisjoint(_WORD.findall(lower(words)))


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    free = ""
    for word in _spelt_out(_WORD.findall(lower(text))):
        if word in _FREE:
            free = word
        else:
            found.append(_Word(word, free))
            free = ""
    return found


def _spelt_out(words: Sequence[str]) -> Iterator[str]:
    """Spell shortened words out: can t, can not; it s been, it has been."""
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        if after == "t" and word in _BEFORE_NOT:
            yield _BEFORE_NOT[word]
        elif word == "t" and before in _BEFORE_NOT:
            yield "not"
        elif word == "s" and before in _BEFORE_IS:
            yield "has" if after == "been" else "is"
        else:
            yield from _SHORT.get(word, word).split()


def _tells(said: _Word, told: _Word) -> bool:
    """Tell whether a word is that of a quotation, or stands for it in a report: no past for what is to come."""
    (word, free), (other, now_free) = said, told
    if (free in _HAVE) != (now_free in _HAVE):  # closed, had closed; was, had been
        return (word == other and is_past(word)) or (word in _WAS and other in _WAS)
    if word == other and free in _DID and now_free not in _DID:
        return False  # did not pay, do not pay
    return is_told(word, other) or (word, other) == ("this", "it")
