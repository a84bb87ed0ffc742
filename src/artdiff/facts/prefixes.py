"""Words that a prefix turned into their opposite: lawful, unlawful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artdiff.facts.sentence import Words
from artdiff.model import Document, Edit, Fact, FactChange

_QUALITIES = ("able", "ible", "ant", "ent", "al", "ate", "ect", "ous", "ive", "ly", "ful", "ar", "ite")
_DISAGREE = frozenset("agree agrees agreed honest loyal approve approved satisfied obeyed trust like liked".split())


def pair_prefixes(old: Document, new: Document, index: int, edits: Sequence[Edit]) -> Iterator[FactChange]:
    """Find words that a prefix turned into their opposite, or back: lawful, unlawful."""
    for edit in edits:
        (start, end), (first, last) = edit.old, edit.new
        if not 2 <= abs((end - start) - (last - first)) <= 4 or edit.kind != "replace":
            continue
        was, now = old.text[start:end], new.text[first:last]
        if is_opposite(was.lower(), now.lower()):
            yield FactChange("negation", "added", None, Fact(edit.new, "negation", now, "not"), index)
        elif is_opposite(now.lower(), was.lower()):
            yield FactChange("negation", "removed", Fact(edit.old, "negation", was, "not"), None, index)


def is_in_word(old_words: Sequence[Words], new_words: Sequence[Words], is_old: bool) -> bool:
    """Tell whether a negation of one side is a prefix on the other: not aware, unaware."""
    was, now = ({word for words in side for word in words.low} for side in (old_words, new_words))
    here, there = (was, now) if is_old else (now, was)
    return any(is_opposite(word, other) for other in there - here for word in here - there if other.endswith(word))


def is_opposite(word: str, other: str) -> bool:
    """Tell whether the other lower-case word is the first with a prefix that negates it.

    >>> is_opposite("lawful", "unlawful"), is_opposite("possible", "impossible"), is_opposite("agreed", "disagreed")
    (True, True, True)
    >>> is_opposite("less", "unless"), is_opposite("press", "impress"), is_opposite("cover", "discover")
    (False, False, False)
    """
    if len(word) < 4 or not other.endswith(word) or not word.isalpha():
        return False
    prefix = other[: -len(word)].rstrip("-")
    if prefix in ("un", "non"):
        return word != "less"
    return prefix in ("in", "im", "il", "ir", "dis") and (word.endswith(_QUALITIES) or word in _DISAGREE)
