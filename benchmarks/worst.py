"""Pairs of texts that are made to be hard: for the bench, and for whoever looks for a worse one."""

from __future__ import annotations

from collections.abc import Callable

from texts import dice, invent_name, long_text, pick


def one_sentence_repeated() -> tuple[str, str]:
    """Twenty thousand copies of one sentence on both sides."""
    text = "The ferry did not sail on Monday. " * 20_000
    return text, text + "It sailed on Tuesday."


def unrelated() -> tuple[str, str]:
    """Two texts of 100,000 words that have nothing to do with each other."""
    return long_text(100_000, seed="one story").old, long_text(100_000, seed="another story").old


def no_full_stop() -> tuple[str, str]:
    """One paragraph of 200,000 words without a full stop, and one word in fifty of it changed."""
    chance = dice("no full stop")
    vocabulary = [invent_name(chance).lower() for _ in range(5000)]
    old = [pick(chance, vocabulary) for _ in range(200_000)]
    new = [pick(chance, vocabulary) if chance.random() < 1 / 50 else word for word in old]
    return " ".join(old), " ".join(new)


def one_word_lines() -> tuple[str, str]:
    """A hundred thousand lines of one word, of which one in fifty changed."""
    old, new = no_full_stop()
    return "\n".join(old.split()[:100_000]), "\n".join(new.split()[:100_000])


def reversed_order() -> tuple[str, str]:
    """Some 45,000 words of sentences, and the same sentences from the last to the first."""
    sentences = long_text(45_000, seed="reversed").old.replace("\n\n", " ").split(". ")
    return ". ".join(sentences), ". ".join(reversed(sentences))


def without_spaces() -> tuple[str, str]:
    """A Chinese text of 200,000 characters, and one character in fifty of it changed."""
    chance = dice("without spaces")
    characters = (
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
    )
    old = "".join("。" if chance.random() < 1 / 40 else pick(chance, characters) for _ in range(200_000))
    new = "".join(pick(chance, characters) if chance.random() < 1 / 50 else character for character in old)
    return old, new


WORST_CASES: dict[str, Callable[[], tuple[str, str]]] = {
    "20,000 copies of one sentence": one_sentence_repeated,
    "two unrelated texts of 100,000 words": unrelated,
    "200,000 words without a full stop": no_full_stop,
    "100,000 lines of one word": one_word_lines,
    "45,000 words in reverse order of sentences": reversed_order,
    "200,000 characters without a space": without_spaces,
}
