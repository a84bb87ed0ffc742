"""Notes that tell what is new in a story, beside those that correct it."""

from __future__ import annotations

import re

from artdiff.model import Comparison, PartChange

_NEWS = re.compile(
    r"\W*(?:updated?|adds|recasts|this is a (?:breaking|developing)|this \w+ (?:has been|was) updated)\b", re.IGNORECASE
)
_CORRECTS = re.compile(
    r"(?is)correct|misstate|misspel|(?:earlier|first) version|it was wrong that\b|"
    r"^(?=.*\b(?:story|article|headline)\b).*(?:mistake|clarif|\b(?:wrong|errors?)\b)"
)
"""Where something was wrong, it may be the news: “Update: the wrong man was held”; not where that is of the story."""


def is_update(comparison: Comparison, note: PartChange) -> bool:
    """Tell whether a part is a note that says what is new, and not what was wrong."""
    text = note.new.of(comparison.new.text) if note.new else note.old.of(comparison.old.text) if note.old else ""
    return note.role == "note" and _NEWS.match(text) is not None and _CORRECTS.search(text) is None


def tells_news(note: str) -> bool:
    """Tell whether a note, in lower case, tells the news itself: “Update: a man was held.”."""
    return "update" in note[:8] and _CORRECTS.search(note) is None
