"""What holds of facts whatever the texts are."""

from __future__ import annotations

import doctest
from collections import Counter
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from artdiff.facts import find_facts, pair_facts
from artdiff.facts.markers import find_markers
from artdiff.facts.values.scan import find_values
from artdiff.model import Document, Edit, FactChange, Link, Span
from artdiff.names import Names, find_names
from artdiff.segment import segment
from artdiff.worddiff import diff_link

PIECES = (
    "12 twelve $1.5bn 5% £10-15m 2.5 million two hundred and five half a dozen a third of at least 20 people between "
    "ten and fifteen 1st twenty-first second 34-year-old (34) Jana Oksen Mr Brandvik in Torvik on Thursday last week "
    "2014 1990s December 9th 2021 9 Dec. 13/02/2021 11:11 PM noon 9.30pm GMT not never can't allegedly may might said "
    "claimed denied according to the . , ; “ ” ( ) - – km/h m² ½ ٣٤ İ one of first"
).split(" ")
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.text(max_size=80))


def test_example_of_the_manual() -> None:
    manual = Path(__file__).parents[2] / "docs" / "facts.md"
    assert doctest.testfile(str(manual), module_relative=False) == (0, 2)


@given(TEXTS)
@example("²")
@example("٣")
@example("1" * 5000 + " people")
@example("$" + "9" * 5000 + "bn")
@example("\ud800 12 \udfff")
@example("İ" * 20 + " 12 people on 9 December")
@example("1/" * 50)
@example("10-" * 50)
@example("and " * 50)
@example("a million " * 30)
def test_a_fact_is_a_slice_of_the_text(text: str) -> None:
    for fact in find_facts(text):
        assert fact.span.of(text) == fact.text
        assert fact.text.strip() == fact.text != ""
        assert fact.value != ""


@given(
    st.lists(
        st.sampled_from(["É", "École", "Ünal", "ΣΟΦΟΣ", "İ", "ǅ", "K", "straße", "’s", "’S", "_", "x²"]), max_size=9
    )
)
def test_letters_of_any_kind_move_no_span(words: list[str]) -> None:
    text = " ".join([*words, "34 tonnes"])
    (*_, fact) = find_values(text)
    assert (fact.text, fact.value, fact.span.end) == ("34 tonnes", "34", len(text))


@given(TEXTS)
def test_facts_stand_in_order_and_apart(text: str) -> None:
    spans = [fact.span for fact in find_values(text)]
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(TEXTS, TEXTS)
@example("", "ÉCOLE 12 people, 9 December")
@example("É", "ÀÉ can't 12 people")
def test_part_of_a_text_is_read_alone(before: str, text: str) -> None:
    shifted = [(fact.span.start - len(before), fact.value) for fact in find_values(before + text, len(before))]
    assert shifted == [(fact.span.start, fact.value) for fact in find_values(text)]
    assert len(find_markers(before + text, len(before))) == len(find_markers(text))


@given(TEXTS)
def test_nothing_changes_in_the_same_version(text: str) -> None:
    assert changes(text, text) == ()


@given(TEXTS, TEXTS)
@example("12", "12 million 12")
def test_the_other_way_round_added_is_removed(one: str, two: str) -> None:
    there, back = Counter(map(shape, changes(one, two))), Counter(map(turned, changes(two, one, turn=True)))
    assert there == back


def changes(one: str, two: str, turn: bool = False) -> tuple[FactChange, ...]:
    """Pair the facts of two texts that are one link; turned, by the edits of the pair the other way round."""
    old, new = segment(Document(one)), segment(Document(two))
    link = Link(tuple(range(len(old.sentences))), tuple(range(len(new.sentences))), "edited")
    if turn:
        back = Link(link.new, link.old, "edited")
        edits = tuple(_turned(edit) for edit in diff_link(new, old, back))
    else:
        edits = diff_link(old, new, link)
    links = [Link(link.old, link.new, "edited", edits=edits)]
    return pair_facts(old, new, links, names(old), names(new))


def names(document: Document) -> Names:
    return find_names(document)


def _turned(edit: Edit) -> Edit:
    kinds = {"insert": "delete", "delete": "insert"}
    return Edit(kinds.get(edit.kind, edit.kind), Span(*edit.new), Span(*edit.old))  # type: ignore[arg-type]


def shape(change: FactChange) -> tuple[object, ...]:
    return change.change, change.reason, change.old and change.old.span, change.new and change.new.span


def turned(change: FactChange) -> tuple[object, ...]:
    kinds = {"added": "removed", "removed": "added"}
    reason = {"attribution added": "attribution dropped", "attribution dropped": "attribution added"}
    return (
        kinds.get(change.change, change.change),
        reason.get(change.reason, change.reason),
        change.new and change.new.span,
        change.old and change.old.span,
    )
