"""The toll that the top of a story tells; its cases stand in fixtures/facts/."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from artdiff import compare
from artdiff.facts.matching import tolls


def test_a_sentence_is_searched_once_for_what_happened_before(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[tuple[int, int]] = []
    before = tolls._BEFORE

    def search(text: str, start: int, end: int) -> object:
        searched.append((start, end))
        return before.search(text, start, end)

    monkeypatch.setattr(tolls, "_BEFORE", SimpleNamespace(search=search))
    compare("League Two " * 50, "League One " * 50)
    assert len(searched) == 2
