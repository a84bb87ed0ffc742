"""Runs: what is shown of a link, with spaces outside the marks."""

from __future__ import annotations

import pytest
from by_hand import Step, document, edits, find, sentences
from canonical import comparison
from hypothesis import given
from made import comparisons

from artdiff.model import Comparison, Link
from artdiff.renderers.runs import (
    Run,
    excerpt,
    in_context,
    merged_runs,
    new_runs,
    old_runs,
    typographic_pairs,
)


def _marked(runs: list[Run]) -> str:
    marks = {"equal": "{}", "delete": "[{}]", "insert": "<{}>", "typography": "~{}~"}
    return "".join(marks[run.kind].format(run.text) for run in runs)


def _link(old: list[str], new: list[str], steps: list[Step]) -> tuple[Comparison, Link]:
    was, now = document("o", [("body", old)]), document("n", [("body", new)])
    olds, news = tuple(range(len(old))), tuple(range(len(new)))
    link = Link(olds, news, "edited", edits=edits(was, now, sentences(was, olds), sentences(now, news), steps))
    return Comparison(was, now, (link,)), link


@pytest.mark.parametrize(
    ("old", "new", "steps", "marked"),
    [
        (["A b c."], ["A x c."], [("=", "A "), ("~", "b ", "x "), ("=", "c.")], "A [b]<x> c."),
        (["A c."], ["A b c."], [("=", "A"), ("+", " b"), ("=", " c.")], "A <b> c."),
        (["A c."], ["A b c."], [("=", "A "), ("+", "b "), ("=", "c.")], "A <b> c."),
        (["A b c."], ["A c."], [("=", "A "), ("-", "b "), ("=", "c.")], "A [b] c."),
        (["A, b."], ["A.", "B."], [("=", "A"), ("~", ", b", "."), ("+", "B"), ("=", ".")], "A[, b]<. B>."),
        (["A.", "B."], ["C."], [("-", "A."), ("-", "B."), ("+", "C.")], "[A. B.]<C.>"),
        (["A\nb."], ["A b."], [("=", "A"), ("~", "\n", " "), ("=", "b.")], "A b."),
        (
            ['"A"'],
            ["“A”"],
            [("~", '"', "“", "typography", ""), ("=", "A"), ("~", '"', "”", "typography", "")],
            "~“~A~”~",
        ),
    ],
)
def test_merged_runs(old: list[str], new: list[str], steps: list[Step], marked: str) -> None:
    assert _marked(merged_runs(*_link(old, new, steps))) == marked


def test_sides_have_their_own_typography() -> None:
    made, link = _link(
        ['"A"'], ["“A”"], [("~", '"', "“", "typography", ""), ("=", "A"), ("~", '"', "”", "typography", "")]
    )
    assert _marked(old_runs(made, link)) == '~"~A~"~'
    assert _marked(new_runs(made, link)) == "~“~A~”~"
    assert typographic_pairs(made, link) == [('"', "“"), ('"', "”")]


def test_a_link_without_edits_is_shown_whole() -> None:
    made = comparison()
    bare = Link((0,), (0,), "edited")
    assert _marked(merged_runs(made, bare)) == (
        "[Harbour talks end without a deal]<Harbour talks end without a signature>"
    )
    assert _marked(merged_runs(made, Link((2,), (3,), "unchanged"))) == "The talks lasted two hours."


@given(comparisons())
def test_sides_hold_the_words_of_their_sentences(made: Comparison) -> None:
    for link in made.links:
        for runs, version, indexes in (
            (old_runs(made, link), made.old, link.old),
            (new_runs(made, link), made.new, link.new),
        ):
            wanted = "".join(version.sentences[index].span.of(version.text) for index in indexes)
            assert "".join("".join(run.text for run in runs).split()) == "".join(wanted.split())


@given(comparisons())
def test_merged_runs_hold_the_new_words(made: Comparison) -> None:
    for link in made.links:
        shown = "".join(run.text for run in merged_runs(made, link) if run.kind != "delete")
        wanted = "".join(made.new.sentences[index].span.of(made.new.text) for index in link.new)
        assert "".join(shown.split()) == "".join(wanted.split())


def test_excerpt_keeps_what_changed_and_its_neighbours() -> None:
    runs = [
        Run("equal", "one two three four five six "),
        Run("insert", "new"),
        Run("equal", " seven eight nine ten eleven"),
    ]
    assert _marked(excerpt(runs, 2)) == "… five six <new> seven eight …"
    assert excerpt(runs, 9) == runs


def test_context_ends_at_the_paragraph() -> None:
    version = document("x", [("body", ["Before."]), ("body", ["It will not rain in the valley on any of these days."])])
    assert _marked(in_context(version.text, find(version, "not"), "insert", 30)) == (
        "It will <not> rain in the valley on any of …"
    )


def test_excerpt_of_a_text_without_spaces_keeps_characters() -> None:
    (first, second) = excerpt([Run("equal", "x" * 1000), Run("insert", "new")], 2)
    assert first.text == "…" + "x" * 30
    assert second.text == "new"
