"""Classes of English words, one letter each, by which the clause around a quotation is read.

Letters of what stands in clauses::

    d the, his, three      p he, they         o him, them       r who, which     h that
    x is, will, had        a also, Monday     P of, in          t to             & and
    s while, because       S Putin’s          N a capital       n other words    , ; : ( ) - . marks
    C said                 G saying           I (to) say        M (was) said
    v went                 g going            b (to) go         Q a quotation
"""

from __future__ import annotations

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
    put = classes.setdefault
    for name, letters in (("verbs of speech", ("B", "K", "C", "G")), ("other verbs", ("b", "k", "v", "g"))):
        plain, third, past, ing = letters
        for entry in read_lists(__package__)[name]:
            base, _, irregular = entry.partition("/")
            regular, with_s, with_ing = _forms(base)
            base = base.rstrip("*")
            for word in irregular.split("/") if irregular else (regular,):
                put(word, past)
            put(base, plain)
            put(with_s, third)
            put(with_ing, ing)
    return classes


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
    for entry in read_lists(__package__)["verbs of speech"] + read_lists(__package__)["other verbs"]:
        base, _, irregular = entry.partition("/")
        if (word := base.rstrip("*")) in wanted:
            past, third, ing = _forms(base)
            forms |= {word: (word, "b"), third: (word, "s"), ing: (word, "g")}
            forms |= dict.fromkeys(irregular.split("/") if irregular else (past,), (word, "d"))
    return forms
