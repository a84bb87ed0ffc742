"""Tests of what to look for before a sentence is read for a fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.facts.values.hints import hints, unit_hints
from artdiff.facts.values.scan import find_values
from artdiff.model import Fact, Span
from cases import read_cases

FOLDER = Path(__file__).parents[3] / "fixtures" / "facts"

PIECES = (
    "12 two 1st 21st the twenty-first third 5 % percent per cent pc percentage points basis $ US$ A$ £ € 1.5bn 3m 40p "
    "dollars Australian Hong Kong pounds pence euros NZD CHF won Korean 9.30pm 11:11 PM a.m. p.m 1430 GMT noon "
    "midnight half quarter past to six o'clock local time a between and - or more people fortnight weeks "
    "firemen knives aircraft"
).split(" ")


def _has_one(text: str, fact: Fact) -> bool:
    wanted = unit_hints(fact)
    return not wanted or any(hint in text.lower() for hint in wanted)


@given(st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join))
def test_what_states_a_fact_has_one_of_its_hints(text: str) -> None:
    assert all(_has_one(text, fact) for fact in find_values(text))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_fact_has_one_of_its_hints_in_its_own_words(path: Path) -> None:
    texts = [text for case in read_cases(path) for text in (*case.old, *case.new)]
    facts = [fact for text in texts for fact in find_values(text) if not _has_other_digits(fact.text)]
    assert [fact for fact in facts if not any(hint.rstrip("…") in fact.text.lower() for hint in hints(fact))] == []
    assert facts or path.stem not in ("dates", "numbers", "quantities", "pairs-values")


def _has_other_digits(text: str) -> bool:
    return any(letter.isdecimal() and not letter.isascii() for letter in text)  # ٣٤ is looked for as 34 only


@pytest.mark.parametrize(
    ("fact", "without"),
    [
        (Fact(Span(0, 2), "money", "$5", "5", "USD"), "5 euros"),
        (Fact(Span(0, 2), "percent", "5%", "5", "%"), "5 boats"),
        (Fact(Span(0, 4), "time", "2 pm", "14:00", ""), "2 boats"),
        (Fact(Span(0, 5), "ordinal", "first", "1", ""), "one boat"),
        (Fact(Span(0, 5), "ordinal", "first", "1", ""), "1 May"),
    ],
)
def test_a_sentence_without_them_does_not_state_it(fact: Fact, without: str) -> None:
    assert not _has_one(without, fact)


@pytest.mark.parametrize(
    "text",
    "after a couple of weeks|the third man|twenty-first|21st|a hundred boats|a million boats|half a million|"
    "two-thirds of boats|for a year|twelve boats|a dozen boats|50%|25 dollars|1.5 million euros|in his thirties".split(
        "|"
    ),
)
def test_what_states_a_fact_has_one_of_its_words(text: str) -> None:
    facts = find_values(text)
    assert facts
    assert all(any(hint.rstrip("…") in text for hint in hints(fact)) for fact in facts)
