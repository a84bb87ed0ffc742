"""What ends a sentence without a mark that does: list items on one line, rules, emoticons, mail headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from artdiff.model import Paragraph, Span
from artdiff.patterns import pattern

ITEM = re.compile(r"(?:[•⁃●▪] ?)?(\(?)(\d{1,3}|[a-z]|[A-Z](?=\.?\))|[ivx]{1,4}(?=\.?\)))(\.\)|[.)])\s")
"""The marker of a list item; a capital letter needs a bracket, or it is an initial."""
BULLETS = "•⁃●▪"
ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split()
_soft = pattern(
    r"[•⁃●▪*=_~#:;,>/-](?:"
    r"(?P<at>(?<=[•⁃●▪])(?<!\S.)(?=\s*\w))"
    r"|(?<!\S.)(?P<rule>(?:(?<=\*)\*{2,}|(?<==)={3,}|(?<=_)_{3,}|(?<=-)-{4,}|(?<=~)~{3,}|(?<=#)#{2,})(?!\S))"
    r"|(?<=[:;])(?:-[)(DP]|[)(]|(?<=\s[:;])[DP])(?=\s)"
    r"|(?<=egards,|cerely,)(?=\s+[A-Z])"
    r"|(?<=[a-z]>)(?=\s+[\"A-Z0-9])"
    r"|(?<=\d/)\d{1,2}/\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s[AP]M(?=\s+[\"A-Z])"
    r"|(?<=:)//[!-~]{4,}(?=\s+https?://))"
)
"""The break itself (group "at": a piece starts there; else one ends at its end)."""


def pieces(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Span]]:
    """Cut paragraphs where something other than a full stop ends a sentence; each piece with its paragraph's index."""
    breaks = _soft().finditer(text)
    soft = next(breaks, None)
    for index, ((start, stop), _) in enumerate(paragraphs):
        head = text[start : start + 2]
        cuts = [] if head[:1].isupper() and head[1:] not in (".", ")") else _item_starts(text, start, stop)
        while soft and soft.start() < stop:
            if soft.start() >= start:
                cuts += _cuts(soft, stop)
            soft = next(breaks, None)
        if not cuts:
            yield index, paragraphs[index].span
            continue
        for end in [*sorted(cuts), stop]:
            piece = text[start:end]
            if piece.strip():
                yield index, Span(end - len(piece.lstrip()), start + len(piece.rstrip()))
            start = max(start, end)


def _cuts(soft: re.Match[str], stop: int) -> list[int]:
    """Find where a break cuts a paragraph that ends at stop."""
    if soft.end() > stop:
        return []
    if soft["at"] is not None:
        return [soft.start()] if soft.end() < stop else []
    return [*soft.span()] if soft["rule"] is not None else [soft.end()]


def _item_starts(text: str, start: int, stop: int) -> list[int]:
    """Find the second and later items of a list that begins the paragraph and counts up: “1. … 2. …”."""
    match = ITEM.match(text, start, stop)
    starts: list[int] = []
    while match:
        bullet = match[0][0] if match[0][0] in BULLETS else ""
        opening, mark, closing = match.groups()
        following = _successor(mark)
        if not following:
            break
        marker = f"{opening}{following}{closing}"
        at = text.find(marker, match.end(), stop)
        while at >= 0 and not (text[at - 1].isspace() or text[at - 1] in BULLETS):
            at = text.find(marker, at + 1, stop)
        if at < 0:
            break
        if bullet:
            at = text.rfind(bullet, match.end(), at)
            if at < 0:
                break
        starts.append(at)
        match = ITEM.match(text, at, stop)
    return starts


def _successor(mark: str) -> str:
    """Count one up: 1 → 2, a → b, ii → iii; empty when there is none."""
    if mark.isdecimal():
        return str(int(mark) + 1)
    if mark in ROMANS and (len(mark) > 1 or mark == "i"):
        index = ROMANS.index(mark) + 1
        return ROMANS[index] if index < len(ROMANS) else ""
    return chr(ord(mark) + 1) if len(mark) == 1 and mark not in "zZ" else ""
