"""Paragraphs of plain text: by blank lines, by lines where there are none, by unwrapping where lines are wrapped."""

from __future__ import annotations

import re

from artdiff.model import Span, make
from artdiff.segment.abbreviations import CAPITALISED, NEVER_LAST

ITEM = re.compile(r"[•⁃●▪‣*+–—-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s|>")
LABEL = re.compile(r"(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s")
"""Who speaks, in a transcript: one such line after the other is a turn each."""
STAMP = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]m)?\s+[^a-z\s]")
"""The time at which an entry of a live page begins."""
NARROWEST, WIDEST = 30, 120
"""Line widths, in characters, between which a text can be hard-wrapped."""
INDENT = 8
"""Characters that the first line of a paragraph is indented by, at most."""
LONG_LINE = 200
"""A line of this length ends a paragraph in any text: nobody wraps so wide."""
_NEAR = 5
"""Lines behind an item in which the next one begins."""
ENDS = frozenset(".!?…\"'”’»)]。！？")
TERMINAL = ENDS | frozenset(":;,")


def split_paragraphs(text: str) -> list[Span]:
    """Find the paragraphs, in order, without the white space around them."""
    lines, after_blank = _lines(text)
    if all(after_blank):
        return lines
    rows = [_row(text, line) for line in lines]
    width = _wrap_width(text, list(zip(rows, lines[1:], strict=False)), after_blank)
    has_blanks = any(after_blank[1:])
    paragraphs = [lines[0]]
    for k, line in enumerate(lines[1:]):
        start = paragraphs[-1].start
        indented = width > 0 and line.start - rows[k + 1].start > lines[k].start - rows[k].start
        apart = after_blank[k + 1] or (indented and _may_end(text, start, lines[k].end))
        if apart or not _continues(text, rows[k], line, start, width, has_blanks):
            paragraphs.append(line)
        else:
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
    return paragraphs


def _lines(text: str) -> tuple[list[Span], list[bool]]:
    """Find the lines that are not blank, without the white space around them, and whether a blank one is above each."""
    lines: list[Span] = []
    after_blank: list[bool] = []
    at, is_apart = 0, True
    for row in text.splitlines(keepends=True):
        bare = row.strip()
        if bare:
            start = at + len(row) - len(row.lstrip())
            lines.append(make(Span, (start, start + len(bare))))
            after_blank.append(is_apart)
        is_apart = not bare or row[-1] == "\u2029"
        at += len(row)
    return lines, after_blank


def _row(text: str, line: Span) -> Span:
    """Take the indent of a line to it; what is put in the middle or on the right has none."""
    before = text[max(0, line.start - INDENT - 1) : line.start + 1].splitlines()[-1]
    return Span(line.start + 1 - len(before), line.end) if len(before) <= INDENT + 1 else line


def _may_end(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph may end before a line that is indented, as those of lists are below their first."""
    item = ITEM.match(text, start) or LABEL.match(text, start)
    return item is None and text[end - 1] in ENDS


def _wrap_width(text: str, pairs: list[tuple[Span, Span]], after_blank: list[bool]) -> int:
    """Measure how wide the text is wrapped; 0 when it is not, 1 when it is, but not at a width.

    A greedy wrapper starts a line only when the next word no longer fits. So in a wrapped text most line breaks are
    tight in that sense, and a fair share of them stand within a clause. Where half of all do, the text was wrapped in
    some other way, and blank lines must tell the paragraphs.
    """
    breaks = [pair for pair, apart in zip(pairs, after_blank[1:], strict=True) if not apart]
    width = max((end - start for (start, end), _ in breaks if " " in text[start:end].strip()), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    inside = [pair for pair in breaks if text[pair[1].start].islower() and text[pair[0].end - 1] not in ".!?"]
    tight = sum(_is_tight(text, *pair, width) for pair in breaks)
    if 2 * tight > len(breaks) and 4 * sum(_is_tight(text, *pair, width) for pair in inside) >= tight:
        return width
    return 1 if 2 * len(inside) >= len(breaks) and len(breaks) < len(pairs) else 0


def _is_tight(text: str, previous: Span, line: Span, width: int) -> bool:
    """Tell whether the first word of a line had no room on the line before."""
    room = width - (previous.end - previous.start)
    head = text[line.start : min(line.end, line.start + room)]
    return room < 2 or (len(head) == room and " " not in head)


def _continues(text: str, previous: Span, line: Span, start: int, width: int, has_blanks: bool) -> bool:
    """Tell whether a line goes on with the paragraph of the line before it (no blank line between them)."""
    if ITEM.match(text, line.start, line.end) and not _is_cut_off(text, previous, line, start, width):
        return False
    if LABEL.match(text, line.start, line.end) and LABEL.match(text, previous.start, previous.end):
        return False
    lower = text[line.start].islower()
    if width:
        return lower or _is_tight(text, previous, line, width)
    heads = STAMP.match(text, previous.start) and text[previous.end - 1] not in ".!?" and not lower
    if heads or STAMP.match(text, line.start):
        return False  # 13:45 “Stay indoors”
    ended = text[previous.end - 1] in TERMINAL
    if previous.end - previous.start >= LONG_LINE and (ended or not lower):
        return False
    if has_blanks:
        return lower or ended
    return lower and not ended and not text[start].islower() and text[line.end - 1] in ".!?"


def _is_cut_off(text: str, previous: Span, line: Span, start: int, width: int) -> bool:
    """Tell whether a line that looks like an item goes on with a wrapped sentence: “President John / F. Kennedy”."""
    if width < 2 or ITEM.match(text, start) or not _is_tight(text, previous, line, width) or _is_listed(text, line):
        return False
    mark, opens = text[line.start], text[line.start + 2 : line.start + 3]
    if mark in "•⁃●▪‣*+>" or (mark in "–—-" and opens.isupper()):
        return False  # - The wall was built
    last = text[previous.start : previous.end].split()[-1]
    return last[-1] not in TERMINAL or _is_abbreviated(last)


def _is_listed(text: str, line: Span) -> bool:
    """Tell whether another item of the kind follows soon, before a blank line."""
    kind = _kind_of_item(text[line.start : line.end])
    for row in text[line.end : line.end + _NEAR * WIDEST].splitlines()[1 : _NEAR + 1]:
        if not row or row.isspace():
            return False
        if _kind_of_item(row.lstrip()) == kind:
            return True
    return False


def _kind_of_item(line: str) -> str:
    """Give the mark of an item, the same for all numbers and the same for all letters; empty for other lines."""
    item = ITEM.match(line)
    mark = item[0].strip("(.) ") if item is not None else ""
    return "1" if mark.isdecimal() else "a" if mark.isalpha() else mark


def _is_abbreviated(word: str) -> bool:
    """Tell whether a word with a full stop ends no sentence: “Nov. / 8.”, “Sen. / J. Boe”, “J. / F. Kennedy”."""
    stem = word.removesuffix(".")
    known = stem.lower() in NEVER_LAST or (stem[:1].isupper() and (len(stem) == 1 or stem.lower() in CAPITALISED))
    return word.endswith(".") and known
