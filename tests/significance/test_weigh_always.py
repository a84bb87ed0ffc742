"""What holds of significance whatever the texts are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import artdiff
from artdiff import compare
from artdiff.model import SIGNIFICANCES, Document, Edit, FactChange, Link, Paragraph, Sentence, Significance, Span
from artdiff.significance import style_of, weigh
from artdiff.significance.places import Places

PIECES = (
    "The the hall which that opens 12 twelve people on Friday . , “ ” \" ' don't do not never allegedly said claimed "
    "Jana Oksen colour color front-line front line 5% 5 per cent"
).split(" ")
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.text(max_size=80))


@given(TEXTS, TEXTS)
def test_each_change_has_its_significance_and_reason(one: str, two: str) -> None:
    for link in artdiff.compare(one, two).links:
        changed = [edit for edit in link.edits if edit.kind != "equal"]
        assert all(edit.significance in SIGNIFICANCES and edit.reason for edit in changed)
        assert all(edit.significance is None for edit in link.edits if edit.kind == "equal")
        if changed or link.moved:
            assert link.significance is not None
            ranks = [SIGNIFICANCES.index(edit.significance) for edit in changed if edit.significance is not None]
            assert SIGNIFICANCES.index(link.significance) >= max(ranks, default=0)
            assert {edit.reason for edit in changed} <= set(link.reasons)
        else:
            assert link.significance is None


@given(TEXTS)
def test_nothing_matters_in_the_same_version(text: str) -> None:
    assert all(link.significance is None and not link.reasons for link in artdiff.compare(text, text).links)


@given(TEXTS, TEXTS)
def test_style_is_the_same_both_ways(one: str, two: str) -> None:
    assert style_of(one, two) == style_of(two, one)


def document(text: str, role: str = "body") -> Document:
    paragraph = Paragraph(Span(0, len(text)), role)  # type: ignore[arg-type]
    return Document(text, "", (paragraph,), (Sentence(Span(0, len(text))),))


NOTHING = Document("")


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("A tram left the rails.", "body", ("substance", ("new sentence",))),
        ("© The Haldby Herald", "boilerplate", ("style", ("boilerplate added",))),
        ("* * *", "body", ("style", ("punctuation",))),
    ],
)
def test_a_new_sentence(text: str, role: str, expected: tuple[str, tuple[str, ...]]) -> None:
    new = document(text, role)
    edit = Edit("insert", Span(0, 0), Span(0, len(text)))
    (link,) = weigh(NOTHING, new, [Link((), (0,), "added", edits=(edit,))], (), ())
    assert (link.significance, link.reasons) == expected
    assert (link.edits[0].significance, link.edits[0].reason) == (expected[0], expected[1][0])


def test_a_fact_that_no_edit_touches_counts_for_its_link() -> None:
    old, new = document("The road is safe."), document("The road is  safe.")
    edits = (Edit("equal", Span(0, 17), Span(0, 18)),)
    fact = FactChange("attribution", "removed", None, None, 0, "attribution dropped")
    (link,) = weigh(old, new, [Link((0,), (0,), "edited", edits=edits)], (), (fact,))
    assert (link.significance, link.reasons) == ("substance", ("attribution dropped",))


def test_a_quotation_of_another_speaker_counts_where_its_sentence_names_nobody() -> None:
    said = "spoke in the hall. “The road is safe for lorries and buses,” she told the"
    for old, significance in (("Jana Oksen", "wording"), ("Petra Holm", "substance")):
        links = compare(f"{old} {said} press.", f"Jana Oksen {said} council.").links
        assert links[-1].significance == significance


def test_typography_of_the_word_diff_stays_inside_a_changed_fact() -> None:
    old, new = document("a - b"), document("a – b")
    edit = Edit("replace", Span(2, 3), Span(2, 3), "typography", "marks")
    (link,) = weigh(old, new, [Link((0,), (0,), "edited", edits=(edit,))], (), ())
    assert (link.significance, link.reasons) == ("typography", ("marks",))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(SIGNIFICANCES)), max_size=12))
def test_the_most_significant_of_what_an_edit_meets(items: list[tuple[int, int, Significance]]) -> None:
    places = Places()
    for start, length, significance in items:
        places.add(Span(start, start + length), (significance, ""))
    places.sorted()
    for start in range(0, 40, 3):
        met = [s for at, length, s in items if at < start + 5 and at + length > start]
        found = places.at(Span(start, start + 5))
        assert (found and found[0]) == max(met, key=SIGNIFICANCES.index, default=None)
