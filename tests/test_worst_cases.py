"""Inputs made to be slow: the answer is right, if coarse, and the work grows no faster than the text.

Work is counted in calls of functions, so that the tests say the same on any machine.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType

import pytest

import artdiff
from artdiff.model import Comparison

Pair = tuple[str, str]


def words(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    known = ["".join(rng.choices(letters, k=rng.randint(3, 9))) for _ in range(8000)]
    return rng.choices(known, k=count)


def prose(count: int, seed: int) -> list[str]:
    """Sentences of 20 words each."""
    every = words(count, seed)
    return [" ".join(every[at : at + 20]).capitalize() + "." for at in range(0, count, 20)]


def paragraphs(sentences: list[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


def copies(size: int) -> Pair:
    return " ".join(["The board met again."] * size), " ".join(["The board met again."] * (size - size // 10))


def unrelated(size: int) -> Pair:
    return paragraphs(prose(size, 1)), paragraphs(prose(size, 2))


def no_full_stop(size: int) -> Pair:
    every = words(size, 3)
    return " ".join(every), " ".join([*every[: size // 4], "inserted", *every[size // 4 :]])


def one_word_lines(size: int) -> Pair:
    every = words(size, 4)
    return "\n".join(every), "\n".join([*every[: size // 2], "inserted", *every[size // 2 :]])


def reversed_order(size: int) -> Pair:
    sentences = prose(size, 5)
    return paragraphs(sentences), paragraphs(sentences[::-1])


def no_spaces(size: int) -> Pair:
    rng = random.Random(6)
    text = "".join(chr(0x4E00 + rng.randrange(3000)) for _ in range(size))
    return text, text[: size // 2] + "Ω" + text[size // 2 + 1 :]


def carried_over(size: int) -> Pair:
    """The last words of each sentence went to the next one: what joins two joins all."""
    every = words(size // 11 * 11, 7)
    kept = [" ".join(every[at : at + 6]) for at in range(0, len(every), 11)]
    carried = [" ".join(every[at + 6 : at + 11]) for at in range(0, len(every), 11)]
    old = [f"{one} {other}" for one, other in zip(kept, carried, strict=True)]
    new = [f"{other} {one}" for one, other in zip(kept, ["so", *carried], strict=False)]
    return paragraphs([f"{s.capitalize()}." for s in old]), paragraphs([f"{s.capitalize()}." for s in new])


def marks_dropped(size: int) -> Pair:
    said = [" ".join(pair) for pair in zip(words(size, 8)[::2], words(size, 9)[::2], strict=True)]
    return f"He said {', '.join(f'“{one}”' for one in said)}.", f"He said {', '.join(said)}."


def marks_dropped_from_alike(size: int) -> Pair:
    said = [f"he saw no {' '.join(pair)}" for pair in zip(words(size, 15)[::4], words(size, 16)[::4], strict=True)]
    return f"He said {', '.join(f'“{one}”' for one in said)}.", f"He said {', '.join(said)}."


def words_far_apart(size: int) -> Pair:
    return "“we ; ; ; go” " * (size // 2), "we ; ; ; go " * (size // 2)


def quotation_cut(size: int) -> Pair:
    """What was one quotation is one for each sentence."""
    said = prose(size, 17)
    return f"“{' '.join(said)}” Berg said.", f"{' '.join(f'“{one}”' for one in said)} Berg said."


def one_said_often(size: int) -> Pair:
    more = " ".join(f"Then guest {at} came." for at in range(size // 10))
    return f"“We will go home now. {more}” said Ole Berg.", "\n\n".join(
        ["“We will go home now,” said Ole Berg."] * (size // 20)
    )


def said_by_a_report(size: int) -> Pair:
    """What many people said, a report says."""
    every = [f"“We found {at} boats there,” Ida {who.title()} said." for at, who in enumerate(words(size // 8, 19))]
    return "\n\n".join(every), "\n\n".join(text[: text.index("Ida")] + "the report said." for text in every)


def claimed(size: int) -> Pair:
    """Each sentence says it by another verb, beside a quotation that stays."""
    every = [" ".join(some) for some in zip(words(size // 4, 10), words(size // 4, 11), strict=True)]
    old = [f"Berg said the {what} was wet. “We like the {what},” Holm added." for what in every]
    return paragraphs(old), paragraphs([text.replace("said", "claimed") for text in old])


def negated(size: int) -> Pair:
    """One sentence, in which each negation goes."""
    every = words(size // 4, 12)
    return " ".join(f"it was not {what}" for what in every), " ".join(f"it is all {what}" for what in every)


def down_from(size: int) -> Pair:
    """One sentence of figures, each of which is told beside what it was."""
    every = list(enumerate(words(size // 4, 18)))
    new = " and ".join(f"{what} at {size}.{at}%, down from {at}%" for at, what in every)
    return " and ".join(f"{what} at {at}%" for at, what in every), new


def marks_alone(size: int) -> Pair:
    """Sentences of marks without a letter."""
    return ". " * size, ".. " * (size // 2)


def changed(result: Comparison) -> list[tuple[str, str]]:
    """What was deleted and inserted inside the links."""
    return [
        (edit.old.of(result.old.text), edit.new.of(result.new.text))
        for link in result.links
        if link.old and link.new
        for edit in link.edits
        if edit.kind != "equal"
    ]


def test_copies_of_one_sentence() -> None:
    summary = artdiff.compare(*copies(20_000)).summary
    assert (summary.unchanged, summary.removed, summary.added, summary.moved) == (18_000, 2_000, 0, 0)


def test_unrelated_texts() -> None:
    result = artdiff.compare(*unrelated(100_000))
    linked = sum(1 for link in result.links if link.old and link.new)
    assert linked <= 0.01 * len(result.links)


def test_a_paragraph_without_a_full_stop() -> None:
    result = artdiff.compare(*no_full_stop(200_000))
    assert [(old.strip(), new.strip()) for old, new in changed(result)] == [("", "inserted")]


def test_one_word_lines() -> None:
    summary = artdiff.compare(*one_word_lines(100_000)).summary
    assert (summary.unchanged, summary.added, summary.removed, summary.moved) == (100_000, 1, 0, 0)


def test_the_reverse_order_of_sentences() -> None:
    result = artdiff.compare(*reversed_order(100_000))
    count = result.summary.old_sentences
    kept = [link for link in result.links if link.kind == "unchanged"]
    assert len(kept) >= 0.98 * count
    assert sum(not link.moved for link in result.links if link.old and link.new) <= 0.02 * count


def test_a_text_without_spaces() -> None:
    old, new = no_spaces(200_000)
    result = artdiff.compare(old, new)
    assert changed(result) == [(old[100_000], "Ω")]


def test_words_carried_over_from_sentence_to_sentence() -> None:
    links = artdiff.compare(*carried_over(10_000)).links
    assert all(len(link.old) <= 8 >= len(link.new) for link in links)
    assert sum(link.kind in ("added", "removed") for link in links) < 0.02 * len(links)


def test_marks_dropped_in_one_sentence() -> None:
    result = artdiff.compare(*marks_dropped(4_000))
    assert {change.change for change in result.quotes} == {"paraphrased"}


def calls(work: Callable[[], object]) -> int:
    """Count the functions called, Python's and built-in ones."""
    count = 0

    def counter(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counter)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "make",
    [
        copies, unrelated, no_full_stop, one_word_lines, reversed_order, no_spaces, carried_over, marks_dropped,
        marks_dropped_from_alike, words_far_apart, quotation_cut, one_said_often, said_by_a_report, claimed,
        negated, down_from, marks_alone,
    ],
)  # fmt: skip
def test_twice_the_text_takes_about_twice_the_calls(make: Callable[[int], Pair]) -> None:
    once, twice = make(2_000), make(4_000)
    artdiff.compare(*once)  # fills what is cached for ever, such as compiled patterns
    small, large = calls(lambda: artdiff.compare(*once)), calls(lambda: artdiff.compare(*twice))
    assert large <= 2.6 * small + 2_000
