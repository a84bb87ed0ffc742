"""Words: the tokens of a text and the folded keys that comparison uses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from artdiff.model import Span, Token

TOKEN = re.compile(
    r"[$€£¥]?\d+(?:[.,:’']\d+)*(?:%|[^\W\d_]+)?"  # $1.5bn, 35,000,000, 11:11, 5%
    r"|[^\W_]+(?:[’'‑-][^\W_]+)*"  # words, contractions, hyphenated words
    r"|\.{3}|[^\w\s]|_+"  # each other mark alone
)
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-", "—": "-", "…": "..."})


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Fold typography away (NFC, straight marks, plain dashes); case stays."""
    return unicodedata.normalize("NFC", word).translate(_MARKS)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut text[start:end] into tokens; spans are offsets into text."""
    stop = len(text) if end is None else end
    return [Token(Span(*m.span()), fold(m[0])) for m in TOKEN.finditer(text, start, stop)]
