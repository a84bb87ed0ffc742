"""The tricky cases of docs/alignment.md answer as they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from artdiff.align import align_sentences
from artdiff.model import Link

PAGE = Path(__file__).parents[2] / "docs" / "alignment.md"


def cases() -> list[tuple[str, str, str, str]]:
    """Read the rows of the tables: what, old, new, and last what artdiff answers."""
    text = PAGE.read_text(encoding="utf-8").partition("## Tricky cases")[2]
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if "→" in line]
    return [(row[0], row[1], row[2], row[-1]) for row in rows if len(row) >= 4]


def written(link: Link) -> str:
    old, new = (",".join(str(at + 1) for at in side) or "–" for side in (link.old, link.new))
    return f"{old}→{new} {link.kind}{' moved' if link.moved else ''}"


def test_there_are_cases() -> None:
    assert len(cases()) >= 15


@pytest.mark.parametrize(("what", "old", "new", "answer"), cases(), ids=lambda value: value[:30])
def test_tricky_case(what: str, old: str, new: str, answer: str) -> None:
    links = align_sentences(old.split(" / "), new.split(" / "))
    assert "; ".join(map(written, links)) == answer, what
