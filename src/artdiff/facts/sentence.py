"""The words of a stretch of text in lower case, and where they stand."""

from __future__ import annotations

import re

from artdiff.model import Span

_WORD = re.compile(
    r"[A-Za-zß-öø-ɏ]+(?:['’](?![sS]\b)[A-Za-z]+)?"  # can’t, o'clock; this range first, because it is fast
    r"|[0-9]+(?:[.,:][0-9]+)*"  # 1,500.50; 11:11
    r"|['’][sS]\b"  # Monday’s: the day without it
    r"|[^\w\s]"
    r"|\d+(?:[.,:]\d+)*|[^\W\d_]+"
)
_PADDING = ("",) * 8
"""So that a look a few words ahead, or one word before the first, finds an empty word."""


class Words:
    """Words of text[start:end]: ``low`` in lower case; the offsets are worked out when first asked for."""

    __slots__ = ("_spans", "count", "end", "low", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.low = cut(text[start:end])
        self.count = len(self.low)
        self.low += _PADDING
        self._spans: list[tuple[int, int]] = []

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each word in the text; past the last, empty ones at the end."""
        if not self._spans:
            low, at = lower(self.text[self.start : self.end]), self.start
            self._spans = [(match.start() + at, match.end() + at) for match in _WORD.finditer(low)]
            self._spans += [(self.end, self.end)] * len(_PADDING)
        return self._spans

    def raw(self, at: int) -> str:
        """The word as it is written."""
        start, end = self.spans[at]
        return self.text[start:end]

    def joined(self, at: int) -> bool:
        """Tell whether nothing stands between this word and the one before."""
        return 0 < at < self.count and self.spans[at - 1][1] == self.spans[at][0]

    def span(self, first: int, last: int) -> Span:
        """Where the words [first, last) stand."""
        return Span(self.spans[first][0], self.spans[last - 1][1])


def cut(text: str) -> list[str]:
    """Cut a text into words in lower case."""
    return _WORD.findall(lower(text))


def lower(text: str) -> str:
    """Lower the case and keep the length: İ alone would become two code points."""
    return text.lower() if "İ" not in text else text.replace("İ", "I").lower()
