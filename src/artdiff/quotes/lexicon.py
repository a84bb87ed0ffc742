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

from artdiff.names.lexicon import read_lists, word_list

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
    "no adverbs in ly": "n",
}
_SOUNDED = ("ee", "ye", "oe")
_VOWELS = frozenset("aeiou")
speakers = word_list("speakers", __package__)
"""Nouns for people and bodies that speak."""
bodies = word_list("bodies", __package__)
"""Nouns for bodies, which people speak for."""
documents = word_list("documents", __package__)
"""Nouns for texts that speak."""
speech_nouns = word_list("speech nouns", __package__)
"""Nouns whose possessor speaks: Putin’s claim."""
works = word_list("works", __package__)
"""Nouns before the title of a work: the film “…”."""
telling = word_list("telling", __package__)
"""The verbs that say that something is so even without the word that: said the bridge was closed."""


@cache
def word_classes() -> dict[str, str]:
    """Give the class of each word of the lists.

    Verb forms that may be nouns have classes of their own, which their neighbours decide: K reports and B report (of
    speech), k plans and b plan.
    """
    classes: dict[str, str] = {"that": "h", "to": "t"}
    for name, letter in _CLASSES.items():
        for word in read_lists(__package__)[name]:
            classes.setdefault(word, letter)
    for name, (plain, third, past, ing) in (("verbs of speech", "BKCG"), ("other verbs", "bkvg")):
        for base, pasts, with_s, with_ing in _verbs(name):
            for form, letter in (*((word, past) for word in pasts), (base, plain), (with_s, third), (with_ing, ing)):
                classes.setdefault(form, letter)
    return classes


def _verbs(name: str) -> Iterator[tuple[str, list[str], str, str]]:
    """Give the base of each verb of a list, its past forms, its third person and its form in -ing."""
    for entry in read_lists(__package__)[name]:
        base, _, irregular = entry.partition("/")
        regular, with_s, with_ing = _forms(base)
        yield base.rstrip("*"), irregular.split("/") if irregular else [regular], with_s, with_ing


def _forms(base: str) -> tuple[str, str, str]:
    """Give the regular past, the third person and the form in -ing; the last letter doubles before a star."""
    if base[-1] == "*":
        base = base[:-1]
        stem = base + base[-1]
        return stem + "ed", base + ("es" if base[-1] in "sxz" else "s"), stem + "ing"
    last, end = base[-1], base[-2:]
    if last == "e":
        with_ing = base[:-2] + "ying" if end == "ie" else base + "ing" if end in _SOUNDED else base[:-1] + "ing"
        return base + "d", base + "s", with_ing
    if last == "y" and end[0] not in _VOWELS:
        return base[:-1] + "ied", base[:-1] + "ies", base + "ing"
    return base + "ed", base + ("es" if last in "sxzo" or end in ("sh", "ch") else "s"), base + "ing"


@cache
def cues() -> dict[str, tuple[str, str]]:
    """Give the base and the form of each verb that tells what somebody says: b say, s says, d said, g saying.

    Not all verbs of speech do: praised, urged.
    """
    wanted = {word.rstrip("*") for word in read_lists(__package__)["telling"] + read_lists(__package__)["reporting"]}
    forms: dict[str, tuple[str, str]] = {}
    for base, pasts, third, ing in (*_verbs("verbs of speech"), *_verbs("other verbs")):
        if base in wanted:
            forms |= {base: (base, "b"), third: (base, "s"), ing: (base, "g")}
            forms |= dict.fromkeys(pasts, (base, "d"))
    return forms
