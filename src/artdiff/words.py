"""Words: the tokens of a text and the folded keys that comparison uses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_SINGLE = (
    r"(?![\u0e00-\u0eff\u1000-\u109f])(?![\u1780-\u17ff\u3040-\u9fff])(?![\uf900-\ufaff\U00020000-\U0003ffff])"
)
"""No letter of a script that puts no spaces between words: each of those is a token. (Two ranges compile quickly.)"""
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
)
"""Vowel signs and accents that belong to the letter before them."""

# White space before a token is taken along: a search for the next token would try all kinds at each space.
# Atomic groups, not possessive repeats of groups: those match wrongly before Python 3.11.5 (CPython issue 106052).
TOKEN = re.compile(
    r"\s?("
    r"[A-Za-z]++(?=[\s,])"  # most words, quickly
    r"|\d{1,2}(?::\d\d)*\s?(?:[AaPp]\.[Mm]\.|[AaPp][Mm]\b)"  # 11:11 PM, 6 a.m.
    r"|(?:[^\W\d_]\.){2,}(?:[-‑]\w+)*"  # U.S., U.S.-led, e.g.
    r"|(?:(?<!\S)[-‑])?[$€£¥#@]?(?=[^\W_])"  # -5, $1.5bn
    rf"(?>(?:[A-Za-z0-9]+|{_NOT_SINGLE}[^\W_\x00-\x7f]|[{_MARKS}]"
    r"|[-‑’'&/.@\u00ad\u200b\u2060\ufeff](?=[^\W_])|(?<=\d)[,:](?=\d))+)"  # can’t, 10-year-old, 35,000,000
    r"(?:%|[-‑](?=[\s,])|\.(?=\s+[a-z0-9(\[]))?"  # 5%, short- and long-term, Sept. 11
    r"|\[\w+\]|\.{3}|--+|``|''"  # [sic], [1]
    r"|\S"  # each other mark or letter alone
    r")"
)
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("’‘‛‚‹›ʼ′´`", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‑‐‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff"),  # invisible: soft hyphen, zero-width space, word joiner
    }
)
_SAME = {"''": '"', "--": "-", "---": "-"}
"""What typewriters put for a quotation mark and for a dash."""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Fold typography away (NFC, straight marks, plain dashes); case stays."""
    folded = word if word.isascii() else unicodedata.normalize("NFC", word)
    folded = folded.translate(_FOLDED)
    return _SAME.get(folded, folded)


_ASCII = bytes(range(128))
_TEXT = 1000
"""A text of so many characters is looked at in several ways, and lowered once."""


def lower(text: str) -> str:
    """Lower the case and keep the length: İ alone would become two code points."""
    return _lower(text) if len(text) < _TEXT else _lower_text(text)


def _lower(text: str) -> str:
    return text.replace("İ", "I").lower()


@lru_cache(maxsize=4)
def _lower_text(text: str) -> str:
    raw = text.encode("utf-8", "surrogatepass")
    rest = beyond_ascii(raw)
    # Bytes are lowered in a quarter of the time, but only capitals of ASCII.
    return raw.lower().decode("utf-8", "surrogatepass") if rest == rest.lower() else _lower(text)


def beyond_ascii(raw: bytes) -> str:
    """Give the characters of an encoded text that are not of ASCII."""
    return raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")


def fold_all(words: list[str], text: str) -> list[str]:
    """Fold the words of a text."""
    if text.isascii() and "`" not in text and "''" not in text and "--" not in text:
        return words
    return list(map(fold, words))


def stands_in(name: str, text: str) -> bool:
    """Tell whether the words stand in the text, by themselves."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False
