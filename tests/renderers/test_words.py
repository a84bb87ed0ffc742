"""The words that all reports share."""

from __future__ import annotations

import pytest
from by_hand import document
from canonical import comparison

from artdiff.model import Comparison, Document, Edit, Link, Role, Span, Summary
from artdiff.renderers import words
from artdiff.renderers.rows import Row, rows


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("a.txt", "b.txt", ("a.txt", "b.txt")),
        ("x/y/a.txt", "x/y/b.txt", ("a.txt", "b.txt")),
        ("x/v1/a.txt", "x/v2/a.txt", ("v1/a.txt", "v2/a.txt")),
        ("C:\\x\\a.txt", "C:\\x\\b.txt", ("a.txt", "b.txt")),
        ("x/ab/a.txt", "x/ac/a.txt", ("ab/a.txt", "ac/a.txt")),
        ("/tmp/a.txt", "b.txt", ("/tmp/a.txt", "b.txt")),
        ("", "", ("old version", "new version")),
        ("x/", "x/", ("old version", "new version")),
        ("a\n b", "c", ("a b", "c")),
        ("/dev/fd/63", "/dev/fd/62", ("old version", "new version")),
        ("/dev/fd/63", "b.txt", ("old version", "b.txt")),
        ("/dev/shm/a.txt", "/dev/shm/b.txt", ("a.txt", "b.txt")),
    ],
)
def test_names(old: str, new: str, shown: tuple[str, str]) -> None:
    assert words.names(Comparison(Document("", old), Document("", new), ())) == shown


def test_counts_leave_out_what_did_not_happen() -> None:
    summary = Summary(1200, 1201, 1199, 0, added=1, breaks=2, same=False)
    made = Comparison(Document(""), Document(""), (), summary=summary)
    assert words.counts(made) == ["1 new", "2 paragraph breaks changed", "1,199 the same"]
    assert words.extent(made) == "1,200 → 1,201 sentences"


def test_what_moved_does_not_count_as_the_same() -> None:
    links = tuple(Link((at,), (at,), "unchanged", moved=at == 1) for at in range(3))
    made = Comparison(Document(""), Document(""), links, summary=Summary(3, 3, 3, moved=1, same=False))
    assert words.counts(made) == ["1 moved", "2 the same"]


def test_what_moved_and_changed_is_told_to_count_twice() -> None:
    links = tuple(Link((at,), (at,), "edited" if at else "unchanged", moved=at < 2) for at in range(3))
    made = Comparison(Document(""), Document(""), links, summary=Summary(3, 3, 1, edited=2, moved=2, same=False))
    assert words.counts(made) == ["2 reworded", "2 moved (1 changed, too)"]
    made = Comparison(made.old, made.new, links[1:], summary=Summary(2, 2, edited=2, moved=1, same=False))
    assert words.counts(made) == ["2 reworded", "1 moved (changed, too)"]


def test_labels_of_the_canonical_comparison() -> None:
    assert [words.label(row) for row in rows(comparison()) if row.changed] == [
        "reworded", "moved", "reworded", "split", "gone", "typography", "reworded", "moved away", "new", "new",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("link", "notes"),
    [
        (Link((4,), (5, 6), "split"), ["1 sentence became 2"]),
        (Link((4, 5), (5,), "merged"), ["2 sentences in 2 paragraphs became 1"]),
        (Link((4, 5), (5, 6), "merged"), ["2 sentences in 2 paragraphs became 2"]),
        (Link((4,), (5,), "edited", significance="wording", reasons=("wording",)), []),
        (
            Link((4,), (5,), "edited", significance="substance", reasons=("opposite",)),
            ["substance: turned into its opposite"],
        ),
        (Link((4,), (5,), "edited", significance="style", reasons=("that or which",)), ["style: that or which"]),
        (Link((4,), (5,), "edited", significance="substance"), ["substance"]),
        (
            Link((4,), (5,), "edited", significance="substance", reasons=("quote paraphrased", "quote altered")),
            ["substance: now without quotation marks, quote altered"],
        ),
        (Link((), (5,), "added", significance="substance", reasons=("new sentence",)), []),
        (
            Link((), (5,), "added", significance="substance", reasons=("new sentence", "new name")),
            ["substance: new sentence, new name"],
        ),
        (Link((4,), (5,), "edited", significance="typography", reasons=("marks",)), ["marks"]),
    ],
)
def test_notes(link: Link, notes: list[str]) -> None:
    assert words.notes(comparison(), Row(0, link, True)) == notes


def test_lesser_reasons_are_not_given_for_a_higher_significance() -> None:
    at = Span(0, 1)
    edits = (
        Edit("replace", at, at, "style", "capital letter"),
        Edit("replace", at, at, "substance", "date changed"),
        Edit("replace", at, at, "typography", "white space"),
    )
    reasons = ("date changed", "attribution changed", "capital letter", "white space")
    row = Row(0, Link((4,), (5,), "edited", edits=edits, significance="substance", reasons=reasons), True)
    assert words.notes(comparison(), row) == ["substance: date changed, attribution changed"]
    plain = Row(0, Link((4,), (5,), "edited", edits=edits[2:], significance="wording", reasons=reasons[2:]), True)
    assert words.notes(comparison(), plain) == ["wording: capital letter"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("harbour", "har\u200bbour", "harbour → har<zero width space>bour"),
        ("esti\u00admate", "estimate", "esti<soft hyphen>mate → estimate"),
        ("five-year", "five\u2011year", "five-year → five<non-breaking hyphen>year"),
        ("Bosn\u00e4s", "Bosna\u0308s", "Bosnäs → Bosna<combining diaeresis>s"),
        ("can't", "can’t", "can't → can’t"),
    ],
)
def test_what_looks_alike_is_told_apart_by_name(old: str, new: str, said: str) -> None:
    edit = Edit("replace", Span(0, len(old)), Span(0, len(new)), "typography", "marks")
    link = Link((0,), (0,), "edited", edits=(edit,), significance="typography", reasons=("marks",))
    made = Comparison(document("o", [("body", [old])]), document("n", [("body", [new])]), (link,))
    assert words.notes(made, rows(made)[0]) == [said]


def test_a_move_within_a_paragraph_is_named_as_such() -> None:
    paragraphs: list[tuple[Role, list[str]]] = [("body", ["A.", "B.", "C."]), ("body", ["D."])]
    old = document("o", [("body", ["X."]), *paragraphs])
    new = document("n", [("body", ["C.", "A.", "B."]), ("body", ["D.", "X."])])
    links = (
        Link((3,), (0,), "unchanged", moved=True),
        *(Link((i,), (i,), "unchanged") for i in (1, 2)),
        Link((4,), (3,), "unchanged"),
        Link((0,), (4,), "unchanged", moved=True),
    )
    made = Comparison(old, new, links)
    noted = [(row.at, words.notes(made, row)[0]) for row in rows(made) if row.changed]
    assert noted == [
        (4, "to paragraph 2"),
        (0, "within its paragraph"),
        (0, "within its paragraph"),
        (4, "from paragraph 1 of the old version"),
    ]


def test_only_the_part_of_a_merge_that_moved_is_said_to_have_moved() -> None:
    old = document("o", [("body", ["A."]), ("body", ["B."]), ("body", ["C."])])
    new = document("n", [("body", ["A and C."]), ("body", ["B."])])
    made = Comparison(old, new, (Link((0, 2), (0,), "merged", moved=True), Link((1,), (1,), "unchanged")))
    merged, _, trace = rows(made)
    assert words.notes(made, merged)[0] == "partly from paragraph 3 of the old version"
    assert (trace.trace, trace.sentences, words.notes(made, trace)) == ("moved away", (2,), ["to paragraph 1"])


def test_a_split_of_which_a_part_moved_stays_where_it_is() -> None:
    old = document("o", [("body", ["A, B."]), ("body", ["C."])])
    new = document("n", [("body", ["A."]), ("body", ["C."]), ("body", ["B."])])
    made = Comparison(old, new, (Link((0,), (0, 2), "split", moved=True), Link((1,), (1,), "unchanged")))
    split, _, trace = rows(made)
    assert words.label(split) == "split"
    assert words.notes(made, split)[0] == "partly moved to paragraph 3"
    assert (trace.trace, trace.sentences) == ("shown above", (2,))
