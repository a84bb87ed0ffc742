"""What the aligner counts of both versions."""

from __future__ import annotations

from artdiff.align.sides import profile

OLD = ("The bridge is closed.", "Buses replace the trams.")
NEW = ("The bridge is closed.", "Buses replaced all trams.")


def test_stems_of_equal_sentences_are_counted_but_not_kept() -> None:
    sides = profile(OLD, NEW)
    assert sides.equal == {0: 0}
    assert set(sides.old.stems) == set(sides.new.stems) == {1}
    assert sides.seen[b"the"] == profile(OLD, NEW, equal={}).seen[b"the"] == 3


def test_to_fit_the_model_all_stems_are_kept() -> None:
    sides = profile(OLD, NEW, equal={})
    assert sides.equal == {}
    assert sides.old.stems[0] == sides.new.stems[0] != frozenset()
