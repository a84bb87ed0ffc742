"""What may be shown of a text as it is, and what must be made visible instead."""

from __future__ import annotations

import re

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
