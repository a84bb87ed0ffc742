"""What is read of one sentence with many claims; the cases stand in fixtures/facts/."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest

from artdiff import compare
from artdiff.facts.claims import attributions, changed
from artdiff.model import Span


def growth(read: Callable[[], int], old: str, new: str, word: str = "") -> float:
    """Tell how many times as much is read of twice as many phrases in one sentence, each with a word of its own."""
    counts = [read()]
    for times in (200, 400):
        compare(*(" ".join(f"{phrase} {word and word + str(at)}" for at in range(times)) for phrase in (old, new)))
        counts.append(read())
    return (counts[2] - counts[1]) / (counts[1] - counts[0])


def test_what_took_the_place_of_many_verbs_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    of, read = Span.of, 0

    def counting(span: Span, text: str) -> str:
        nonlocal read
        read += span.end - span.start
        return of(span, text)

    monkeypatch.setattr(Span, "of", counting)
    assert growth(lambda: read, "said it would", "said it could") < 2.6


def test_the_words_of_a_clause_are_counted_no_further_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    word, read = attributions.WORD, 0

    def finditer(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        nonlocal read
        for match in word.finditer(text, start, end):
            read += 1
            yield match

    monkeypatch.setattr(changed, "WORD", SimpleNamespace(finditer=finditer))
    compare("Rain fell.", f"Rain fell{', and it was not so' * 50}.")
    assert 0 < read <= 50 * 6
