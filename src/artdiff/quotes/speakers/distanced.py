"""Words in marks that nobody speaks: “fresh” fish, the word “never”, a method known as “stacking”."""

from __future__ import annotations

from functools import lru_cache

from artdiff.patterns import pattern
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.lexicon import word_classes

_MENTIONING = frozenset("word words phrase phrases term terms letters".split())
_UTTERING = ("us", "utter", "sa", "sp", "shout", "chant", "repeat", "wr", "add", "with", "coin")
"""What verbs begin with that say a word or write it."""
_SPEECH = frozenset("CGIM")
_SHOUTS = ("PnP", "&nP", "nP", ",nP")
_hidden = pattern("M(?:(?:P[dSnNa]*)?P|tb[dSnNPa]{0,4})?d{0,2}$")
_held = pattern(r"(?:(?:[vgbm]a?|P)(?:d{1,2}|d?[nN]*S)|mP)$")
_named = pattern(
    r"(?:known (?:to (?:[\w’'-]+ ){1,6}|\w+ )?as|dubbed|nicknamed|named|renamed|christened|code-?named)"
    r" (?:(?:the|it|an?|his|her|their|its) (?:[a-z]+ )?)?.$"
)
"""Before a name that many use: a method known as “stacking”, named the lane “Puddle Street”."""


@lru_cache(maxsize=512)
def distanced(reading: Reading, q: int) -> bool:
    """Tell whether nobody speaks a few words in marks: “fresh” fish; opened the “first bench”; known as “Rock”."""
    letters, text = reading.letters, reading.text
    if is_mentioned(reading, q) or _named().search(text, max(0, reading.quoted[q][0] - 60), reading.quoted[q][0]):
        return True
    if _hidden().search(letters[max(0, q - 12) : q]):
        return True  # accused on Monday of “…”
    if letters[max(0, q - 3) : q] in _SHOUTS and word_classes().get(reading.word(q - 2)) == "K":
        return True  # amid shouts of “…”
    if not _SPEECH.isdisjoint(letters) or "according" in reading.text.lower():
        return False
    spaces = text.count(" ", *reading.quoted[q])
    if letters[q + 1 : q + 2] == "n" and spaces < 2:
        return True
    held = _held().search(letters[max(0, q - 8) : q]) if spaces < 5 else None
    return held is not None and reading.word(q - len(held[0])) != "as"


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
