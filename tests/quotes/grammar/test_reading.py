"""The words of a clause: one letter each, and where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from artdiff import find_quotes
from artdiff.quotes.grammar.reading import read

PIECES = st.sampled_from(
    ["Mr.", "Berg", "said", "U.S.", "-", "--", "(the", "teachers’", "3,000", "go.", "…", "\n", " "]
)


@given(st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60))
def test_each_token_is_a_letter_and_stands_in_the_text(text: str) -> None:
    reading = read(text, ())
    count = len(reading.words)
    assert len(reading.letters) == count
    assert len(reading.locate(count // 2)) >= count // 2
    assert [text[start:end] for start, end in reading.locate(count)] == reading.words
    assert reading.spans == sorted(reading.spans)


def test_a_quotation_is_one_token() -> None:
    text = "Mr. Berg said “we go” to Olsen."
    reading = read(text, ((14, 21, 15, 20),))
    assert reading.words == ["Mr", "Berg", "said", "“we go”", "to", "Olsen", "."]
    assert reading.letters == "NNCQtN."
    assert reading.quoted == {3: (15, 20)}


def test_a_dash_between_words_is_one_and_that_of_a_list_is_none() -> None:
    assert read("- Berg - the mayor", ()).letters == "N-dn"


def test_only_the_full_stop_at_the_end_is_kept() -> None:
    assert read("Mr. Berg left. ", ()).words == ["Mr", "Berg", "left", "."]


def test_her_before_a_noun_is_a_determiner_and_alone_an_object() -> None:
    assert read("Berg told her editor", ()).letters == "NCdn"
    assert read("Berg told her", ()).letters == "NCo"
    (quote,) = find_quotes("Edda Roth has died.\n\n“It was a fine book,” said her editor, Max Lorenz.")
    assert quote.speaker is not None
    assert quote.speaker.name == "Max Lorenz"
