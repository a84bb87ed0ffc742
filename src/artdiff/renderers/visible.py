"""What may be shown of a text as it is, and what must be made visible instead."""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]")
"""Controls, escapes, what reorders text (Unicode TR 36, 3.2), what cannot be encoded, invisible tags."""


def clean(text: str) -> str:
    """Make visible what would control the display or reorder the line.

    >>> clean("a\\x1b[31mb\\u202ec")
    'a<U+001B>[31mb<U+202E>c'
    """
    if text.isprintable():  # as most is; all that is unsafe is not
        return text
    return _UNSAFE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def told_apart(old: str, new: str) -> tuple[str, str]:
    """Name the characters by which two texts differ, where they look alike.

    >>> told_apart("12-year", "12\u2011year"), told_apart("can't", "can’t")
    (('12-year', '12<non-breaking hyphen>year'), ("can't", 'can’t'))
    """
    if _seen(old) != _seen(new):
        return old, new
    return "".join(map(_named, old)), "".join(map(_named, new))


def _seen(text: str) -> str:
    shown = "".join([c for c in text if unicodedata.category(c) != "Cf"])
    return unicodedata.normalize("NFC", shown.replace("‐", "-").replace("‑", "-"))


def _named(letter: str) -> str:
    hidden = letter in "‐‑" or unicodedata.category(letter) in ("Cf", "Mn")
    return f"<{unicodedata.name(letter, f'U+{ord(letter):04X}').lower()}>" if hidden else letter
