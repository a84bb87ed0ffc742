"""What a clause reports, each construction beside a neighbour that reports nothing, or less."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from artdiff.quotes.grammar.reading import read
from artdiff.quotes.grammar.reports import find_reports

Found = list[tuple[str, str, str]]


def found(text: str, quotations: tuple[str, ...] = ()) -> Found:
    places = []
    for quotation in quotations:
        start = text.index(quotation)
        places.append((start, start + len(quotation), start + 1, start + len(quotation) - 1))
    reading = read(text, tuple(places))

    def words(first: int, end: int) -> str:
        return " ".join(reading.words[first:end])

    return [
        (words(*report.who), words(*report.cue), " … ".join(words(*part) for part in report.said))
        for report in find_reports(reading)
    ]


CLOSED = "the bridge was closed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs that need that, and those that do not
        (f"Olsen complained that {CLOSED}.", [("Olsen", "complained", CLOSED)]),
        (f"Olsen complained {CLOSED}.", []),
        ("Olsen complained he was alone.", [("Olsen", "complained", "he was alone")]),
        (f"She said that {CLOSED}; on Monday Berg admitted that it was open.",
         [("She", "said", CLOSED), ("Berg", "admitted", "it was open")]),
        (f"She said that {CLOSED}; it would open soon.", [("She", "said", f"{CLOSED} ; it would open soon")]),
        ("Olsen denies leaders are shy.", [("Olsen", "denies", "leaders are shy")]),
        ("Olsen denies leaders as Berg is sent off.", []),
        ("Olsen announced the closure of the bridge.", []),
        ("Olsen announced the bridge would close.", [("Olsen", "announced", "the bridge would close")]),
        ("Olsen announced the plan that the town would pay for.", []),
        ("Olsen regretted that it rained.", []),
        # when, where and to whom
        (f"Olsen said last week {CLOSED}.", [("Olsen", "said", CLOSED)]),
        (f"Olsen said in a letter to the council on Monday that {CLOSED}.", [("Olsen", "said", CLOSED)]),
        ("Olsen said in a letter that was found.", []),
        (f"Olsen told reporters {CLOSED}.", [("Olsen", "told", CLOSED)]),
        (f"Olsen told the Torvik News reporter that {CLOSED}.", [("Olsen", "told", CLOSED)]),
        ("Olsen told the story of the bridge.", []),
        ("Olsen told them to wait.", []),
        (f"Olsen hinted at that {CLOSED}.", []),
        ("Olsen left, saying that", []),
        ("Olsen said that", []),
        # somebody and an aside before the verb, or what is said
        (
            "Olsen, who runs it, said the ferry, a gift, had been sound.",
            [("Olsen", "said", "the ferry , a gift , had been sound")],
        ),
        (
            "The bridge, which is closed, said the mayor, will open.",
            [("the mayor", "said", "The bridge , which is closed")],
        ),
        ("Olsen, who is ill, said Berg, a friend.", [("Berg", "said", "Olsen , who is ill")]),
        (
            "Foreign Minister and party leader Ole Berg said " + CLOSED + ".",
            [("party leader Ole Berg", "said", CLOSED)],
        ),
        ("Mayor Ida Lund and Ole Berg said " + CLOSED + ".", [("Mayor Ida Lund", "said", CLOSED)]),
        # infinitives
        ("Olsen promised to pay for the bridge.", [("Olsen", "promised", "to pay for the bridge")]),
        ("Olsen promised to freeze the tolls.", [("Olsen", "promised", "to freeze the tolls")]),
        ("Olsen agreed to pay for the bridge.", []),
        # who
        (f"The council’s engineers in Torvik have long said {CLOSED}.",
         [("The council’s engineers", "said", CLOSED)]),
        (f"Residents who met Olsen in Torvik said {CLOSED}.", [("Residents", "said", CLOSED)]),
        (f"A statement posted on the website said {CLOSED}.", [("A statement", "said", CLOSED)]),
        (f"Berg, 55, a fisherman in Torvik, said {CLOSED}.", [("Berg", "said", CLOSED)]),
        (f"Berg (Labour) said {CLOSED}.", [("Berg", "said", CLOSED)]),
        (f"The town itself said {CLOSED}.", [("The town", "said", CLOSED)]),
        (f"Olsen and Berg both said {CLOSED}.", [("Olsen", "said", CLOSED)]),
        (f"Olsen met the council and said {CLOSED}.", [("Olsen", "said", CLOSED)]),
        ("The sum it pledged to pay was small.", []),
        ("The report found that the bridge was old.", [("The report", "found", "the bridge was old")]),
        ("The divers found that the bridge was old.", []),
        # participles
        (f"Olsen sent the buses away, saying {CLOSED}.", [("Olsen", "saying", CLOSED)]),
        (f"When Berg came, Olsen sent him away, saying that {CLOSED}.", [("Olsen", "saying", CLOSED)]),
        (f"Olsen sent a letter warning that {CLOSED}.", [("a letter", "warning", CLOSED)]),
        ("Olsen left without saying a word.", []),
        (f"Olsen said she would wait, adding that {CLOSED}.",
         [("Olsen", "said", "she would wait"), ("Olsen", "adding", CLOSED)]),
        (f"Berg asked for it; Olsen refused, saying {CLOSED}.", [("Olsen", "saying", CLOSED)]),
        (f"Berg asked for it and Olsen refused, saying {CLOSED}.", [("Olsen", "saying", CLOSED)]),
        (f"Olsen met Berg and the council and refused, saying {CLOSED}.", [("Olsen", "saying", CLOSED)]),
        (f"Olsen and Berg refused, saying {CLOSED}.", [("Olsen", "saying", CLOSED)]),
        # the passive, who tells aside
        (f"Berg was told by Olsen that {CLOSED}.", []),
        ("It was announced that the bridge was closed.", []),
        # around the verb
        ("The bridge, she said, was closed.", [("she", "said", "The bridge … was closed")]),
        ("The bridge was closed, said Olsen of the council.", [("Olsen", "said", "The bridge was closed")]),
        ("The bridge was closed, Olsen conceded.", [("Olsen", "conceded", "The bridge was closed")]),
        ("When the bridge was closed, Olsen replied.", []),
        ("The bridge was closed, Olsen pointed out.", [("Olsen", "pointed", "The bridge was closed")]),
        ("The bridge was closed, Olsen pointed.", []),
        ("The bridge was closed, a study shows.", [("a study", "shows", "The bridge was closed")]),
        ("The bridge was closed, a crack shows.", []),
        ("The bridge was closed amid noisy protests.", []),
        # an infinitive after what leads to it
        (f"Olsen went on to say that {CLOSED}.", [("Olsen", "say", CLOSED)]),
        (f"Olsen continued to warn that {CLOSED}.", [("Olsen", "warn", CLOSED)]),
        (f"Olsen was quick to point out that {CLOSED}.", [("Olsen", "point", CLOSED)]),
        (f"Olsen refused to say that {CLOSED}.", []),
        (f"Olsen was not quick to admit that {CLOSED}.", []),
        (f"Olsen turned it on to say that {CLOSED}.", []),
        # a number at the end of the subject
        (f"The mother of two said {CLOSED}.", [("The mother", "said", CLOSED)]),
        (f"No one said {CLOSED}.", []),
        (f"According to a report, published on Monday, {CLOSED}.", [("a report", "According to", CLOSED)]),
        ("The bridge was closed, said Olsen and Berg.", [("Olsen", "said", "The bridge was closed")]),
        (f"After Olsen said {CLOSED}, Berg left.", [("Olsen", "said", CLOSED)]),
        ("Olsen concluded in that case that it was old.", [("Olsen", "concluded", "it was old")]),
        ("The bridge was closed, say some.", [("some", "say", "The bridge was closed")]),
        ("The bridge, said Olsen, was closed.", [("Olsen", "said", "The bridge … was closed")]),
        ("Those who came, said Olsen, were well.", [("Olsen", "said", "Those who came … were well")]),
        ("Olsen told MPs that there would be no bus.", [("Olsen", "told", "there would be no bus")]),
        ("Olsen said that was late.", [("Olsen", "said", "that was late")]),
        ("The last of the buses left, said Olsen, who came.", [("Olsen", "said", "The last of the buses left")]),
        ("Olsen said the last of the buses was late.", [("Olsen", "said", "the last of the buses was late")]),
        ("Olsen said last week the bus was late.", [("Olsen", "said", "the bus was late")]),
        ("The bridge was closed, she said, citing the police.", [("she", "said", "The bridge was closed")]),
        ("On Monday, she said so.", []),
        ("In Western states, she left.", []),
        # where it ends
        ("He said the bridge was safe, but engineers closed it.", [("He", "said", "the bridge was safe")]),
        ("He said the bridge was safe, but old.", [("He", "said", "the bridge was safe , but old")]),
        ("He said that it was safe, but that it was old.",
         [("He", "said", "it was safe , but that it was old")]),
        ("While he said it was safe, engineers closed it.", [("he", "said", "it was safe")]),
        (f"Berg, who said {CLOSED}, left.", [("who", "said", CLOSED)]),
        (f"He said {CLOSED} and insisted that it was safe.",
         [("He", "said", CLOSED), ("He", "insisted", "it was safe")]),
        (f"She said he had told the council that {CLOSED}.",
         [("She", "said", f"he had told the council that {CLOSED}")]),
        # what is not told
        (f"Olsen never said that {CLOSED}.", []),
        (f"Olsen hasn’t said that {CLOSED}.", []),
        (f"If Olsen said {CLOSED}, she left.", []),
        ("Having said that, there is no plan.", []),
        ("Olsen said the bill that passed.", []),
        # according to
        (f"According to Olsen, the mayor, {CLOSED}.", [("Olsen", "According to", CLOSED)]),
        ("The bridge, according to Olsen, was closed.", [("Olsen", "according to", "The bridge … was closed")]),
        (f"It rained ({CLOSED}, according to Olsen).", [("Olsen", "according to", CLOSED)]),
        ("The work went according to plan.", []),
        ("The work went on, according to officials.", [("officials", "according to", "The work went on")]),
    ],
)  # fmt: skip
def test_what_a_clause_reports(text: str, expected: Found) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "quotation", "expected"),
    [
        ("“We go,” Olsen said.", "“We go,”", []),
        (f"“We go,” Olsen said, adding that {CLOSED}.", "“We go,”", [("Olsen", "adding", CLOSED)]),
        ("Olsen said the bridge was “old”.", "“old”", []),
        (f"Olsen said {CLOSED}, and called it “old”.", "“old”", [("Olsen", "said", CLOSED)]),
        ("In their private talks, Olsen was ready to “act”, according to Berg.", "“act”", []),
    ],
)
def test_what_a_quotation_holds_is_not_reported(text: str, quotation: str, expected: Found) -> None:
    assert found(text, (quotation,)) == expected


WORDS = st.sampled_from(
    (
        "Olsen",
        "he",
        "said",
        "told Berg",
        "according to Olsen",
        "that",
        "the bridge",
        "was closed",
        "who",
        "and",
        ",",
        ".",
    )
)


@given(st.lists(WORDS, max_size=12))
@example(["he", "said", "that", "the bridge", "was closed", "and", "that", "the bridge", "was closed"])
def test_reports_lie_in_the_clause_and_apart(words: list[str]) -> None:
    reading = read(" ".join(words), ())
    end = 0
    for report in find_reports(reading):
        for first, last in report.said:
            assert end <= first < last <= len(reading.words)
            end = last
