"""Bytes → text: UTF-8, UTF-16, or Windows-1252 when nothing else fits, and then it says so."""

from __future__ import annotations

import codecs
import re

from artdiff.errors import ReadError

# Files that are often given by mistake: their first bytes, and what to say.
FORMS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"From: <Saved by ", "a web page saved in one file"),
)
_WEB_PAGE = re.compile(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(r"\s*<\?xml\s")
_TAGGED = re.compile(r"\s*<([a-z][a-z0-9]*)\b[^<>]*>(?=.*?</\1>)", re.I | re.S)
# UTF-8's form of a surrogate: not valid, but no other encoding's text looks so.
_SURROGATE = re.compile(b"\xed[\xa0-\xbf][\x80-\xbf]")
_STRAY = re.compile("[\udc80-\udcff]+")
_NO_ALPHABET = re.compile("[^\x00-\u07ff\u2000-\u22ff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 100
"""Text has at most one in this many, and three; \\x1b (colour codes) and \\x85 (a line break) don't count."""


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Decode to text and notices of what had to be assumed; line breaks stay as they are, a byte order mark goes.

    Raises ReadError for what is empty or no text.
    """
    for magic, form in FORMS:
        if data.startswith(magic):
            raise ReadError(f"{name}: {form}, not plain text; save it as plain text first")
    text, notices = _decode(data, name)
    if "\x00" in text or len(_CONTROL.findall(text)) > 3 + len(text) // _CONTROL_SHARE:
        raise ReadError(f"{name}: binary, not text; save the story as plain text first")
    for pattern, form in ((_WEB_PAGE, "a web page"), (_XML, "XML")):
        if pattern.match(text):
            raise ReadError(f"{name}: {form}, not plain text; save it as plain text first")
    if not text.strip():
        raise ReadError(f"{name}: empty, there is nothing to compare")
    if _TAGGED.match(text):
        notices += (f"{name}: its tags are compared as words; save it as plain text to leave them out",)
    return text, notices


def _decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
        return text, _replaced(text, name, "UTF-16")
    wide = _utf16_without_mark(data)
    if wide is not None:
        return wide, (f"{name}: read as UTF-16, though it has no byte order mark",)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode(), ()
    except UnicodeDecodeError as error:
        return _decode_damaged(data.removeprefix(codecs.BOM_UTF8), name, error.start)


def _utf16_without_mark(data: bytes) -> str | None:
    """Decode UTF-16 without a mark, where its zero bytes give it away: all in even or all in odd places.

    That, and half of the characters being Latin or all of them from an alphabet, so that text with a stray zero byte
    does not become Chinese.
    """
    zeros = data.count(0)
    if not zeros or len(data) % 2:
        return None
    high_first = data[::2].count(0)
    if high_first not in (0, zeros):
        return None
    try:
        text = data.decode("utf-16-be" if high_first else "utf-16-le")
    except UnicodeDecodeError:
        return None
    plain = zeros * 2 >= len(text) or not _NO_ALPHABET.search(text)
    return text if plain and not _CONTROL.search(text) else None


def _decode_damaged(data: bytes, name: str, first: int) -> tuple[str, tuple[str, ...]]:
    """Decode what is not valid UTF-8: as UTF-8 where most of it is (the rest shows as �), else as Windows-1252."""
    mended = _SURROGATE.sub("�".encode(), data)
    text = mended.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    if sum(map(len, re.findall("[^\x00-\x7f\udc80-\udcff]+", text))) > strays:
        text = _STRAY.sub("�", text)
        return text, _replaced(text, name, "UTF-8")
    line = data.count(b"\n", 0, first) + 1
    text = data.decode("cp1252", "surrogateescape")
    text = re.sub("[\udc80-\udcff]", lambda m: chr(ord(m[0]) - 0xDC00), text)
    return text, (f"{name}: not UTF-8 (line {line}), read as Windows-1252; save it as UTF-8 if letters look wrong",)


def _replaced(text: str, name: str, encoding: str) -> tuple[str, ...]:
    at = text.find("�")
    if at < 0:
        return ()
    line = text.count("\n", 0, at) + 1
    return (f"{name}: damaged {encoding}, first in line {line}; what could not be read shows as �",)
