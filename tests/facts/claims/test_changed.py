"""Claims that became firmer or weaker; their cases stand in fixtures/facts/."""

from __future__ import annotations

import pytest

from artdiff import compare
from artdiff.model import Span


def test_what_took_the_place_of_many_verbs_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    of, read = Span.of, 0

    def counting(span: Span, text: str) -> str:
        nonlocal read
        read += span.end - span.start
        return of(span, text)

    monkeypatch.setattr(Span, "of", counting)
    counts = []
    for times in (200, 400):
        read = 0
        compare("said it would " * times, "said it could " * times)
        counts.append(read)
    assert counts[1] < 2.6 * counts[0]
