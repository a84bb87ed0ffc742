"""Recognise one name in two spellings: Zelenskiy, Zelensky."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME = [
    ("kh", "h"), ("zh", "j"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("y", "i"), ("w", "v"), ("ou", "u"),
    ("ck", "k"), ("q", "k"), ("j", "i"),
]  # fmt: skip
_NEARLY = 0.65
_DOUBLE = re.compile(r"(\w)\1+")


@lru_cache(maxsize=16384)
def spelling_key(name: str) -> str:
    """Fold case, accents, doubled letters and the usual differences of transliteration away.

    >>> spelling_key("Zelenskiy") == spelling_key("Zelensky") == spelling_key("ZELENSKYY")
    True
    >>> spelling_key("Linde") == spelling_key("Lind")
    False
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    key = name.lower().rstrip(".")
    for written, folded in _SAME:
        key = key.replace(written, folded)
    return _DOUBLE.sub(r"\1", key)


def nearly_same(old: list[str], new: list[str]) -> bool:
    """Say whether two full names may be one, misspelt: all words agree but the last, and that nearly.

    A space left out counts for nothing.

    The words are keys of spelling_key; nearly is Levenshtein's similarity of 0.65 and the same first letter.

    >>> nearly_same(["robert", "ainslei"], ["robert", "ainslie"]), nearly_same(["ole", "berg"], ["ida", "berg"])
    (True, False)
    """
    if "".join(old) == "".join(new):
        return True  # IdaBerg
    if len(old) < 2 or old[:-1] != new[:-1] or old[-1][:1] != new[-1][:1]:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(old[-1], new[-1]) >= _NEARLY
