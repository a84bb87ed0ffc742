"""A comparison on a terminal: the summary first, then the changes in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from artdiff.model import Comparison, Significance
from artdiff.renderers import words
from artdiff.renderers.items import Item, Line, first
from artdiff.renderers.rows import Row, fold, rows
from artdiff.renderers.runs import Run, merged_runs
from artdiff.renderers.screen import Piece, width, wrap
from artdiff.renderers.summary import groups
from artdiff.renderers.visible import clean

_NARROW = 60
"""Below so many columns labels stand above what they label."""
_GUTTER = 12
_HEADING = 26
_MOST_ITEMS = 8
"""Items of one speaker or kind that the summary shows; the changes below show the rest."""
_MOST_LINES = 12
"""Speakers or kinds of one group that it shows."""

_GLUE = "\u00a0"
"""A space at which no line breaks; those of a story have become plain ones with its other white space."""
_MARK = re.compile(r"\[(?=-)|\{(?=\+)|-(?=\])|\+(?=\})")


def render(
    comparison: Comparison,
    *,
    color: bool,
    width: int,
    full: bool = False,
    minimum: Significance | None = None,
) -> str:
    """Render a comparison as text of at most width columns, one longer word aside.

    Full shows the sentences that stayed the same too; minimum leaves out changes that weigh less, and says so.
    """
    width = max(width, 20)
    same = words.sameness(comparison)
    if same:
        parts = [paragraph([Piece(same)], width)]
    else:
        changes = _changes(comparison, width, full, minimum)
        parts = [_head(comparison, width, minimum), _summary(comparison, width, minimum), changes]
    styles = escapes() if color else {}
    texts = ["".join([styled(line, styles) + "\n" for line in part]) for part in parts]
    return "\n".join(filter(None, texts))


def styled(pieces: list[Piece], styles: dict[str, str]) -> str:
    """Write a line with its styles, if there are any."""
    if not styles:
        line = "".join([text for text, _ in pieces])
    else:
        line = "".join([f"{styles[style]}{text}\x1b[0m" if style else text for text, style in pieces])
    return line.replace(_GLUE, " ").rstrip()


@cache
def escapes() -> dict[str, str]:
    """Name the escapes of each style: colours for what changed alone, so that all else is legible on any background.

    Typography is underlined, for it has no marks.
    """
    from colorama import Fore, Style  # here: half of the time to import this module

    quiet = Style.DIM
    return {
        "delete": Fore.RED, "insert": Fore.GREEN, "typography": quiet + "\x1b[4m", "quiet": quiet,
        "strong": Style.BRIGHT, "title": Style.BRIGHT, "label": Style.BRIGHT,
    }  # fmt: skip


def paragraph(pieces: list[Piece], columns: int, indent: int = 0) -> Iterator[list[Piece]]:
    """Wrap pieces of text."""
    cleaned = [Piece(clean(piece.text), piece.style) for piece in pieces]
    for line in wrap(cleaned, columns - indent):
        yield [Piece(" " * indent), *line] if indent else line


def _hanging(label: Piece, pieces: list[Piece], columns: int, indent: int) -> Iterator[list[Piece]]:
    """Lay out a label in the margin and the text beside it; on narrow terminals below it."""
    label = Piece(clean(label.text), label.style)
    if columns < _NARROW:
        if label.text:
            yield from paragraph([label], columns)
        yield from paragraph(pieces, columns, 2)
        return
    for at, line in enumerate(paragraph(pieces, columns, indent)):
        if at == 0 and label.text:
            gap = " " * max(indent - width(label.text), 1)
            yield [label, Piece(gap), *line[1:]]
        else:
            yield line


def _head(comparison: Comparison, columns: int, minimum: Significance | None) -> Iterator[list[Piece]]:
    old, new = words.names(comparison)
    yield from paragraph([Piece(f"{old} → {new}", "title")], columns)
    counts = ", ".join(words.counts(comparison))
    yield from paragraph([Piece(f"{words.extent(comparison)}: {counts}")], columns)
    left_out = words.left_out(comparison, minimum)
    if left_out:
        yield from paragraph([Piece(left_out, "quiet")], columns)


def _summary(comparison: Comparison, columns: int, minimum: Significance | None) -> Iterator[list[Piece]]:
    for group in groups(comparison, minimum):
        heading = Piece(group.heading, "strong")
        shown = first(group.lines, _MOST_LINES)
        for line in shown:
            yield from _hanging(heading, _said(line), columns, _HEADING)
            heading = Piece("")
        more = len(group.lines) - len(shown)
        if more:
            yield from _hanging(heading, [Piece(f"… {more} more", "quiet")], columns, _HEADING)


def _said(line: Line) -> list[Piece]:
    pieces = [Piece(line.label + ":", "label"), Piece(" ")] if line.label else []
    shown = first(line.items, _MOST_ITEMS)
    for at, item in enumerate(shown):
        pieces += [Piece(" · ")] if at else []
        pieces += item_pieces(item)
    more = len(line.items) - len(shown)
    return [*pieces, Piece(f" · … {more} more", "quiet")] if more else pieces


def item_pieces(item: Item) -> list[Piece]:
    """Write what changed, gone and new words in brackets and in their styles."""
    if item.runs:
        return _marked(item.runs)
    return [Piece(" → ".join(_unmarked(text) for text in (item.old, item.new) if text))]


def _marked(runs: Iterable[Run]) -> list[Piece]:
    """Mark gone and new words by brackets as well as by style, so that no meaning hangs on colour."""
    marked = {"delete": "[-{}-]", "insert": "{{+{}+}}", "equal": "{}", "typography": "{}"}
    return [
        Piece(marked[run.kind].format(_set_off(run)), "" if run.kind == "equal" else run.kind)
        for run in runs
        if run.text
    ]


def _set_off(run: Run) -> str:
    """Keep marks on one line with what they mark, and apart from a sign that looks like one: [- - -]."""
    text = _unmarked(run.text)
    sign = {"delete": "-", "insert": "+"}.get(run.kind)
    if sign is None:
        return text
    first = _GLUE if text[0] in (" ", sign) else ""
    last = _GLUE if text[-1] in (" ", sign) else ""
    return f"{first}{text.strip(' ')}{last}"


def _unmarked(text: str) -> str:
    """Keep a story from marking words itself: [ -12- ]."""
    return _MARK.sub(lambda match: match[0] + _GLUE, text)


def _changes(comparison: Comparison, columns: int, full: bool, minimum: Significance | None) -> Iterator[list[Piece]]:
    listed = rows(comparison, minimum)
    started = False
    for entry in listed if full else fold(listed):
        if isinstance(entry, Row):
            if entry.opens and started:
                yield []
            yield from _row(comparison, entry, columns)
        else:
            folded = f"… {words.folded(entry.rows)} …"
            yield from _hanging(Piece(""), [Piece(folded, "quiet")], columns, _GUTTER)
        started = True


def _row(comparison: Comparison, row: Row, columns: int) -> Iterator[list[Piece]]:
    named = words.label(row) if row.told else ""
    label = Piece(named, {"new": "insert", "gone": "delete"}.get(named, "label"))
    yield from _hanging(label, _text(comparison, row), columns, _GUTTER)
    note = "; ".join(words.notes(comparison, row))
    if note:
        yield from _hanging(Piece(""), [Piece("↳ " + note, "quiet")], columns, _GUTTER)


def _text(comparison: Comparison, row: Row) -> list[Piece]:
    if row.trace:
        return [Piece(_unmarked(words.traced(comparison, row)), "quiet")]
    runs = merged_runs(comparison, row.link)
    breaks = {"added": [Run("insert", "¶"), Run("equal", " ")], "removed": [Run("delete", "¶"), Run("equal", " ")]}
    marked = _marked(breaks.get(row.break_, []))
    if row.changed:
        return marked + _marked(runs)
    return [*marked, Piece(_unmarked("".join(run.text for run in runs if run.kind != "delete")))]
