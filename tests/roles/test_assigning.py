"""Roles by position, and of whole stories (fixtures/roles)."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest

from artdiff.model import Document, Paragraph, Span
from artdiff.roles import assign_roles
from artdiff.segment import Normalised, segment

FOLDER = Path(__file__).parents[2] / "fixtures" / "roles"
PROSE = "The harbour board met for two hours on Tuesday and agreed on very little."


def roles(*paragraphs: str) -> list[str]:
    document = Normalised(Document("\n\n".join(paragraphs))).document
    return [p.role for p in assign_roles(segment(document)).paragraphs]


def test_the_top_of_a_story() -> None:
    top = ["Ferry ban divides harbour board", "Members at odds as the season nears", "By Ina Holt", PROSE, PROSE]
    assert roles(*top) == ["headline", "standfirst", "byline", "body", "body"]


def test_an_entry_of_a_live_blog_is_no_standfirst() -> None:
    assert roles("Live: storm batters the coast", "16:40 – Trains halted", PROSE) == ["headline", "subheading", "body"]
    assert roles("Live: storm batters the coast", "Trains are halted", PROSE) == ["headline", "standfirst", "body"]


def test_a_question_as_headline() -> None:
    assert roles("Will the ferry ever sail again?", PROSE, PROSE) == ["headline", "body", "body"]
    assert roles("It sank. Will it ever sail again?", PROSE, PROSE) == ["body", "body", "body"]


def test_lines_below_the_headline() -> None:
    for line, role in (
        ("Story by Ina Holt", "byline"),
        ("By staff and agencies", "byline"),
        ("Ina Holt contributed to this report.", "byline"),
        ("By noon the harbour was empty", "standfirst"),
        ("Ina Holt", "byline"),
        ("Ina Holt and Tom van der Brask", "byline"),
        ("Ina Holt | Nordport Post", "byline"),
        ("Ina Holt in Nordport", "byline"),
        ("Ina Holt, maritime editor", "byline"),
        ("Maritime correspondent", "byline"),
        ("Ina Holt, who lost her ferry", "standfirst"),
        ("What the editor would not say", "standfirst"),
        ("Key points", "subheading"),
        ("Published 3 May 2024, 10:15", "timestamp"),
    ):
        assert roles("Ferry ban divides harbour board", line, PROSE, PROSE) == ["headline", role, "body", "body"], line


def test_no_headline_without_prose_below() -> None:
    assert roles("one", "two", "three") == ["body", "body", "body"]
    assert roles(PROSE, PROSE) == ["body", "body"]


def test_roles_of_the_reader_stay() -> None:
    document = Document("One\n\nTwo", paragraphs=(Paragraph(Span(0, 3), "caption"), Paragraph(Span(5, 8))))
    assert assign_roles(document) is document


def test_prose_above_a_byline_is_the_standfirst() -> None:
    deck = "The board has banned the ferry. Islanders ask what comes next."
    for name in ("By Ina Holt", "Ina Holt", "Maritime correspondent"):
        found = roles("Ferry ban divides harbour board", deck, name, PROSE, PROSE)
        assert found == ["headline", "standfirst", "byline", "body", "body"], name
    assert roles("Ferry ban divides harbour board", PROSE, "By Ina Holt") == ["headline", "body", "byline"]
    capitals = roles("Ferry Ban Divides Harbour Board", PROSE, "Rising Costs", PROSE, PROSE)
    assert capitals == ["headline", "body", "subheading", "body", "body"]


def _layouts() -> list[Any]:
    blocks = (FOLDER / "layouts.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    stories = [[line.partition(": ")[::2] for line in block.strip().split("\n")] for block in blocks]
    return [
        pytest.param(
            [pair for pair in story if pair[0] != "fails"],
            id=story[0][1][:30],
            marks=[pytest.mark.xfail(reason=text, strict=True) for label, text in story if label == "fails"],
        )
        for story in stories
    ]


@pytest.mark.parametrize("story", _layouts())
def test_layouts(story: list[tuple[str, str]]) -> None:
    assert list(zip(roles(*(text for _, text in story)), (text for _, text in story), strict=True)) == story


@pytest.mark.parametrize("story", [story for story in _layouts() if not story.marks])
def test_line_breaks_inside_paragraphs_change_no_role(story: list[tuple[str, str]]) -> None:
    text, spans = "", []
    for _, paragraph in story:
        start = len(text)
        text += textwrap.fill(paragraph, 30) + "\n\n"
        spans.append(Paragraph(Span(start, len(text) - 2)))
    assigned = assign_roles(Normalised(Document(text, paragraphs=tuple(spans))).document).paragraphs
    assert [paragraph.role for paragraph in assigned] == [role for role, _ in story]
