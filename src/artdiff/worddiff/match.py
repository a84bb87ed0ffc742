"""Which tokens of two sequences stay: anchored on rare words, filled in by diff-match-patch.

Common beginnings and ends first; then words that both sides have once (patience diff, after Bram Cohen), in the longest
order that they share; then diff-match-patch (Myers 1986) in the gaps, which are kept so small that its work stays
linear in the whole. What is left common is then put as people mark it: of equal tokens the earlier stays, and a word
or two in common do not stitch a rewrite together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

LONG_WORD = 4
"""Letters that an anchor has at least: shorter words are too common to say where they belong."""
DEPTH = 8
"""How often gaps are anchored anew."""
CELLS = 1 << 14
"""The largest gap, old times new tokens, that diff-match-patch gets."""
CELLS_PER_TOKEN = 4
"""How much it gets in all."""
SHORT_STRENGTH, STRENGTH = 3, 6
"""How many changed tokens on each side a common short word and any other token hold apart, fitted on arXivEdits."""

T = TypeVar("T")
Run = tuple[int, int, int]
"""Tokens that stay: from which one of old, from which one of new, and how many."""


def matching_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Find the tokens that stay, as runs in ascending order that do not touch on both sides."""
    matcher = _Matcher(old, new)
    matcher.match(0, len(old), 0, len(new), DEPTH)
    return _without_islands(_slid(matcher.runs, old, new), old, new)


class _Matcher:
    """Collects runs in ascending order; steps is what diff-match-patch may still do."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = old, new
        self.runs: list[Run] = []
        self.steps = CELLS + CELLS_PER_TOKEN * (len(old) + len(new))

    def add(self, i: int, j: int, length: int) -> None:
        """Append a run, joined to the last if it touches it on both sides."""
        if self.runs:
            last_i, last_j, last = self.runs[-1]
            if last_i + last == i and last_j + last == j:
                self.runs[-1] = last_i, last_j, last + length
                return
        self.runs.append((i, j, length))

    def match(self, i: int, i_end: int, j: int, j_end: int, depth: int) -> None:
        """Match old[i:i_end] with new[j:j_end]."""
        old, new = self.old, self.new
        start = i
        while i < i_end and j < j_end and old[i] == new[j]:
            i += 1
            j += 1
        if i > start:
            self.add(start, j - (i - start), i - start)
        end = i_end
        while i < i_end and j < j_end and old[i_end - 1] == new[j_end - 1]:
            i_end -= 1
            j_end -= 1
        if i < i_end and j < j_end:
            common = set(old[i:i_end]).intersection(new[j:j_end])
            if common:
                self.match_gap(i, i_end, j, j_end, depth, common)
        if end > i_end:
            self.add(i_end, j_end, end - i_end)

    def match_gap(self, i: int, i_end: int, j: int, j_end: int, depth: int, common: set[str]) -> None:
        """Match two stretches that have tokens in common, but neither beginning nor end."""
        cells = (i_end - i) * (j_end - j)
        long_words = {word for word in common if len(word) >= LONG_WORD}
        anchors: list[tuple[int, int]] = []
        if depth and long_words:
            anchors = _anchors(self.old[i:i_end], i, self.new[j:j_end], j, long_words)
        if depth and not anchors and cells > CELLS:
            anchors = next(filter(None, (self.gram_anchors(i, i_end, j, j_end, n) for n in (2, 4, 8))), [])
        if anchors:
            for i_anchor, j_anchor in anchors:
                if i < i_anchor and j < j_anchor:
                    self.match(i, i_anchor, j, j_anchor, depth - 1)
                self.add(i_anchor, j_anchor, 1)
                i, j = i_anchor + 1, j_anchor + 1
            self.match(i, i_end, j, j_end, depth - 1)
        else:
            self.match_common(i, i_end, j, j_end, common)

    def gram_anchors(self, i: int, i_end: int, j: int, j_end: int, size: int) -> list[tuple[int, int]]:
        """Find the starts of what both stretches have once, n tokens long, in the longest order that they share."""
        olds, news = _grams(self.old[i:i_end], size), _grams(self.new[j:j_end], size)
        return _anchors(olds, i, news, j, set(olds).intersection(news))

    def match_common(self, i: int, i_end: int, j: int, j_end: int, common: set[str]) -> None:
        """Match by diff-match-patch what two stretches have in common, if that is not too much."""
        old_at = [at for at in range(i, i_end) if self.old[at] in common]
        new_at = [at for at in range(j, j_end) if self.new[at] in common]
        cells = len(old_at) * len(new_at)
        if cells <= min(CELLS, self.steps):
            self.steps -= cells
            for at, to in _dmp_pairs([self.old[at] for at in old_at], [self.new[at] for at in new_at]):
                self.add(old_at[at], new_at[to], 1)


def _anchors(old: Sequence[T], i: int, new: Sequence[T], j: int, among: set[T]) -> list[tuple[int, int]]:
    """Find which of some items both stretches, that start at i and j, have once, in the longest order they share."""
    olds, news = _once(old, among), _once(new, among)
    return _longest_ascending([(i + at, j + news[item]) for item, at in olds.items() if item in news])


def _once(items: Sequence[T], among: set[T]) -> dict[T, int]:
    """Find which of some items stand in a sequence once, and where, in order."""
    first: dict[T, int] = {}
    again = set()
    for at, item in enumerate(items):
        if item in among:
            if item in first:
                again.add(item)
            else:
                first[item] = at
    for item in again:
        del first[item]
    return first


def _grams(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """List the n-grams of a sequence."""
    return list(zip(*(words[k:] for k in range(size)), strict=False))


def _longest_ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the longest subsequence whose second numbers ascend, too."""
    lasts: list[int] = []
    ends: list[int] = []
    before = [-1] * len(pairs)
    for index, (_, value) in enumerate(pairs):
        at = bisect_left(lasts, value)
        lasts[at : at + 1] = [value]
        ends[at : at + 1] = [index]
        before[index] = ends[at - 1] if at else -1
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


@cache
def _dmp() -> Any:
    """Make the differ; without its timeout, whose result would depend on the machine."""
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    return differ


def _dmp_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Match two short stretches by diff-match-patch, a character a token."""
    codes: dict[str, str] = {}
    for token in (*old, *new):
        if token not in codes:
            code = 0x100 + len(codes)
            codes[token] = chr(code if code < 0xD800 else code + 0x800)
    coded = ("".join([codes[token] for token in side]) for side in (old, new))
    pairs, i, j = [], 0, 0
    for operation, part in _dmp().diff_main(*coded, False):
        if operation == 0:
            pairs += [(i + k, j + k) for k in range(len(part))]
        i += len(part) if operation <= 0 else 0
        j += len(part) if operation >= 0 else 0
    return pairs


def _slid(runs: list[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Move what was only put in or only left out as far to the end as it goes: of equal tokens the earlier stays."""
    slid: list[Run] = []
    last_i = last_j = last = 0
    for i, j, length in runs:
        i_gap, j_gap = last_i + last, last_j + last
        moved = 0
        if (i == i_gap) != (j == j_gap):
            side, gap, at = (new, j_gap, j) if i == i_gap else (old, i_gap, i)
            while moved < length and side[gap + moved] == side[at + moved]:
                moved += 1
        if moved:
            last += moved
            slid[-1:] = [(last_i, last_j, last)]
        if moved < length:
            last_i, last_j, last = i + moved, j + moved, length - moved
            slid.append((last_i, last_j, last))
    return slid


def _without_islands(runs: list[Run], old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Leave out runs too weak for what changed on both sides of them."""
    kept: list[Run] = [(0, 0, 0)]
    for run in [*runs, (len(old), len(new), 0)]:
        while len(kept) > 1:
            i, _, length = top = kept[-1]
            apart = _harmonic_mean(_changed(kept[-2], top), _changed(top, run))
            if apart < SHORT_STRENGTH * length or apart < _strength(old[i : i + length]):
                break
            kept.pop()
        kept.append(run)
    return kept[1:-1]


def _harmonic_mean(before: int, after: int) -> float:
    """Average so that the smaller counts more."""
    return 2 * before * after / (before + after) if before and after else 0


def _changed(before: Run, after: Run) -> int:
    """Count the tokens of both sides between two runs."""
    i, j, length = before
    return after[0] + after[1] - i - j - 2 * length


def _strength(words: Sequence[str]) -> int:
    """Say how much change the words hold apart."""
    return sum(SHORT_STRENGTH if len(word) < LONG_WORD and word.isalpha() else STRENGTH for word in words)
