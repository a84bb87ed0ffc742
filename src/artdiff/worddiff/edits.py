"""From the tokens that stay to edits that tile both texts."""

from __future__ import annotations

from artdiff.model import Edit, EditKind, Significance, Span
from artdiff.worddiff.match import Run, matching_runs
from artdiff.worddiff.side import Side, common_head

CAPITAL = "capital at the start of a sentence"
MARKS = "marks"
SPACE = "white space"


def difference(
    old: str, new: str, old_starts: list[int], new_starts: list[int], old_shift: int = 0, new_shift: int = 0
) -> list[Edit]:
    """Find the edits between two texts of joined sentences that start at the offsets given; none crosses a border.

    The shifts are added to the spans of the edits.
    """
    if old == new and len(old_starts) == len(new_starts) == 1:
        span = Span(old_shift, old_shift + len(old))
        return [Edit("equal", span, Span(new_shift, new_shift + len(new)))] if old else []
    head = common_head(old, new)
    old_side, new_side = Side(old, old_starts, head), Side(new, new_starts, head)
    old_side.lower_capitals(new_side)
    new_side.lower_capitals(old_side)
    builder = _Builder(old_side, new_side, old_shift, new_shift)
    for run in matching_runs(old_side.keys, new_side.keys):
        builder.add(run)
    builder.close()
    if len(old_starts) == len(new_starts) == 1:
        return builder.edits
    return _cut(builder.edits, old, old_starts, new, new_starts)


class _Builder:
    """Appends edits; o and n are the characters, i and j the tokens of old and new that are done."""

    def __init__(self, old: Side, new: Side, old_shift: int, new_shift: int) -> None:
        self.old, self.new = old, new
        self.old_shift, self.new_shift = old_shift, new_shift
        self.o, self.n = old.start, new.start
        self.o_from = self.n_from = self.i = self.j = 0
        """From o_from and n_from to o and n, all is equal and not yet an edit."""
        self.edits: list[Edit] = []

    def add(self, run: Run) -> None:
        """Add what changed before a run, and the run."""
        old, new = self.old, self.new
        i_from, j_from, length = run
        self.advance(i_from, j_from)
        self.i, self.j = i_from + length, j_from + length
        o_end, n_end = old.spans[self.i - 1][1], new.spans[self.j - 1][1]
        if old.text[self.o : o_end] == new.text[self.n : n_end]:
            self.o, self.n = o_end, n_end
            return
        for i, j in zip(range(i_from, self.i), range(j_from, self.j), strict=True):
            (o_start, o_end), (n_start, n_end) = old.spans[i], new.spans[j]
            self.emit(o_start, n_start)
            self.emit(o_end, n_end, CAPITAL if old.is_lowered(i) != new.is_lowered(j) else MARKS)

    def close(self) -> None:
        """Add the rest."""
        self.advance(len(self.old.keys), len(self.new.keys))
        self.flush()

    def advance(self, i: int, j: int) -> None:
        """Add all before token i of old and token j of new; white space that stayed on a side of it is equal."""
        old, new = self.old, self.new
        o_end, n_end = old.start_of(i), new.start_of(j)
        if i > self.i and j > self.j:
            o_from, o_to = old.spans[self.i][0], old.spans[i - 1][1]
            n_from, n_to = new.spans[self.j][0], new.spans[j - 1][1]
            if (o_from > self.o) == (n_from > self.n):
                self.emit(o_from, n_from)
            if (o_end > o_to) == (n_end > n_to):
                self.emit(o_to, n_to)
        elif i > self.i:
            self.leave_out(old.text, old.spans[self.i][0], old.spans[i - 1][1], o_end, new.text[self.n : n_end], n_end)
        elif j > self.j:
            self.put_in(new.text, new.spans[self.j][0], new.spans[j - 1][1], n_end, old.text[self.o : o_end], o_end)
        self.emit(o_end, n_end)

    def leave_out(self, text: str, first: int, last: int, end: int, space: str, n_end: int) -> None:
        """Add the deletion of old text[first:last], with the white space around it that new has not."""
        before, after = text[self.o : first], text[last:end]
        if space == before or (space != after and space and before):
            self.emit(first, n_end)
        elif space == after or (space and after):
            self.emit(last, self.n)
        elif space:
            self.emit(end, self.n)

    def put_in(self, text: str, first: int, last: int, end: int, space: str, o_end: int) -> None:
        """Add the insertion of new text[first:last], with the white space around it that old has not."""
        before, after = text[self.n : first], text[last:end]
        if space == before or (space != after and space and before):
            self.emit(o_end, first)
        elif space == after or (space and after):
            self.emit(self.o, last)
        elif space:
            self.emit(self.o, end)

    def emit(self, o: int, n: int, reason: str = "") -> None:
        """Go on to o and n with an edit; with a reason it is one of typography, and so it is between white spaces."""
        old_part, new_part = self.old.text[self.o : o], self.new.text[self.n : n]
        if old_part != new_part:
            self.flush()
            old_span = Span(self.o + self.old_shift, o + self.old_shift)
            new_span = Span(self.n + self.new_shift, n + self.new_shift)
            self.edits.append(_edit(old_part, old_span, new_part, new_span, reason))
            self.o_from, self.n_from = o, n
        self.o, self.n = o, n

    def flush(self) -> None:
        """Make an edit of what is equal."""
        if self.o > self.o_from:
            old_span = Span(self.o_from + self.old_shift, self.o + self.old_shift)
            self.edits.append(Edit("equal", old_span, Span(self.n_from + self.new_shift, self.n + self.new_shift)))


def _edit(old: str, old_span: Span, new: str, new_span: Span, reason: str = "") -> Edit:
    """Make the edit between two slices."""
    if old == new:
        return Edit("equal", old_span, new_span)
    kind: EditKind = "replace" if old and new else "delete" if old else "insert"
    if not (old + new).strip():
        reason = SPACE
    significance: Significance | None = "typography" if reason else None
    return Edit(kind, old_span, new_span, significance, reason)


def _cut(edits: list[Edit], old: str, old_starts: list[int], new: str, new_starts: list[int]) -> list[Edit]:
    """Cut edits at the borders of sentences on either side."""
    cut: list[Edit] = []
    i = j = 0
    for edit in edits:
        shift = edit.new.start - edit.old.start
        i, old_borders = _inside(old_starts, i, edit.old)
        j, new_borders = _inside(new_starts, j, edit.new)
        if edit.kind == "equal":
            old_borders = sorted({*old_borders, *(border - shift for border in new_borders)})
            new_borders = [border + shift for border in old_borders]
        if not old_borders and not new_borders:
            cut.append(edit)
            continue
        olds, news = _pieces(edit.old, old_borders), _pieces(edit.new, new_borders)
        for k in range(max(len(olds), len(news))):
            o = olds[k] if k < len(olds) else Span(edit.old.end, edit.old.end)
            n = news[k] if k < len(news) else Span(edit.new.end, edit.new.end)
            cut.append(_edit(o.of(old), o, n.of(new), n, edit.reason))
    return cut


def _inside(starts: list[int], index: int, span: Span) -> tuple[int, list[int]]:
    """Find the starts of sentences inside a span, from starts[index] on, and where to look next."""
    borders = []
    while index < len(starts) and starts[index] < span.end:
        if starts[index] > span.start:
            borders.append(starts[index])
        index += 1
    return index, borders


def _pieces(span: Span, borders: list[int]) -> list[Span]:
    """Cut a span at borders inside it."""
    ends = [*borders, span.end]
    return [Span(start, end) for start, end in zip([span.start, *borders], ends, strict=True)]
