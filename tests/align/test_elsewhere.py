"""Which sentences are linked though they stand in another order than the rest."""

from __future__ import annotations

import pytest

from artdiff.align import align_sentences, elsewhere
from artdiff.align.chain import Block
from artdiff.align.elsewhere import find_elsewhere
from artdiff.align.parameters import FITTED, UNIT
from artdiff.align.parts import Group

STORY = [
    "The bridge over the Ilse will be closed to lorries from Monday.",
    "Engineers found cracks in two of its eleven piers in a routine inspection.",
    "“There is no danger to cars,” said the county surveyor, Petra Vance.",
    "Lorries will be sent round by Hollern, a detour of 14 kilometres.",
    "The bridge was built in 1931 and last repaired in 1988.",
    "Hauliers asked the county to pay for the additional fuel.",
]
HOTELS = (
    "Hotels in the valley fear for the summer season.",
    "Those who run hotels in the valley are worried about the season.",
)
NESTS = ("Swallows have nested below its arches for years.", "Below the arches, there are nests of swallows.")


def to_the_top(olds: list[str], news: list[str]) -> list[tuple[int, int]]:
    """Link what stood at the end with what stands at the beginning, both numbered from 0."""
    links = align_sentences([*STORY, *olds], [*news, *STORY])
    return [(link.old[0] - len(STORY), link.new[0]) for link in links if link.old and link.new and link.moved]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The firm that built the piers went bankrupt in 1952.", "In 1952 the firm went out of business."),
        ("A decision about the repair is due in the spring.", "In the spring there will be a decision to repair it."),
        HOTELS,
    ],
)
def test_a_sentence_told_anew_elsewhere_moved(old: str, new: str) -> None:
    assert to_the_top([old], [new]) == [(0, 0)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The school in Hollern opened its new gym in March.", "The library in Torvik opened its branch in May."),
        ("Hotels in the valley fear for the summer season.", "Farmers in the valley hope for a wet autumn."),
        ("Two cyclists were hurt in Hollern on Friday.", "Three hikers were rescued near Torvik on Sunday."),
        NESTS,
    ],
)
def test_what_shares_little_elsewhere_did_not(old: str, new: str) -> None:
    assert to_the_top([old], [new]) == []


def test_a_sentence_told_anew_elsewhere_moved_among_many_that_are_new() -> None:
    others = [
        f"Mr {name} of {place} sold {what}."
        for name, place, what in zip(
            "ABCDEFGHIJKLM",
            "NOPQRSTUVWXYZ",
            (
                "apples",
                "barrels",
                "candles",
                "drums",
                "eels",
                "flags",
                "gloves",
                "hats",
                "irons",
                "jugs",
                "kites",
                "lamps",
                "mops",
            ),
            strict=True,
        )
    ]
    storm = "The storm is expected to weaken as it moves north overnight."
    rain = "which brought the heaviest rain in 50 years to farms and villages"
    assert to_the_top([*others, storm], [f"The storm, {rain}, weakened overnight as it moved north."]) == [(13, 0)]
    assert to_the_top([*others, storm], ["The storm will be studied by a panel in the north."]) == []


def test_what_stands_beside_a_sentence_that_moved_moved_with_it() -> None:
    promise = "A second bridge was promised in the nineties."
    assert to_the_top([promise, NESTS[0]], [promise, NESTS[1]]) == [(0, 0), (1, 1)]
    assert to_the_top([NESTS[0], HOTELS[0]], [NESTS[1], HOTELS[1]]) == [(0, 0), (1, 1)]


def test_what_shares_nothing_did_not_move_with_it() -> None:
    promise = "A second bridge was promised in the nineties."
    assert to_the_top([promise, NESTS[0]], [promise, "Farmers hope for a wet autumn."]) == [(0, 0)]


@pytest.mark.parametrize(("count", "found"), [(10, True), (40, False)])
def test_among_many_sentences_more_is_alike_by_chance(count: int, found: bool) -> None:
    free = set(range(count)), set(range(count))
    assert bool([*find_elsewhere(free, [Block(3, 3, 7, 7, 3 * UNIT)], [], FITTED)]) is found


def test_a_sentence_goes_with_one_block_only() -> None:
    blocks = [Block(1, 1, 5, 5, 9), Block(2, 2, 6, 6, 6), Block(0, 0, 4, 4, 4), Block(2, 2, 4, 4, 5), Block(0, 0, 6, 6, 3)]  # fmt: skip  # noqa: E501
    blocks = [block._replace(worth=block.worth * UNIT) for block in blocks]
    free = set(range(3)), set(range(4, 7))
    groups = [*find_elsewhere(free, blocks, [], FITTED)]
    assert sorted(groups) == [Group((0,), (4,), 4 * UNIT), Group((1,), (5,), 9 * UNIT), Group((2,), (6,), 6 * UNIT)]
    assert free == (set(), set())


def test_what_is_taken_is_not_linked_again() -> None:
    assert [*find_elsewhere(({1}, set()), [Block(1, 1, 5, 5, 9 * UNIT)], [], FITTED)] == []
    assert [*find_elsewhere(({1}, {5}), [Block(1, 2, 5, 5, 9 * UNIT)], [], FITTED)] == []


RUN = "whoever wants to see the pumps must book"
"""Eight words, of which no long sentence is mostly made."""
LIST = (
    "Also on this site: a map of the lanes, a list of shops near the station, prices of helmets compared, {}, "
    "advice for those who tow a boat, and what the county pays for an old stove."
)
LETTER = (
    "Children under six ride free on Sundays, an officer engraves frames in the yard, {}, and in the hall two "
    "bakers from Hollern show how much salt a loaf needs if the flour is coarse."
)


def test_a_run_of_words_kept_links_two_long_sentences() -> None:
    assert to_the_top([LIST.format(RUN)], [LETTER.format(RUN)]) == [(0, 0)]


@pytest.mark.parametrize("run", [RUN.removeprefix("whoever "), "whoever wants to see a pump must book"])
def test_fewer_words_in_a_row_do_not(run: str) -> None:
    assert to_the_top([LIST.format(RUN)], [LETTER.format(run)]) == []


def test_nor_does_what_two_sentences_have() -> None:
    other = LIST.format(RUN).replace("stove", "boiler").replace("helmets", "saddles")
    assert to_the_top([LIST.format(RUN), other], [LETTER.format(RUN)]) == []


def test_no_sentence_is_cut_into_runs_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that never ends shares a little with each sentence of the other version."""
    cut: list[str] = []
    runs_of = elsewhere._runs_of

    def counted(key: str) -> set[tuple[str, ...]]:
        cut.append(key)
        return runs_of(key)

    monkeypatch.setattr(elsewhere, "_runs_of", counted)
    shared = [f"the company{k} said if{k} the ferry{k} came{k} late" for k in range(40)]
    align_sentences(
        [", ".join(shared)], [f"{text.capitalize()}, but nobody{k} saw it." for k, text in enumerate(shared)]
    )
    assert cut
    assert len(cut) == len(set(cut))
