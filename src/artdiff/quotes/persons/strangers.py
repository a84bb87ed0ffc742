"""Read who is spoken of without a name: A local resident …; The driver …; “…,” a spokeswoman said."""

from __future__ import annotations

import re
from functools import cache

from artdiff.names.lexicon import peoples, places, role_genders
from artdiff.quotes.lexicon import bodies, documents, speakers

_OPENINGS = ("A ", "An ", "One ", "Another ", "The ", "a ", "an ", "one ", "another ", "the ")
_BEFORE_ROLE = 4
"""So many words at most stand between an article and a role."""


def stranger_at(text: str, start: int, end: int) -> str:
    """Read who is not named at an offset, the article aside; empty if nobody is."""
    if not text.startswith(_OPENINGS, start):
        return ""
    words = text[start:end].split(" ", _BEFORE_ROLE + 4)
    last = next((k for k, word in enumerate(words[1 : _BEFORE_ROLE + 2], 1) if word.rstrip(",.;:") in people()), 0)
    origins = (peoples(), places()) if words[0] != "The" else ()  # a Berlin woman is nobody known
    plain = all(word.islower() or any(word in known for known in origins) for word in words[1:last])
    return " ".join(words[1 : last + 1]).rstrip(",.;:") if plain else ""


@cache
def people() -> frozenset[str]:
    """Give nouns for one person."""
    nouns = (speakers() | role_genders().keys()) - bodies() - documents()
    return frozenset(word for word in nouns if not word.endswith(("s", "men", "people")))


@cache
def spoken_by() -> re.Pattern[str]:
    """Behind a quotation that asks nothing, who says it: …,” a man told reporters; …,” said a man."""
    who = "(?:an?|one|another|the) [a-z]"
    return re.compile(rf"[^?]\W (?:said (?={who})|(?={who}[\w ’-]{{1,50}} (?:said|told)\b))")
