"""Two names that are spoken alike, as far as English spelling tells: Ann and Anne, Smyth and Smith, Lee and Leigh."""

from __future__ import annotations

_SPOKEN = (
    ("eigh", "e"), ("igh", "i"), ("ee", "e"), ("ea", "e"), ("ey", "e"), ("ck", "k"), ("ph", "f"), ("th", "t"),
    ("y", "i"), ("ca", "ka"), ("cl", "kl"), ("co", "ko"), ("cr", "kr"), ("cu", "ku"),
)  # fmt: skip
_VOWELS = frozenset("aeiou")
_SKELETON = 4
"""Consonants that must agree where the vowels do not: Mohammed, Muhammad."""


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
