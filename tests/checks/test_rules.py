"""Each rule fires where the cases in fixtures/checks say, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

import artdiff
from artdiff.checks import RULES, check
from artdiff.model import Level
from cases import Case, parameters, read_cases

CASES = list(read_cases(Path(__file__).parents[2] / "fixtures" / "checks" / "rules.txt"))
ALL_ON: dict[str, Level] = {rule.name: "note" for rule in RULES if rule.level == "off"}


@pytest.mark.parametrize("case", parameters(CASES))
def test_fires(case: Case) -> None:
    findings = check(artdiff.compare(case.old_text, case.new_text), ALL_ON)
    assert sorted({finding.rule.name for finding in findings}) == sorted(case.expected)


def test_every_rule_has_a_case() -> None:
    assert {name for case in CASES for name in case.expected} == {rule.name for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_places_are_in_both_texts_in_order(case: Case) -> None:
    findings = check(artdiff.compare(case.old_text, case.new_text), ALL_ON)
    for finding in findings:
        assert 0 <= finding.new.start <= finding.new.end <= len(case.new_text)
        assert finding.old is None or finding.old.of(case.old_text).strip()
    assert [finding.new for finding in findings] == sorted(finding.new for finding in findings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_fires_on_the_same_text(case: Case) -> None:
    assert check(artdiff.compare(case.new_text, case.new_text), ALL_ON) == ()


def test_what_is_gone_stands_at_the_sentence_that_had_it_or_where_that_stood() -> None:
    old = "The police said the skipper had left the wreck before the storm. Boats sank. “No storm was worse,” she said."
    new = "The skipper had left the wreck before the storm. Boats sank."
    dropped, removed = check(artdiff.compare(old, new), {"quote-removed": "error"})
    assert (dropped.rule.name, dropped.new.of(new)) == ("attribution-dropped", new[:48])
    assert (removed.rule.name, removed.severity, removed.new) == ("quote-removed", "error", (len(new), len(new)))


def test_levels() -> None:
    comparison = artdiff.compare("The storm sank 12 boats.", "The storm sank 22 boats.")
    assert [finding.severity for finding in check(comparison)] == ["warning"]
    assert [finding.severity for finding in check(comparison, {"figure-changed": "error"})] == ["error"]
    assert check(comparison, {"figure-changed": "off"}) == ()
    with pytest.raises(KeyError):
        check(comparison, {"figures-changed": "off"})
    with pytest.raises(ValueError, match="figure-changed is 'fatal'; it can be off, note, warning, error"):
        check(comparison, {"figure-changed": "fatal"})  # type: ignore[dict-item]


def test_figures_of_timestamps_and_notes_are_none_of_the_story() -> None:
    old = "Storm sinks boats\n\nUpdated: 9 March 2031, 10:15\n\nThe storm sank many boats."
    new = old.replace("10:15", "12:40") + "\n\nCorrection: an earlier version said that 12 boats sank, not 22."
    assert check(artdiff.compare(old, new)) == ()
    later = new.replace("that 12 boats", "that 14 boats")
    assert check(artdiff.compare(new, later)) == ()


def test_figures_of_boilerplate_are_none_of_the_story() -> None:
    old = "Storm sinks boats\n\nThe storm sank many boats.\n\nSubscribe to our newsletter and read 12 stories a day."
    assert check(artdiff.compare(old, old.replace("12", "22"))) == ()


def test_what_was_reported_is_no_quotation() -> None:
    old = "Ida Berg said that the storm had sunk every boat in the harbour."
    comparison = artdiff.compare(old, old.replace("every boat", "most boats"))
    assert [change.change for change in comparison.quotes] == ["altered"]
    assert check(comparison) == ()


def test_a_note_that_changed_tells_of_the_correction() -> None:
    old = "The storm sank 12 boats in the old harbour.\n\nCorrection: an earlier version gave a wrong name."
    comparison = artdiff.compare(old, old.replace("12", "22").replace("name", "name and a wrong number"))
    findings = check(comparison, {"correction-without-note": "note"})
    assert [finding.rule.name for finding in findings] == ["figure-changed"]
