"""Inputs made to be slow: the answer is right, if coarse, and the work stays in proportion to the text.

Work is counted in comparisons of characters and in blocks that the chain is chosen from.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from artdiff.align import align_sentences, groups
from artdiff.align.chain import Block, heaviest_chain
from artdiff.align.similarity import Similarity
from artdiff.model import Link

RANDOM = random.Random(20)
WORDS = ["".join(RANDOM.choices("abcdefghijklmnopqrstuvwxyz", k=RANDOM.randint(3, 9))) for _ in range(20_000)]


class Work:
    """What an alignment did."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.compared = 0
        self.blocks = 0
        likeness = Similarity._likeness

        def counted_likeness(old: str, new: str) -> float:
            self.compared += 1
            return likeness(old, new)

        def counted_chain(blocks: Sequence[Block], bonus: int = 0) -> list[Block]:
            self.blocks += len(blocks)
            return heaviest_chain(blocks, bonus)

        monkeypatch.setattr(Similarity, "_likeness", staticmethod(counted_likeness))
        monkeypatch.setattr(groups, "heaviest_chain", counted_chain)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def prose(sentences: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=20)) + "." for _ in range(sentences)]


def kinds(links: Sequence[Link]) -> Counter[str]:
    return Counter(link.kind for link in links)


def test_copies_of_one_sentence(work: Work) -> None:
    links = align_sentences(["The board met again."] * 20_000, ["The board met again."] * 18_000)
    assert kinds(links) == {"unchanged": 18_000, "removed": 2_000}
    assert not any(link.moved for link in links)
    assert work.compared == 0


def test_copies_that_share_only_what_all_share(work: Work) -> None:
    old, new = ([f"The board met again on day {k}." for k in range(start, start + 4_000)] for start in (0, 4_000))
    links = align_sentences(old, new)
    assert kinds(links) == {"removed": 4_000, "added": 4_000}
    assert work.compared <= 40 * 4_000


def test_unrelated_texts(work: Work) -> None:
    links = align_sentences(prose(5_000, 1), prose(5_000, 2))
    assert sum(1 for link in links if link.old and link.new) <= 50
    assert work.compared <= 40 * 5_000
    assert work.blocks <= 40 * 5_000


def test_one_word_lines(work: Work) -> None:
    chance = random.Random(3)
    old = chance.choices(WORDS, k=40_000)
    links = align_sentences(old, [*old[:20_000], "inserted", *old[20_000:]])
    assert kinds(links) == {"unchanged": 40_000, "added": 1}
    assert not any(link.moved for link in links)
    assert work.compared <= 40_000


def test_shuffled_one_word_lines(work: Work) -> None:
    chance = random.Random(4)
    old = chance.choices(WORDS, k=20_000)
    links = align_sentences(old, chance.sample(old, k=len(old)))
    assert kinds(links) == {"unchanged": 20_000}
    assert work.compared == 0


def test_the_reverse_order_of_sentences(work: Work) -> None:
    old = prose(5_000, 5)
    links = align_sentences(old, old[::-1])
    assert kinds(links) == {"unchanged": 5_000}
    assert sum(link.moved for link in links) == 4_999
    assert work.compared == 0


def test_one_sentence_of_200_000_words(work: Work) -> None:
    words = random.Random(6).choices(WORDS, k=200_000)
    (link,) = align_sentences([" ".join(words)], [" ".join([*words[:70_000], "inserted", *words[70_000:]])])
    assert link.kind == "edited"
    assert work.compared <= 10


def test_one_sentence_against_another_of_200_000_words(work: Work) -> None:
    one, other = (" ".join(f"{side}{k}" for k in range(200_000)) for side in ("old", "new"))
    assert kinds(align_sentences([one], [other])) == {"removed": 1, "added": 1}
    assert work.compared <= 10


def test_chinese_without_spaces(work: Work) -> None:
    chance = random.Random(7)
    old = ["".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(25)) for _ in range(4_000)]
    links = align_sentences(old, [sentence[:10] + sentence[12:] for sentence in old])
    assert kinds(links) == {"edited": 4_000}
    assert all(link.old == link.new and not link.moved for link in links)
    assert work.compared <= 40 * 4_000


def test_a_chinese_sentence_of_200_000_characters(work: Work) -> None:
    chance = random.Random(8)
    old = "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(200_000))
    (link,) = align_sentences([old], [old[:90_000] + old[90_001:]])
    assert link.kind == "edited"
    assert work.compared <= 10


def test_twice_the_text_is_about_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    done = []
    for size in (1_500, 3_000):
        work = Work(monkeypatch)
        chance = random.Random(9)
        old = prose(size, 10)
        new = [" ".join([*chance.choices(WORDS, k=3), *s.split()[3:]]) if chance.random() < 0.5 else s for s in old]
        moved = new[100:120]
        new[100:120] = []
        new += moved
        links = align_sentences(old, new)
        assert sum(link.moved for link in links) == 20
        done.append((work.compared, work.blocks))
        monkeypatch.undo()
    assert all(large <= 2.2 * small for small, large in zip(*done, strict=True))
