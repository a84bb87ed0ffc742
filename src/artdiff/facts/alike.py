"""How alike two names are: one name in two spellings, or nearly."""

from __future__ import annotations

from artdiff.facts.sound import one_sound
from artdiff.facts.variants import is_one_word
from artdiff.model import Fact
from artdiff.names import nearly_same, spelling_key

_SHORTEST = 5
"""Letters: Iran and Iraq are two names."""


def is_variant(old: Fact, new: Fact) -> bool:
    """Tell whether two names, not of people, are spelt as in Britain and in America: Defence Ministry."""
    words = zip(old.value.lower().split(), new.value.lower().split(), strict=False)
    return old.unit != "person" and all(is_one_word(was, now) for was, now in words)


def similarity(old: Fact, new: Fact) -> float:
    """How alike two names are, 0 to 1: the share of letters kept, by the least of their words."""
    olds, news = spelling_key(old.value).split(), spelling_key(new.value).split()
    if len(olds) != len(news) or (old.unit != new.unit and "name" not in (old.unit, new.unit)):
        return 0.0
    return 1.0 if nearly_same(olds, news) else min(map(_word_similarity, olds, news))


def _word_similarity(old: str, new: str) -> float:
    if old == new or one_sound(old, new):
        return 1.0
    if min(len(old), len(new)) < _SHORTEST:
        return 0.0
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(old, new)
