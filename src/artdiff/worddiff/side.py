"""One side of a comparison: its tokens where the two texts differ."""

from __future__ import annotations

import re

from rapidfuzz.distance import Postfix, Prefix

from artdiff.words import TOKEN, fold_all

_CONTEXT = re.compile(r"\s(?:\S+\s){2,4}?(?<=[^\W\d_]\s)")
"""Some words, and white space that ends a token for sure: "6 a.m." goes on after it, and "Sept. 11" looks beyond it."""
QUOTES = frozenset("\"'")
_MANY = 8
"""For so many words, a set of those of the other side is cheaper than looking through them for each."""


class Side:
    """The tokens of text[start:end], in which sentences start at the offsets given."""

    def __init__(self, text: str, sentences: list[int], start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        tokens: list[re.Match[str]] = []
        self.initials: list[int] = []
        """The tokens that are the first words of their sentences."""
        for first, last in zip(sentences, [*sentences[1:], end], strict=True):
            if last > start:
                if first >= start:
                    self.initials.append(len(tokens))
                tokens += TOKEN.finditer(text, max(first, start), last)
        self.words = [token[1] for token in tokens]
        self.keys = fold_all(self.words, text)
        self.ends = [token.end() for token in tokens]
        self.initials = [self._word_from(token) for token in self.initials]
        self.lowered: set[int] = set()

    def _word_from(self, token: int) -> int:
        """Pass quotation marks."""
        while token < len(self.keys) and self.keys[token] in QUOTES:
            token += 1
        return token

    def start_of(self, token: int) -> int:
        """Find where a token starts; the one after the last, at the end."""
        return self.ends[token] - len(self.words[token]) if token < len(self.ends) else self.end

    def is_lowered(self, token: int) -> bool:
        """Tell whether the key of a token is without the capital that its sentence gives it."""
        return token in self.lowered

    def lower_capitals(self, other: Side) -> None:
        """Lower the first letter of sentences where the other side has the word only so."""
        capitals = [t for t in self.initials if t < len(self.keys) and self.keys[t][:1].isupper()]
        there = other.keys if len(capitals) < _MANY else frozenset(other.keys)
        for token in capitals:
            key = self.keys[token]
            lower = key[0].lower() + key[1:]
            if key not in there and lower in there and other.has_within(lower):
                self.keys[token] = lower
                self.lowered.add(token)

    def has_within(self, key: str) -> bool:
        """Tell whether a token that starts no sentence has a key."""
        return self.keys.count(key) > [self.keys[token] for token in self.initials if token < len(self.keys)].count(key)


def common_head(old: str, new: str) -> int:
    """Count the characters that both texts begin with, up to where a token may begin."""
    count = Prefix.similarity(old, new)
    if count == len(old) == len(new):
        return count
    while True:
        while count and not old[count - 1].isspace():
            count -= 1
        word = old[:count].rstrip()
        if not word or not word[-1].isdecimal():
            return count
        count = len(word)


def common_tail(old: str, new: str, head: int) -> int:
    """Count the characters that both texts end with after the head, from where a token begins.

    It leaves some words that both texts share, so that it shows what goes on after a change.
    """
    count = min(Postfix.similarity(old, new), len(old) - head, len(new) - head)
    context = _CONTEXT.search(old, len(old) - count)
    return len(old) - context.end() if context else 0
