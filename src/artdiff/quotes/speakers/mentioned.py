"""Words in marks that are only spoken about: struck the words “with intent”, the so called “tax”."""

from __future__ import annotations

from artdiff.quotes.grammar.reading import Reading

_MENTIONING = frozenset("word words phrase phrases term terms letters".split())
_UTTERING = ("us", "utter", "sa", "sp", "shout", "chant", "repeat", "wr", "add", "with", "coin")
"""What verbs begin with that say a word or write it."""


def is_mentioned(reading: Reading, q: int) -> bool:
    """Tell whether a word is only spoken about: struck the words “with intent”, the so called “tax”.

    Not so in used the word “never”.
    """
    words = reading.words
    if words[max(0, q - 2) : q] == ["so", "called"]:
        return True
    if q < 3 or words[q - 1] not in _MENTIONING or reading.letters[q - 2] != "d":
        return False
    return not words[q - 3].startswith(_UTTERING)
