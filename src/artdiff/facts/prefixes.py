"""Words that a prefix turned into their opposite: lawful, unlawful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artdiff.facts.sentence import Words
from artdiff.model import Document, Edit, Fact, FactChange, Span

_PREFIXES = ("un", "non", "in", "im", "il", "ir", "dis")
_QUALITIES = ("able", "ible", "ant", "ent", "al", "ate", "ect", "ous", "ive", "ly", "ful", "ar", "ite")
_NO_OPPOSITES = frozenset("migrant migrants migrate passive valuable famous flammable vent tent sect mediate".split())
"""What in- and im- make another word of: immigrant, impassive, invent."""
_BEFORE = {"im": "bmp", "il": "l", "ir": "r"}
"""The letters that in- becomes another prefix before."""
_DISAGREE = frozenset("agree agrees agreed honest loyal approve approved satisfied obeyed trust like liked".split())


def pair_prefixes(old: Document, new: Document, index: int, edits: Sequence[Edit]) -> Iterator[FactChange]:
    """Find words that a prefix turned into their opposite, or back: lawful, unlawful."""
    for edit in edits:
        (start, end), (first, last) = edit.old, edit.new
        if not 2 <= abs((end - start) - (last - first)) <= 5 or edit.kind != "replace":
            continue
        was, now = _word(old, edit.old), _word(new, edit.new)
        if is_opposite(was.of(old.text).lower(), now.of(new.text).lower()):
            yield FactChange("negation", "added", None, Fact(now, "negation", now.of(new.text), "not"), index)
        elif is_opposite(now.of(new.text).lower(), was.of(old.text).lower()):
            yield FactChange("negation", "removed", Fact(was, "negation", was.of(old.text), "not"), None, index)


def _word(document: Document, span: Span) -> Span:
    """Leave out the article, which changes with the word: a lawful order, an unlawful order."""
    article = next((article for article in ("a ", "an ") if document.text.startswith(article, span.start)), "")
    return Span(span.start + len(article), span.end) if len(article) < span.end - span.start else span


def is_in_word(old_words: Sequence[Words], new_words: Sequence[Words], is_old: bool) -> bool:
    """Tell whether a negation of one side is a prefix on the other: not aware, unaware."""
    was, now = ({word for words in side for word in words.low} for side in (old_words, new_words))
    here, there = (was, now) if is_old else (now, was)
    left = here - there
    bare = ((other.removeprefix(prefix).lstrip("-"), other) for other in there - here for prefix in _PREFIXES)
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
    if len(word) < 4 or not other.endswith(word) or not word.isalpha():
        return False
    prefix = other[: -len(word)].rstrip("-")
    if prefix in ("un", "non"):
        return word != "less"
    if prefix not in _PREFIXES or word in _NO_OPPOSITES or not word.startswith(tuple(_BEFORE.get(prefix, word[0]))):
        return False
    return word.endswith(_QUALITIES) or word in _DISAGREE
