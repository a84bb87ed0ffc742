"""Sentences of a paragraph, by NLTK's Punkt with parameters of our own."""

from __future__ import annotations

from functools import cache
from typing import Any

from artdiff.model import Span

ABBREVIATIONS = "mr mrs ms dr prof st gen lt col sgt capt rep sen gov inc ltd co corp jr sr vs etc e.g i.e"


@cache
def punkt() -> Any:
    """Build the tokenizer (importing nltk takes a fifth of a second)."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS.split())
    return PunktSentenceTokenizer(parameters)


def sentences_of(text: str, paragraph: Span) -> list[Span]:
    """Find the sentences of a paragraph; spans are offsets into text."""
    start = paragraph.start
    return [Span(start + s, start + e) for s, e in punkt().span_tokenize(paragraph.of(text))]
