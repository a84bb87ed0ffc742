"""Tell whether a text is in English, and in what other languages nouns have capitals."""

from __future__ import annotations

from collections import Counter

_START = 2_000
_SAMPLE = 20_000
"""Characters that are looked at."""
_LEAST = 3
"""So many words of another language are needed to tell one."""
_ENGLISH = frozenset("the of and to is for that with it said he has been by from they this had not are were at".split())
_GERMAN = frozenset(
    "der das und ist nicht ein eine einen einem einer dem den des mit für auf sich auch wurde werden sind bei nach aus "
    "vom zum zur im am er sie es wird sagte wie über aber noch".split()
)
_OTHERS = frozenset(
    "de la un en le les des et est une du dans pour que qui pas sur au aux ont ses elle il "  # French
    "el los las una por con para del se su sus y fue como más "  # Spanish
    "os em um uma não da dos das foi ao pelo "  # Portuguese
    "di che della gli per è nel sono alla dei "  # Italian
    "het een niet zijn voor dat aan ook werd "  # Dutch
    "och att det som på är av inte för med til og ikke af på "  # Scandinavian
    "się nie jest do że z w na oraz "  # Polish
    "и в не на что с по как из за это был".split()  # Russian
)


def is_foreign(text: str) -> bool:
    """Tell whether a text is in another language than English, by its letters and its commonest words."""
    if not _is_suspect(text):
        return False
    letters = list(filter(str.isalpha, text[:_START]))
    return sum(map(str.isascii, letters)) * 2 < len(letters) or _counts(text) is not None


def has_noun_capitals(text: str) -> bool:
    """Tell whether all nouns have capitals, as in German, so that a capital tells no name."""
    counts = _counts(text) if _is_suspect(text) else None
    return counts is not None and counts[0] > counts[1]


def _is_suspect(text: str) -> bool:
    """Tell whether “the” is rare at the start: it is so in few English texts, and those are short."""
    return text.count(" the ", 0, _START) * 80 <= text.count(" ", 0, _START)


def _counts(text: str) -> tuple[int, int] | None:
    """Count the words of German and of other languages; None if English has as many."""
    words = Counter(text[:_SAMPLE].split())
    english, german, others = (sum(words[word] for word in known) for known in (_ENGLISH, _GERMAN, _OTHERS))
    return (german, others) if max(german, others) > max(english, _LEAST - 1) else None
