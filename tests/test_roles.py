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
        ("This live page has been corrected: the storm is called Edda.", "note"),
        ("This live music has been heard before: the storm is called Edda.", "body"),
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
        ("Correction, 4 May 2024: an earlier version misspelt the name.", "note"),
        ("Corrected on 5 May: the ferry has two engines.", "note"),
        ("Correction appended.", "note"),
        ("Due to an editing error, an earlier version of this article gave the wrong age.", "note"),
        ("Due to fog, an earlier ferry was late.", "body"),
        ("We have corrected this article.", "note"),
        ("We have changed the locks, the board said.", "body"),
        ("This story was first published on 3 May.", "note"),
        ("The report was updated to show the loss, the board said.", "body"),
        ("The article was amended in 1998 to allow a second term.", "body"),
        ("An earlier version of the bill was rejected in May.", "body"),
        ("(Corrects name of captain in paragraph 4)", "note"),
        ("[Editor’s note: names have been changed.]", "note"),
        ("UPDATE: The board has now replied.", "note"),
        ("Update the charts every week, the board told captains.", "body"),
        ("Updated at 10.15 GMT", "timestamp"),
        ("Last modified on Fri 3 May 2024 10.15 BST", "timestamp"),
        ("May 3, 2024 at 10:15 a.m. EDT", "timestamp"),
        ("Updated 2 hours ago", "timestamp"),
        ("03/05/2024 10:15", "timestamp"),
        ("10:15 GMT", "timestamp"),
        ("Sunderland 2 Mayfield 1", "subheading"),
        ("Revised figures show a loss of £4m.", "body"),
        ("Two hours ago it sank.", "body"),
        ("Image source, Getty Images", "caption"),
        ("Images of the wreck were shown.", "body"),
        ("Illustration: Ina Holt", "caption"),
        ("REUTERS/Ina Holt", "caption"),
        ("Getty Images", "caption"),
        ("She works for Getty Images.", "body"),
        ("The ferry in the harbour | Photo: Ina Holt", "caption"),
        ("The ferry Aurelia, pictured in 2020. © Ina Holt", "caption"),
        ("Support our journalism", "boilerplate"),
        ("Support our fishermen, the banner said.", "body"),
        ("Sign up to the newsletter for daily news.", "boilerplate"),
        ("Sign up day is Friday, the school said, and 300 are expected.", "body"),
        ("Read more widely, she told them.", "body"),
        ("Copyright 2024 Nordport Gazette", "boilerplate"),
        ("Copyright law is the issue, the lawyer said.", "body"),
        ("Related articles", "boilerplate"),
        ("Related parties", "subheading"),
        ("Why did it sink?", "subheading"),
        ("Nordport Post: Why did it sink?", "body"),
        ("Who will pay? Nobody knows.", "body"),
        ("“Who will pay?” she asked.", "body"),
    ],
)
def test_a_paragraph_in_the_middle(text: str, role: str) -> None:
    assert roles("Harbour board at odds over ferry", PROSE, text, PROSE)[2] == role


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
        ("Published 3 May 2024, 10:15", "timestamp"),
    ):
        assert roles("Ferry ban divides harbour board", line, PROSE, PROSE) == ["headline", role, "body", "body"], line


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
