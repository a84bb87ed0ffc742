"""What is found in the case files of fixtures/facts: each text with its neighbour that must find nothing or other."""

from __future__ import annotations

from pathlib import Path

import pytest

from answers import markers, values
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "facts"
VALUE_CASES = [case for name in ("numbers", "quantities", "dates") for case in read_cases(FOLDER / f"{name}.txt")]
MARKER_CASES = list(read_cases(FOLDER / "markers.txt"))


@pytest.mark.parametrize("case", parameters(VALUE_CASES))
def test_values(case: Case) -> None:
    assert values(case) == case.expected


@pytest.mark.parametrize("case", parameters(MARKER_CASES))
def test_markers(case: Case) -> None:
    assert markers(case) == case.expected
