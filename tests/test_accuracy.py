"""The annotated pairs are well formed, and the figures of `make accuracy` do not fall below their floors."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from annotated import FITTED, UNSEEN, AnnotatedPair, FormatError, Group, read_pair, read_pairs
from artdiff.align import align
from artdiff.model import Link, LinkKind
from scoring import Score, score_alignment

FITTED_PAIRS, UNSEEN_PAIRS = read_pairs(FITTED), read_pairs(UNSEEN)
PAIRS = FITTED_PAIRS + UNSEEN_PAIRS
by_name = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)


def test_there_is_a_variety_of_pairs() -> None:
    assert len(FITTED_PAIRS) >= 30
    assert len(UNSEEN_PAIRS) >= 10
    assert len({pair.genre for pair in PAIRS}) >= 10
    assert Counter(pair.language for pair in PAIRS).keys() >= {"en", "de", "fr", "es", "it", "zh"}


def test_no_sentence_stands_in_two_pairs() -> None:
    owners = Counter(sentence for pair in PAIRS for sentence in set(pair.old.sentences + pair.new.sentences))
    assert [sentence for sentence, count in owners.items() if count > 1] == []


@by_name
def test_a_pair_is_of_an_ordinary_length(pair: AnnotatedPair) -> None:
    assert 8 <= len(pair.old.sentences) <= 25
    assert 8 <= len(pair.new.sentences) <= 45


@by_name
def test_the_same_words_are_linked(pair: AnnotatedPair) -> None:
    new = pair.new.sentences
    same = {(i, new.index(sentence)) for i, sentence in enumerate(pair.old.sentences) if sentence in new}
    assert same <= pair.links


@by_name
def test_moved_is_the_smallest_set_that_explains_the_order(pair: AnnotatedPair) -> None:
    groups = sorted(pair.groups(), key=lambda group: group[1])
    longest = _longest_chain(groups)
    for group in groups:
        others = [other for other in groups if other != group]
        fitting = [other for other in others if _in_order(other, group) or _in_order(group, other)]
        links = {(i, j) for i in group[0] for j in group[1]}
        if _longest_chain(fitting) + 1 < longest:
            assert links & pair.moved, f"{group} moved"
        elif _longest_chain(others) == longest:
            assert links & pair.maybe_moved, f"{group} or another moved"
        else:
            assert not links & (pair.moved | pair.maybe_moved), f"{group} stayed"


def _longest_chain(groups: list[Group]) -> int:
    lengths: list[int] = []
    for here, group in enumerate(groups):
        lengths.append(1 + max((lengths[k] for k in range(here) if _in_order(groups[k], group)), default=0))
    return max(lengths, default=0)


def _in_order(first: Group, second: Group) -> bool:
    return first[0][-1] < second[0][0] and first[1][-1] < second[1][0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A title\ngenre: news\n\nold\n1 | One.\n\nnew\n1 | One.\n", "language"),
        ("A title\ngenre: news\nlanguage: en\n\nold\n2 | One.\n\nnew\n1 | One.\n", "out of order"),
        ("A title\ngenre: news\nlanguage: en\n\nold\n1 | One.\n\nnew\n2 | One.\n", "no old sentence 2"),
        ("A title\ngenre: news\nlanguage: en\n\nold\n1 | One.\n\nnew\none | One.\n", "cannot read"),
        ("A title\ngenre: news\nlanguage: en\n\n1 | One.\n\nnew\n1 | One.\n", "one line “old”"),
    ],
)
def test_a_malformed_file_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "pair.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError, match=message):
        read_pair(path)


def test_a_document_holds_its_sentences() -> None:
    for pair in PAIRS:
        document = pair.new.document(pair.gap)
        assert [sentence.span.of(document.text) for sentence in document.sentences] == pair.new.sentences


def test_the_annotation_itself_scores_full_marks() -> None:
    def annotated(pair: AnnotatedPair) -> list[Link]:
        links = []
        for old, new in pair.groups():
            kind: LinkKind = "split" if len(old) == 1 < len(new) else "merged" if len(new) == 1 < len(old) else "edited"
            links.append(Link(old, new, kind, moved=any((i, j) in pair.moved for i in old for j in new)))
        return links

    assert {score.f1 for score in score_alignment(PAIRS, annotated).values()} == {1.0}


def test_a_score_counts_what_is_right_wrong_and_missed() -> None:
    score = Score()
    score.add({1, 2, 3}, {2, 3, 4})
    assert (score.right, score.wrong, score.missed) == (2, 1, 1)
    assert score.precision == score.recall == score.f1 == pytest.approx(2 / 3)


FLOORS = {"changed links": 0.88, "exact groups": 0.77, "moves": 0.74, "splits": 0.62, "merges": 0.87}


def test_the_aligner_keeps_above_the_floors() -> None:
    scores = score_alignment(PAIRS, lambda pair: align(pair.old.document(pair.gap), pair.new.document(pair.gap)))
    assert {what: score for what, score in scores.items() if score.f1 < FLOORS[what]} == {}
