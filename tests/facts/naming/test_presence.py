"""Which names only one version has."""

from __future__ import annotations

from artdiff import compare

STORY = "Pier closed\n\n“It came too fast,” said Donna Farley, who was at the pier on Sunday. She wept."
NOTE = "Correction: An earlier version of this story misspelled a name. It is Donna Farlie, not Donna Farley."


def names(old: str, new: str) -> list[str]:
    changes = [change for change in compare(old, new).facts if change.kind == "name"]
    return [
        f"{change.change}: {change.old.text if change.old else ''} → {change.new.text if change.new else ''}"
        for change in changes
    ]


def test_a_note_names_what_the_story_no_longer_does() -> None:
    corrected = STORY.replace("Farley", "Farlie")
    assert names(STORY, f"{corrected}\n\n{NOTE}") == ["changed: Donna Farley → Donna Farlie"]
    assert names(f"{corrected}\n\n{NOTE}", STORY) == ["changed: Donna Farlie → Donna Farley"]


def test_a_note_names_nobody_anew() -> None:
    assert names(STORY, f"{STORY}\n\n{NOTE}") == []
    assert names(STORY, f"{STORY}\n\nHer friend Donna Farlie left.") == ["added:  → Donna Farlie"]


def test_many_names_are_looked_for_as_few_are() -> None:
    for letters in ("abcdefghij", "abcdefghijklmnopqrstuvwxyz"):
        old = " ".join(f"They met at Alba{letter} Pier{letter} on Friday." for letter in letters)
        new = "They met at albaa piera, at albab and at pierb, and at (albac) “pierc”."
        assert names(old, new) == [f"removed: Alba{letter} Pier{letter} → " for letter in letters[1:]]


def figures(old: str, new: str) -> list[str]:
    changes = [change for change in compare(old, new).facts if change.kind == "number"]
    return [f"{change.old.text if change.old else ''} → {change.new.text if change.new else ''}" for change in changes]


LEAD = "Votes counted again\n\nIda Berg led by 312 votes on Monday, the clerk said."


def test_a_figure_that_a_correction_takes_back_has_changed() -> None:
    note = "Correction: An earlier version gave the wrong lead. It was 321 votes, not 312."
    assert figures(LEAD, f"{LEAD.replace('312', '321')}\n\n{note}") == ["312 → 321"]
    assert figures(LEAD, f"{LEAD}\n\n{note}") == []


def test_a_note_that_tells_the_latest_counts() -> None:
    assert figures(LEAD, f"{LEAD}\n\nUpdate: 14 people have asked for a recount.") == [" → 14"]
