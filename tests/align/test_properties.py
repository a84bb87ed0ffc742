"""What holds of every alignment."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from artdiff.align import align_sentences
from artdiff.model import Link

WORDS = st.sampled_from("harbour crane mayor budget school ferry 12 1,300 the a of Größe 港口 市长".split())
SENTENCES = st.lists(WORDS, max_size=7).map(" ".join) | st.text(max_size=6)
VERSIONS = st.lists(SENTENCES, max_size=9)
SWAPPED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


def pairs(links: list[Link]) -> set[tuple[int, int]]:
    return {(i, j) for link in links for i in link.old for j in link.new}


@given(VERSIONS, VERSIONS)
def test_every_sentence_is_in_exactly_one_link(old: list[str], new: list[str]) -> None:
    links = align_sentences(old, new)
    assert sorted(i for link in links for i in link.old) == list(range(len(old)))
    assert sorted(j for link in links for j in link.new) == list(range(len(new)))
    assert all(list(side) == sorted(side) for link in links for side in (link.old, link.new))


OPENED, CLOSED = "the mayor opened the new school", "the council closed the old ferry at night"


@given(VERSIONS, VERSIONS)
@example([f"{OPENED} and {CLOSED}"], [OPENED, CLOSED])
@example([OPENED, CLOSED], [f"{OPENED} and {CLOSED}"])
def test_kinds_say_how_many_there_are(old: list[str], new: list[str]) -> None:
    for link in align_sentences(old, new):
        match len(link.old), len(link.new):
            case 0, 1:
                assert link.kind == "added"
            case 1, 0:
                assert link.kind == "removed"
            case 1, 1:
                same = old[link.old[0]].split() == new[link.new[0]].split()
                assert link.kind == ("unchanged" if same else "edited")
            case 1, _:
                assert link.kind == "split"
            case _, 1:
                assert link.kind == "merged"
            case _:
                assert link.kind == "edited"


@given(VERSIONS)
def test_a_text_against_itself(text: list[str]) -> None:
    assert [(link.old, link.new, link.kind, link.moved) for link in align_sentences(text, text)] == [
        ((k,), (k,), "unchanged", False) for k in range(len(text))
    ]


@given(VERSIONS, VERSIONS)
@example(["", "alpha beta", "alpha gamma"], ["alpha", "", "beta gamma", "alpha"])
def test_swapping_the_versions_swaps_the_links(old: list[str], new: list[str]) -> None:
    forth, back = align_sentences(old, new), align_sentences(new, old)
    assert pairs(forth) == {(i, j) for j, i in pairs(back)}
    kinds = sorted((link.old, link.new, link.kind) for link in forth)
    assert kinds == sorted((link.new, link.old, SWAPPED.get(link.kind, link.kind)) for link in back)


@given(VERSIONS, VERSIONS)
def test_what_did_not_move_is_in_order(old: list[str], new: list[str]) -> None:
    still = [link for link in align_sentences(old, new) if link.old and link.new and not link.moved]
    for one, two in pairwise(still):
        assert one.old[-1] < two.old[0]
        assert one.new[-1] < two.new[0]


@given(VERSIONS, VERSIONS)
def test_links_stand_in_reading_order_and_removed_ones_where_they_stood(old: list[str], new: list[str]) -> None:
    links = align_sentences(old, new)
    with_new = [link.new for link in links if link.new]
    assert with_new == sorted(with_new)
    for before, link in pairwise(links):
        if link.kind == "removed" and before.kind == "removed":
            assert before.old < link.old


@given(VERSIONS, VERSIONS)
def test_the_answer_is_always_the_same(old: list[str], new: list[str]) -> None:
    assert align_sentences(old, new) == align_sentences([*old], [*new])


@given(st.lists(st.text(st.characters(categories=["Cs", "Ll", "Zs", "Po"]), max_size=8), max_size=6), VERSIONS)
def test_lone_surrogates(old: list[str], new: list[str]) -> None:
    assert sorted(i for link in align_sentences(old, new) for i in link.old) == list(range(len(old)))


def test_links_do_not_depend_on_the_order_in_which_a_set_is_walked() -> None:
    script = (
        "from annotated import UNSEEN, read_pairs\n"
        "from artdiff.align import align\n"
        "for pair in read_pairs(UNSEEN):\n"
        "    print(align(pair.old.document(pair.gap), pair.new.document(pair.gap)))"
    )
    known = os.pathsep.join([str(Path(__file__).parents[2] / "benchmarks"), *sys.path])
    answers = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": known, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "123"
    }
    assert len(answers) == 1
    assert b"split" in answers.pop()
