"""Text on a terminal: how wide it is, where lines break."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_ONE_EACH = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*").fullmatch
"""Latin letters and punctuation, one column each (the soft hyphen takes none): most text, and faster than counting."""


class Piece(NamedTuple):
    """Text in one style; a style is a string that the caller knows."""

    text: str
    style: str = ""


def width(text: str) -> int:
    """Count the columns that a text takes.

    >>> width("né"), width("ne\\u0301"), width("会談")
    (2, 2, 4)
    """
    return len(text) if text.isascii() or _ONE_EACH(text) else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or 0x1160 <= ord(character) <= 0x11FF:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(pieces: list[Piece], columns: int) -> list[list[Piece]]:
    """Break pieces into lines of at most so many columns; a word that is wider stands alone.

    Lines break at spaces, between two pieces with different styles, and inside words of a script that is written
    without spaces.
    """
    if len(pieces) == 1 and pieces[0].text and width(pieces[0].text) <= columns:
        return [pieces]  # as most lines are: nothing to break
    pieces, seams = _spaced(pieces)
    ends = list(accumulate([len(piece.text) for piece in pieces]))
    text = "".join([piece.text for piece in pieces])
    lines: list[list[Piece]] = []
    at = 0
    for start, end in _cuts(text, ends, seams, columns):
        line: list[Piece] = []
        while start < end:
            while ends[at] <= start:
                at += 1
            stop = min(end, ends[at])
            _append(line, text[start:stop], pieces[at].style)
            start = stop
        lines.append(line)
    return lines


def _append(line: list[Piece], text: str, style: str) -> None:
    if line and line[-1].style == style:
        text = line.pop().text + text
    line.append(Piece(text, style))


def _spaced(pieces: Iterable[Piece]) -> tuple[list[Piece], list[int]]:
    """Leave single spaces, one between two styles in neither; tell (after a 0) where two styles meet without one."""
    spaced: list[Piece] = []
    seams = [0]
    length = 0
    gap = ""
    for text, style in pieces:
        words = text.strip(" ")
        gap = " " if text != text.lstrip(" ") else gap
        if not words:
            continue
        if "  " in words:
            words = " ".join(filter(None, words.split(" ")))
        before = spaced[-1].style if spaced else style
        if spaced and gap:
            spaced.append(Piece(gap, style if style == before else ""))
            length += 1
        elif style and before and style != before:
            seams.append(length)
        spaced.append(Piece(words, style))
        length += len(words)
        gap = " " if text[-1] == " " else ""
    return spaced, seams


def _cuts(text: str, ends: list[int], seams: list[int], columns: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line, without the space at which it breaks.

    Ends are those of the pieces that the text is made of; seams are where a line may break without a space.
    """
    widths = None if text.isascii() or _ONE_EACH(text) else [0, *accumulate(map(_columns, text))]
    start = 0
    while True:
        limit = bisect_right(widths, widths[start] + columns) - 1 if widths else start + columns
        if limit >= len(text):
            break
        end = max(text.rfind(" ", start, limit + 1), seams[bisect_right(seams, limit) - 1])
        if end <= start:
            end = _inside(text, ends, start, limit)
        yield start, end
        start = end + (text[end : end + 1] == " ")
    if start < len(text) or not text:
        yield start, len(text)


def _inside(text: str, ends: list[int], start: int, limit: int) -> int:
    """Break a word that is wider than a line, else at its end: between two pieces, at a wide character."""
    piece = bisect_right(ends, limit)
    last = max(ends[piece - 1] if piece else 0, start)
    space = text.find(" ", limit)
    stop = ends[piece] if space < 0 else min(space, ends[piece])
    for at in range(limit, last, -1):
        if _is_beside_wide(text, at):
            return at
    if last > start:
        return last
    return next((at for at in range(max(limit, start) + 1, stop) if _is_beside_wide(text, at)), stop)


def _is_beside_wide(text: str, at: int) -> bool:
    return not text[at].isascii() and (_columns(text[at]) == 2 or _columns(text[at - 1]) == 2)
