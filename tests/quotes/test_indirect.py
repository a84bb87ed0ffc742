"""Indirect speech: what is said, who says so, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from artdiff.model import Document
from artdiff.names import find_names
from artdiff.quotes import find_indirect
from artdiff.segment import segment


def told(text: str) -> list[tuple[str, str, str]]:
    document = segment(Document(text))
    out = []
    for quote in find_indirect(document, find_names(document)):
        assert quote.speaker is not None
        assert quote.cue is not None
        out.append((quote.words, quote.speaker.name, quote.cue.of(text)))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Olsen said that the bridge was closed.", [("the bridge was closed", "Marta Olsen", "said")]),
        ("Marta Olsen said the bridge was closed.", [("the bridge was closed", "Marta Olsen", "said")]),
        (
            "Marta Olsen said the bridge was closed, and Ole Berg said it was open again.",
            [("the bridge was closed", "Marta Olsen", "said"), ("it was open again", "Ole Berg", "said")],
        ),
        (
            "Marta Olsen said the bridge was closed and the ferry was full.",
            [("the bridge was closed and the ferry was full", "Marta Olsen", "said")],
        ),
        ("Marta Olsen said Ole Berg said it was open.", [("Ole Berg said it was open", "Marta Olsen", "said")]),
        ("The bridge was closed, Marta Olsen said.", [("The bridge was closed", "Marta Olsen", "said")]),
        (
            "The bridge was closed, said Marta Olsen, who had seen it.",
            [("The bridge was closed", "Marta Olsen", "said")],
        ),
        (
            "Marta Olsen, who lost her son, Leo, in the war, said it was closed.",
            [("it was closed", "Marta Olsen", "said")],
        ),
        (
            "But Marta Olsen, of Torvik, whose son, Leo, was killed, said that it was closed.",
            [("it was closed", "Marta Olsen", "said")],
        ),
        ("In the war, which ended in May, Leo, of Torvik, said it was closed.", [("it was closed", "Leo", "said")]),
        ("The road, which Leo, a driver, said was closed, is open.", []),
        ("A man who said the bridge was closed was arrested.", []),
        ("They met a man who said the bridge was closed.", [("the bridge was closed", "man", "said")]),
        (
            "The fire, which killed Leo, a driver, said police.",
            [("The fire, which killed Leo, a driver", "police", "said")],
        ),
        ("Marta Olsen told Ole Berg that it was closed.", [("it was closed", "Marta Olsen", "told")]),
        # Nobody stands right behind told as who says so
        (
            "It was closed in May, Marta Olsen, the mayor, told the court.",
            [("It was closed in May", "Marta Olsen", "told")],
        ),
        ("It was closed in May, Olsen, 45, told the jury.", [("It was closed in May", "Olsen", "told")]),
        ("It was closed in May, the mayor, Marta Olsen, told Leo.", [("It was closed in May", "Marta Olsen", "told")]),
        ("It was closed in May, a court in Torvik was told.", []),
        # Who stands between two verbs is the subject of the second; not whom a man, or who is told of, is called
        ("The court heard Olsen had told Ole the bridge was closed.", [("the bridge was closed", "Olsen", "told")]),
        ("The council fears Olsen told Ole the bridge was closed.", [("the bridge was closed", "Olsen", "told")]),
        (
            "Prosecutors allege Olsen told the bank the bridge was closed.",
            [("Olsen told the bank the bridge was closed", "Prosecutors", "allege")],
        ),
        ("A man called Olsen told the court the bridge was closed.", [("the bridge was closed", "man", "told")]),
        ("An officer who held Olsen said the bridge was closed.", [("the bridge was closed", "officer", "said")]),
        ("Neither Olsen nor Ole Berg said the bridge was closed.", []),
        ("Nobody said the bridge was closed.", []),
        # What somebody does as he speaks is not said
        ("The bridge is closed, Marta Olsen said as she left.", [("The bridge is closed", "Marta Olsen", "said")]),
        ("The bridge is closed, Olsen told reporters as she left.", [("The bridge is closed", "Olsen", "told")]),
        ("In May, Olsen said as many as 12 were late.", [("as many as 12 were late", "Olsen", "said")]),
        # What somebody else says beside it
        (
            "Olsen said the bridge was closed while Ole Berg said it was open.",
            [("the bridge was closed", "Olsen", "said"), ("it was open", "Ole Berg", "said")],
        ),
        ("Olsen said it was closed while it was open.", [("it was closed while it was open", "Olsen", "said")]),
        # Behind “to” as well, her is whose what follows is
        ("Marta Olsen left. It was closed, according to her son, Leo.", [("It was closed", "Leo", "according to")]),
        ("Marta Olsen left. It was closed, according to her.", [("It was closed", "Marta Olsen", "according to")]),
        # What is told of a subject alone is not said
        ("Olsen said the plan, which the council made in May, was “mad”.", []),
        (
            "Olsen said the plan was late, which the council had feared, and that it was “mad”.",
            [("the plan was late, which the council had feared", "Olsen", "said")],
        ),
        (
            "According to Marta Olsen, the bridge was closed.",
            [("the bridge was closed", "Marta Olsen", "According to")],
        ),
        ("The bridge was closed, according to police.", [("The bridge was closed", "police", "according to")]),
        ("A spokesman for the firm said it would pay.", [("it would pay", "spokesman for the firm", "said")]),
        ("Marta Olsen said there was no danger.", [("there was no danger", "Marta Olsen", "said")]),
        ("Marta Olsen said not all of it was closed.", [("not all of it was closed", "Marta Olsen", "said")]),
        ("Marta Olsen said today it was closed.", [("it was closed", "Marta Olsen", "said")]),
        ("Marta Olsen said on Monday only two came.", [("only two came", "Marta Olsen", "said")]),
        (
            "Marta Olsen said the bill that passed would help.",
            [("the bill that passed would help", "Marta Olsen", "said")],
        ),
        ("Marta Olsen said in a note that it would help.", [("it would help", "Marta Olsen", "said")]),
        ("14:05 The bridge was closed, Marta Olsen said.", [("The bridge was closed", "Marta Olsen", "said")]),
        (
            "UN staff – all of them – had left the town, Marta Olsen said.",
            [("UN staff – all of them – had left the town", "Marta Olsen", "said")],
        ),
        ("5 May – The bridge was closed, Marta Olsen said.", [("The bridge was closed", "Marta Olsen", "said")]),
        (
            "The bridge (closed in 2019) was open, according to Marta Olsen.",
            [("The bridge (closed in 2019) was open", "Marta Olsen", "according to")],
        ),
        (
            "Marta Olsen closed the bridge by saying it was unsafe.",
            [("it was unsafe", "Marta Olsen", "saying")],
        ),
        ("In Torvik he said the bridge was closed.", [("the bridge was closed", "he", "said")]),
        ("The sum it said the bridge needed was paid.", []),
        ("Two days before Olsen said the bridge was closed, it rained.", [("the bridge was closed", "Olsen", "said")]),
        ("Olsen (55), a driver, said the bridge was closed.", [("the bridge was closed", "Olsen", "said")]),
        ("Olsen explained to the mayor that the bridge was closed.", [("the bridge was closed", "Olsen", "explained")]),
        ("Olsen agreed to a plan that closed the bridge.", []),
        ("Olsen vowed to pay the fine.", [("to pay the fine", "Olsen", "vowed")]),
        ("Olsen kept the vow to pay the fine.", []),
        ("The sum that Olsen had pledged to the museum was paid.", []),
        ("Olsen promised to pay the fine, and Berg paid it.", [("to pay the fine", "Olsen", "promised")]),
        (
            "Olsen said he would pay the fine, and Berg would help.",
            [("he would pay the fine, and Berg would help", "Olsen", "said")],
        ),
        ("She came. He added that the bridge was closed.", [("the bridge was closed", "He", "added")]),
        (
            "Marta Olsen said it was old. “We wait,” she said, adding that it would be closed.",
            [("it was old", "Marta Olsen", "said"), ("it would be closed", "Marta Olsen", "adding")],
        ),
        ("14:05 – The bridge was closed, Marta Olsen said.", [("The bridge was closed", "Marta Olsen", "said")]),
        (
            "TORVIK (AP) — The bridge was closed, according to Marta Olsen.",
            [("The bridge was closed", "Marta Olsen", "according to")],
        ),
        (
            "The bridge – it is old – was closed, Marta Olsen said.",
            [("The bridge – it is old – was closed", "Marta Olsen", "said")],
        ),
        ("TORVIK (Reuters) - The bridge was closed, she said, citing Ole.", [("The bridge was closed", "she", "said")]),
        ("The Orle bridge, she said, was closed.", [("The Orle bridge was closed", "she", "said")]),
        ("The law passed after Marta Olsen agreed to a clause that doubles fines for firms that pollute.", []),
        (
            "Marta Olsen agreed with the union that wages were low.",
            [("wages were low", "Marta Olsen", "agreed")],
        ),
        ("Ida Berg, a clerk at Velmora, who said it was late, left.", [("it was late", "Ida Berg", "said")]),
        (
            "She had said the bridge was safe in May; it was closed in March, the police said.",
            [("the bridge was safe in May", "She", "said"), ("it was closed in March", "police", "said")],
        ),
        ("The army, which denied that it had fired, left.", [("it had fired", "army", "denied")]),
        ("(Marta Olsen said that the bridge was closed.)", [("the bridge was closed", "Marta Olsen", "said")]),
        (
            "Marta Olsen said that the bridge was closed (it is old).",
            [("the bridge was closed (it is old)", "Marta Olsen", "said")],
        ),
        ("Shares fell after it warned that costs would rise.", [("costs would rise", "it", "warned")]),
        (
            "The minister resigned on Monday after the head of the bank said that he had lied.",
            [("he had lied", "head of the bank", "said")],
        ),
        ("The man held after the raid said that he was sorry.", [("he was sorry", "man", "said")]),
        ("The man who fled after Berg shot at him said that he was sorry.", [("he was sorry", "man", "said")]),
        ("Police in Torvik before the match said that two men were held.", [("two men were held", "Police", "said")]),
        (
            "Velmora grew, although it warned that wheat, oil and gas were dear.",
            [("wheat, oil and gas were dear", "it", "warned")],
        ),
        (
            "Velmora grew, although it warned that oil was dear, and its shares fell.",
            [("oil was dear", "it", "warned")],
        ),
        ("The council closed the bridge and the mayor said it was old.", [("it was old", "mayor", "said")]),
        ("A man who sold the mill and his brother said it was old.", [("it was old", "man", "said")]),
        (
            "Olsen said the man had a gun; a lawyer for his family said he had none.",
            [("the man had a gun", "Olsen", "said"), ("he had none", "lawyer for his family", "said")],
        ),
        (
            "Olsen said it was shut; the gate in the wall was open.",
            [("it was shut; the gate in the wall was open", "Olsen", "said")],
        ),
        ("Olsen said late on Sunday that it was shut.", [("it was shut", "Olsen", "said")]),
        ("Olsen said late trains were full.", [("late trains were full", "Olsen", "said")]),
        ("Olsen said two weeks ago that it was shut.", [("it was shut", "Olsen", "said")]),
        ("Olsen said two weeks of it were lost.", [("two weeks of it were lost", "Olsen", "said")]),
        ("The firm that runs the ferry said it was full.", [("it was full", "firm", "said")]),
        ("The firms that run the ferry said it was full.", [("it was full", "firms", "said")]),
        ("Olsen told the firm that the ferry was full.", [("the ferry was full", "Olsen", "told")]),
        ("A resident who left before police arrived said he was safe.", [("he was safe", "resident", "said")]),
        ("Marta Olsen praised the plan.", []),
        ("The bridge was closed on Monday.", []),
        ("She said yes.", []),
        ("She said: “The bridge is closed.”", []),
        ("", []),
    ],
)
def test_indirect_speech(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a thing does not say what somebody who is told of behind it reports
        ("Shares fell after the firm reported a loss and said it would close two shops.", "firm"),
        ("The bridge was shut after the council announced repairs, and said it would stay so.", "council"),
        ("Marta Olsen left after the council reported a loss and said she would be back.", "Marta Olsen"),
        ("The mayor left after the council reported a loss and said she would be back.", "mayor"),
        ("The letter came after the council reported a loss and said it would stay shut.", "letter"),
        # whose leader
        ("He needs the Greens, whose leader, Eva Stern, has said she would not work with him.", "Eva Stern"),
        ("He needs the Greens, whose leader said she would not work with him.", "leader"),
        ("The family, whose son drowned, said she would not work with him.", "family"),
        ("It was tabled after a councillor admitted that her brother works there.", "councillor"),
        ("It was shut after a councillor who voted for it admitted that her brother works there.", "councillor"),
        ("The man held after the raid said he was ill.", "man"),
        # the only body of the sentence
        (
            "Homes were lost, the trust that runs them admitted, a day after it said all of them were safe.",
            "trust",
        ),
        ("The mine was shut. Olsen left the union a day after it said there was no hope.", "union"),
        ("The mine was shut. The firm met the council after it said there was no hope.", "it"),
        # who said so at the end of the sentence before
        ("The mine was shut, Ida Holm said. It had said that all of it was safe.", "It"),
        ("The mine was shut, Holm said. It had said that all of it was safe.", "It"),  # may be a surname
        ("Saltline failed, the council said. It had said that all of it was safe.", "It"),
        ("The bank failed, the council said. It had said that all of it was safe.", "bank"),
        ("The bank’s plan failed, the council said. It had said that all of it was safe.", "It"),
        ("Staff of the bank left, the council said. It had said that all of it was safe.", "It"),
        ("The mine was shut, residents said. It had said that all of it was safe.", "It"),
        # a capital that opens the sentence before may be a body’s, or a surname
        ("Northline cut its trains. Northline said they were few. It said only half would run.", "It"),
        ("Workers left the dam. Workers said no. It said only half of it was safe.", "It"),
        ("She left the dam. She said no. It said only half of it was safe.", "It"),
    ],
)
def test_who_says_so(text: str, expected: str) -> None:
    *_, (_, name, _) = told(text)
    assert name == expected


def test_what_an_agency_puts_before_a_headline_is_not_said() -> None:
    ((said, *_),) = told("UPDATE 2-Hackers stole the records of patients, police say\n\nA ferry sank on Monday.")
    assert said == "Hackers stole the records of patients"
    ((said, *_),) = told("US-Iran talks were closed, police said. A ferry sank.")
    assert said == "US-Iran talks were closed"


def test_a_dog_says_nothing() -> None:
    assert told("The man whose dog bit Olsen said he was sorry for that.") == []


def test_the_son_who_drowned_says_nothing() -> None:
    assert told("The family whose son drowned said the pool was unsafe.") == []
    assert told("The woman whose husband swam said the pool was unsafe.") == []


PIECES = st.sampled_from(("Olsen", "She", "said", "told Berg", "that", "the bridge", "was closed", ",", ". ", "“no”"))


@given(st.text() | st.lists(PIECES, max_size=12).map(" ".join))
@example("Olsen said the bridge was closed.")
def test_parts_lie_in_the_sentence(text: str) -> None:
    document = segment(Document(text))
    for quote in find_indirect(document, find_names(document)):
        assert quote.span.start <= quote.parts[0].start < quote.parts[0].end <= quote.span.end <= len(text)
