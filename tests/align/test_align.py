"""Which sentences are linked, and as what."""

from __future__ import annotations

import pytest

from artdiff import compare
from artdiff.align import align, align_sentences
from artdiff.model import Document, Link, Paragraph, Sentence, Span

STORY = [
    "The bridge over the Ilse will be closed to lorries from Monday.",
    "Engineers found cracks in two of its eleven piers in a routine inspection.",
    "“There is no danger to cars,” said the county surveyor, Petra Vance.",
    "Lorries will be sent round by Hollern, a detour of 14 kilometres.",
    "The bridge was built in 1931 and last repaired in 1988.",
    "Hauliers asked the county to pay for the additional fuel.",
]


def changes(links: list[Link]) -> list[tuple[tuple[int, ...], tuple[int, ...], str, bool]]:
    """All links that are not the same sentence in the same place."""
    return [(link.old, link.new, link.kind, link.moved) for link in links if link.kind != "unchanged" or link.moved]


def test_the_same_text_is_unchanged() -> None:
    links = align_sentences(STORY, STORY)
    assert [(link.old, link.new, link.kind, link.moved, link.score) for link in links] == [
        ((k,), (k,), "unchanged", False, 1.0) for k in range(len(STORY))
    ]


def test_nothing_to_align() -> None:
    assert align_sentences([], []) == []
    assert align_sentences(["One."], []) == [Link((0,), (), "removed")]
    assert align_sentences([], ["One."]) == [Link((), (0,), "added")]


def test_white_space_is_no_change_and_typography_is() -> None:
    (link,) = align_sentences(["The  bridge\nis closed."], ["The bridge is closed."])
    assert link.kind == "unchanged"
    (link,) = align_sentences(["The bridge isn't closed."], ["The bridge isn’t closed."])
    assert link.kind == "edited"


def test_a_new_sentence_moves_nothing() -> None:
    new = ["Two lorries were turned back on Sunday.", *STORY[:3], "The ferry at Umm does not take lorries.", *STORY[3:]]
    assert changes(align_sentences(STORY, new)) == [((), (0,), "added", False), ((), (4,), "added", False)]


def test_a_removed_sentence_stands_where_it_stood() -> None:
    links = align_sentences(STORY, [*STORY[:2], *STORY[4:]])
    assert [link.old for link in links] == [(0,), (1,), (2,), (3,), (4,), (5,)]
    assert changes(links) == [((2,), (), "removed", False), ((3,), (), "removed", False)]


def test_sentences_removed_at_the_start_stand_first() -> None:
    links = align_sentences(STORY, STORY[2:])
    assert [link.kind for link in links[:3]] == ["removed", "removed", "unchanged"]


def test_a_reworded_sentence() -> None:
    new = [*STORY]
    new[1] = "An inspection found that two of the eleven piers are cracked, engineers said."
    assert changes(align_sentences(STORY, new)) == [((1,), (1,), "edited", False)]


def test_a_sentence_in_the_place_of_another_is_not_linked_for_common_words() -> None:
    new = [*STORY]
    new[4] = "The council will talk about the budget of the school in September."
    assert changes(align_sentences(STORY, new)) == [((4,), (), "removed", False), ((), (4,), "added", False)]


def test_one_moved_sentence_is_one_move() -> None:
    new = [STORY[5], *STORY[:5]]
    assert changes(align_sentences(STORY, new)) == [((5,), (0,), "unchanged", True)]


def test_of_two_exchanged_stretches_the_shorter_one_moved() -> None:
    new = [*STORY[4:], *STORY[:4]]
    assert changes(align_sentences(STORY, new)) == [((4,), (0,), "unchanged", True), ((5,), (1,), "unchanged", True)]


def test_a_sentence_that_moved_and_was_reworded() -> None:
    new = ["Hauliers want the county to pay for the additional fuel, their union said.", *STORY[:5]]
    assert changes(align_sentences(STORY, new)) == [((5,), (0,), "edited", True)]


def test_a_split() -> None:
    old = [
        "Lorries will be sent round by Hollern, a detour of 14 kilometres, and hauliers asked for compensation.",
        *STORY[4:],
    ]
    new = [
        "Lorries will be sent round by Hollern, a detour of 14 kilometres.",
        "Hauliers asked for compensation.",
        *STORY[4:],
    ]
    assert changes(align_sentences(old, new)) == [((0,), (0, 1), "split", False)]
    assert changes(align_sentences(new, old)) == [((0, 1), (0,), "merged", False)]


def test_a_short_sentence_beside_is_no_part_for_a_word_that_it_shares() -> None:
    told = "that the ledgers of the mill had been kept by a clerk and that she had relied on her."
    old = [*STORY, f"Speaking for the first time, she said {told}", "Rain is expected."]
    new = [*STORY, "Today is for her.", f"During the trial, Vance claimed {told}", "Rain is expected."]
    assert changes(align_sentences(old, new)) == [((), (6,), "added", False), ((6,), (7,), "edited", False)]
    part = [*STORY, "It was the first time.", f"She spoke for once and said {told}", "Rain is expected."]
    assert changes(align_sentences(old, part)) == [((6,), (6, 7), "split", False)]


def test_a_sentence_split_in_three() -> None:
    old = [
        STORY[0],
        "The mayor opened the pool, thanked the builders of the slide, and jumped from the tower in a suit.",
        STORY[1],
    ]
    new = [STORY[0], "The mayor opened the pool.", "She thanked the builders of the slide.", "She jumped from the tower in a suit.", STORY[1]]  # fmt: skip  # noqa: E501
    assert changes(align_sentences(old, new)) == [((1,), (1, 2, 3), "split", False)]


def test_a_heading_merged_into_its_sentence() -> None:
    old = [STORY[0], "Opening hours", "The office is open from nine to five.", STORY[1]]
    new = [STORY[0], "Opening hours: The office is open from nine to five.", STORY[1]]
    assert changes(align_sentences(old, new)) == [((1, 2), (1,), "merged", False)]


def test_a_split_whose_parts_stand_apart_moved() -> None:
    old = [
        *STORY,
        "The county surveyor, Petra Vance, promised a decision on the piers by June and apologised to the hauliers.",
    ]
    new = [STORY[0], "Petra Vance, the county surveyor, apologised to the hauliers.", *STORY[1:], "She promised a decision on the piers by June."]  # fmt: skip  # noqa: E501
    assert changes(align_sentences(old, new)) == [((6,), (1, 7), "split", True)]


def test_a_sentence_elsewhere_on_the_same_matter_is_no_part() -> None:
    promise = "The mine owner, Runa Falk, promised new pumps by June and apologised to the miners."
    old = ["Fog closed the airport of Torvik.", promise, "Rain is expected in Hollern on Friday."]
    new = ["Runa Falk, the mine owner, apologised to the miners.", old[0], old[2]]
    other = align_sentences(old, [*new, "The miners want pumps and lamps by June."])
    assert [link.new for link in other if link.kind in ("edited", "split")] == [(0,)]
    part = align_sentences(old, [*new, "She promised new pumps by June."])
    assert [link.new for link in part if link.kind in ("edited", "split")] == [(0, 3)]


def test_a_short_sentence_elsewhere_that_names_the_same_is_no_part() -> None:
    fog = "Fog closed the airport of Torvik."
    old = [fog, "A spokesman for the mine said the pumps would take weeks, not months."]
    new = ["The mine denies this.", fog, "Falk said pumps would take months, not weeks."]
    assert changes(align_sentences(old, new)) == [((), (0,), "added", False), ((1,), (2,), "edited", False)]


def test_a_short_heading_elsewhere_on_the_same_matter_is_no_part() -> None:
    warned = "The minister has urged people to stay indoors"
    rest = ["A man died when a tree fell on his van.", "The airport has closed, and all flights are cancelled."]
    old = [f"{warned} until the red warning ends at six.", *rest]
    new = ["Red warning extended today", "The storm is not over yet, forecasters say.", f"{warned}.", *rest]
    assert [link.kind for link in align_sentences(old, new)] == ["added", "added", "edited", "unchanged", "unchanged"]


def test_a_border_between_sentences_that_shifted() -> None:
    old = ["The court fined the brewery. It had dumped waste", "into the river for years, officials said.", STORY[0]]
    new = ["The court fined the brewery.", "It had dumped waste into the river for years, officials said.", STORY[0]]
    assert changes(align_sentences(old, new)) == [((0, 1), (0, 1), "edited", False)]


def test_repeated_sentences_are_paired_in_order() -> None:
    old = ["Advertisement", STORY[0], "Advertisement", STORY[1], "Advertisement"]
    new = ["Advertisement", STORY[0], "Advertisement", STORY[1], "Advertisement", STORY[2], "Advertisement"]
    assert changes(align_sentences(old, new)) == [((), (5,), "added", False), ((), (6,), "added", False)]


def test_a_repeated_sentence_goes_with_its_neighbours() -> None:
    old = [STORY[0], STORY[1], "He laughed.", STORY[2]]
    new = [STORY[0], "He laughed.", STORY[3], STORY[1], "He laughed.", STORY[2]]
    assert changes(align_sentences(old, new)) == [((), (1,), "added", False), ((), (2,), "added", False)]


def test_a_part_that_stands_apart_says_something_that_no_other_part_says() -> None:
    old = ["(Photo by Ines Borg / KNA)", *STORY]
    new = ["KNA", *STORY, "KNA"]
    links = align_sentences(old, new)
    assert [link.new for link in links if link.old == (0,)] in ([()], [(0,)], [(7,)])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            ["Die Feuerwehr rettete zwei Kinder aus dem brennenden Haus.", "Die Ursache des Brandes ist noch unklar."],
            ["Zwei Kinder wurden von der Feuerwehr aus dem brennenden Haus gerettet.", "Warum es brannte, ist unklar."],
        ),
        (
            ["市政府周三宣布，旧桥将于下月关闭维修。", "居民担心交通会更加拥堵。"],
            ["旧桥将于下月起关闭维修，市政府周三表示。", "居民担心交通拥堵会加剧。"],
        ),
    ],
)
def test_other_languages(old: list[str], new: list[str]) -> None:
    assert changes(align_sentences(old, new)) == [((0,), (0,), "edited", False), ((1,), (1,), "edited", False)]


def test_scores_are_shares() -> None:
    new = [STORY[0], "Engineers found cracks in three of its eleven piers.", "Nothing will happen to cars, said Vance."]
    links = align_sentences(STORY, new)
    assert all(0 <= link.score <= 1 for link in links)
    near, far = (link.score for link in links if link.old and link.new and link.kind == "edited")
    assert near > far


def story(headline: str, *sentences: str) -> Document:
    """A document of a headline and one paragraph."""
    text = " ".join([headline, *sentences])
    spans = [Span(text.index(s), text.index(s) + len(s)) for s in (headline, *sentences)]
    paragraphs = (Paragraph(spans[0], "headline"), Paragraph(Span(spans[1].start, spans[-1].end), "body"))
    return Document(text, "", paragraphs, tuple(Sentence(span, min(k, 1)) for k, span in enumerate(spans)))


def test_a_new_headline_is_no_part_of_a_sentence_that_was_split() -> None:
    sentence = "Petra Vance promised new pumps by June and apologised to the miners of Torvik for the long closure."
    old = story("Mine to reopen", *STORY[:2], sentence)
    new = story("Vance apologises to miners of Torvik", *STORY[:2], "Petra Vance promised new pumps by June.")
    assert changes(list(align(old, new))) == [
        ((0,), (), "removed", False),
        ((), (0,), "added", False),
        ((3,), (3,), "edited", False),
    ]


def test_what_a_note_tells_of_the_story_is_not_the_story() -> None:
    old = "The singer Ida Keane has died in Torvik, her family said. She was 78 years old."
    new = "The singer Ida Keane has died in Torvik at 77, her family said."
    note = "Correction: An earlier version of this story misstated her age. She was 77 years old, not 78 years old."
    links = compare(old, f"{new}\n\n{note}").links
    assert [(link.old, link.kind) for link in links if link.new[:1] in ((1,), (2,))] == [((), "added"), ((), "added")]
    (_, link) = compare(old, f"{new} She was 77 years old.").links
    assert (link.old, link.new, link.kind) == ((1,), (1,), "edited")


def test_a_note_that_tells_what_is_new_is_a_part_of_the_story() -> None:
    held = "Police have held a man over the fire in Torvik, which killed 12 people."
    (_, link) = compare(f"{STORY[0]}\n\nUPDATE: {held}", f"{STORY[0]}\n\n{held}").links
    assert (link.old, link.new, link.kind) == ((1,), (1,), "edited")
    wrong = f"{STORY[0]}\n\nUpdate: It was wrong that {held[0].lower()}{held[1:]}"
    assert [link.kind for link in compare(f"{STORY[0]}\n\n{held}", wrong).links] == ["unchanged", "removed", "added"]


def test_documents_are_aligned_by_their_sentences() -> None:
    texts = " ".join(STORY[:2]), " ".join(STORY[1:3])
    documents = [
        Document(
            text, sentences=tuple(Sentence(Span(text.index(s), text.index(s) + len(s))) for s in STORY if s in text)
        )
        for text in texts
    ]
    links = align(*documents)
    assert changes(list(links)) == [((0,), (), "removed", False), ((), (1,), "added", False)]


def _live(*hours: int) -> str:
    told = ["police shut the quay", "a crane fell", "boats came", "the mill burned", "snow began", "trains stood"]
    entries = [f"{hour}:{18 + hour} p.m.\n\nIn Torvik, {told[hour]} and {hour + 18} people left." for hour in hours]
    return "\n\n".join(["Storm live: what we know", *reversed(entries)])


def test_the_times_of_a_live_page_are_no_other_times_and_no_parts_of_sentences() -> None:
    made = compare(_live(0, 1, 2, 3), _live(2, 3, 4, 5))
    stamps = [
        link for link in made.links if any("p.m." in made.old.sentences[i].span.of(made.old.text) for i in link.old)
    ]
    assert {link.kind for link in stamps} == {"unchanged", "removed"}
    assert {(part.role, part.change) for part in made.parts} == {("timestamp", "added"), ("timestamp", "removed")}


def test_the_time_of_an_update_may_be_another() -> None:
    story = "Storm shuts the quay\n\n{}\n\nPolice shut the quay of Torvik on Monday, and 18 people left."
    made = compare(story.format("Updated 3:18 p.m."), story.format("Updated 5:20 p.m."))
    assert [(part.role, part.change) for part in made.parts] == [("timestamp", "changed")]
