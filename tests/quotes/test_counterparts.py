"""Runs of words are found as a plain pattern finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Span
from artdiff.quotes import counterparts
from artdiff.quotes.counterparts import Words

WORDS = st.lists(st.sampled_from(["we", "We", "go", "“go”", "GO,", "now", "—"]), max_size=30)


@given(WORDS, st.lists(st.sampled_from(["we", "go", "now"]), min_size=1, max_size=3), st.integers(1, 9))
def test_runs_are_those_of_a_pattern(text_words: list[str], words: list[str], size: int) -> None:
    text = " ".join(text_words)
    cuts = [match.start() for match in re.finditer(" ", text)][::size]
    passages = [Span(start, end) for start, end in pairwise([0, *cuts, len(text)])]
    pattern = r"(?=\b(" + r"\W{1,4}".join(words) + r")\b)"
    expected = [Span(*match.span(1)) for match in re.finditer(pattern, text, re.IGNORECASE)]
    assert list(Words(text, passages).runs(words)) == expected


def test_words_far_apart_are_no_run() -> None:
    text = "we – – – go, we go"
    assert list(Words(text, [Span(0, len(text))]).runs(["we", "go"])) == [Span(13, 18)]


def test_only_the_passage_is_looked_into() -> None:
    assert list(Words("we go, we go", [Span(7, 12)]).runs(["we", "go"])) == [Span(7, 12)]


def test_folding_case_keeps_the_words_apart() -> None:
    every = [chr(code) for code in range(0x110000) if chr(code).isalnum()]
    assert not [letter for letter in every if " " in letter.casefold()]


def test_each_passage_is_cut_into_words_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = counterparts._WORD
    text = " ".join(f"word{at} thing{at}" for at in range(500))
    places = Words(text, [Span(0, len(text))])
    read = []

    class Counted:
        def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
            read.append(end - start)
            return pattern.finditer(text, start, end)

    monkeypatch.setattr(counterparts, "_WORD", Counted())
    found = [list(places.runs([f"word{at}", f"thing{at}"])) for at in range(500)]
    assert [text[span.start : span.end] for (span,) in found] == [f"word{at} thing{at}" for at in range(500)]
    assert sum(read) == len(text)
