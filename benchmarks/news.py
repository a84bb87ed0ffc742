"""News pairs: the pairs of fixtures/, combined anew and edited, the same on every machine."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotated import Version, read_pairs
from texts import dice, pick

NEWS = ("wire news", "local news", "sport", "science", "business", "obituary", "court report")
OPENERS = frozenset("The A An It He She They There In On At For From His Her Its Their Two Three Some Nobody".split())
"""Words that are written small within a sentence."""
STORIES = Path(__file__).parent.parent / "fixtures" / "stories"


def news_pairs(count: int, seed: str = "news") -> list[tuple[str, str]]:
    """Make pairs of versions of about 900 words each from the English news of fixtures/.

    Of the parts of a pair, half are revised as in the fixtures, the others lightly. Short sentences are joined, since
    news has some twenty words a sentence.
    """
    pairs = [pair for pair in read_pairs() if pair.language == "en" and pair.genre in NEWS]
    parts = [(_join_short(pair.old), _join_short(pair.new)) for pair in pairs]
    parts += [_read_story(folder) for folder in sorted(STORIES.iterdir())] * 2
    return [_combine(parts, dice(f"{seed} {number}")) for number in range(count)]


def _join_short(version: Version) -> str:
    return "\n\n".join(" ".join(_joined(paragraph)) for paragraph in version.paragraphs)


def _joined(paragraph: Sequence[str]) -> Iterator[str]:
    waiting = ""
    for sentence in paragraph:
        first = sentence.partition(" ")[0]
        if waiting and not sentence.startswith("“"):
            sentence = waiting[:-1] + ", and " + (sentence[0].lower() + sentence[1:] if first in OPENERS else sentence)
        elif waiting:
            yield waiting
        waiting = sentence
        if len(sentence.split()) > 14 or not sentence.endswith("."):
            yield sentence
            waiting = ""
    if waiting:
        yield waiting


def _read_story(folder: Path) -> tuple[str, str]:
    old, new = ((folder / f"{version}.txt").read_text(encoding="utf-8").strip() for version in ("old", "new"))
    return old, new


def _combine(parts: Sequence[tuple[str, str]], chance: random.Random) -> tuple[str, str]:
    left = list(parts)
    olds: list[str] = []
    news: list[str] = []
    while sum(len(text.split()) for text in olds) < 800:
        old, new = left.pop(int(chance.random() * len(left)))
        olds.append(old)
        news.append(new if chance.random() < 0.5 else _lightly_edited(old, chance))
    return "\n\n".join(olds) + "\n", "\n\n".join(news) + "\n"


def _lightly_edited(text: str, chance: random.Random) -> str:
    """Change about one word in forty, and leave the marks and breaks as they are."""
    paragraphs = [paragraph.split(" ") for paragraph in text.split("\n")]
    vocabulary = [word for words in paragraphs for word in words if word.isalpha() and word.islower()]
    return "\n".join(
        " ".join(
            pick(chance, vocabulary) if word.isalpha() and word.islower() and chance.random() < 1 / 40 else word
            for word in words
        )
        for words in paragraphs
    )
