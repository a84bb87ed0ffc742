"""Tell titles of works and nicknames from words that someone says."""

from __future__ import annotations

import re

from artdiff.patterns import pattern
from artdiff.quotes.lexicon import works
from artdiff.quotes.marks import Stretch

_SMALL = frozenset("a an and as at but by for from in is it no nor not of off on or over the to up via vs with".split())
_LONGEST = 100
"""Characters of a title."""
_MOST = 12
"""Words of a title."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_called = pattern(r"(?:titled|entitled|nicknamed|headlined|subtitled|known (?:simply )?as|named)\s*,?\s*$")
_placed = pattern(
    r"(?:\b(?:[Oo]n|[Ii]n|of|for|from|[Aa]t|with|to|about)|[’']s|s[’']"
    r"|\b(?:[Rr]eview|[Pp]ublish|[Dd]irect|[Tt]ranslat|[Aa]dapt|[Rr]ecord|[Pp]roduc)(?:ed|ing)"
    r"|\b(?:(?:[Tt]he(?:ir)?|[Hh]is|[Hh]er) (?:best|better|least|most) [a-z]+"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir) (?:latest|debut|first|last)),) $"
)
"""What stands before the name of something: on “Harbour Tonight”, Radio Torvik’s “The Long Watch”.

Also his latest, “The Long Watch,” and reviewing “The Long Watch”.
"""


def is_title(text: str, stretch: Stretch, capitals: bool) -> bool:
    """Tell whether a quoted stretch is the title of a work or a nickname; capitals: all words around it have them."""
    start, end = stretch.words
    if not (text[start].isupper() or text[start].isdigit()) or end - start > _LONGEST:
        return False
    last = text[start:end].rpartition(" ")[2].rstrip(",.?!")
    if last.islower() and last.isalpha() and last not in _SMALL:
        return False  # most, quickly
    words: list[str] = []
    for match in _WORD.finditer(text, start, end):
        words.append(match[0])
        if not (words[-1][0].isupper() or words[-1][0].isdigit() or words[-1] in _SMALL):
            return False
    if not 0 < len(words) <= _MOST:
        return False
    before = text[max(0, stretch.span.start - 40) : stretch.span.start]
    if _called().search(before) or (len(words) <= 2 and _is_nickname(text, stretch)):
        return True
    if not capitals and sum(word[0].isupper() for word in words) > 1 and _placed().search(before):
        return True
    noun = before.removesuffix("called ")
    if noun.endswith(", ") and noun != before and text[stretch.span.end : stretch.span.end + 1] not in (",", "."):
        return False  # Olsen, who saw the play, called “Low Tide” dull
    nouns = _WORD.findall(noun)[-1:]
    return bool(nouns) and nouns[0].lower() in works() and before.endswith(" ")


def _is_nickname(text: str, stretch: Stretch) -> bool:
    """Between two names: Jim “Buddy” Miller."""
    start, end = stretch.span
    before, after = text[max(0, start - 30) : start], text[end : end + 2]
    previous = _WORD.findall(before)[-1:]
    if not previous or not before.endswith(" ") or not previous[0][0].isupper() or before[-2:-1] in ".!?,:;":
        return False
    return len(after) == 2 and after[0] == " " and after[1].isupper() and len(previous[0]) > 1
