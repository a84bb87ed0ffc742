"""Runs of words are found as a plain pattern finds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff import compare
from artdiff.model import Document, Span
from artdiff.quotes import find_quotes
from artdiff.quotes.pairing import counterparts
from artdiff.quotes.pairing.counterparts import Counterparts, Lined, Row
from artdiff.quotes.pairing.sides import Side
from artdiff.quotes.story import Story
from artdiff.segment import segment

WORDS = st.lists(st.sampled_from(["we", "“go”", "go,", "ago", "now", "—", "goes"]), max_size=30)


@given(WORDS, st.lists(st.sampled_from(["we", "go", "now"]), min_size=1, max_size=3), st.integers(0, 9))
def test_runs_are_those_of_a_pattern(text_words: list[str], words: list[str], start: int) -> None:
    text = " ".join(text_words)
    pattern = re.compile(r"(?=\b(" + r"\W{1,4}".join(words) + r")\b)")
    expected = [Span(*match.span(1)) for match in pattern.finditer(text, start)]
    span = Span(start, len(text))
    expected = [found for found in expected if found.start >= start]
    assert list(Lined(text, 0, len(text)).runs(words, span)) == expected
    with patch.multiple(counterparts, _PIECE=3, _LOOKS=len(text)):
        assert list(Row(text).runs(words, span)) == expected


@pytest.mark.parametrize("rows", [lambda text: Lined(text, 0, len(text)), Row])
def test_words_far_apart_are_no_run(rows: Callable[[str], Lined | Row]) -> None:
    text = "we – – – – go, we go"
    assert list(rows(text).runs(["we", "go"], Span(0, len(text)))) == [Span(15, 20)]


@pytest.mark.parametrize("rows", [lambda text: Lined(text, 0, len(text)), Row])
def test_only_the_span_is_looked_into(rows: Callable[[str], Lined | Row]) -> None:
    text = "we go, we go, we go"
    assert list(rows(text).runs(["we", "go"], Span(7, 12))) == [Span(7, 12)]


def test_a_text_is_told_apart_only_where_the_words_stand() -> None:
    text = "so they say " * 1000 + "we go now " + "so they say " * 1000
    with patch.object(counterparts, "Lined", wraps=Lined) as lined:
        assert [span.of(text) for span in Row(text).runs(["we", "go"], Span(0, len(text)))] == ["we go"]
        assert sum(call.args[2] - call.args[1] for call in lined.call_args_list) <= 3 * counterparts._PIECE


def test_words_are_found_in_whatever_case() -> None:
    document = segment(Document("Olsen said THE HARBOUR would Close — on Monday."))
    quotation = find_quotes("“The harbour would close, on Monday,” Olsen said.")[0]
    span = Counterparts(Side(Story(document), ())).of(quotation, [0])
    assert span is not None
    assert span.of(document.text) == "THE HARBOUR would Close — on Monday"


def test_a_piece_of_a_long_sentence_is_cut_into_words_for_each_quotation(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    cut = Lined.__init__

    def counting(lined: Lined, low: str, start: int, end: int) -> None:
        lengths.append(end - start)
        cut(lined, low, start, end)

    monkeypatch.setattr(Lined, "__init__", counting)
    old = ", ".join(f"“we shall see who{at} goes”" for at in range(60))
    new = f"She said {old}.".replace("“", "").replace("”", "")
    assert [change.change for change in compare(f"She said {old}.", new).quotes] == ["paraphrased"] * 60
    assert len(new) > 1400
    assert max(lengths) < 400


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
