"""The quick looks at words: they must let through all that can be a fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from artdiff.facts.values.scan import find_values
from artdiff.facts.values.vocabulary import may_be_value
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[3] / "fixtures" / "facts"
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", parameters(case for case in CASES if not case.fails))
def test_what_is_a_value_may_be_one(case: Case) -> None:
    for fact in find_values(case.new_text):
        assert may_be_value(fact.text)


@pytest.mark.parametrize("text", ["12 people", "the US", "in which", "again"])
def test_what_is_more_than_a_value_may_not_be_one(text: str) -> None:
    assert not may_be_value(text)
