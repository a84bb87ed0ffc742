"""Roles by position, shape and wording; each case has a neighbour that must stay body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Document, Link, Paragraph, Span
from artdiff.roles import assign_roles, compare_parts
from artdiff.segment import segment

PROSE = "The harbour board met for two hours on Tuesday and agreed on very little."


def roles(*paragraphs: str) -> list[str]:
    return [p.role for p in assign_roles(segment(Document("\n\n".join(paragraphs)))).paragraphs]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Correction: an earlier version gave the wrong depth of the harbour.", "note"),
        ("Editor’s note: this story has been changed to add the board’s reply.", "note"),
        ("This article was amended on 4 May to correct a name.", "note"),
        ("An earlier version of this story named the wrong ferry.", "note"),
        ("The correction of the river’s course took ten years.", "body"),
        ("This article of faith was never in doubt among the fishermen.", "body"),
        ("Updated: May 4th 2024, 9:15 AM", "timestamp"),
        ("Last updated on 4 May 2024 at 09:15", "timestamp"),
        ("2024-05-04", "timestamp"),
        ("12 March 2024, 09:15 GMT", "timestamp"),
        ("Fri 3 May 2024 10.00 BST", "timestamp"),
        ("12 Marches in 2024", "subheading"),
        ("WHO 2024 PLAN", "subheading"),
        ("May 12 was cold", "subheading"),
        ("CORRECTION (June 4): The ferry carried 29 people, not 28.", "note"),
        ("• This article was amended on 4 May to correct a name.", "note"),
        ("CORRECTS: spelling of the harbour master’s name", "note"),
        ("• This ferry was built in 1911.", "body"),
        ("(Reporting by Ina Holt in Nordport and Tom Brask in Hollern; Editing by Sam Low)", "byline"),
        ("Additional reporting by Sam Low", "byline"),
        ("Updated rules for 12 ports will be read on Monday, the board said.", "body"),
        ("The ferry Aurelia leaves the harbour on Monday. (Photo by Ina Holt / NPA)", "caption"),
        ("The ferry Aurelia leaves the harbour on Monday. NPA", "caption"),
        ("Photo: Ina Holt", "caption"),
        ("The ferry Aurelia leaves the harbour on Monday (a day late).", "body"),
        ("By Ina Holt, maritime correspondent", "byline"),
        ("Reporting by Ina Holt; editing by Tom Brask", "byline"),
        ("By our own correspondent", "byline"),
        ("By staff reporters in Lidava", "byline"),
        ("By our count, the staff is right", "subheading"),
        ("By noon the harbour was empty.", "body"),
        ("© 2024 Nordport Press Agency", "boilerplate"),
        ("Read more: how the ferry was lost", "boilerplate"),
        ("Related sailings were cancelled too, the board said.", "body"),
        ("What the board knew", "subheading"),
        ("- what the board knew", "body"),
        ("“What did the board know", "body"),
        ("NORDPORT, 4 May 2024", "dateline"),
    ],
)
def test_a_paragraph_in_the_middle(text: str, role: str) -> None:
    assert roles("Harbour board at odds over ferry", PROSE, text, PROSE)[2] == role


def test_the_top_of_a_story() -> None:
    top = ["Ferry ban divides harbour board", "Members at odds as the season nears", "By Ina Holt", PROSE, PROSE]
    assert roles(*top) == ["headline", "standfirst", "byline", "body", "body"]


def test_no_headline_without_prose_below() -> None:
    assert roles("one", "two", "three") == ["body", "body", "body"]
    assert roles(PROSE, PROSE) == ["body", "body"]


def test_roles_of_the_reader_stay() -> None:
    document = Document("One\n\nTwo", paragraphs=(Paragraph(Span(0, 3), "caption"), Paragraph(Span(5, 8))))
    assert assign_roles(document) is document


def changes(old: str, new: str) -> list[tuple[str, str, str | None, str | None]]:
    was, now = (assign_roles(segment(Document(text))) for text in (old, new))
    found = compare_parts(was, now, [])
    return [(c.role, c.change, c.old and c.old.of(old), c.new and c.new.of(new)) for c in found]


def test_parts_that_changed() -> None:
    old = f"Ferry ban divides board\n\n{PROSE}\n\n{PROSE}\n\nUpdated: May 4th 2024, 9:15 AM"
    new = f"Ferry ban splits board\n\n{PROSE}\n\n{PROSE}\n\nUpdated: May 5th 2024, 8:00 AM\n\nCorrection: it is a ban."
    assert changes(old, new) == [
        ("headline", "changed", "Ferry ban divides board", "Ferry ban splits board"),
        ("timestamp", "changed", "Updated: May 4th 2024, 9:15 AM", "Updated: May 5th 2024, 8:00 AM"),
        ("note", "added", None, "Correction: it is a ban."),
    ]


def test_a_stamp_in_front_of_the_first_sentence_is_a_timestamp() -> None:
    old, new = f"date 2024-05-04 {PROSE}", f"{PROSE}\n\nUpdated: May 5th 2024, 8:00 AM"
    assert changes(old, new) == [("timestamp", "changed", "date 2024-05-04", "Updated: May 5th 2024, 8:00 AM")]


def test_captions_are_paired_by_their_link() -> None:
    old, new = (
        assign_roles(segment(Document(f"{PROSE}\n\nThe ferry {verb} on Monday. NPA\n\n{PROSE}")))
        for verb in ("leaves", "is leaving")
    )
    links = [Link((k,), (k,), "edited") for k in range(len(old.sentences))]
    assert [(c.role, c.change) for c in compare_parts(old, new, links)] == [("caption", "changed")]


@given(st.lists(st.text(), max_size=8))
def test_nothing_changes_between_a_text_and_itself(paragraphs: list[str]) -> None:
    document = assign_roles(segment(Document("\n\n".join(paragraphs))))
    links = [Link((k,), (k,), "unchanged") for k in range(len(document.sentences))]
    assert compare_parts(document, document, links) == ()
