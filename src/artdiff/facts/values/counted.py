"""The noun that a number counts: 12 people, 20 of the soldiers."""

from __future__ import annotations

from artdiff.facts.lexicon import DASHES, FUNCTION_WORDS, PLURALS, STATES
from artdiff.facts.sentence import Words

_NO_NOUNS = frozenset("strong odd plus fold way time off up down all nil under over".split())
"""What a hyphen joins to a number that counts nothing: a 12-strong crew."""
_PEOPLE = ("them", "these", "those", "whom")
_OTHER = frozenset(("other", "more", "further"))
"""Six other people."""

_ONE_BEFORE = frozenset("no not any every each this that the which another some many such but as".split())
_IN_TURN = ("another", "by", "after")
_COMPARED = ("more", "fewer", "less")
_HAVE = ("was", "is", "has", "had")
_BEFELL = frozenset((*STATES, "died"))
_BEFALLING = frozenset("killing killed injuring injured wounding wounded hurting hurt".split())


def count_noun(words: Words, at: int) -> str:
    """Find the noun that a number counts: the first plural among the next words of its phrase, in the singular."""
    low = words.low
    if low[at] in DASHES and is_singular(low[at + 1]) and low[at + 1] not in _NO_NOUNS and words.joined(at):
        return PLURALS.get(low[at + 1], low[at + 1])  # nine-man Torvik
    at += low[at] in DASHES or low[at] == "+"
    if low[at] == "or" and low[at + 1] in ("more", "so", "fewer", "less"):
        at += 2
    if low[at] == "of" and low[at + 1] in _PEOPLE and low[at + 2] in ("were", "are"):
        at += 3 if low[at + 3] in PLURALS else 1  # five of them were children
    elif low[at] == "of":
        at += 1 + (low[at + 1] in ("the", "his", "her", "its", "their", "these", "those"))
        at += low[at][:1].isdecimal()  # 350 of its 7,200 jobs
    for word in low[at : at + 4]:
        if word in _OTHER:
            continue
        if word in STATES:
            return word
        if word in PLURALS:
            return PLURALS[word]
        if word.endswith("men"):  # firemen, servicewomen
            return f"{word[:-3]}man"
        if word in FUNCTION_WORDS or not word[:1].isalpha():
            return ""
        if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
            return singular(word)
    return ""


def counts_one(words: Words, at: int, is_number: bool) -> bool:
    """Tell whether “one” counts something; as a pronoun or in “one of” it is no number, unless it befell one."""
    before, after, then = words.low[at - 1], words.low[at + 1], words.low[at + 2]
    if before in _ONE_BEFORE or after in _IN_TURN:
        return False
    if before in _BEFALLING or (after in _COMPARED and then == "than"):
        return True  # killing one, one more than Westmoor
    if (then if after in _HAVE else after) in _BEFELL:
        return before != "if" and words.low[at - 2] not in ("the", "a", "an")  # one was hurt; not the blue one was
    if after in FUNCTION_WORDS:
        return False
    return not is_number or after[:1].isalpha()


def singular(noun: str) -> str:
    """Guess the singular of a regular plural; the same guess for both versions is all that matters.

    >>> singular("entities"), singular("soldiers"), singular("churches")
    ('entity', 'soldier', 'church')
    """
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("ches", "shes", "sses", "xes")) else noun[:-1]


def is_singular(word: str) -> bool:
    """Tell whether a word can be a noun for one person: the striker, 27, has."""
    return word.isalpha() and len(word) > 2 and not word.endswith("s") and word not in FUNCTION_WORDS
