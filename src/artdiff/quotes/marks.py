"""Find what stands between quotation marks.

Each paragraph is read once, left to right, with a stack of open marks. What a mark does follows from its shape and from
what stands beside it: “ opens, ” closes, " does what its neighbours allow, ” opens where nothing is open (Swedish),
“ closes what „ opened (German). A mark that is never closed runs to the end of its paragraph; where the next paragraph
opens again, the quotation goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from artdiff.model import Span, make
from artdiff.patterns import pattern

CLOSERS = {
    "“": '”"',
    "”": "”",
    "„": '“”"',
    "‟": "”",
    '"': '"”',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "‘": "’'",
    "'": "'’",
    "’": "’",
    "‚": "‘’",
}
"""What may close each opening mark; the first is the usual one."""
_ONE_WAY = frozenset("„‟「『」』")
"""Marks that do the same wherever they stand."""
SINGLE = frozenset("‘'’‚")
_MARKS = frozenset(CLOSERS) | _ONE_WAY
_APOSTROPHES = frozenset("‘'’")
_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009([{—–-/“‘«„‚‹『「\"'>*_")
_DEEPEST = 4
"""Quotations within quotations are followed this deep."""
_elision = pattern(
    r"(?:\d0s|\d\d\b|(?:em|til|till|tis|twas|twere|cause|cos|bout|n|round|neath|ere|nuff)\b)",
    re.IGNORECASE,
)
"""Words that start with an apostrophe: ’90s, ’em."""


class Stretch(NamedTuple):
    """Words between marks."""

    span: Span
    """Marks included."""
    words: Span
    """Marks and the space inside them left out."""
    mark: str
    """The opening mark."""
    closed: bool
    depth: int
    """0 for the outermost."""


def find_marks(text: str) -> list[int]:
    """Find the offsets of all that may be quotation marks; an apostrophe between two letters never is one."""
    found: list[int] = []
    for mark in _MARKS:  # each by itself: a pattern of them all takes ten times as long
        either, at = mark in _APOSTROPHES, text.find(mark)
        while at >= 0:
            if not (either and text[at + 1 : at + 2].isalnum() and text[max(0, at - 1) : at].isalnum()):
                found.append(at)
            at = text.find(mark, at + 1)
    return sorted(found)


def plain_stretches(text: str, marks: Sequence[int]) -> list[Stretch] | None:
    """Find the quoted stretches of a paragraph in which marks open and close by turns, as in most; None for others."""
    if "".join([text[at] for at in marks]) != "“”" * (len(marks) // 2):
        others = [at for at in marks if text[at] not in SINGLE]
        if len(others) == len(marks) or any(text[at] in SINGLE and _may_open(text[at - 1 : at]) for at in marks):
            return None
        return plain_stretches(text, others)  # the teachers’ union
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return list(filter(None, [_stretch(text, start, end, end + 1, 0) for start, end in pairs]))


def _may_open(before: str) -> bool:
    """Tell whether a mark may open, whatever follows, by what stands before it."""
    return not before or before.isspace() or before in _BEFORE


def find_stretches(text: str, paragraph: Span, marks: Sequence[int], goes_on: str = "") -> list[Stretch]:
    """Find those of any paragraph, the outer before the inner; goes_on is the mark that the next one opens with."""
    return _Reader(text, paragraph, marks, goes_on).read()


def _stretch(text: str, start: int, words_end: int, end: int | None, depth: int) -> Stretch | None:
    """Make a stretch of what stands from a mark to the end of its words; None if that is no word. End: None if open."""
    inside = text[start + 1 : words_end].lstrip()
    words = inside.rstrip()
    if not words[:1].isalnum() and not any(map(str.isalnum, words)):
        return None
    first = words_end - len(inside)
    last = first + len(words)
    whole = make(Span, (start, last if end is None else end))
    return make(Stretch, (whole, make(Span, (first, last)), text[start], end is not None, depth))


def _allowed(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a mark may open and may close, by what stands beside it."""
    if mark in _ONE_WAY:
        return mark in "„‟「『", mark in "」』"
    if mark in "«‹" and after.isspace() and before in _BEFORE:  # French, with spaces inside
        return True, False
    if mark in "»›" and before.isspace() and not after.isalnum():
        return False, True
    return before in _BEFORE and not after.isspace(), not before.isspace() and not after.isalnum()


class _Reader:
    """The state of reading one paragraph."""

    def __init__(self, text: str, paragraph: Span, marks: Sequence[int], goes_on: str) -> None:
        self.text, self.paragraph, self.goes_on = text, paragraph, goes_on
        self.marks = marks
        self.open: list[int] = []
        """Offsets of the marks that are open."""
        self.out: list[Stretch] = []
        padded = f" {paragraph.of(text)} "
        beside = [at - paragraph.start for at in marks]
        allowed = [_allowed(padded[at + 1], padded[at], padded[at + 2]) for at in beside]
        self.can_open, self.can_close = [opens for opens, _ in allowed], [closes for _, closes in allowed]
        self.left = self._closers_left()

    def _closers_left(self) -> list[int]:
        """For each mark: how many double marks from there on only close, less those that only open."""
        left, balance = [0] * (len(self.marks) + 1), 0
        for index in range(len(self.marks) - 1, -1, -1):
            if self.text[self.marks[index]] not in SINGLE:
                balance += self.can_close[index] - self.can_open[index]
            left[index] = balance
        return left

    def read(self) -> list[Stretch]:
        for index, at in enumerate(self.marks):
            mark = self.text[at]
            if mark in SINGLE:
                self._single(index, at, mark)
            else:
                self._double(index, at, mark)
        self._finish()
        return sorted(self.out)

    def _double(self, index: int, at: int, mark: str) -> None:
        outer = next((self.text[k] for k in reversed(self.open) if self.text[k] not in SINGLE), "")
        while self.open and self.text[self.open[-1]] in SINGLE and self._closing(mark, index, outer):
            self.open.pop()  # a single mark that nothing closed was none
        opener = self.open[-1] if self.open else None
        if opener is not None and self._closing(mark, index, self.text[opener]):
            self._close(at)
        elif len(self.open) < _DEEPEST and self._opening(mark, index):
            if opener is not None and self.text[opener] not in SINGLE and self.left[index] < len(self.open):
                self._close_missing(at)
            self.open.append(at)

    def _closing(self, mark: str, index: int, opener: str) -> bool:
        if opener == "“" and mark == "“":  # a closing mark that was typed the wrong way round
            return self.can_close[index] and not self.can_open[index]
        if not opener or mark not in CLOSERS[opener]:
            return False
        if mark == '"':
            return self.can_close[index] or not self.can_open[index]
        return mark not in "»«" or opener != mark or self.can_close[index]

    def _opening(self, mark: str, index: int) -> bool:
        at = self.marks[index]
        if mark in "“„‟«‹「『":
            return True
        if mark == '"':
            return self.can_open[index] and not (at and self.text[at - 1].isdigit())
        if mark in "»›" and self.open:  # „Er sagte: »Geh!«“
            return self.text[self.open[-1]] not in "«»‹›" and self.can_open[index] and not self.can_close[index]
        return mark in "”»›" and not self.open and self.can_open[index]

    def _single(self, index: int, at: int, mark: str) -> None:
        opener = self.open[-1] if self.open else None
        if opener is not None and self.text[opener] in SINGLE and mark in CLOSERS[self.text[opener]]:
            if self.can_close[index] and not self._possessive(index):
                self._close(at)
            return
        if len(self.open) >= _DEEPEST or not self.can_open[index] or _elision().match(self.text, at + 1):
            return
        if self._has_closer(index, mark):
            self.open.append(at)

    def _possessive(self, index: int) -> bool:
        """The writers’ strike: an s before, a word after, and a better closing mark to come."""
        at = self.marks[index]
        if self.text[at - 1] not in "sS" or not re.match(r" [a-z]", self.text[at + 1 : at + 3]):
            return False
        near = range(index + 1, min(index + 8, len(self.marks)))
        following = next((k for k in near if self.text[self.marks[k]] in SINGLE), None)
        return following is not None and self.can_close[following] and not self.can_open[following]

    def _has_closer(self, index: int, mark: str) -> bool:
        for k in range(index + 1, min(index + 16, len(self.marks))):
            other = self.text[self.marks[k]]
            if other in CLOSERS[mark] and self.can_close[k]:
                return True
            if other in "”»" and self.open:
                return False
        return self.goes_on == mark and self.marks[index] <= self.paragraph.start + 1

    def _close(self, at: int) -> None:
        start = self.open.pop()
        self._add(start, at, at + 1)

    def _close_missing(self, at: int) -> None:
        """The mark before this one was never closed: its words end with the last sentence before this one.

        They end with a quotation in them that is not over by then.
        """
        start = self.open.pop()
        end = max(self.text.rfind(stop, start + 1, at) for stop in ".!?,") + 1
        for inner in takewhile(lambda stretch: stretch.span.start > start, reversed(self.out)):
            if inner.span.start < end < inner.span.end:
                end = inner.span.end
        self._add(start, end or at, None)

    def _finish(self) -> None:
        end = self.paragraph.end
        while self.open:
            start = self.open.pop()
            if self.text[start] not in SINGLE or self.goes_on == self.text[start]:
                self._add(start, end, None)

    def _add(self, start: int, words_end: int, end: int | None) -> None:
        stretch = _stretch(self.text, start, words_end, end, len(self.open))
        if stretch is not None:
            self.out.append(stretch)
