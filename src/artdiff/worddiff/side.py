"""One side of a comparison: its tokens where the two texts differ."""

from __future__ import annotations

from artdiff.words import TOKEN, fold_all

QUOTES = frozenset("\"'")


class Side:
    """The tokens of a text from start on, in which sentences start at the offsets given."""

    def __init__(self, text: str, sentences: list[int], start: int) -> None:
        self.text, self.start = text, start
        self.spans: list[tuple[int, int]] = []
        self.initials: list[int] = []
        """The tokens that are the first words of their sentences."""
        for first, last in zip(sentences, [*sentences[1:], len(text)], strict=True):
            if last > start:
                if first >= start:
                    self.initials.append(len(self.spans))
                self.spans += [match.span() for match in TOKEN.finditer(text, max(first, start), last)]
        self.keys = fold_all([text[i:j] for i, j in self.spans], text)
        self.initials = [self._word_from(token) for token in self.initials]
        self.lowered: set[int] = set()

    def _word_from(self, token: int) -> int:
        """Pass quotation marks."""
        while token < len(self.keys) and self.keys[token] in QUOTES:
            token += 1
        return token

    def start_of(self, token: int) -> int:
        """Find where a token starts; the one after the last, where the text ends."""
        return self.spans[token][0] if token < len(self.spans) else len(self.text)

    def is_lowered(self, token: int) -> bool:
        """Tell whether the key of a token is without the capital that its sentence gives it."""
        return token in self.lowered

    def lower_capitals(self, other: Side) -> None:
        """Lower the first letter of sentences where the other side has the word only so."""
        for token in self.initials:
            key = self.keys[token] if token < len(self.keys) else ""
            if not key[:1].isupper() or key in other.keys:
                continue
            lower = key[0].lower() + key[1:]
            if other.keys.count(lower) > sum(k < len(other.keys) and other.keys[k] == lower for k in other.initials):
                self.keys[token] = lower
                self.lowered.add(token)


def common_head(old: str, new: str) -> int:
    """Count the characters that both texts begin with, up to where a token may begin."""
    count = _common_prefix(old, new)
    if count == len(old) == len(new):
        return count
    while True:
        while count and not old[count - 1].isspace():
            count -= 1
        word = old[:count].rstrip()
        if not word or not word[-1].isdecimal():
            return count
        count = len(word)


def _common_prefix(old: str, new: str) -> int:
    """Count the characters that both texts begin with, by bisection."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
