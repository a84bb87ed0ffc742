"""Runs of capitalised words: the pattern that finds them in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from artdiff.patterns import pattern

_PARTICLES = "de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|bin|ibn|of State|of Defense|of Defence"
_ASCII = bytes(range(128))


_slug = pattern(r"(?:(?:[A-Z]{3,} \d\d?|RPT|REFILE|[A-Z]{7,})-(?=[A-Z]))+")
"""Without a number only known words, and long ones: no NATO-Russia talks."""


def slug_end(text: str) -> int:
    """Tell where the words end that an agency puts before a headline: CORRECTED-UPDATE 2-Ferry sinks."""
    slug = _slug().match(text)
    return slug.end() if slug else 0


def run_pattern(text: str) -> re.Pattern[str]:
    """Compile the pattern of a run of capitalised words in a text."""
    if text.isascii():
        return _run_pattern("", False)
    # Dropping ASCII out of UTF-8 takes a fifth of the time of a search for other letters.
    others = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    letters = set(others)
    wide = "".join(sorted(c for c in letters if c > "\u00ff" and c.isupper()))
    return _run_pattern(wide, any("\u0300" <= c <= "\u036f" for c in letters))


@lru_cache(maxsize=64)
def _run_pattern(wide: str, has_marks: bool) -> re.Pattern[str]:
    """Compile the pattern for the capitals of Western Europe and others: all that there are take long to compile."""
    upper = "A-ZÀ-ÖØ-Þ" + wide
    letter = r"[\w\u0300-\u036f]" if has_marks else r"\w"  # accents behind their letters, as Macs copy them
    titles = ("Mr|Dr|Ms|St|Lt", "Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev", "Prof|Capt")
    dotted = "|".join(rf"(?<=(?:{words})\.)" for words in titles)
    # An initial, initials, or a word; one capital first, so that the search can jump to it. (x|) is faster than (x)?.
    inner = rf"(?:['-]|[’‑](?=\w))(?![sS]\b){letter}+|&[{upper}]{letter}*"  # four marks in one set compile slowly
    unit = rf"[{upper}](?:\.(?:[{upper}]\.)*|{letter}*(?:(?:{inner})+|)(?:\.(?:{dotted})|))"
    first = unit.replace("]", r"](?<!\w.)", 1)
    particle = rf"(?:{_PARTICLES}) "
    before = rf" (?=[{upper}&abdeilotv])(?:{particle}(?:{particle}|)|)(?:& |[ae]l-|)"  # Marks & Spencer
    return re.compile(rf"{first}(?:{before}{unit})*")
