"""The words of a stretch of text in lower case, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right

from artdiff.model import Span, make
from artdiff.words import lower

_WORD = re.compile(
    r" ?+("  # a match at the space is found sooner than one behind it
    r"[a-z]++(?=[ ,.])|[,.]"  # most words, quickly
    r"|[A-Za-zß-öø-ɏ]+(?:['’](?![sS]\b)[A-Za-z]+)?"  # can’t, o'clock; this range first, because it is fast
    r"|[0-9]+(?:[.,:][0-9]+)*"  # 1,500.50; 11:11
    r"|['’][sS]\b"  # Monday’s: the day without it
    r"|[^\w\s]"
    r"|\d+(?:[.,:]\d+)*|[^\W\d_]+"
    r")"
)
_AHEAD = 4
"""How many more words to locate than asked for: readers look ahead."""
_MANY = 200
"""In so many words a search for two of them costs more than to locate them."""
_PADDING = ("",) * 8
"""So that a look a few words ahead, or one word before the first, finds an empty word."""


class Words:
    """Words of text[start:end]: ``low`` in lower case; offsets are worked out as far as they are asked for."""

    __slots__ = ("_ends", "_lower", "count", "end", "low", "start", "text")

    def __init__(self, text: str, start: int, end: int, low: str | None = None) -> None:
        """Cut a stretch of a text, of which all may be given in lower case."""
        self.text = text
        self.start = start
        self.end = end
        self._lower = lower(text[start:end]) if low is None else low[start:end]
        self.low: list[str] = _WORD.findall(self._lower)
        self.count = len(self.low)
        self.low += _PADDING
        self._ends: list[int] = []
        """Where the words end in the stretch, as far as they are located."""

    def place(self, at: int) -> tuple[int, int]:
        """Start and end of a word in the text; past the last, an empty one at the end."""
        if at >= len(self._ends):
            self._locate(at + _AHEAD)
            if at >= self.count:
                return self.end, self.end
        end = self._ends[at] + self.start
        return end - len(self.low[at]), end

    def _locate(self, last: int) -> None:
        """Locate the words before the last; only white space and underscores stand between words."""
        text, ends = self._lower, self._ends
        at = ends[-1] if ends else 0
        for word in self.low[len(ends) : min(last, self.count)]:
            if text[at] == " ":
                at += 1
            at = (at if text[at] == word[0] else text.index(word, at)) + len(word)
            ends.append(at)

    def at(self, start: int) -> int:
        """The word that starts at an offset of the text, or -1."""
        self._locate(self.count)
        found = bisect_right(self._ends, start - self.start)
        return found if found < self.count and self.place(found)[0] == start else -1

    def raw(self, at: int) -> str:
        """The word as it is written."""
        start, end = self.place(at)
        return self.text[start:end]

    def joined(self, at: int) -> bool:
        """Tell whether nothing stands between this word and the one before."""
        if not 0 < at < self.count:
            return False
        if at >= len(self._ends):
            if self.count < _MANY and self.low[at - 1] + self.low[at] not in self._lower:
                return False
            self._locate(at + _AHEAD)
        return self._ends[at] - len(self.low[at]) == self._ends[at - 1]

    def span(self, first: int, last: int) -> Span:
        """Where the words [first, last) stand."""
        end = self.place(last - 1)[1]
        return make(Span, (self.start + self._ends[first] - len(self.low[first]), end))


def cut(text: str) -> list[str]:
    """Cut a text in lower case into words."""
    return _WORD.findall(text)


def in_word(character: str) -> bool:
    """Tell whether a character next to a digit makes it part of a word; not in scripts without spaces: 死亡12人."""
    return character.isalnum() and not (character >= "\u3040" or "\u0e00" <= character <= "\u0eff")
