"""What the summary tells once."""

from __future__ import annotations

import artdiff
from artdiff.model import Fact, FactChange, FactKind, Span
from artdiff.renderers.repeats import once


def _told(old: str, new: str) -> list[tuple[str, str]]:
    facts = once(artdiff.compare(old, new).facts)
    return [(fact.old.text if fact.old else "", fact.new.text if fact.new else "") for fact in facts]


def test_a_figure_that_changed_twice_in_the_same_way() -> None:
    old = "Storm kills 12 in the hills\n\nAt least 12 people were killed in the storm on Friday."
    new = "Storm kills 22 in the hills\n\nAt least 22 people were killed in the storm on Friday."
    assert _told(old, new) == [("12", "22")]
    assert _told(old, f"{new}\n\nThe council had spoken of 22 deaths.") == [("12", "22")]
    assert _told(old, f"{new}\n\nThe council had spoken of 23 deaths.") == [("12", "22"), ("", "23")]


def test_other_things_counted_are_told_too() -> None:
    old = "The hall has 12 doors.\n\nThe roof has 12 windows."
    new = "The hall has 22 doors.\n\nThe roof has 22 windows."
    assert _told(old, new) == [("12", "22"), ("12", "22")]


def test_a_change_of_bound_is_no_repetition() -> None:
    old = "The storm killed at least 12 people.\n\nThe storm felled at least 12 people’s trees."
    new = "The storm killed 12 people.\n\nThe storm felled about 12 people’s trees."
    assert _told(old, new) == [("at least 12", "12"), ("at least 12", "about 12")]


def test_a_figure_that_came_twice() -> None:
    old = "Ann Moss was jailed.\n\nThe judge said so at noon."
    new = "Ann Moss was jailed for six years.\n\nThe judge said at noon that six years were long."
    assert _told(old, new) == [("", "six years")]
    assert _told(new, old) == [("six years", "")]


def test_a_figure_that_went_is_told_though_its_like_changed_elsewhere() -> None:
    old = "Five people died in the flood on Monday.\n\nIn the hills five people were rescued by a boat."
    new = "Six people died in the flood on Monday.\n\nIn the hills people were rescued by a boat."
    assert _told(old, new) == [("Five", "Six"), ("five", "")]


def test_numbers_of_nothing_named_may_be_of_other_things() -> None:
    def came(kind: FactKind, unit: str = "") -> FactChange:
        return FactChange(kind, "added", None, Fact(Span(0, 1), kind, "3", "3", unit))

    assert len(once([came("number"), came("number"), came("ordinal"), came("ordinal")])) == 4
    assert len(once([came("number", "boat"), came("number", "boat"), came("number", "pier")])) == 2
