"""Classes of English words, one letter each, by which the clause around a quotation is read.

Letters of what stands in clauses::

    d the, his, three      p he, they         o him, them       r who, which     h that
    x is, will, had        a also, Monday     P of, in          t to             & and
    s while, because       S Putin’s          N a capital       n other words    , ; : ( ) - . marks
    C said                 G saying           I (to) say        M (was) said
    v went                 g going            b (to) go         Q a quotation
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pkgutil import get_data

_CLASSES = {
    "auxiliaries": "x",
    "pronouns": "p",
    "object pronouns": "o",
    "relatives": "r",
    "determiners": "d",
    "adverbs": "a",
    "prepositions": "P",
    "conjunctions": "&",
    "subordinators": "s",
}
_VOWELS = frozenset("aeiou")


@cache
def _lists() -> dict[str, list[str]]:
    text = (get_data(__package__, "data/words.txt") or b"").decode()
    lists: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("= "):
            words = lists.setdefault(line[2:], [])
        elif not line.startswith("#"):
            words += line.split()
    return lists


@cache
def word_classes() -> dict[str, str]:
    """Give the class of each word of the lists.

    Verb forms that may be nouns have classes of their own, which their neighbours decide: K reports and B report (of
    speech), k plans and b plan.
    """
    classes: dict[str, str] = {"that": "h", "to": "t"}
    for name, letter in _CLASSES.items():
        for word in _lists()[name]:
            classes.setdefault(word, letter)
    for name, letters in (("verbs of speech", "BKCG"), ("other verbs", "bkvg")):
        for entry in _lists()[name]:
            for word, letter in _forms(entry, letters):
                classes.setdefault(word, letter)
    return classes


def _forms(entry: str, letters: str) -> Iterator[tuple[str, str]]:
    base, _, irregular = entry.partition("/")
    double = base.endswith("*")
    base = base.rstrip("*")
    stem = base + base[-1] if double else base
    quiet_e = base.endswith("e") and not base.endswith(("ee", "ye", "oe"))
    to_ied = base.endswith("y") and base[-2] not in _VOWELS
    third = base[:-1] + "ies" if to_ied else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    past = (
        irregular.split("/")
        if irregular
        else [base[:-1] + "ied" if to_ied else stem + ("d" if base[-1] == "e" else "ed")]
    )
    yield from ((word, letters[2]) for word in past)
    yield base, letters[0]
    yield third, letters[1]
    yield (base[:-2] + "ying" if base.endswith("ie") else base[:-1] + "ing" if quiet_e else stem + "ing"), letters[3]


@cache
def speakers() -> frozenset[str]:
    """Give nouns for people and bodies that speak."""
    return frozenset(_lists()["speakers"])


@cache
def documents() -> frozenset[str]:
    """Give nouns for texts that speak."""
    return frozenset(_lists()["documents"])


@cache
def speech_nouns() -> frozenset[str]:
    """Give nouns whose possessor speaks: Putin’s claim."""
    return frozenset(_lists()["speech nouns"])


@cache
def works() -> frozenset[str]:
    """Give nouns before the title of a work: the film “…”."""
    return frozenset(_lists()["works"])


@cache
def telling() -> frozenset[str]:
    """Give forms of verbs that say that something is so; not all verbs of speech do: praised, urged."""
    return frozenset(_lists()["telling"])
