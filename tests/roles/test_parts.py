"""What became of the parts of a story."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Document, Link
from artdiff.roles import assign_roles, compare_parts
from artdiff.segment import segment

PROSE = "The harbour board met for two hours on Tuesday and agreed on very little."


def changes(old: str, new: str) -> list[tuple[str, str, str | None, str | None]]:
    was, now = (assign_roles(segment(Document(text))) for text in (old, new))
    found = compare_parts(was, now, [])
    return [(c.role, c.change, c.old and c.old.of(old), c.new and c.new.of(new)) for c in found]


def test_parts_that_changed() -> None:
    old = f"Ferry ban divides board\n\n{PROSE}\n\n{PROSE}\n\nUpdated: May 4th 2024, 9:15 AM"
    new = f"Ferry ban splits board\n\n{PROSE}\n\n{PROSE}\n\nUpdated: May 5th 2024, 8:00 AM\n\nCorrection: it is a ban."
    assert changes(old, new) == [
        ("headline", "changed", "Ferry ban divides board", "Ferry ban splits board"),
        ("timestamp", "changed", "Updated: May 4th 2024, 9:15 AM", "Updated: May 5th 2024, 8:00 AM"),
        ("note", "added", None, "Correction: it is a ban."),
    ]


def test_a_stamp_in_front_of_the_first_sentence_is_a_timestamp() -> None:
    old, new = f"date 2024-05-04 {PROSE}", f"{PROSE}\n\nUpdated: May 5th 2024, 8:00 AM"
    assert changes(old, new) == [("timestamp", "changed", "date 2024-05-04", "Updated: May 5th 2024, 8:00 AM")]


def test_captions_are_paired_by_their_link() -> None:
    old, new = (
        assign_roles(segment(Document(f"{PROSE}\n\nThe ferry {verb} on Monday. NPA\n\n{PROSE}")))
        for verb in ("leaves", "is leaving")
    )
    links = [Link((k,), (k,), "edited") for k in range(len(old.sentences))]
    assert [(c.role, c.change) for c in compare_parts(old, new, links)] == [("caption", "changed")]


@given(st.lists(st.text(), max_size=8))
def test_nothing_changes_between_a_text_and_itself(paragraphs: list[str]) -> None:
    document = assign_roles(segment(Document("\n\n".join(paragraphs))))
    links = [Link((k,), (k,), "unchanged") for k in range(len(document.sentences))]
    assert compare_parts(document, document, links) == ()
