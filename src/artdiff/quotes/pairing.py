"""Pair the quotations of two versions by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from artdiff.model import Document, Link, Quote, QuoteChange

_WORD = re.compile(r"\w+")


def pair_quotes(
    old: Document, new: Document, old_quotes: Sequence[Quote], new_quotes: Sequence[Quote], links: Sequence[Link]
) -> tuple[QuoteChange, ...]:
    """Say what became of each quotation, in the order of the new version, removed ones last."""
    del old, new, links
    changes: list[QuoteChange] = []
    left = list(old_quotes)
    for quote in new_quotes:
        key = _WORD.findall(quote.words.lower())
        match = next((other for other in left if _WORD.findall(other.words.lower()) == key), None)
        if match is None:
            changes.append(QuoteChange("added", None, quote))
        else:
            left.remove(match)
            changes.append(QuoteChange("unchanged", match, quote))
    return (*changes, *(QuoteChange("removed", quote, None) for quote in left))
