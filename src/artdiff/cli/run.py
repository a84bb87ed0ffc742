"""One comparison, from two names to what is on the screen."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from artdiff.cli import say
from artdiff.cli.options import screen_size, wants_color
from artdiff.cli.output import print_text, write_file
from artdiff.cli.pager import page
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
    if old == new == "-":
        raise ArtdiffError("only one of the two can be standard input (-)")
    _spare_inputs(display, old, new)
    versions = [_read(name, max_size) for name in (old, new)]
    if _is_same_file(old, new):
        say(f"both names are of one file, {versions[0].name}; is one of them wrong?")
    from artdiff.comparison import compare  # here: what stands above fails fast, this import is slow

    comparison = compare(*versions)
    _show(comparison, display)
    return comparison.summary.same


def _spare_inputs(display: Display, *names: str) -> None:
    for name in names:
        if display.output is not None and _is_same_file(name, display.output):
            raise ArtdiffError(f"{display.output}: is also an input; the output would overwrite it")


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


def _show(comparison: Comparison, display: Display) -> None:
    screen = display.output is None and sys.stdout is not None and sys.stdout.isatty()
    text = _render(comparison, display, screen)
    if display.output is not None:
        write_file(display.output, text)
        return
    if screen and display.format == "terminal":
        if sys.platform == "win32":
            from colorama import just_fix_windows_console

            just_fix_windows_console()
        if display.pager == "auto" and text.count("\n") >= screen_size()[1] and page(text):
            return
    print_text(text, utf8=display.format != "terminal")


def _render(comparison: Comparison, display: Display, screen: bool) -> str:
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

    to_file = display.output is not None
    color = display.color == "always" if to_file else wants_color(display.color, screen)
    width = display.width or (80 if to_file else screen_size()[0])
    return terminal.render(comparison, color=color, width=width, full=display.full, minimum=display.minimum)
