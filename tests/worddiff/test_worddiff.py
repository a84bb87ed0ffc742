"""Edits replay, stay inside sentences, and mark what people mark."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Document, Edit, Link, Sentence, Span
from artdiff.worddiff import diff_link, diff_words

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)
WORDS = st.lists(
    st.sampled_from(
        ["the", "The", "of", "minister", "toll", "12", "22", ",", ".", "“", '"', "—", "--", " ", "\xa0", "他"]
    )
).map(" ".join)


def show(edits: Sequence[Edit], old: str, new: str) -> str:
    """Write [-old-]{+new+}, and [~old~new~] for typography."""
    shown = []
    for edit in edits:
        before, after = edit.old.of(old), edit.new.of(new)
        if edit.kind == "equal":
            shown.append(after)
        elif edit.significance == "typography":
            shown.append(f"[~{before}~{after}~]")
        else:
            shown.append((f"[-{before}-]" if before else "") + (f"{{+{after}+}}" if after else ""))
    return "".join(shown)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("The toll rose to 12.", "The toll rose to 22.", "The toll rose to [-12-]{+22+}."),
        ("It cost $1.5bn.", "It cost $1.6bn.", "It cost [-$1.5bn-]{+$1.6bn+}."),
        ("Updated at 11:10 PM today", "Updated at 11:11 PM today", "Updated at [-11:10 PM-]{+11:11 PM+} today"),
        ("Updated at 11:11 PM", "Updated at 11:11 AM", "Updated at [-11:11 PM-]{+11:11 AM+}"),
        ("The well-known man", "The little-known man", "The [-well-known-]{+little-known+} man"),
        ("They can leave.", "They can't leave.", "They [-can-]{+can't+} leave."),
        ("He left in the rain.", "He left.", "He left[- in the rain-]."),
        ("He left.", "He left, she said.", "He left{+, she said+}."),
        ("red, blue and green", "red and green", "red[-, blue-] and green"),
        ("The old bridge", "The bridge", "The [-old -]bridge"),
        ("“No,” he said.", '"No," he said.', '[~“~"~]No,[~”~"~] he said.'),
        ("It was late -- too late.", "It was late — too late.", "It was late [~--~—~] too late."),
        ("10 km away", "10\xa0km away", "10[~ ~\xa0~]km away"),
        ("one,two", "one, two", "one,[~~ ~]two"),
        ("We will appeal.", "On Friday, we will appeal.", "{+On Friday, +}we will appeal."),
        ("The plan is ready.", "the plan is ready.", "[-The-]{+the+} plan is ready."),
        ("a report [1] says", "a report [1] and a study [1] say", "a report [1] [-says-]{+and a study [1] say+}"),
        ("He met the head of the bank.", "He met the head of the union.", "He met the head of the [-bank-]{+union+}."),
        ("总统今天抵达北京。", "总统昨天抵达北京。", "总统[-今-]{+昨+}天抵达北京。"),
        ("", "All new", "{+All new+}"),
        ("All gone", "", "[-All gone-]"),
    ],
)
def test_marks_what_people_mark(old: str, new: str, wanted: str) -> None:
    assert show(diff_words(old, new), old, new) == wanted


def test_the_earlier_of_equal_phrases_stays() -> None:
    old, new = "He thanked the mayor.", "He thanked the mayor and the mayor."
    assert show(diff_words(old, new), old, new) == "He thanked the mayor{+ and the mayor+}."


def test_common_small_words_do_not_stitch_a_rewrite() -> None:
    old = "Rescue teams searched for survivors in the rubble of a collapsed hotel overnight."
    new = "Dozens remain missing as officials blamed the builder over cheap cement on Sunday."
    assert show(diff_words(old, new), old, new) == f"[-{old[:-1]}-]{{+{new[:-1]}+}}."


def test_capital_of_the_sentence_start_is_typography_in_a_link() -> None:
    old, new, edits = link_of(["We will appeal."], ["On Friday, we will appeal."])
    assert show(edits, old.text, new.text) == "{+On Friday, +}[~We~we~] will appeal."


def test_a_name_keeps_its_capital() -> None:
    old, new, edits = link_of(["Rose Hill will vote."], ["The mayor of Rose Hill will vote and rose."])
    assert show(edits, old.text, new.text) == "{+The mayor of +}Rose Hill will vote{+ and rose+}."


def document(sentences: list[str]) -> Document:
    spans, text = [], ""
    for sentence in sentences:
        text += " " if text else ""
        spans.append(Sentence(Span(len(text), len(text) + len(sentence))))
        text += sentence
    return Document(text, sentences=tuple(spans))


def link_of(olds: list[str], news: list[str]) -> tuple[Document, Document, tuple[Edit, ...]]:
    old, new = document(olds), document(news)
    link = Link(tuple(range(len(olds))), tuple(range(len(news))), "edited")
    return old, new, diff_link(old, new, link)


def test_a_split_sentence_is_cut_at_the_border() -> None:
    old, new, edits = link_of(
        ["The bill passed on Monday, and the president signed it."],
        ["The bill passed on Monday.", "The president signed it."],
    )
    assert show(edits, old.text, new.text) == (
        "The bill passed on Monday[-, and -]{+.+}[~the~The~] president signed it."
    )


def test_merged_sentences() -> None:
    old, new, edits = link_of(["He came.", "He saw."], ["He came, then he saw."])
    check_link(old, new, edits)
    assert show(edits, old.text, new.text) == "He came[-.-]{+, then +}[~He~he~] saw."


@given(st.one_of(ANY, WORDS), st.one_of(ANY, WORDS))
def test_edits_replay(old: str, new: str) -> None:
    edits = diff_words(old, new)
    assert "".join(edit.old.of(old) for edit in edits) == old
    assert "".join(edit.new.of(new) for edit in edits) == new
    check_order(edits)
    for edit in edits:
        same = edit.old.of(old) == edit.new.of(new)
        assert same == (edit.kind == "equal") or edit.kind == "equal"
        assert (edit.kind in ("insert",)) == (not edit.old.of(old))
        assert (edit.kind in ("delete",)) == (not edit.new.of(new))


@given(WORDS, WORDS, WORDS, WORDS)
def test_the_shared_tail_may_be_left_out(head: str, old: str, new: str, tail: str) -> None:
    texts = f"toll {head} {old} {tail}", f"toll {head} {new} {tail}"
    edits = diff_words(*texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("artdiff.worddiff.edits.common_tail", lambda *_: 0)
        assert diff_words(*texts) == edits


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("toll bridge town mill pier bridge mill pier bridge", "toll town mill pier bridge"),
        ("road toll toll bridge road road road road", "road bridge road road road"),
    ],
)
def test_what_is_left_out_and_goes_on_in_the_shared_tail_is_read_whole(old: str, new: str) -> None:
    edits = diff_words(old, new)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("artdiff.worddiff.edits.common_tail", lambda *_: 0)
        assert diff_words(old, new) == edits


@given(st.one_of(ANY, WORDS))
def test_a_text_and_itself_are_equal(text: str) -> None:
    whole = Span(0, len(text))
    assert diff_words(text, text) == ([Edit("equal", whole, whole)] if text else [])


@given(WORDS, WORDS)
def test_the_swapped_diff_replays_as_well(old: str, new: str) -> None:
    forth, back = diff_words(old, new), diff_words(new, old)
    assert (forth == []) == (back == [])
    assert all(edit.kind == "equal" for edit in forth) == all(edit.kind == "equal" for edit in back)


SENTENCES = st.lists(st.one_of(ANY, WORDS).map(str.strip).filter(bool), min_size=0, max_size=4)


@given(SENTENCES, SENTENCES)
def test_edits_of_a_link_tile_its_sentences(olds: list[str], news: list[str]) -> None:
    check_link(*link_of(olds, news))


def check_link(old: Document, new: Document, edits: tuple[Edit, ...]) -> None:
    assert "".join(e.old.of(old.text) for e in edits) == "".join(s.span.of(old.text) for s in old.sentences)
    assert "".join(e.new.of(new.text) for e in edits) == "".join(s.span.of(new.text) for s in new.sentences)
    for edit in edits:
        for span, sentences in ((edit.old, old.sentences), (edit.new, new.sentences)):
            assert not sentences or any(s.span.start <= span.start <= span.end <= s.span.end for s in sentences)
        assert (edit.kind == "equal") == (edit.old.of(old.text) == edit.new.of(new.text))
    check_order(edits)


def check_order(edits: Sequence[Edit]) -> None:
    for one, other in pairwise(edits):
        assert one.old.end <= other.old.start
        assert one.new.end <= other.new.start


DOCS = Path(__file__).parents[2] / "docs" / "words.md"
ROWS = [
    [cell.strip() for cell in line.strip("| \n").split(" | ")]
    for line in DOCS.read_text(encoding="utf-8").partition("## Tricky cases")[2].splitlines()
    if line.startswith("| ") and not line.startswith("| old ")
]


@pytest.mark.parametrize("row", ROWS)
def test_the_documented_cases(row: list[str]) -> None:
    old, new, *_, shown = row
    assert show(diff_words(old, new), old, new) == shown


def test_there_are_documented_cases() -> None:
    assert {len(row) for row in ROWS} == {3, 4}
