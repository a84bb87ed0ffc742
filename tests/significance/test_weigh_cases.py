"""The significance of each case in fixtures/significance, and its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

import artdiff
from artdiff.model import SIGNIFICANCES
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "significance"
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", parameters(CASES))
def test_significance(case: Case) -> None:
    links = artdiff.compare(case.old_text, case.new_text).links
    weighed = [link for link in links if link.significance is not None]
    highest = max(weighed, key=lambda link: SIGNIFICANCES.index(link.significance or "typography"))
    significance, _, reason = case.expected[0].partition(": ")
    assert highest.significance == significance
    assert reason in {reason for link in weighed for reason in link.reasons}
