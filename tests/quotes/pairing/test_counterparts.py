"""Runs of words are found as a plain pattern finds them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff import compare
from artdiff.model import Document, Span
from artdiff.quotes import find_quotes
from artdiff.quotes.pairing import counterparts
from artdiff.quotes.pairing.counterparts import Counterparts, Lined
from artdiff.quotes.pairing.sides import Side
from artdiff.segment import segment

WORDS = st.lists(st.sampled_from(["we", "“go”", "go,", "ago", "now", "—", "goes"]), max_size=30)


@given(WORDS, st.lists(st.sampled_from(["we", "go", "now"]), min_size=1, max_size=3), st.integers(0, 9))
def test_runs_are_those_of_a_pattern(text_words: list[str], words: list[str], start: int) -> None:
    text = " ".join(text_words)
    pattern = re.compile(r"(?=\b(" + r"\W{1,4}".join(words) + r")\b)")
    expected = [Span(*match.span(1)) for match in pattern.finditer(text, start)]
    assert list(Lined(text, 0, len(text)).runs(words, Span(start, len(text)))) == [
        span for span in expected if span.start >= start
    ]


def test_words_far_apart_are_no_run() -> None:
    text = "we – – – go, we go"
    assert list(Lined(text, 0, len(text)).runs(["we", "go"], Span(0, len(text)))) == [Span(13, 18)]


def test_only_the_span_is_looked_into() -> None:
    text = "we go, we go, we go"
    assert list(Lined(text, 0, len(text)).runs(["we", "go"], Span(7, 12))) == [Span(7, 12)]


def test_words_are_found_in_whatever_case() -> None:
    document = segment(Document("Olsen said THE HARBOUR would Close — on Monday."))
    quotation = find_quotes("“The harbour would close, on Monday,” Olsen said.")[0]
    span = Counterparts(document, Side(document, ())).of(quotation, [0])
    assert span is not None
    assert span.of(document.text) == "THE HARBOUR would Close — on Monday"


def test_a_long_sentence_is_cut_into_words_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    cut = Lined.__init__

    def counting(lined: Lined, low: str, start: int, end: int) -> None:
        lengths.append(end - start)
        cut(lined, low, start, end)

    monkeypatch.setattr(Lined, "__init__", counting)
    old = ", ".join(f"“we shall see who{at} goes”" for at in range(60))
    changes = compare(f"She said {old}.", f"She said {old}.".replace("“", "").replace("”", "")).quotes
    assert [change.change for change in changes] == ["paraphrased"] * 60
    assert len(lengths) == 1


def test_a_sentence_of_many_quotations_is_not_read_again_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some 2,000 of them took 15 seconds."""
    asked: list[Sequence[str]] = []

    def told_at(quoted: Sequence[str], _: Sequence[str]) -> int:
        asked.append(quoted)
        return -1

    monkeypatch.setattr(counterparts, "told_at", told_at)
    for count in (1, 200):
        old = " and ".join(f"“alpha{at} beta{at} gamma delta”" for at in range(count))
        new = " and ".join(f"zeta{at} beta{at} gamma delta" for at in range(count))
        compare(f"{old}, Berg said.", f"{new}, Berg said.")
    assert len(asked) == 1
