"""One comparison, from two names to what is on the screen."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from artdiff.cli import say
from artdiff.cli.options import NO_SCREEN, WIDEST, screen_size, wants_color
from artdiff.cli.output import page, print_text, write_file
from artdiff.errors import ArtdiffError, TooLargeError
from artdiff.model import Comparison, Document, Significance
from artdiff.readers import read


class Display(NamedTuple):
    """How to show a comparison, and where."""

    format: str
    output: str | None
    """A file; None for standard output."""
    full: bool
    minimum: Significance | None
    color: str
    width: int | None
    pager: str


def run_comparison(old: str, new: str, max_size: int, display: Display) -> bool:
    """Compare two files, show the result, and say whether the two are the same."""
    comparison = compare_files(old, new, max_size, display.output)
    text = _render(comparison, display)
    put(text, display.output, is_text=display.format == "terminal", pager=display.pager == "auto")
    return comparison.summary.same


def compare_files(old: str, new: str, max_size: int, output: str | None) -> Comparison:
    """Compare two files, neither of which is the output."""
    if old == new == "-":
        raise ArtdiffError("only one of the two can be standard input (-)")
    _spare_inputs(output, old, new)
    versions = [_read(name, max_size) for name in (old, new)]
    if _is_same_file(old, new):
        say(f"both names are of one file, {versions[0].name}; is one of them wrong?")
    from artdiff.comparison import compare  # here: what stands above fails fast, this import is slow
    from artdiff.names import is_foreign

    foreign = [version.name for version in versions if is_foreign(version.text)]
    if foreign:
        say(f"{' and '.join(foreign)}: not in English; speakers, dates in words, negations and doubts are not found")
    return compare(*versions)


def _spare_inputs(output: str | None, *names: str) -> None:
    for name in names:
        if output is not None and _is_same_file(name, output):
            raise ArtdiffError(f"{output}: is also an input; the output would overwrite it")


def _is_same_file(name: str, other: str) -> bool:
    try:
        return "-" not in (name, other) and os.path.samefile(name, other)  # noqa: PTH121
    except (OSError, ValueError):
        return False


def _read(name: str, max_size: int) -> Document:
    if not name:
        raise ArtdiffError("'' (an empty name): no such file")
    if name == "-" and sys.stdin is None:
        raise ArtdiffError("standard input is closed")
    try:
        document = read(sys.stdin.buffer if name == "-" else name, max_bytes=max_size)
    except TooLargeError as error:
        raise TooLargeError(f"{error}; --max-size sets another one") from error
    for notice in document.notices:
        say(notice)
    return document


def is_screen(output: str | None) -> bool:
    """Tell whether the output is a terminal."""
    return output is None and sys.stdout is not None and sys.stdout.isatty()


def put(text: str, output: str | None, *, is_text: bool, pager: bool = False) -> None:
    """Write to a file or to standard output: text to read in the terminal's encoding, other formats in UTF-8."""
    if output is not None:
        write_file(output, text)
        return
    if is_text and is_screen(output):
        if sys.platform == "win32":
            from colorama import just_fix_windows_console

            just_fix_windows_console()
        if pager and text.count("\n") >= screen_size()[1] and page(text):
            return
    print_text(text, utf8=not is_text)


def look(output: str | None, color: str, width: int | None) -> tuple[bool, int]:
    """Decide whether text to read gets colours, and how wide it is."""
    if output is not None:
        return color == "always", width or NO_SCREEN[0]
    return wants_color(color, is_screen(output)), width or min(screen_size()[0], WIDEST)


def _render(comparison: Comparison, display: Display) -> str:
    if display.format == "json":
        if display.minimum:
            say("--min-significance leaves nothing out of JSON: each change has its significance")
        from artdiff.renderers import json

        return json.render(comparison)
    if display.format == "html":
        from artdiff.renderers import html

        return html.render(comparison, minimum=display.minimum)
    if display.format == "markdown":
        from artdiff.renderers import markdown

        return markdown.render(comparison, full=display.full, minimum=display.minimum)
    from artdiff.renderers import terminal

    color, width = look(display.output, display.color, display.width)
    return terminal.render(comparison, color=color, width=width, full=display.full, minimum=display.minimum)
