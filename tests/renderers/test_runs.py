"""Runs: what is shown of a link, with spaces outside the marks."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from by_hand import Step, document, edits, sentences
from canonical import comparison
from hypothesis import given
from hypothesis import strategies as st
from made import comparisons

from artdiff import compare
from artdiff.model import Comparison, Link
from artdiff.renderers.runs import (
    Run,
    excerpt,
    merged_runs,
    new_runs,
    old_runs,
    typographic_pairs,
)

STORIES = sorted(path.parent for path in (Path(__file__).parents[2] / "fixtures/stories").glob("*/old.txt"))


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


def _reads(made: Comparison, link: Link) -> None:
    """Assert that what a link shows without its gone words is the new text, and without its new words the old one."""
    runs = merged_runs(made, link)
    for version, indexes, other in ((made.old, link.old, "insert"), (made.new, link.new, "delete")):
        spans = [version.sentences[index].span for index in indexes]
        gaps = ["", *(" " if one.end != two.start else "" for one, two in pairwise(spans))]
        wanted = "".join(gap + span.of(version.text) for gap, span in zip(gaps, spans, strict=False))
        shown = "".join(run.text for run in runs if run.kind != other)
        if version is made.new or not _hidden(made, link):
            assert shown.split() == wanted.split()
        elif "typography" not in {edit.significance for edit in link.edits}:
            assert "".join(shown.split()) == "".join(wanted.split())


def _hidden(made: Comparison, link: Link) -> bool:
    """Tell whether only the new form is shown of something: of typography, and of white space that came or went."""
    return any(
        edit.significance == "typography"
        or not (edit.old.of(made.old.text).strip() or edit.new.of(made.new.text).strip())
        for edit in link.edits
    )


@given(comparisons())
def test_merged_runs_are_both_versions(made: Comparison) -> None:
    for link in made.links:
        _reads(made, link)


_WORDS = st.lists(st.sampled_from(["the", "It", "vote", "-", "12", "and", ",", "“so”"]), min_size=1, max_size=6)
_STORIES = st.lists(
    st.tuples(_WORDS, st.sampled_from([" ", "", "-"]), st.sampled_from([". ", ".", ".\n\n", "? ", ", "])), max_size=5
).map(lambda parts: "".join(between.join(words) + end for words, between, end in parts))


@given(_STORIES, _STORIES)
def test_merged_runs_of_stories_are_both_versions(old: str, new: str) -> None:
    made = compare(old, new)
    for link in made.links:
        _reads(made, link)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_merged_runs_of_the_fixtures_are_both_versions(story: Path) -> None:
    made = compare(*((story / name).read_text(encoding="utf-8") for name in ("old.txt", "new.txt")))
    for link in made.links:
        _reads(made, link)


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        (
            "The vote was close. It ended at midnight. Members cheered.",
            "The vote was close, it ended at midnight and members cheered.",
            "The vote was close[.]<,> ~it~ ended at midnight[.]< and> ~members~ cheered.",
        ),
        ("He came and left.", "He came, left.", "He came[ and]<,> left."),
    ],
)
def test_words_do_not_run_together(old: str, new: str, marked: str) -> None:
    made = compare(old, new)
    assert [_marked(merged_runs(made, link)) for link in made.links] == [marked]


def test_excerpt_keeps_what_changed_and_its_neighbours() -> None:
    runs = [
        Run("equal", "one two three four five six "),
        Run("insert", "new"),
        Run("equal", " seven eight nine ten eleven"),
    ]
    assert _marked(excerpt(runs, 2)) == "… five six <new> seven eight …"
    assert excerpt(runs, 9) == runs


def test_excerpt_of_a_text_without_spaces_keeps_characters() -> None:
    (first, second) = excerpt([Run("equal", "x" * 1000), Run("insert", "new")], 2)
    assert first.text == "…" + "x" * 30
    assert second.text == "new"
