"""What became of each quotation between two versions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers import quote_changes
from artdiff import compare, find_quotes
from artdiff.model import Document, Quote, QuoteChange
from artdiff.names import find_names
from artdiff.quotes import Persons, Speakers, pair_quotes
from artdiff.quotes.pairing import matching
from artdiff.segment import segment
from cases import Case, parameters, read_cases

CASES = list(read_cases(Path(__file__).parents[3] / "fixtures" / "speakers" / "pairs.txt"))
TEXTS = st.lists(
    st.sampled_from(
        [
            "“We go,” she said.",
            "Olsen said: “We go.”",
            "“We stay,”",
            " said Berg. ",
            "We go. ",
            "\n\n",
            "“",
            "”",
            "‘x y’ ",
        ]
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize("case", parameters(CASES))
def test_changes(case: Case) -> None:
    assert quote_changes(case) == case.expected


def test_edits_are_the_words_that_changed() -> None:
    old = "“The bridge is closed today,” said Marta Olsen."
    new = "Marta Olsen said: “The bridge is open today.”"
    (change,) = compare(old, new).quotes
    words = [(e.kind, e.old.of(old), e.new.of(new)) for e in change.edits if e.significance == "substance"]
    assert words == [("replace", "closed", "open")]


def test_edits_of_words_that_a_headline_has_too() -> None:
    old = "Olsen: ‘We will not pay for it’\n\n“We will not pay for it,” said Marta Olsen in Torvik on Monday."
    new = "Olsen rejects bill\n\nMarta Olsen said in Torvik on Monday that the town would “not pay for it”."
    for change in compare(old, new).quotes:
        words = [(e.kind, e.old.of(old).strip()) for e in change.edits if e.significance == "substance"]
        assert words == [("delete", "We will")]


def test_the_counterpart_is_where_the_words_stand_without_marks() -> None:
    old = "Marta Olsen said that the bridge was a danger to the town."
    (change,) = compare(old, "Marta Olsen said that the bridge was “a danger to the town”.").quotes
    assert change.counterpart is not None
    assert change.counterpart.of(old) == "a danger to the town"


@given(TEXTS)
def test_a_text_has_only_unchanged_quotations_against_itself(text: str) -> None:
    document = segment(Document(text))
    quotes, persons = find_quotes(document), Persons(document, find_names(document))
    changes = pair_quotes(quotes, quotes, Speakers(persons, persons, ()))
    assert [(change.change, change.old) for change in changes] == [("unchanged", quote) for quote in quotes]


@given(TEXTS, TEXTS)
def test_every_quotation_is_in_a_change(old_text: str, new_text: str) -> None:
    old, new = segment(Document(old_text)), segment(Document(new_text))
    olds, news = find_quotes(old), find_quotes(new)
    speakers = Speakers(Persons(old, find_names(old)), Persons(new, find_names(new)), ())
    changes = pair_quotes(olds, news, speakers)
    assert held(changes, "old") == spans(olds)
    assert held(changes, "new") == spans(news)
    for change in changes:
        assert (change.old is None) == (change.change in ("added", "quoted"))
        assert (change.new is None) == (change.change in ("removed", "paraphrased"))
        for edit in change.edits:
            assert change.old is not None
            assert change.new is not None
            assert any(part.start <= edit.old.start and edit.old.end <= part.end for part in change.old.parts)
            assert any(part.start <= edit.new.start and edit.new.end <= part.end for part in change.new.parts)


def spans(quotes: tuple[Quote, ...]) -> set[tuple[int, int]]:
    return {quote.span for quote in quotes}


def held(changes: tuple[QuoteChange, ...], side: str) -> set[tuple[int, int]]:
    return {quote.span for change in changes if (quote := getattr(change, side)) is not None}


def test_the_words_of_many_parts_are_looked_up_in_words_joined_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lined = matching._lined
    joined = []

    def counted(words: tuple[str, ...]) -> str:
        joined.append(len(words))
        return lined(words)

    monkeypatch.setattr(matching, "_lined", counted)
    old = "\n\n".join(f"“Boat {n} came in" for n in range(300))
    (change,) = compare(old, old.replace("came in", "went out")).quotes
    assert change.change == "altered"
    assert 0 < sum(joined) <= 4 * 300 * 4


def test_a_paragraph_on_somebody_else_gives_the_pronoun_no_other_name() -> None:
    first = "Marta Olsen sang for years in the old port of Torvik."
    last = "She came back in 1990 with a new band. “I had to learn,” she said."
    (change,) = compare(
        f"{first}\n\n{last}", f"{first}\n\nPrime Minister Joan Aldous thanked reporters for the letters.\n\n{last}"
    ).quotes
    assert change.old is not None
    assert change.new is not None
    names = [quote.speaker.name for quote in (change.old, change.new) if quote.speaker]
    assert (change.change, names) == ("unchanged", ["Marta Olsen", "Marta Olsen"])
