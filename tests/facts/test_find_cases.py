"""What is found in the case files of fixtures/facts: each text with its neighbour that must find nothing or other."""

from __future__ import annotations

from pathlib import Path

import pytest

from artdiff.facts import find_facts
from artdiff.model import Fact
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "facts"
MARKERS = ("negation", "hedge", "attribution")
VALUE_CASES = [case for name in ("numbers", "quantities", "dates") for case in read_cases(FOLDER / f"{name}.txt")]
MARKER_CASES = list(read_cases(FOLDER / "markers.txt"))


def show(fact: Fact) -> str:
    return f"{fact.kind}: {fact.text} = {fact.value} {fact.unit}".rstrip()


@pytest.mark.parametrize("case", parameters(VALUE_CASES))
def test_values(case: Case) -> None:
    found = [
        fact
        for fact in find_facts(case.new_text)
        if fact.kind not in MARKERS and (fact.kind != "name" or fact.text[-1].isdigit())
    ]
    assert [show(fact) for fact in found if not (fact.kind == "name" and fact.unit)] == case.expected


@pytest.mark.parametrize("case", parameters(MARKER_CASES))
def test_markers(case: Case) -> None:
    assert [show(fact) for fact in find_facts(case.new_text) if fact.kind in MARKERS] == case.expected
