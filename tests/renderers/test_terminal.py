"""The terminal: widths, marks, colours, and text that cannot control it."""

from __future__ import annotations

import re
import unicodedata

import hostile
import pytest
from by_hand import document, edits, sentences
from canonical import NEW, OLD, comparison
from hypothesis import given
from hypothesis import strategies as st
from made import comparisons

from artdiff import compare
from artdiff.model import Comparison, Document, Link, Quote, QuoteChange, Speaker, Summary
from artdiff.renderers.screen import width
from artdiff.renderers.terminal import render

ESCAPE = re.compile(r"\x1b\[\d+m")


def test_identical_versions_are_one_plain_line() -> None:
    version = document("a.txt", [("body", ["One.", "Two."])])
    made = Comparison(version, version, (), summary=Summary(2, 2, unchanged=2, same=True))
    assert render(made, color=True, width=80) == "No difference: the two versions are the same (2 sentences).\n"


def test_white_space_alone_is_named() -> None:
    old, new = Document("One.\nTwo."), Document("One. Two.")
    made = Comparison(old, new, (), summary=Summary(2, 2, unchanged=2, same=True))
    assert render(made, color=False, width=80).startswith("No difference but white space")


@given(comparisons(), st.integers(20, 120))
def test_no_line_is_wider_than_the_terminal_unless_a_word_is(made: Comparison, columns: int) -> None:
    indent = 26 if columns >= 60 else 2
    for line in render(made, color=False, width=columns).splitlines():
        assert width(line) <= columns or max(map(width, line.split())) > columns - indent


@given(comparisons(), st.booleans())
def test_nothing_controls_the_terminal(made: Comparison, color: bool) -> None:
    text = render(made, color=color, width=80)
    text.encode("utf-8")
    plain = ESCAPE.sub("", text) if color else text
    assert not [c for c in plain if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(plain)


def test_colours_mark_what_changed_alone() -> None:
    """Cyan and yellow are hard to read on a light background, blue on a dark one."""
    text = render(comparison(), color=True, width=80)
    assert set(re.findall(r"\x1b\[([349]\d)m", text)) == {"31", "32"}


@given(comparisons())
def test_colour_adds_escapes_only(made: Comparison) -> None:
    plain, colored = (render(made, color=color, width=80) for color in (False, True))
    assert [line.rstrip() for line in ESCAPE.sub("", colored).splitlines()] == plain.splitlines()


@given(comparisons())
def test_colour_never_leaks_into_the_next_line(made: Comparison) -> None:
    for line in render(made, color=True, width=60).splitlines():
        codes = ESCAPE.findall(line)
        assert not codes or codes[-1] == "\x1b[0m"


def test_hostile_text_is_made_visible() -> None:
    text = render(hostile.comparison(), color=False, width=100)
    assert "\x1b" not in text
    assert "<U+001B>[31mred" in text
    assert "user<U+202E>gnp.exe<U+2066><U+2069><U+FEFF>" in text
    assert "<U+D800>" in text


def test_minimum_leaves_out_and_says_so() -> None:
    text = render(comparison(), color=False, width=80, minimum="substance")
    assert "3 changes and 1 paragraph break below “substance” left out." in text
    assert "{+coast+}" not in text
    assert "Farmers blocked the coast road." not in text
    assert "[-12-]{+22+}" in text


def test_minimum_of_typography_leaves_nothing_out() -> None:
    assert render(comparison(), color=False, width=80, minimum="typography") == render(
        comparison(), color=False, width=80
    )


def test_full_shows_every_sentence() -> None:
    made = comparison()
    text = " ".join(render(made, color=False, width=1000, full=True).split())
    for sentence in made.new.sentences[7:10]:
        assert sentence.span.of(made.new.text) in text
    assert "the same …" not in text


def test_sentences_far_from_a_change_are_folded() -> None:
    lines = [f"Line {n}." for n in range(9)]
    old, new = document("o", [("body", lines)]), document("n", [("body", [*lines[:-1], "Line eight."])])
    links = [Link((i,), (i,), "unchanged") for i in range(8)]
    steps = edits(old, new, sentences(old, [8]), sentences(new, [8]), [("=", "Line "), ("~", "8", "eight"), ("=", ".")])
    made = Comparison(
        old, new, (*links, Link((8,), (8,), "edited", edits=steps)), summary=Summary(9, 9, 8, 1, same=False)
    )
    assert render(made, color=False, width=80).splitlines()[3:] == [
        "            … 7 sentences the same …",
        "            Line 7.",
        "reworded    Line [-8-]{+eight+}.",
    ]


def test_wide_characters_wrap_and_take_two_columns() -> None:
    text = "会談は物別れに終わった" * 9
    old, new = document("o", [("body", ["始。"])]), document("n", [("body", ["始。", text])])
    links = (Link((0,), (0,), "unchanged"), Link((), (1,), "added"))
    made = Comparison(old, new, links, summary=Summary(1, 2, 1, added=1, same=False))
    lines = render(made, color=False, width=60).splitlines()[4:]
    assert len(lines) > 3
    assert [width(line) for line in lines[:-1]] == [60] * (len(lines) - 1)
    assert "".join(line[12:] for line in lines) == f"{{+{text}+}}"


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("会", 2), ("Ａ", 2), ("ｱ", 1), ("\u200d", 0)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_folds_do_not_call_a_lesser_change_the_same() -> None:
    text = render(comparison(), color=False, width=80, minimum="substance")
    assert "… 1 sentence the same, 2 with lesser changes …" in text


def test_a_long_group_says_how_much_it_does_not_show() -> None:
    span = NEW.sentences[0].span
    quotes = [
        QuoteChange("added", None, Quote(span, (span,), f"word {at}", speaker=Speaker(span, f"Speaker {at % 20}")))
        for at in range(300)
    ]
    lines = render(
        Comparison(OLD, NEW, (), tuple(quotes), summary=Summary(same=False)), color=False, width=300
    ).splitlines()[3:]
    assert len(lines) == 13
    assert lines[0].endswith("“word 140” · … 7 more")
    assert lines[-1].strip() == "… 8 more"


def test_headings_wrap_on_the_narrowest_terminal() -> None:
    lines = render(comparison(), color=False, width=20).splitlines()
    assert "New in quotation" in lines
    assert max(map(width, lines)) == 20


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("We will wait here - all day.", "We will wait here all day.", "We will wait here [- - -] all day."),
        ("We came and left.", "We came, left.", "We came[- and-]{+,+} left."),
        ("We will wait all day.", "We will wait + all day.", "We will wait {+ + +} all day."),
    ],
)
@pytest.mark.parametrize("columns", [100, 20])
def test_marks_stand_apart_from_signs_like_them_and_with_their_words(
    old: str, new: str, shown: str, columns: int
) -> None:
    lines = render(compare(old, new), color=False, width=columns).splitlines()
    assert shown in " ".join(" ".join(lines).split()).replace("-] {+", "-]{+")
    assert not [line for line in lines if line.endswith(("[-", "{+")) or line.strip()[:2] in ("-]", "+}")]


def test_a_story_marks_no_words_itself() -> None:
    old = "“[-12-]{+22+} died,” said Ann Moss. The rain+} stopped on Monday."
    text = render(compare(old, old.replace("Monday", "+} {+[-Sunday-]")), color=False, width=200)
    assert "[ -12- ]{ +22+ } died" in text
    assert "The rain+ } stopped on [-Monday-]{+ + } { +[ -Sunday- ]+}." in text.replace("-] {+", "-]{+")
