"""Runs of words are found as a plain pattern finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Span
from artdiff.quotes.counterparts import runs

WORDS = st.lists(st.sampled_from(["we", "“go”", "go,", "ago", "now", "—", "goes"]), max_size=30)


@given(WORDS, st.lists(st.sampled_from(["we", "go", "now"]), min_size=1, max_size=3), st.integers(0, 9))
def test_runs_are_those_of_a_pattern(text_words: list[str], words: list[str], start: int) -> None:
    text = " ".join(text_words)
    pattern = re.compile(r"(?=\b(" + r"\W{1,4}".join(words) + r")\b)")
    expected = [Span(*match.span(1)) for match in pattern.finditer(text, start)]
    assert list(runs(text, words, Span(start, len(text)))) == [span for span in expected if span.start >= start]


def test_words_far_apart_are_no_run() -> None:
    text = "we – – – go, we go"
    assert list(runs(text, ["we", "go"], Span(0, len(text)))) == [Span(13, 18)]


def test_only_the_span_is_looked_into() -> None:
    text = "we go, we go, we go"
    assert list(runs(text, ["we", "go"], Span(7, 12))) == [Span(7, 12)]
