"""What became of reported speech, each case beside a neighbour that is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff import compare
from artdiff.model import QuoteChange

KEPT = "The bridge over the Orle was closed on Monday. Buses replace the trams. The works take a year."


def reported(old: str, new: str) -> list[QuoteChange]:
    changes = compare(old, new).quotes
    return [change for change in changes if "indirect" in {q.kind for q in (change.old, change.new) if q is not None}]


def told(old: str, new: str) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for change in reported(old, new):
        quote = change.new or change.old
        assert quote is not None
        assert quote.speaker is not None
        out.append((change.change, quote.speaker.name))
    return out


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (KEPT, f"{KEPT} Marta Olsen said that the town would pay.", [("added", "Marta Olsen")]),
        (f"{KEPT} Marta Olsen said that the town would pay.", KEPT, [("removed", "Marta Olsen")]),
        (KEPT, f"{KEPT} The town will pay.", []),
        (KEPT, f"{KEPT}\n\nCorrection: Marta Olsen said that the town would pay, not the county.", []),
        (KEPT, f"{KEPT} “The town will pay,” Marta Olsen said.", []),
        (
            f"{KEPT} Marta Olsen said that the town would pay for the new bridge.",
            f"{KEPT} Ole Berg said that the town would pay for the new bridge.",
            [("reattributed", "Ole Berg")],
        ),
        (
            f"{KEPT} Marta Olsen said that the town would pay for the new bridge.",
            f"{KEPT} Marta Olsen, the mayor, said that the town would pay for the new bridge.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said that the town would pay for the new bridge.",
            f"{KEPT} Marta Olsen said that the county would pay for the new bridge.",
            [("altered", "Marta Olsen")],
        ),
        (
            f"{KEPT} The union said the strikes in May had made matters worse.",
            f"{KEPT} The strikes in May made matters worse, according to the union.",
            [],
        ),
        (
            f"{KEPT} The union said pay had risen by a tenth since it was given a say.",
            f"{KEPT} Pay rose by a tenth since it was given a say, according to the union.",
            [],
        ),
        (
            f"{KEPT} The union said the strike had been called off.",
            f"{KEPT} The union said the strike would be called off.",
            [("altered", "union")],
        ),
        (
            f"{KEPT} The union said it had not been consulted.",
            f"{KEPT} The union said it would strike from Monday.",
            [("removed", "union"), ("added", "union")],
        ),
        (
            f"{KEPT} The union said 87 per cent of members who voted had backed the action in May.",
            f"{KEPT} The union said it would recommend the offer to members who will vote by May 24.",
            [("altered", "union")],
        ),
        (
            f"{KEPT} The union said 87 per cent of members who voted had backed the action in May.",
            f"{KEPT} The union said 71 per cent of members who voted had backed the action in May.",
            [],
        ),
        (
            f"{KEPT} The union said it had not been consulted.",
            f"{KEPT} The union said it had not been asked.",
            [("altered", "union")],
        ),
        (
            f"{KEPT} The cuts will fall on the plant in Lidava, Saltline said.",
            f"{KEPT} The cuts will fall on the plant in Lidava, two people with knowledge of the matter said.",
            [("reattributed", "two people")],
        ),
        (
            f"{KEPT} The cuts will fall on the plant in Lidava, Saltline said.",
            f"{KEPT} The cuts will fall on the plant in Lidava, the company said.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said the town’s council would pay for it.",
            f"{KEPT} Marta Olsen said the town's council would pay for it.",
            [],
        ),
        (
            f"{KEPT} The town sold 41 million tickets, or 9% more, according to Marta Olsen.",
            f"{KEPT} The town sold 41m tickets, or nine per cent more, according to Marta Olsen.",
            [],
        ),
        (
            f"{KEPT} The town sold 41 million tickets, or 9% more, according to Marta Olsen.",
            f"{KEPT} The town sold 41m seats, or nine per cent more, according to Marta Olsen.",
            [("altered", "Marta Olsen")],
        ),
        (
            f"{KEPT} Marta Olsen said the town had lost eleven bridges.",
            f"{KEPT} Marta Olsen said the town had lost 11 bridges.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said the town had lost eleven bridges.",
            f"{KEPT} Marta Olsen said the town had lost 12 bridges.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said the town had lost eleven bridges.",
            f"{KEPT} Marta Olsen said the county had lost 12 bridges.",
            [("altered", "Marta Olsen")],
        ),
        (
            f"{KEPT} Marta Olsen said the town had lost eleven bridges in the war.",
            f"{KEPT} The town had lost 12 bridges in the war, Marta Olsen said.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said the town had lost eleven bridges in the war.",
            f"{KEPT} The county had lost eleven bridges in the war, Marta Olsen said.",
            [("altered", "Marta Olsen")],
        ),
        (
            f"{KEPT} The town, Marta Olsen said, had lost eleven bridges in the war.",
            f"{KEPT} According to Marta Olsen, the town had lost eleven bridges in the war.",
            [],
        ),
        (
            f"{KEPT} The town lost eleven bridges in the war.",
            f"{KEPT} The town lost eleven bridges in the war, and Marta Olsen said that nobody would pay for others.",
            [("added", "Marta Olsen")],
        ),
        (
            f"{KEPT} The town lost eleven bridges in the war, and Marta Olsen said that nobody would pay for others.",
            f"{KEPT} The town lost eleven bridges in the war.",
            [("removed", "Marta Olsen")],
        ),
        (
            f"{KEPT} Marta Olsen said that the bridge was safe, but engineers closed it on Monday.",
            f"{KEPT} Marta Olsen said that the bridge was safe, but builders closed it on Monday.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said that the town would pay for the new bridge.",
            f"{KEPT} The town will pay for the new bridge.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said that the town would pay for the bridge and that the county would build the road.",
            f"{KEPT} Marta Olsen said that the town would pay for the bridge. She said that the county would build the "
            "road.",
            [],
        ),
        (
            f"{KEPT} Marta Olsen said that the town would pay for the bridge and that the county would build the road.",
            f"{KEPT} Marta Olsen said that the town would pay for the bridge. She left with Ole Berg on Monday.",
            [("altered", "Marta Olsen")],
        ),
        (
            f"{KEPT} Marta Olsen said on Monday that the town would pay for the bridge.",
            f"{KEPT} Ole Berg said on Monday that the match was lost in the rain.",
            [("removed", "Marta Olsen"), ("added", "Ole Berg")],
        ),
        (
            f"{KEPT} The 07:14 service from Torvik was carrying 86 passengers, operator Orle Rail said.",
            f"{KEPT} The ambulance service said it treated 14 people, two of them for serious injuries. "
            "Orle Rail said the 7.14am train from Torvik had 86 people on board.",
            [("added", "ambulance service"), ("altered", "Orle Rail")],
        ),
        (KEPT, f"{KEPT} … – Marta Olsen said that the town would pay.", [("added", "Marta Olsen")]),
        (
            f"{KEPT} Marta Olsen said the other bridge was old and weak and would be shut in May for a year of works.",
            f"{KEPT} The other bridge was old and weak.",
            [],
        ),
        (KEPT, f"{KEPT} An earlier version of this story said that the town would pay.", []),
        (KEPT, f"{KEPT} A study of the bridge said that the town would pay.", [("added", "study")]),
        (KEPT, KEPT, []),
    ],
)
def test_what_became_of_reported_speech(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert told(old, new) == expected


def test_edits_are_those_inside_what_is_said() -> None:
    (change,) = reported(
        f"{KEPT} On Monday, Marta Olsen said that the town would pay for the new bridge.",
        f"{KEPT} On Friday, Marta Olsen said that the county would pay for the new bridge.",
    )
    assert change.old is not None
    assert change.new is not None
    new = f"{KEPT} On Friday, Marta Olsen said that the county would pay for the new bridge."
    changed = [edit.new.of(new) for edit in change.edits if edit.kind != "equal"]
    assert changed == ["county"]
    assert "".join(edit.new.of(new) for edit in change.edits) == change.new.words
    assert change.significance == "wording"


@pytest.mark.parametrize(("aside", "expected"), [(", one of them for good", []), ("", [("altered", "Orle Rail")])])
def test_what_stays_beside_what_is_said_is_not_gone(aside: str, expected: list[tuple[str, str]]) -> None:
    old = "Orle Rail said it had closed four lines, one of them for good."
    new = f"The trams belong to Orle Rail, which said it had closed three lines{aside}."
    assert told(f"{KEPT} {old}", f"{KEPT} {new}") == expected


def test_who_is_reported_about_does_not_say_so() -> None:
    old = "Diplomats said the mediator, Ruth Okafor, might invite both sides to talks in Torvik."
    new = "The mediator, Ruth Okafor, said that both sides would return to Torvik on 15 July for a week."
    assert sorted(told(f"{KEPT} {old}", f"{KEPT} {new}")) == [("added", "Ruth Okafor"), ("removed", "Diplomats")]
    old = "Diplomats said both sides might come to talks in Torvik."
    assert told(f"{KEPT} {old}", f"{KEPT} {new}") == [("altered", "Ruth Okafor")]


def test_what_is_told_in_another_report_of_the_sentence_is_not_gone() -> None:
    old = "Berg had argued that the bag could have been opened by anybody on the ward. "
    new = "Berg said she would appeal. She had argued that the bag could have been opened by anybody on the ward"
    other = "Berg said that three other nurses had access to the storeroom."
    changes = told(f"{KEPT} {old}{other}", f"{KEPT} {new}, to whose storeroom four other nurses had access.")
    assert [change for change, _ in changes] == ["added"]
    changes = told(f"{KEPT} {old}{other}", f"{KEPT} {new}.")
    assert sorted(change for change, _ in changes) == ["added", "removed"]


@pytest.mark.parametrize(
    ("before", "name"), [("Ole Berg would pay.", "Ole Berg"), ("The Ole Berg government would pay.", "He")]
)
def test_a_government_that_is_named_after_a_person_is_not_the_person(before: str, name: str) -> None:
    assert told(KEPT, f"{KEPT} {before} He said that the town would wait.") == [("added", name)]


SENTENCES = st.sampled_from(
    [
        "Marta Olsen said that the town would pay.",
        "The town would pay, she said.",
        "According to Ole Berg, the county pays.",
        "He told her it was closed.",
        "The bridge is closed.",
        "“We pay,” she said.",
    ]
)


@given(st.lists(SENTENCES, max_size=6), st.lists(SENTENCES, max_size=6))
def test_swapping_the_versions_swaps_added_and_removed(olds: list[str], news: list[str]) -> None:
    old, new = " ".join(olds), " ".join(news)
    there, back = reported(old, new), reported(new, old)
    added = sorted(change.new for change in there if change.change == "added" and change.new is not None)
    assert added == sorted(change.old for change in back if change.change == "removed" and change.old is not None)


@given(st.lists(SENTENCES, max_size=6))
def test_a_text_beside_itself_reports_nothing_new(sentences: list[str]) -> None:
    assert reported(" ".join(sentences), " ".join(sentences)) == []


def test_the_row_of_another_speaker_is_of_substance_and_that_of_other_words_is_not() -> None:
    (_, _, _, *links) = compare(
        f"{KEPT} Marta Olsen said the town would pay.", f"{KEPT} Marta Olsen said the town would help."
    ).links
    assert [link.significance for link in links] == ["wording"]
    old, new = "Marta Olsen met Ole Berg. ", " said that the town would pay for the bridge."
    links = list(compare(f"{old}Marta Olsen{new}", f"{old}Ole Berg{new}").links)
    assert [(link.significance, link.reasons) for link in links] == [(None, ()), ("substance", ("quote reattributed",))]


def test_the_row_of_a_quotation_told_without_marks_has_no_new_report() -> None:
    said = "“We can’t pay our nurses,” Ida Berg said."
    (link,) = compare(said, "Ida Berg said they could not pay their nurses.").links
    assert link.reasons == ("quote paraphrased", "words added")
    (link,) = compare(said, "Ida Berg said they could pay no nurses.").links
    assert "reported speech added" in link.reasons
