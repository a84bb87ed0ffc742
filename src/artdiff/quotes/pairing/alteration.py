"""Diff the words inside the marks of quotations that belong together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from artdiff.model import Edit, Quote, Span
from artdiff.quotes.pairing.sides import keys
from artdiff.variants import is_one_word
from artdiff.worddiff import diff_words

_FEW = 6
"""In groups of more quotations, words that stand in several are compared with those of one alone."""


class _Joined:
    """The words of quotations, joined with spaces, and where each piece stands in the text."""

    def __init__(self, text: str, quotes: Sequence[Quote]) -> None:
        self.text = text
        self.owners = sorted((part, at) for at, quote in enumerate(quotes) for part in quote.parts)
        """The pieces, and the index of the quotation of each."""
        self.pieces = [piece for piece, _ in self.owners]
        self.words = " ".join(piece.of(self.text) for piece in self.pieces)
        self.starts: list[int] = []
        at = 0
        for piece in self.pieces:
            self.starts.append(at)
            at += piece.end - piece.start + 1

    def place(self, at: int, last: bool = False) -> int:
        """Give the offset in the text of an offset in the joined words; last: of the end of a span."""
        index = max(0, bisect_right(self.starts, at - last) - 1)
        piece = self.pieces[index]
        return min(piece.start + at - self.starts[index], piece.end)

    def quote_at(self, span: Span) -> int | None:
        """Give the index of the quotation in which a span of the text stands."""
        at = bisect_right(self.pieces, span.start, key=lambda piece: piece.start) - 1
        return self.owners[at][1] if at >= 0 and span.end <= self.pieces[at].end else None

    def cuts(self, span: Span) -> list[int]:
        """Give the starts of pieces strictly inside a span of the joined words."""
        if len(self.starts) == 1:
            return []
        first, last = bisect_right(self.starts, span.start), bisect_right(self.starts, span.end - 1)
        return self.starts[first:last]

    def span(self, span: Span) -> Span:
        """Give the span in the text of a span of the joined words that crosses no piece."""
        start = self.place(span.start)
        return Span(start, max(start, self.place(span.end, last=True))) if span.end > span.start else Span(start, start)


def alterations(
    old: str, new: str, old_group: Sequence[Quote], new_group: Sequence[Quote]
) -> Iterator[tuple[Quote, Quote, tuple[Edit, ...]]]:
    """Pair the quotations of a group, each with those that have its words, with the edits between the two.

    An edit is of significance "substance" where words changed, "style" where only their spelling, British or American,
    did, "typography" where only marks did.
    """
    if len(old_group) == 1 and len(new_group) == 1 and keys(old_group[0].words) == keys(new_group[0].words):
        yield old_group[0], new_group[0], ()
        return
    olds, news = _Joined(old, old_group), _Joined(new, new_group)
    placed = []
    for edit in diff_words(olds.words, news.words):
        for old_span, new_span in _pieces(edit, olds, news):
            placed.append(_edit(edit, olds, news, old_span, new_span))
    if len(old_group) == 1 and len(new_group) == 1:
        yield old_group[0], new_group[0], tuple(placed)
        return
    shared: dict[tuple[int | None, int | None], list[Edit]] = {}
    for edit in placed:
        shared.setdefault((olds.quote_at(edit.old), news.quote_at(edit.new)), []).append(edit)
    for i, j in _overlaps(len(old_group), len(new_group), shared):
        was, now, edits = old_group[i], new_group[j], tuple(shared.get((i, j), ()))
        if any(edit.kind == "equal" for edit in edits) or len(old_group) + len(new_group) > _FEW:
            yield was, now, edits
        else:  # another of a few has the same words, as a headline
            yield from alterations(old, new, [was], [now])


def _pieces(edit: Edit, olds: _Joined, news: _Joined) -> Iterator[tuple[Span, Span]]:
    """Cut an edit where a part ends on either side."""
    old_cuts, new_cuts = olds.cuts(edit.old), news.cuts(edit.new)
    if not old_cuts and not new_cuts:  # most
        yield edit.old, edit.new
        return
    if edit.kind == "equal":
        shift = edit.new.start - edit.old.start
        cuts = {cut - edit.old.start for cut in old_cuts} | {cut - edit.new.start for cut in new_cuts}
        borders = [0, *sorted(cuts), edit.old.end - edit.old.start]
        for start, end in pairwise(borders):
            span = Span(edit.old.start + start, edit.old.start + end)
            yield span, Span(span.start + shift, span.end + shift)
        return
    old_borders = [edit.old.start, *old_cuts, edit.old.end]
    new_borders = [edit.new.start, *new_cuts, edit.new.end]
    rows = max(len(old_borders), len(new_borders)) - 1
    old_borders += [edit.old.end] * (rows + 1 - len(old_borders))
    new_borders += [edit.new.end] * (rows + 1 - len(new_borders))
    for at in range(rows):
        yield Span(old_borders[at], old_borders[at + 1]), Span(new_borders[at], new_borders[at + 1])


def _edit(edit: Edit, olds: _Joined, news: _Joined, old_span: Span, new_span: Span) -> Edit:
    was, now = olds.span(old_span), news.span(new_span)
    if edit.kind == "equal":
        return Edit("equal", was, now)
    words, others = keys(old_span.of(olds.words)), keys(new_span.of(news.words))
    same = words == others
    spelt = not same and len(words) == len(others) and all(map(is_one_word, words, others))
    kind = edit.kind
    if kind == "replace" and (was.start == was.end or now.start == now.end):
        kind = "insert" if was.start == was.end else "delete"
    if spelt:
        return Edit(kind, was, now, "style", "spelling")
    return Edit(kind, was, now, "typography" if same else "substance", "marks" if same else "words inside a quotation")


def _overlaps(
    olds: int, news: int, shared: Mapping[tuple[int | None, int | None], Sequence[Edit]]
) -> list[tuple[int, int]]:
    """Pair each quotation with those that it shares equal words with; where it shares none, with the first."""
    pairs = {
        (i, j)
        for (i, j), edits in shared.items()
        if i is not None and j is not None and any(e.kind == "equal" and e.old.end - e.old.start > 1 for e in edits)
    }
    here = {i for i, _ in pairs}
    pairs |= {(i, 0) for i in range(olds) if i not in here}
    there = {j for _, j in pairs}
    pairs |= {(0, j) for j in range(news) if j not in there}
    return sorted(pairs, key=lambda pair: (pair[1], pair[0]))
