"""Words in marks that are only spoken about: struck the words “with intent”, the so called “tax”."""

from __future__ import annotations

import re
from functools import cache

from artdiff.quotes.grammar.reading import Reading

_MENTIONING = frozenset("word words phrase phrases term terms letters".split())
_UTTERING = ("us", "utter", "sa", "sp", "shout", "chant", "repeat", "wr", "add", "with", "coin")
"""What verbs begin with that say a word or write it."""
_BACK = 10
"""So many words back whoever is known to some as “…” is looked for."""
_REACH = 100
"""The same in characters."""


def is_mentioned(reading: Reading, q: int) -> bool:
    """Tell whether a word is only spoken about: struck the words “with intent”, the so called “tax”.

    Not so in used the word “never”.
    """
    words = reading.words
    if words[max(0, q - 2) : q] == ["so", "called"]:
        return True
    if "known" in words[max(0, q - _BACK) : q] and _known_to().search(
        reading.text, max(0, reading.quoted[q][0] - _REACH), reading.quoted[q][0]
    ):
        return True
    if q < 3 or words[q - 1] not in _MENTIONING or reading.letters[q - 2] != "d":
        return False
    return not words[q - 3].startswith(_UTTERING)


@cache
def _known_to() -> re.Pattern[str]:
    """Before what some call somebody: known to his many friends as “the Ox”; not known to have called it “…”."""
    whose = "(?:the|his|her|its|their|all|many|some|most|everyone|everybody) "
    whom = rf"(?:{whose}|(?=[\w’'-]*[^s\W]s )|(?=[\w’'-]+ (?:\w+ly )?as ))"
    more = r"(?:(?!(?:as|for|who|that|to|when) )[\w’'-]+ ){0,6}?"
    return re.compile(rf"known to {whom}{more}as (?:(?:the|an?) )?\W$")
