"""Find what a quotation says where others tell it in nearly the same words: “We can’t pay”, they could not pay."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from artdiff.model import QuoteChange
from artdiff.quotes.lexicon import word_classes
from artdiff.quotes.pairing.sides import as_told

_LEAST = 3
"""Fewer words than these, little ones aside, say too little to be known again."""
_LEFT_OUT = 0.25
"""So many of them at most are left out."""
_GAP = 3
"""The next one stands among so many; right behind, where they are few."""
_BEFORE = 4
"""So many words before what is told are looked at for whom it is told of."""
_LITTLE = frozenset("dporhxPt&s")
"""The classes of little words (quotes/lexicon.py)."""
_NOT = {
    **dict.fromkeys(("no", "none", "t", "nor", "cannot", "nobody", "nothing", "neither"), "not"),
    **dict.fromkeys(("don", "doesn", "didn", "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn"), ""),
    **dict.fromkeys(("ll", "won", "wouldn"), "will"), "couldn": "can",
}  # fmt: skip
"""The pieces of shortened words, and words that say no."""
_COUNTS = frozenset(
    "not never without against will can may might could should must ought only before after over under if unless"
    " more less fewer few most"
    " two three four five six seven eight nine ten eleven twelve hundred thousand million dozen half".split()
)
"""Little words that change what is said: they may be neither left out nor put in."""
_UNSAID = frozenset("deny denies denied denying doubt doubts doubted reject rejects rejected dismiss dismissed".split())
_ONESELF = frozenset(("i", "me", "my"))
_HE = frozenset(("he", "him", "his"))
_SHE = frozenset(("she", "her"))
_SOMEBODY = _HE | _SHE | {"they", "them", "their"}


@lru_cache(maxsize=16384)
def _kept(word: str) -> str:
    """Fold a word that says something; empty for a little one."""
    told = _NOT.get(word)
    told = as_told(word) if told is None else told
    if told in _COUNTS or not told:
        return told
    is_letter = len(word) == 1 and word.isalpha()
    return "" if is_letter or word_classes().get(word, "") in _LITTLE else told


def _counts(told: str) -> bool:
    return told in _COUNTS or told[0].isdigit()


def retold_at(quoted: Sequence[str], reported: Sequence[str], ends: Sequence[bool]) -> tuple[int, int] | None:
    """Find where one row of words tells what the other says: its first word and the one after its last.

    Both in lower case; ends tells behind which words of the report a mark stands. All but a few words of what is
    said stand there, in that order; none is put in the place of another, nor is a word of doubt, number or denial.

    >>> retold_at("he can t pay the nurses".split(), "she said that he could not pay nurses".split(), [False] * 8)
    (4, 8)
    """
    said = [told for word in quoted if (told := _kept(word))]
    if len(said) < _LEAST or all(map(_counts, said)):
        return None
    places = [at for at, word in enumerate(reported) if _kept(word)]
    there = [_kept(reported[at]) for at in places]
    if len(set(said).difference(there)) > _LEFT_OUT * len(said):
        return None  # mostly, and quickly
    for first, told in enumerate(there):
        last = _followed(said, there, first) if told == said[0] else -1
        if last < 0:
            continue
        start, end = places[first], places[last] + 1
        is_whole = said[-1] == there[last] or last + 1 == len(there) or any(ends[end - 1 : places[last + 1]])
        if is_whole and _is_of_same(quoted, reported[max(0, start - _BEFORE) : end]):
            return start, end
    return None


def _followed(said: Sequence[str], there: Sequence[str], first: int) -> int:
    """Follow what is said from the first of the words there, and give the last; -1 if they say something else."""
    at, left_out, skipped = first, 0, False
    gap = _GAP if len(said) > _LEAST else 1
    for told in said[1:]:
        following = there[at + 1 : at + 1 + gap]
        if told not in following:
            if _counts(told):
                return -1
            left_out, skipped = left_out + 1, True
            continue
        step = following.index(told)
        if step and (skipped or any(map(_counts, following[:step]))):
            return -1  # something stands in the place of a word
        at, skipped = at + step + 1, False
    return at if left_out <= _LEFT_OUT * len(said) else -1


def _is_of_same(quoted: Sequence[str], reported: Sequence[str]) -> bool:
    """Tell whether what is reported may be of the same people, and is not denied: I am, she was; not Berg was."""
    words, others = set(quoted), set(reported)
    if not _UNSAID.isdisjoint(others - words):
        return False
    if not _ONESELF.isdisjoint(words):
        return not _SOMEBODY.isdisjoint(others)
    is_he, is_she = not _HE.isdisjoint(words), not _SHE.isdisjoint(words)
    return is_he == is_she or _HE.isdisjoint(others) == _SHE.isdisjoint(others) or is_he != _HE.isdisjoint(others)


def is_retold(change: QuoteChange, quotes: Sequence[QuoteChange]) -> bool:
    """Tell whether reported speech of one version is what the other has in marks."""
    kind, quote = ("paraphrased", change.new) if change.old is None else ("quoted", change.old)
    places = [other.counterpart for other in quotes if other.change == kind and other.counterpart]
    return quote is not None and any(
        place.start < part.end and part.start < place.end for place in places for part in quote.parts
    )
