"""Words that a prefix turned into their opposite: lawful, unlawful."""

from __future__ import annotations

import re
from collections.abc import Sequence

from artdiff.facts.cues import NEGATIONS
from artdiff.facts.sentence import Words
from artdiff.facts.version import Version
from artdiff.model import Edit, Fact, FactChange, Span

_PREFIXES = ("un", "non", "in", "im", "il", "ir", "dis")
_SHORTEST = 6
"""Letters of the shortest prefix and word."""
_QUALITIES = ("able", "ible", "ant", "ent", "al", "ate", "ect", "ous", "ive", "ly", "ful", "ar", "ite")
_NO_OPPOSITES = frozenset("migrant migrants migrate passive valuable famous flammable vent tent sect mediate".split())
"""What in- and im- make another word of: immigrant, impassive, invent."""
_BEFORE = {"im": "bmp", "il": "l", "ir": "r"}
"""The letters that in- becomes another prefix before."""
_DISAGREE = frozenset("agree agrees agreed honest loyal approve approved satisfied obeyed trust like liked".split())


def pair_prefixes(
    olds: Version, news: Version, index: int, edits: Sequence[Edit], was: Sequence[str], now: Sequence[str]
) -> list[FactChange]:
    """Find words that a prefix turned into their opposite, or back: lawful, unlawful.

    The words that edits took out and put in are given. Where a negation went or came with it, nothing turned: not
    aware, unaware.
    """
    changes: list[FactChange] = []
    for word in _opposites(was, now):
        come = _find(word, news.text, [edit.new for edit in edits])
        changes += [FactChange("negation", "added", None, fact, index) for fact in come]
    for word in _opposites(now, was):
        gone = _find(word, olds.text, [edit.old for edit in edits])
        changes += [FactChange("negation", "removed", fact, None, index) for fact in gone]
    return changes


def _opposites(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """List those of the others that a prefix made the opposite of one of the words, of which none is a negation."""
    starts = [other for other in others if len(other) >= _SHORTEST and other.startswith(_PREFIXES)]
    if not (starts or "non" in others) or not NEGATIONS.keys().isdisjoint(words):
        return []
    kept = {*words}
    bare = ((other.removeprefix(prefix), other) for other in starts if other not in kept for prefix in _PREFIXES)
    found = [other for word, other in bare if word in kept and is_opposite(word, other)]
    if "non" in others and "non" not in kept:  # cut at its hyphen
        found += [other for non, other in zip(others, others[2:], strict=False) if non == "non" and other in kept]
    return found


def _find(word: str, text: str, spans: Sequence[Span]) -> list[Fact]:
    """Find where a word first stands in the spans; with what a hyphen joins to it, as in “non-violent”."""
    pattern = re.compile(rf"\b(?:non-)?{re.escape(word)}\b", re.IGNORECASE)
    found = filter(None, (pattern.search(text, *span) for span in spans))
    return [Fact(Span(*match.span()), "negation", match.group(), "not") for match in found][:1]


def is_in_word(old_words: Sequence[Words], new_words: Sequence[Words], is_old: bool) -> bool:
    """Tell whether a negation of one side is a prefix on the other: not aware, unaware."""
    was, now = ({word for words in side for word in words.low} for side in (old_words, new_words))
    here, there = (was, now) if is_old else (now, was)
    left = here - there
    turned = [other for other in there - here if other.startswith(_PREFIXES)]
    bare = ((other.removeprefix(prefix).lstrip("-"), other) for other in turned for prefix in _PREFIXES)
    return any(word in left and is_opposite(word, other) for word, other in bare)


def is_opposite(word: str, other: str) -> bool:
    """Tell whether the other lower-case word is the first with a prefix that negates it.

    >>> is_opposite("lawful", "unlawful"), is_opposite("possible", "impossible"), is_opposite("agreed", "disagreed")
    (True, True, True)
    >>> is_opposite("migrant", "immigrant"), is_opposite("passive", "impassive")
    (False, False)
    >>> is_opposite("less", "unless"), is_opposite("press", "impress"), is_opposite("cover", "discover")
    (False, False, False)
    """
    if len(word) < _SHORTEST - 2 or not other.endswith(word) or not word.isalpha():
        return False
    prefix = other[: -len(word)].rstrip("-")
    if prefix in ("un", "non"):
        return word != "less"
    if word in _NO_OPPOSITES or not word.startswith(tuple(_BEFORE.get(prefix, word[0]))):
        return False
    return word.endswith(_QUALITIES) or word in _DISAGREE
