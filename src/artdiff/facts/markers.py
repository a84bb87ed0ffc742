"""Words that make a claim firmer or weaker: negation, hedges, attribution."""

from __future__ import annotations

import re

from artdiff.model import Fact, FactKind, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MARKERS: dict[str, FactKind] = {
    **dict.fromkeys(("not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot"), "negation"),
    **dict.fromkeys(("allegedly", "reportedly", "apparently", "possibly", "may", "might"), "hedge"),
    **dict.fromkeys(("said", "says", "told", "claimed", "insisted", "admitted", "denied", "warned"), "attribution"),
}


def find_markers(text: str, start: int = 0, end: int | None = None) -> list[Fact]:
    """Find the markers in text[start:end], in order."""
    stop = len(text) if end is None else end
    found = []
    for match in _WORD.finditer(text, start, stop):
        word = match[0].lower()
        kind = _MARKERS.get(word)
        if kind is not None:
            found.append(Fact(Span(*match.span()), kind, match[0], word))
    return found
