"""Paragraphs of plain text."""

from __future__ import annotations

import re

from artdiff.model import Span


def split_paragraphs(text: str) -> list[Span]:
    """Find the paragraphs of a text: between blank lines, or else between line ends."""
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\s](?:[^\r\n]*[^\s])?", text)]
    blocks: list[Span] = []
    for line in lines:
        gap = text[blocks[-1].end : line.start] if blocks else ""
        if blocks and len(re.findall(r"\r\n?|\n", gap)) < 2:
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks if len(blocks) > 1 else lines
