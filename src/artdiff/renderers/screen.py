"""Text on a terminal: how wide it is, where lines break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple


class Piece(NamedTuple):
    """Text in one style; a style is a string that the caller knows."""

    text: str
    style: str = ""


def width(text: str) -> int:
    """Count the columns that a text takes.

    >>> width("né"), width("ne\\u0301"), width("会談")
    (2, 2, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


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
    lines: list[list[Piece]] = [[]]
    used = 0
    for space, atom in _atoms(pieces):
        size = sum([width(piece.text) for piece in atom])
        if used and used + space + size > columns:
            lines.append([])
            used = 0
        if size > columns:
            used = _break_long(lines, atom, columns)
            continue
        if used and space:
            _append(lines[-1], Piece(" ", atom[0].style if lines[-1][-1].style == atom[0].style else ""))
            used += 1
        for piece in atom:
            _append(lines[-1], piece)
        used += size
    return lines


def _atoms(pieces: Iterable[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """Yield what stays on one line, with whether a space stands in front of it."""
    atom: list[Piece] = []
    space = 0
    for text, style in pieces:
        if atom and atom[-1].style != style and style and atom[-1].style:
            yield space, atom
            atom, space = [], 0
        words = text.split(" ")
        for at, word in enumerate(words):
            if at:
                if atom:
                    yield space, atom
                atom, space = [], 1
            if word:
                atom.append(Piece(word, style))
    if atom:
        yield space, atom


def _break_long(lines: list[list[Piece]], atom: list[Piece], columns: int) -> int:
    """Lay out an atom that is wider than a line: inside scripts without spaces, else as it is. Return columns used."""
    used = 0
    for text, style in atom:
        for chunk in _chunks(text):
            size = width(chunk)
            if used and used + size > columns:
                lines.append([])
                used = 0
            _append(lines[-1], Piece(chunk, style))
            used += size
    return used


def _chunks(word: str) -> Iterator[str]:
    """Cut a word before each wide character; what is narrow stays whole."""
    start = 0
    for at, character in enumerate(word):
        if at > start and not character.isascii() and (_columns(character) == 2 or _columns(word[at - 1]) == 2):
            yield word[start:at]
            start = at
    yield word[start:]


def _append(line: list[Piece], piece: Piece) -> None:
    if line and line[-1].style == piece.style:
        line[-1] = Piece(line[-1].text + piece.text, piece.style)
    else:
        line.append(piece)
