"""Roles by wording and shape, in the middle of a story; each case has a neighbour that must stay body."""

from __future__ import annotations

import pytest

from artdiff.model import Document
from artdiff.roles import assign_roles
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
        ("‘No warning’", "subheading"),
        ("“Who will pay for it all?”", "body"),
        ("14:32", "timestamp"),
        ("8.47pm BST", "timestamp"),
        ("4 hours ago", "timestamp"),
        ("Monday December 11 2023, 12.01am, The Nordport Post", "timestamp"),
        ("Monday December 11 2023, The Nordport Post wrote", "subheading"),
        ("Follow the Nordport Post on Facebook and X.", "boilerplate"),
        ("Follow the harbour wall on foot, the leaflet said.", "body"),
        ("Share", "boilerplate"),
        ("Share the load, the board told members.", "body"),
        ("4 min read", "boilerplate"),
        ("Story continues below advertisement", "boilerplate"),
        ("Story by Ina Holt and Tom Brask, who were on board, the board said.", "body"),
        ("To read more local stories, click here.", "boilerplate"),
        ("The captain told them where to click. Nobody was here.", "body"),
        ("2h ago", "timestamp"),
        ("This column first appeared in print on 4 May.", "note"),
        ("This column of smoke first appeared at noon.", "body"),
        ("Get the Nordport Post app", "boilerplate"),
        ("Get the most out of an app, the board was told, and it will pay.", "body"),
        ("The views expressed in this article are the author’s own.", "boilerplate"),
        ("The views expressed by the board were mixed.", "body"),
        ("This is a breaking news story and will be updated.", "note"),
        ("This is a story that every captain knows.", "body"),
        ("(This story has been refiled to correct a name.)", "note"),
        ("Update, 6 p.m.: The board has now replied.", "note"),
        ("Photographs by Ina Holt", "caption"),
        ("Photographs by the board were shown to members.", "body"),
        ("The ferry in the harbour. (Nordport News: Ina Holt)", "caption"),
        ("Photo issued by the harbour board of the ferry", "caption"),
        ("“It is a fiasco and we are ashamed. The worst of all.” ― Oscar P. Holt", "body"),
        ("Words: Ina Holt. Pictures: Tom Brask", "byline"),
        ("As told to Ina Holt", "byline"),
        ("Special to the Nordport Post", "byline"),
        ("From Ina Holt in Nordport", "byline"),
        ("From Nordport the ferry goes on to Hollern, the board said.", "body"),
    ],
)
def test_a_paragraph_in_the_middle(text: str, role: str) -> None:
    assert roles("Harbour board at odds over ferry", PROSE, text, PROSE)[2] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ina Holt is a reporter for the Nordport Post.", "byline"),
        ("Ina Holt is a captain on the ferry.", "body"),
        ("The writer is a freelance journalist in Hollern.", "byline"),
        ("The writer of the letter is unknown.", "body"),
        ("Ina Holt can be reached at holt@post.example.", "byline"),
        ("– NPA", "byline"),
        ("– Ina Holt", "byline"),
        ("– a rope and two hooks", "body"),
        ("(Nordport newsroom)", "byline"),
        ("—Ina Holt contributed reporting from Hollern.", "byline"),
        ("Got a question? Write to sea@post.example.", "boilerplate"),
        ("The board can be reached at sea@post.example on Monday, it said.", "body"),
        ("Ina Holt", "byline"),
    ],
)
def test_the_last_paragraph(text: str, role: str) -> None:
    assert roles("Harbour board at odds over ferry", PROSE, PROSE, PROSE, text)[-1] == role


def test_a_line_on_the_writer_stands_at_the_end() -> None:
    for text in ("Ina Holt is a reporter for the Nordport Post.", "– Ina Holt", "Ina Holt"):
        assert roles("Harbour board at odds over ferry", PROSE, PROSE, text, PROSE, PROSE, PROSE)[3] != "byline", text
