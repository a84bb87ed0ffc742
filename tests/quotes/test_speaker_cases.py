"""The cases of fixtures/speakers: quotations, the mentions that speak them, and who that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from artdiff import find_quotes
from artdiff.model import Quote
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "speakers"
FILES = ("marks", "direct", "partial", "continued", "persons", "titles")
CASES = [case for name in FILES for case in read_cases(FOLDER / f"{name}.txt")]


def shown(text: str, quote: Quote) -> str:
    """Write a quotation as the case files do."""
    words = " / ".join(part.of(text) for part in quote.parts)
    if quote.kind == "title":
        return f"title: {words}"
    speaker = quote.speaker
    return f"quote: {words} = " + (f"{speaker.span.of(text)} > {speaker.name}" if speaker else "nobody")


@pytest.mark.parametrize("case", parameters(CASES))
def test_quotes_and_speakers_are_found(case: Case) -> None:
    text = case.new_text
    assert [shown(text, quote) for quote in find_quotes(text)] == case.expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 150
