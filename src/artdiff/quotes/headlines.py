"""Give quotations in a headline to whoever speaks the same words in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from artdiff.model import Document, Quote
from artdiff.quotes.certain import CONFIDENCE

_ABOVE = frozenset(("headline", "standfirst"))
_MOST = 8
"""So many headlines, and quotations of headlines, are looked at."""


def spoken_below(document: Document, quotes: Sequence[Quote]) -> Sequence[Quote]:
    """Name the speakers of quotations in headlines of whom the headline itself leaves a doubt.

    Two words or more must stand in a quotation of the body; all whose quotations have them must be one.
    """
    places = [paragraph.span for paragraph in document.paragraphs if paragraph.role in _ABOVE]
    above = [any(start <= quote.span.start < end for start, end in places[:_MOST]) for quote in quotes]
    if not any(above):
        return quotes
    body = [
        (_words(quote.words), quote.speaker)
        for quote, up in zip(quotes, above, strict=True)
        if not up and quote.speaker is not None
    ]
    out = list(quotes)
    for index in [index for index, up in enumerate(above) if up][:_MOST]:
        quote = quotes[index]
        words = _words(quote.words)
        sure = quote.speaker is not None and quote.speaker.confidence >= CONFIDENCE
        if sure or quote.kind != "quotation" or words.count(" ") < 3:
            continue
        said = [speaker for whole, speaker in body if words in whole]
        if said and all(speaker.name == said[0].name for speaker in said):
            out[index] = quote._replace(speaker=said[0], cue=None)
    return out


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


def _words(text: str) -> str:
    return f" {' '.join(_word().findall(text.casefold().replace('’', chr(39))))} "
