"""The texts that benchmarks run on are the same on every machine, and are what they are said to be."""

from __future__ import annotations

import hashlib
import sys

import pytest

from artdiff import comparison
from measure import in_turns, run, table
from news import news_pairs
from peer_alignment import greedy
from stages import STEPS, Stages
from texts import long_text
from worst import WORST_CASES, no_full_stop, one_word_lines, reversed_order


def test_a_long_text_is_the_same_on_every_machine() -> None:
    revision = long_text(2_000)
    digest = hashlib.sha256((revision.old + revision.new).encode()).hexdigest()
    assert digest[:16] == "4e07bbb91c5ebbf1"


def test_a_long_text_has_about_the_words_that_were_asked_for() -> None:
    assert 10_000 <= len(long_text(10_000).old.split()) <= 10_100


def test_a_revision_moves_edits_and_keeps() -> None:
    revision = long_text(10_000)
    assert revision.moved
    assert all(sentence in revision.new for sentence in revision.moved)
    old, new = (set(text.split("\n\n")) for text in (revision.old, revision.new))
    assert old - new
    assert new - old
    assert len(old & new) > 80


def test_news_pairs_are_all_different_and_of_a_length() -> None:
    pairs = news_pairs(100)
    assert len(set(pairs)) == 100
    assert all(old != new and 800 <= len(old.split()) < 1700 for old, new in pairs)


def test_worst_cases_are_as_hard_as_they_say() -> None:
    old, new = no_full_stop()
    assert len(old.split()) == len(new.split()) == 200_000
    assert "." not in old + new
    assert len(one_word_lines()[0].splitlines()) == 100_000
    old, new = reversed_order()
    assert old != new
    assert sorted(old.split(". ")) == sorted(new.split(". "))
    assert len(WORST_CASES) == 6


def test_stages_leave_the_steps_as_they_were() -> None:
    before = {name: getattr(comparison, name) for name in STEPS}
    stages = Stages()
    with stages:
        comparison.compare("The ferry sails.", "The ferry sails on Monday.")
    assert {name: getattr(comparison, name) for name in STEPS} == before
    assert stages.seconds["alignment"] > 0
    assert "| alignment" in stages.table(1)


def test_a_table_is_aligned() -> None:
    assert table(["what", "time"], [["artdiff", "1 s"]]) == (
        "| what    | time |\n"
        "|---------|-----:|\n"
        "| artdiff |  1 s |"
    )  # fmt: skip


if sys.platform != "win32":  # which does not tell the peak memory of a process

    @pytest.mark.parametrize(("code", "status"), [("pass", 0), ("raise SystemExit(1)", 1)])
    def test_a_run_tells_how_it_ended(code: str, status: int) -> None:
        one = run([sys.executable, "-S", "-c", code])
        assert one.status == status
        assert one.megabytes > 1

    def test_a_run_that_takes_too_long_is_ended() -> None:
        assert run([sys.executable, "-S", "-c", "while True: pass"], limit=1).status < 0

    def test_a_run_that_fails_is_no_measurement() -> None:
        with pytest.raises(RuntimeError, match="exit status 2"):
            run([sys.executable, "-S", "-c", "raise SystemExit(2)"])

    def test_commands_take_turns() -> None:
        runs = in_turns(
            {"one": [sys.executable, "-S", "-c", "pass"], "two": [sys.executable, "-S", "-c", "pass"]}, rounds=2
        )
        assert {name: len(of.runs) for name, of in runs.items()} == {"one": 2, "two": 2}


def test_the_greedy_peer_makes_groups_of_one_with_many_at_most() -> None:
    likeness = {(0, 0): 0.9, (0, 1): 0.8, (1, 1): 0.7, (1, 2): 0.6, (2, 2): 0.3}
    assert greedy(likeness, 0.5) == [(0, 0), (0, 1), (1, 2)]
    assert greedy(likeness, 0.65) == [(0, 0), (0, 1)]
