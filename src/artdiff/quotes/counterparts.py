"""Find the words of a quotation where the other version has them without marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from artdiff.model import Quote, Span
from artdiff.quotes.matching import Side

_ENOUGH = 5
"""So many words in a row are the same words wherever they stand; fewer must stand in a linked sentence."""
_MOST = 60
_LOOKS = 10
"""So many places that have the words, in each sentence or in the text, are looked at for one outside marks."""


def counterpart(quote: Quote, other: Side, sentences: Iterable[int]) -> Span | None:
    """Find the words of a quotation outside marks: in the given sentences, or anywhere if there are many of them."""
    words = re.findall(r"\w+", quote.words)[:_MOST]
    if not words or not all(word.lower() in other.lower for word in words):
        return None
    if not other.has(" ".join(words)):  # compiling the pattern takes longer than this
        return None
    pattern = re.compile(r"\b" + r"\W{1,4}".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    text = other.document.text
    places = [other.document.sentences[index].span for index in sorted(sentences)]
    if len(words) >= _ENOUGH and other.has(quote.words):
        places.append(Span(0, len(text)))
    for start, end in places:
        for match in islice(pattern.finditer(text, start, end), _LOOKS):
            if not other.in_marks(Span(*match.span())):
                return Span(*match.span())
    return None
