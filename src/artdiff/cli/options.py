"""What the options take, and what follows from one that is not given."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping

import click

from artdiff import settings

FORMATS = ("terminal", "json", "markdown", "html")
SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "terminal",
}
CHECK_FORMATS = ("terminal", "github", "sarif", "junit")
CHECK_SUFFIXES = {".sarif": "sarif", ".xml": "junit", ".txt": "terminal"}
SCALES = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
NO_SCREEN = (80, 24)
WIDEST = 100
"""Columns that are filled unless more are asked for: the eye loses its way in longer lines."""


def two(files: tuple[str, ...], usage: str = "artdiff OLD NEW") -> tuple[str, ...]:
    """Return the two files; where it is not two, say what to write instead."""
    if len(files) == 2:
        return files
    dashed = next((name for name in files if name[:1] in ("–", "—")), "")
    if dashed:  # word processors make dashes of hyphens
        raise click.UsageError(f"{dashed} begins with a dash; options begin with hyphens, - or --")
    if len(files) < 2:
        named = f"{files[0]} is only one file; " if files else ""
        raise click.UsageError(f"{named}give it two files, the old version and the new one: {usage}")
    if len(files) == 3 and files[2].lower().endswith((".html", ".htm")):
        raise click.UsageError(f"two files are compared, not 3; to write to {files[2]}, put -o before it")
    spaces = 'put a name with spaces in quotation marks: "my story.txt"'
    raise click.UsageError(f"two files are compared, not {len(files)}; {spaces}")


def read_width(_ctx: click.Context, _option: click.Parameter, value: str | None) -> int | None:
    """Read a number of columns, as many as words need."""
    if value is None:
        return None
    columns = int(value) if re.fullmatch(r"\d{1,6}", value, re.ASCII) else 0
    if columns < 20:
        raise click.BadParameter(f"{value!r} is no width; write a number of columns, 20 at least.")
    return columns


def read_size(_ctx: click.Context, _option: click.Parameter, value: str | int) -> int:
    """Read a number of bytes: 500000, 500K, 20MB, 1.5 GB (of 1024 each)."""
    if isinstance(value, int):
        return value
    match = re.fullmatch(r"(\d{1,15}(?:\.\d{1,6})?)\s*([KMG]?)(?:i?B)?", value.strip(), re.ASCII | re.IGNORECASE)
    count = int(float(match[1]) * SCALES[match[2].upper()]) if match else 0
    if count < 1:
        raise click.BadParameter(f"{value!r} is no size; write it as 500K, 20M or 1G.")
    return count


def format_for(given: str | None, output: str | None, suffixes: Mapping[str, str] = SUFFIXES) -> str:
    """Return the format: the one given, else what the suffix of the output says, else terminal."""
    if output == "":
        raise click.UsageError("--output has an empty name; name a file, or - for standard output.")
    if given or output is None:
        return given or "terminal"
    suffix = os.path.splitext(output)[1].lower()  # noqa: PTH122 (pathlib costs start-up time)
    if suffix not in suffixes:
        *others, last = (known for known in suffixes if known not in (".htm", ".markdown"))
        ends = f"{', '.join(others)} or {last}"
        raise click.UsageError(f"cannot tell the format from {output}; end it in {ends}, or add -f.")
    return suffixes[suffix]


def wants_color(choice: str, screen: bool) -> bool:
    """Decide on colours: the option, then NO_COLOR, then FORCE_COLOR, then whether it goes to a screen.

    The two variables count when they are not empty, as no-color.org and force-color.org have it.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return screen and os.environ.get("TERM") != "dumb"


def screen_size() -> tuple[int, int]:
    """Return columns and lines of the terminal; COLUMNS and LINES count first, as everywhere."""
    try:
        columns, lines = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        columns, lines = NO_SCREEN
    return _number("COLUMNS") or columns or NO_SCREEN[0], _number("LINES") or lines or NO_SCREEN[1]


def _number(variable: str) -> int:
    value = os.environ.get(variable, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0


color_option = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours; auto: on a terminal."
)
width_option = click.option(
    "--width",
    callback=read_width,
    metavar="COLUMNS",
    help="Wrap lines at COLUMNS, 20 at least; else the terminal's, 100 at most.",
)
size_option = click.option(
    "--max-size",
    default=settings.MAX_BYTES,
    callback=read_size,
    type=click.UNPROCESSED,
    metavar="SIZE",
    help="The largest text to take: 500K, 20M; 16M if not said.",
)
