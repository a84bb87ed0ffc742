"""The doubtful full stops, decided by NLTK's Punkt with parameters of our own.

Kiss and Strunk (2006), Unsupervised Multilingual Sentence Boundary Detection, Computational Linguistics 32.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from artdiff.segment.abbreviations import (
    ABBREVIATIONS,
    BEFORE_NUMBERS,
    CAPITALISED,
    COLLOCATIONS,
    NAMELIKE_STARTERS,
    NEVER_LAST,
    STARTERS,
)

SEEN_IN_LOWER_CASE = 1 << 5
"""Punkt's flag for a word that stands in lower case within sentences: in upper case, it starts one."""


@cache
def _tokenizer() -> Any:
    """Build the tokenizer; importing nltk takes a fifth of a second, so not before a text asks for it."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS | NEVER_LAST | BEFORE_NUMBERS | CAPITALISED)
    parameters.sent_starters = set(STARTERS | NAMELIKE_STARTERS)
    parameters.collocations = set(COLLOCATIONS)
    for word in STARTERS:
        parameters.ortho_context[word] = SEEN_IN_LOWER_CASE
    return PunktSentenceTokenizer(parameters)


@lru_cache(maxsize=65536)
def ends_sentence(word: str, following: str) -> bool:
    """Ask Punkt whether the full stop after a word ends a sentence, given the word that follows."""
    return bool(_tokenizer().text_contains_sentbreak(f"{word}. {following}"))
