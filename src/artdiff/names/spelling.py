"""Recognise one name in two spellings, or spoken alike: Zelenskiy, Zelensky; Smyth, Smith; Lee, Leigh."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME = [
    ("kh", "h"), ("zh", "j"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("y", "i"), ("w", "v"), ("ou", "u"),
    ("ck", "k"), ("q", "k"), ("j", "i"),
]  # fmt: skip
_SPOKEN = (
    ("eigh", "e"), ("igh", "i"), ("ee", "e"), ("ea", "e"), ("ey", "e"), ("ck", "k"), ("ph", "f"), ("th", "t"),
    ("y", "i"), ("ca", "ka"), ("cl", "kl"), ("co", "ko"), ("cr", "kr"), ("cu", "ku"),
)  # fmt: skip
_VOWELS = frozenset("aeiou")
_SKELETON = 4
"""Consonants that must agree where the vowels do not: Mohammed, Muhammad."""
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


def one_sound(old: str, new: str) -> bool:
    """Tell whether two lower-case words can be one name, heard and written down by two people.

    >>> one_sound("smyth", "smith"), one_sound("lee", "leigh"), one_sound("carl", "karl")
    (True, True, True)
    >>> one_sound("mohamed", "muhamad"), one_sound("cecil", "kecil")
    (True, False)
    >>> one_sound("iran", "iraq"), one_sound("lee", "low"), one_sound("marten", "moritz")
    (False, False, False)
    """
    was, now = _sound(old), _sound(new)
    if was == now:
        return True
    if was[:1] != now[:1]:
        return False
    bones = _consonants(was)
    return len(bones) >= _SKELETON and bones == _consonants(now)


def _sound(word: str) -> str:
    """Write a word as it sounds: letters that are not spoken left out, each once."""
    for written, spoken in _SPOKEN:
        word = word.replace(written, spoken)
    word = f"{word[:-1]}k" if word.endswith("c") else word
    heard = word[:1]
    for letter in word[1:]:
        silent = letter == "h" and heard[-1] not in _VOWELS
        if not silent and letter != heard[-1]:
            heard += letter
    return heard.replace("ohn", "on").removesuffix("e") if len(heard) > 2 else heard


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS)
