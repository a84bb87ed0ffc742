"""What changed between the two versions of each case in fixtures/facts/pairs-*.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

import artdiff
from answers import fact_changes
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "facts"
CASES = [case for path in sorted(FOLDER.glob("pairs-*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", parameters(CASES))
def test_changes(case: Case) -> None:
    assert sorted(fact_changes(case)) == sorted(case.expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_changed_in_the_same_version(case: Case) -> None:
    assert artdiff.compare(case.new_text, case.new_text).facts == ()
