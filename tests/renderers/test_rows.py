"""Rows: reading order, traces of what moved, paragraph breaks, folds."""

from __future__ import annotations

from by_hand import document
from canonical import comparison
from hypothesis import given
from made import comparisons

from artdiff.model import Comparison, Document, Link, Quote, QuoteChange, Span, Speaker
from artdiff.renderers import words
from artdiff.renderers.rows import Row, fold, rows


@given(comparisons())
def test_every_link_has_one_row_in_order(made: Comparison) -> None:
    assert [row.at for row in rows(made) if not row.trace] == list(range(len(made.links)))


@given(comparisons())
def test_folding_loses_and_reorders_nothing(made: Comparison) -> None:
    listed = rows(made)
    unfolded: list[Row] = []
    for entry in fold(listed):
        unfolded += [entry] if isinstance(entry, Row) else entry.rows
    assert unfolded == listed


@given(comparisons())
def test_what_changed_is_never_folded(made: Comparison) -> None:
    for entry in fold(rows(made)):
        assert isinstance(entry, Row) or not any(row.changed or row.break_ for row in entry.rows)


def test_what_moved_leaves_a_trace_where_it_stood() -> None:
    listed = rows(comparison())
    (at,) = [at for at, row in enumerate(listed) if row.trace]
    assert (listed[at].at, listed[at].sentences) == (1, (11,))
    assert listed[at - 1].at == 11


def test_a_part_of_a_split_elsewhere_leaves_a_trace_there() -> None:
    old = document("o", [("body", ["One and three.", "Two."])])
    new = document("n", [("body", ["One.", "Two.", "Three."])])
    links = (Link((0,), (0, 2), "split"), Link((1,), (1,), "unchanged"))
    assert [(row.at, row.trace, row.sentences) for row in rows(Comparison(old, new, links))] == [
        (0, "", ()),
        (1, "", ()),
        (0, "shown above", (2,)),
    ]


def test_what_moved_from_the_start_leaves_its_trace_first() -> None:
    old, new = document("o", [("body", ["A.", "B."])]), document("n", [("body", ["B.", "A."])])
    links = (Link((1,), (0,), "unchanged"), Link((0,), (1,), "unchanged", moved=True))
    assert [(row.at, row.trace) for row in rows(Comparison(old, new, links))] == [(1, "moved away"), (0, ""), (1, "")]


def test_breaks_that_came_and_went() -> None:
    old = document("o", [("body", ["A.", "B."]), ("body", ["C.", "D."])])
    new = document("n", [("body", ["A."]), ("body", ["B.", "C.", "D."])])
    links = tuple(Link((i,), (i,), "unchanged") for i in range(4))
    listed = rows(Comparison(old, new, links))
    assert [row.break_ for row in listed] == ["", "added", "removed", ""]
    assert [row.opens for row in listed] == [True, True, False, False]


def test_a_break_beside_a_new_sentence_is_none() -> None:
    old = document("o", [("body", ["A.", "B."])])
    new = document("n", [("body", ["A."]), ("body", ["New.", "B."])])
    links = (Link((0,), (0,), "unchanged"), Link((), (1,), "added"), Link((1,), (2,), "unchanged"))
    assert [row.break_ for row in rows(Comparison(old, new, links))] == ["", "", ""]


def test_minimum_makes_lesser_changes_unchanged_and_drops_their_traces() -> None:
    listed = rows(comparison(), "substance")
    assert [row.at for row in listed if row.changed] == [4, 5, 9, 11, 12, 14]
    assert not any(row.trace or row.break_ for row in listed)


def test_words_that_stayed_and_went_to_another_speaker_are_told() -> None:
    old, new = (document("v", [("body", [f"{name} spoke.", "“No.”", "Rain fell."])]) for name in ("Holm", "Carr"))
    links = (Link((0,), (0,), "edited"), Link((1,), (1,), "unchanged"), Link((2,), (2,), "unchanged"))
    given = QuoteChange("reattributed", _no(old, "Holm"), _no(new, "Carr"), significance="substance")
    made = Comparison(old, new, links, (given,))
    listed = rows(made, "substance")
    assert [row.given for row in listed] == ["", "Holm → Carr", ""]
    assert (listed[1].told, listed[1].changed, listed[2].told) == (True, False, False)
    assert words.label(listed[1]) == "speaker"
    assert words.notes(made, listed[1]) == ["substance: quote given to another speaker, Holm → Carr"]
    assert not any(row.given for row in rows(Comparison(old, new, links, (given._replace(change="unchanged"),))))


def _no(version: Document, name: str) -> Quote:
    at = version.text.index("“")
    return Quote(Span(at, at + 5), (Span(at + 1, at + 4),), "No.", speaker=Speaker(Span(0, 4), name, 0.9))
