"""The outputs of the canonical comparison, as files under golden/. Run this file to write them anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from canonical import comparison

from artdiff.model import Comparison
from artdiff.renderers import html, json, markdown, terminal

FOLDER = Path(__file__).parent / "golden"
OUTPUTS: dict[str, Callable[[Comparison], str]] = {
    "terminal.txt": lambda c: terminal.render(c, color=False, width=80),
    "terminal-color.txt": lambda c: terminal.render(c, color=True, width=80),
    "terminal-full.txt": lambda c: terminal.render(c, color=False, width=80, full=True),
    "terminal-narrow.txt": lambda c: terminal.render(c, color=False, width=40),
    "terminal-substance.txt": lambda c: terminal.render(c, color=False, width=80, minimum="substance"),
    "report.md": lambda c: markdown.render(c),
    "report.html": lambda c: html.render(c),
    "comparison.json": lambda c: json.render(c),
}

if __name__ == "__main__":
    for name, output in OUTPUTS.items():
        (FOLDER / name).write_text(output(comparison()), encoding="utf-8", newline="\n")
