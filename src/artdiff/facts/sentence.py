"""The words of a stretch of text in lower case, and where they stand."""

from __future__ import annotations

import re

from artdiff.model import Span

_WORD = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+)?"  # can’t, o'clock, year’s
    r"|\d+(?:[.,:]\d+)*"  # 1,500.50; 11:11
    r"|[^\w\s]"
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
        self.low: list[str] = _WORD.findall(lower(text[start:end]))
        self.count = len(self.low)
        self.low += _PADDING
        self._spans: list[Span] | None = None

    @property
    def spans(self) -> list[Span]:
        """Where each word stands in the text; past the last, empty spans at the end."""
        if self._spans is None:
            low = lower(self.text[self.start : self.end])
            at = self.start
            self._spans = [Span(at + match.start(), at + match.end()) for match in _WORD.finditer(low)]
            self._spans += [Span(self.end, self.end)] * len(_PADDING)
        return self._spans

    def raw(self, at: int) -> str:
        """The word as it is written."""
        start, end = self.spans[at]
        return self.text[start:end]

    def joined(self, at: int) -> bool:
        """Tell whether nothing stands between this word and the one before."""
        return 0 < at < self.count and self.spans[at - 1].end == self.spans[at].start


def lower(text: str) -> str:
    """Lower the case and keep the length: İ alone would become two code points."""
    return text.lower() if "İ" not in text else text.replace("İ", "I").lower()
