"""What changed between the two versions of each case in fixtures/facts/pairs-*.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

import artdiff
from artdiff.model import FactChange
from cases import Case, parameters, read_cases

FOLDER = Path(__file__).parents[2] / "fixtures" / "facts"
CASES = [case for name in ("values", "names", "claims") for case in read_cases(FOLDER / f"pairs-{name}.txt")]


def show(change: FactChange) -> str:
    texts = [fact.text for fact in (change.old, change.new) if fact is not None]
    reason = f" ({change.reason})" if change.reason and change.reason != "verb" else ""
    return f"{change.kind} {change.change}: {' → '.join(texts)}{reason}"


@pytest.mark.parametrize("case", parameters(CASES))
def test_changes(case: Case) -> None:
    changes = artdiff.compare(case.old_text, case.new_text).facts
    assert sorted(map(show, changes)) == sorted(case.expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_changed_in_the_same_version(case: Case) -> None:
    assert artdiff.compare(case.new_text, case.new_text).facts == ()
