"""The stories of fixtures/: each shows its situation, and the answers beside it are what artdiff says today."""

from __future__ import annotations

from pathlib import Path

import pytest

from artdiff import compare
from artdiff.model import Comparison
from conftest import Run
from regenerate import STORIES, expected

by_name = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)


def comparison_of(name: str) -> Comparison:
    folder = next(story for story in STORIES if story.name == name)
    return compare(*((folder / version).read_text(encoding="utf-8") for version in ("old.txt", "new.txt")))


@by_name
def test_the_answers_are_the_expected_ones(story: Path) -> None:
    for name, text in expected(story).items():
        path = story / name
        assert path.read_bytes().decode() == text, (
            f"{path.relative_to(Path.cwd())} differs; after a wanted change: make fixtures"
        )


def test_no_expected_file_is_left_over() -> None:
    kept = {path for story in STORIES for path in story.glob("expected.*")}
    assert kept == {story / name for story in STORIES for name in expected(story)}


def test_the_command_answers_the_same(artdiff: Run, tmp_path: Path) -> None:
    story = STORIES[0]
    for name in expected(story):
        artdiff("old.txt", "new.txt", "--output", tmp_path / name, cwd=story)
        assert (tmp_path / name).read_bytes() == (story / name).read_bytes()


def test_diplomatic_meeting_quotes_two_spokespeople_anew() -> None:
    added = {c.new.speaker.name for c in comparison_of("diplomatic-meeting").quotes
             if c.change == "added" and c.new and c.new.speaker}  # fmt: skip
    assert {"Dana Orsic", "Viktor Halmi"} <= added


def test_diplomatic_meeting_is_split_and_moved() -> None:
    links = comparison_of("diplomatic-meeting").links
    assert [link.kind for link in links].count("split") == 2
    assert sum(link.moved for link in links) == 1


def test_toll_correction_changes_one_number_and_adds_a_note() -> None:
    comparison = comparison_of("toll-correction")
    changed = [(f.old.value, f.new.value) for f in comparison.facts if f.change == "changed" and f.old and f.new]
    assert changed == [("12", "22"), (">=12", ">=22")]
    assert [(part.role, part.change) for part in comparison.parts if part.role == "note"] == [("note", "added")]


def test_quote_altered_shows_the_word_inside_the_marks() -> None:
    comparison = comparison_of("quote-altered")
    [altered] = [change for change in comparison.quotes if change.change != "unchanged"]
    assert altered.change == "altered"
    words = [(e.old.of(comparison.old.text), e.new.of(comparison.new.text)) for e in altered.edits if e.kind != "equal"]
    assert words == [("intend", "expect")]
    assert altered.new is not None
    assert altered.new.speaker is not None
    assert altered.new.speaker.name == "Janet Oduya"


def test_quote_reattributed_names_both_speakers() -> None:
    [change] = [change for change in comparison_of("quote-reattributed").quotes if change.change != "unchanged"]
    assert change.change == "reattributed"
    assert [quote.speaker.name for quote in (change.old, change.new) if quote and quote.speaker] == [
        "Katarina Voss",
        "Emil Harcourt",
    ]


def test_paragraphs_only_changes_no_sentence() -> None:
    summary = comparison_of("paragraphs-only").summary
    assert summary.unchanged == summary.old_sentences == summary.new_sentences
    assert summary.breaks > 0
    assert not summary.same


def test_typography_only_is_nothing_but_typography() -> None:
    comparison = comparison_of("typography-only")
    assert {link.significance for link in comparison.links} <= {None, "typography"}
    assert {change.change for change in comparison.quotes} == {"unchanged"}
    assert comparison.facts == ()


def test_heavy_rewrite_is_still_linked() -> None:
    summary = comparison_of("heavy-rewrite").summary
    assert summary.edited + summary.split + summary.merged >= 9
    assert summary.moved >= 3


def test_identical_is_the_same() -> None:
    assert comparison_of("identical").summary.same
