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


def linked(old: str, new: str, pairs: list[tuple[int, int]]) -> list[tuple[str, str, str | None, str | None]]:
    was, now = (assign_roles(segment(Document(text))) for text in (old, new))
    found = compare_parts(was, now, [Link((i,), (j,), "edited") for i, j in pairs])
    return [(c.role, c.change, c.old and c.old.of(old), c.new and c.new.of(new)) for c in found]


def test_a_title_that_only_what_stands_below_it_made_one_did_not_come_or_go() -> None:
    top = f"Storm damages homes\n\n{PROSE}\n\n"
    for line, change in (("What we know", []), ("What we know now", [("subheading", "changed")])):
        old, new = f"{top}What we know\n\nIt is over.", f"{top}{line}\n\nIt is over. {PROSE}"
        same = [(k, k) for k in range(4)]
        assert [made[:2] for made in linked(old, new, same)] == change
        assert [made[:2] for made in linked(new, old, same)] == change
    full, title = "Two died when the ferry sank.", "Three died when the ferry sank"
    assert linked(f"{full}\n\n{PROSE}", f"{title}\n\n{PROSE}", [(0, 0), (1, 1)]) == [
        ("headline", "changed", full, title)
    ]


def test_a_note_that_lost_its_label_did_not_go() -> None:
    old, new = f"{PROSE}\n\nUPDATE: Police held a man.", f"{PROSE}\n\nPolice held a man."
    changed = [("note", "changed", "UPDATE: Police held a man.", "Police held a man.")]
    assert linked(old, new, [(0, 0), (1, 1)]) == changed
    assert linked(old, f"{PROSE}\n\n{PROSE}", [(0, 0)]) == [("note", "removed", "UPDATE: Police held a man.", None)]


def test_a_title_cut_from_a_longer_paragraph_is_added() -> None:
    old, new = f"{PROSE}\n\nIt is over. {PROSE}", f"It is over\n\n{PROSE}\n\n{PROSE}"
    assert linked(old, new, [(0, 1), (1, 0), (2, 2)]) == [("headline", "added", None, "It is over")]
    long = f"{PROSE[:-1]}, {PROSE} {PROSE}"
    assert linked(f"{long}\n\n{PROSE}", f"It is over\n\n{PROSE}", [(0, 0)])[0][:2] == ("headline", "added")


def test_another_headline_takes_the_place_of_one_that_became_text() -> None:
    old, new = f"It is over\n\n{PROSE}", f"Ferry ban ends\n\nIt is over.\n\n{PROSE}"
    assert linked(old, new, [(0, 1), (1, 2)]) == [("headline", "changed", "It is over", "Ferry ban ends")]


@given(st.lists(st.text(), max_size=8))
def test_nothing_changes_between_a_text_and_itself(paragraphs: list[str]) -> None:
    document = assign_roles(segment(Document("\n\n".join(paragraphs))))
    links = [Link((k,), (k,), "unchanged") for k in range(len(document.sentences))]
    assert compare_parts(document, document, links) == ()
