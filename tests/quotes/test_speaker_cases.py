"""The cases of fixtures/speakers: quotations, the mentions that speak them, and who that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from answers import quotes
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "speakers"
FILES = ("marks", "direct", "partial", "continued", "persons", "titles", "transcripts", "papers", "newsroom")
CASES = [case for name in FILES for case in read_cases(FOLDER / f"{name}.txt")]


@pytest.mark.parametrize("case", parameters(CASES))
def test_quotes_and_speakers_are_found(case: Case) -> None:
    assert quotes(case) == case.expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 150
