"""The tokens that stay: right on every input, and with work that grows no faster than the text."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.worddiff.match import matching_runs

TOKENS = st.lists(st.sampled_from(["a", "b", "the", "minister", "council", ",", "."]), max_size=40)


@given(TOKENS, TOKENS)
def test_runs_are_common_ascending_and_apart(old: list[str], new: list[str]) -> None:
    i = j = 0
    for i_from, j_from, length in matching_runs(old, new):
        assert length > 0
        assert i_from >= i
        assert j_from >= j
        assert (i_from, j_from) != (i, j) or (i, j) == (0, 0)
        i, j = i_from + length, j_from + length
        assert old[i_from:i] == new[j_from:j]


@given(TOKENS)
def test_all_of_an_equal_sequence_stays(words: list[str]) -> None:
    assert matching_runs(words, words) == ([(0, 0, len(words))] if words else [])


def edited(size: int) -> tuple[list[str], list[str]]:
    old = random.Random(1).choices([f"word{number}" for number in range(5000)], k=size)
    return old, [word if at % 97 else "changed" for at, word in enumerate(old)]


def unrelated(size: int) -> tuple[list[str], list[str]]:
    rng = random.Random(2)
    return tuple(rng.choices([f"word{number}" for number in range(5000)], k=size) for _ in "on")  # type: ignore[return-value]


def two_words(size: int) -> tuple[list[str], list[str]]:
    rng = random.Random(3)
    return tuple(rng.choices("ab", k=size) for _ in "on")  # type: ignore[return-value]


def backwards(size: int) -> tuple[list[str], list[str]]:
    old = [f"word{number}" for number in range(size)]
    return old, old[::-1]


def shifted(size: int) -> tuple[list[str], list[str]]:
    old = ["la", "di", "da"] * (size // 3)
    return old, [*old[size // 2 :], "new", *old[: size // 2]]


@pytest.mark.parametrize("pair", [edited, unrelated, two_words, backwards, shifted])
def test_work_grows_no_faster_than_the_text(pair: Callable[[int], tuple[list[str], list[str]]]) -> None:
    for size in (2_000, 20_000):
        assert steps(*pair(size)) <= 40 * 2 * size


def test_long_sequences_keep_what_is_common() -> None:
    old, new = edited(20_000)
    assert sum(length for _, _, length in matching_runs(old, new)) == sum(x == y for x, y in zip(old, new, strict=True))


def test_more_tokens_than_a_character_set_has() -> None:
    old = [f"old{number}" for number in range(120_000)]
    new = [*old[:60_000], "x", *old[60_001:]]
    assert [length for _, _, length in matching_runs(old, new)] == [60_000, 59_999]


def steps(old: list[str], new: list[str]) -> int:
    """Count the lines that Python executes."""
    count = 0

    def trace(_frame: Any, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        matching_runs(old, new)
    finally:
        sys.settrace(before)
    return count
