"""Paragraphs of texts that end lines in different ways."""

from __future__ import annotations

import textwrap

import pytest

from artdiff.model import Document
from artdiff.segment import Normalised, split_paragraphs, split_sentences

ONE = (
    "The council met on Tuesday to discuss the bridge, which has been closed since a lorry struck one of its pillars. "
    "Engineers told the members that repairs would take until spring. Two of them doubted it."
)
TWO = (
    "Residents of the east bank have to drive around the lake in the meantime, a detour of some forty minutes. "
    "A ferry that was promised in March has not arrived."
)


def cut(text: str) -> list[str]:
    return [span.of(text) for span in split_paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blank_lines(end: str) -> None:
    assert cut(f"{ONE}{end}{end}{TWO}{end}") == [ONE, TWO]
    assert cut(f"{ONE}{end} \t{end}{end}{TWO}") == [ONE, TWO]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029"])
def test_lines_where_there_are_no_blank_ones(end: str) -> None:
    assert cut(f"Bridge stays shut{end}{ONE}{end}{TWO}") == ["Bridge stays shut", ONE, TWO]


@pytest.mark.parametrize("width", [40, 64, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("gap", [1, 2])
def test_wrapped_lines_belong_together(width: int, end: str, gap: int) -> None:
    wrapped = [end.join(textwrap.wrap(paragraph, width)) for paragraph in ("Bridge stays shut", ONE, TWO)]
    assert cut((end * gap).join(wrapped)) == wrapped
    sentences = [
        " ".join(span.of((end * gap).join(wrapped)).split()) for span in split_sentences((end * gap).join(wrapped))
    ]
    assert sentences[0] == "Bridge stays shut"
    assert len(sentences) == 6


@pytest.mark.parametrize("width", [40, 64, 72, 80, 100])
def test_an_indented_line_starts_a_paragraph_of_a_wrapped_text(width: int) -> None:
    wrapped = [textwrap.fill(paragraph, width, initial_indent="   ") for paragraph in (ONE, TWO, ONE)]
    text = "\n".join(["Bridge stays shut", *wrapped])
    assert cut(text) == ["Bridge stays shut", *(paragraph.strip() for paragraph in wrapped)]


def test_a_date_on_the_right_does_not_hide_that_the_lines_are_wrapped() -> None:
    wrapped = textwrap.fill(ONE, 64)
    right = [" " * 60 + "Lake Council", " " * 60 + "Halden, 3 May 2024"]
    assert cut("\n".join([*right, "", wrapped, "", wrapped])) == [*map(str.strip, right), wrapped, wrapped]


def test_an_indented_line_goes_on_with_its_item_or_sentence() -> None:
    item = textwrap.fill(f"- {ONE}", 64, subsequent_indent="  ")
    assert cut(f"{item}\n{item}") == [item, item]
    quoted = textwrap.fill(ONE, 64, subsequent_indent="   ")
    assert cut(f"{TWO}\n\n{quoted}\n\n{TWO}") == [TWO, quoted, TWO]


@pytest.mark.parametrize("width", range(60, 100, 3))
@pytest.mark.parametrize("opens", ["F. Kennedy", "12. July", "— as it was", "5) of it", "Nov. 8. Then", "Sen. J. Boe"])
def test_a_wrapped_line_that_begins_like_an_item_goes_on_with_its_sentence(width: int, opens: str) -> None:
    words = f"{ONE} {TWO}".replace(",", "").split()
    for at in range(20, 30):  # in some of them the line breaks there
        text = textwrap.fill(" ".join([*words[:at], opens, *words[at:]]), width)
        assert cut(f"{text}\n\n{text}") == [text, text]


def test_items_of_a_list_stand_apart_in_a_wrapped_text() -> None:
    wrapped = textwrap.fill(ONE, 60)
    for items in (
        ["Three things to know about the bridge and the lake", "- it is shut", "- it is deep", "- it is late"],
        ["1. What is known so far of the lorry that struck the pillar", "2. What is not", "3. What comes next"],
        ["These are the things to know:", "— it is shut", "— it is deep"],
        ["It met in a hall on the east bank in the cold of the winter.", "1. Take the boat.", "2. Drive."],
        ["The bridge is shut.", "1) Drive around the lake.", "2) Take the boat."],
        ["Whoever has to cross the lake from the east bank this week", "- takes the boat at noon", "- drives on"],
        ["Whoever has to cross the lake from the east bank this week", "- The boat leaves at noon"],
        ["Whoever has to cross the lake from the east bank this week", "* the boat leaves at noon"],
        ["Whoever has to cross the lake from the east bank this week", "1. Takes the boat at noon", "2. Drives around"],
    ):
        assert cut("\n".join([wrapped, "", *items])) == [wrapped, *items]


def test_lines_wrapped_by_hand_belong_together_between_blank_lines() -> None:
    one = "The council met on Tuesday to discuss\nthe bridge with Ann\nLowe, who knows it\nbest, and with others there"
    two = "Nobody else came\nto the meeting in\nthe old hall."
    assert cut(f"{one}\n\n{two}") == [one, two]


def test_one_long_line_does_not_hide_that_the_others_are_wrapped() -> None:
    wrapped = "\n".join(textwrap.wrap(ONE, 64))
    assert cut(f"{TWO}\n\n{wrapped}\n\n{TWO}") == [TWO, wrapped, TWO]


def test_lines_of_a_list_are_not_a_wrapped_paragraph() -> None:
    assert cut("milk\ncontact lenses\neggs, flour\n") == ["milk", "contact lenses", "eggs, flour"]
    assert cut("To do:\n- buy milk and bread and butter\n- sell the old car\n- rest") == [
        "To do:",
        "- buy milk and bread and butter",
        "- sell the old car",
        "- rest",
    ]


def test_a_sentence_that_a_line_break_cuts_stays_one() -> None:
    assert cut("This sentence was cut off\nin the middle by a page.") == [
        "This sentence was cut off\nin the middle by a page."
    ]


def test_a_byline_under_a_headline_is_a_paragraph() -> None:
    assert cut(f"Bridge stays shut\nBy Ann Lowe\n\n{ONE}\n\n{TWO}") == ["Bridge stays shut", "By Ann Lowe", ONE, TWO]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", " \n\t"])
def test_line_breaks_inside_paragraphs_are_read_as_spaces(end: str) -> None:
    wrapped = end.join(textwrap.wrap(ONE, 40))
    source = Document(f"Bridge shut{end}{end}{wrapped}{end}{end}{TWO}")
    normal = Normalised(source)
    assert normal.document.text == f"Bridge shut\n\n{ONE}\n\n{TWO}"
    spans = [paragraph.span for paragraph in normal.document.paragraphs]
    assert [span.of(normal.document.text) for span in spans] == ["Bridge shut", ONE, TWO]
    assert [normal.back(span).of(source.text) for span in spans] == ["Bridge shut", wrapped, TWO]


def test_lines_that_are_paragraphs_stay_lines() -> None:
    normal = Normalised(Document(f"Bridge stays shut\n{ONE}\n{TWO}"))
    assert normal.is_source


@pytest.mark.parametrize("heading", ["13:45 ‘Stay indoors’", "9.05am Ministers meet:"])
def test_an_entry_of_a_live_page_has_a_heading_of_its_own(heading: str) -> None:
    one, two = "The wind tore a roof off in Torvik.", "Nobody was hurt."
    assert cut(f"Storm live\n\n{heading}\n{one}\n{two}") == ["Storm live", heading, f"{one}\n{two}"]
    assert cut(f"Storm live\n\n{one}\n{heading}\n{two}") == ["Storm live", one, heading, two]
    assert cut("3.50 euros is what it\ncosts in Torvik now.\n\nIt rained.")[1:] == ["It rained."]
    assert cut(f"Storm live\n\nAt {heading}\n{one}") == ["Storm live", f"At {heading}\n{one}"]


def test_nothing() -> None:
    assert cut("") == cut(" \n\n\t\r\n") == []


def test_each_line_that_names_its_speaker_is_a_paragraph() -> None:
    turns = [
        "Q: Was the valve open?",
        "DIRECTOR LOWE: Not to my knowledge.",
        "Q: Who shut it?",
        "DIRECTOR LOWE: I did.",
    ]
    lines = "\n".join(turns)
    assert cut(f"{ONE}\n\n{lines}\n\n{TWO}") == [ONE, *turns, TWO]
    one = "Ann Lowe: a life in valves,\nas told by those who shut them."
    assert cut(f"{ONE}\n\n{one}\n\n{TWO}") == [ONE, one, TWO]
