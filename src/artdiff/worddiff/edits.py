"""From the tokens that stay to edits that tile both texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artdiff.model import Edit, EditKind, Significance, Span, make
from artdiff.worddiff.match import Run, matching_runs
from artdiff.worddiff.side import Side, common_head, common_tail

CAPITAL = "capital at the start of a sentence"
MARKS = "marks"
SPACE = "white space"

Stretch = tuple[int, int, int, int, str]
"""What may differ: start and end in old, start and end in new, and the reason if it is only typography."""


def difference(
    old: str, new: str, old_starts: list[int], new_starts: list[int], old_shift: int = 0, new_shift: int = 0
) -> list[Edit]:
    """Find the edits between two texts of joined sentences that start at the offsets given; none crosses a border.

    The shifts are added to the spans of the edits.
    """
    alone = len(old_starts) == len(new_starts) == 1
    if alone and old == new:
        span = Span(old_shift, old_shift + len(old))
        return [Edit("equal", span, Span(new_shift, new_shift + len(new)))] if old else []
    head = common_head(old, new)
    # Whether a sentence loses the capital that it begins with may depend on the end of the other one, too.
    tails = (common_tail(old, new, head), 0) if alone and head else (0,)
    for tail in tails:
        old_side, new_side = Side(old, old_starts, head, len(old) - tail), Side(new, new_starts, head, len(new) - tail)
        old_side.lower_capitals(new_side)
        new_side.lower_capitals(old_side)
        runs = matching_runs(old_side.keys, new_side.keys)
        if not tail or (runs and _reaches_ends(runs[-1], old_side, new_side)):
            break
    edits = _edits(old, new, _stretches(old_side, new_side, runs), old_shift, new_shift)
    return edits if alone else _split(edits, old, old_starts, new, new_starts)


def _reaches_ends(run: Run, old: Side, new: Side) -> bool:
    """Tell whether a run goes on in the tail that both texts share: then it may be left out."""
    return run[0] + run[2] == len(old.keys) and run[1] + run[2] == len(new.keys)


def _stretches(old: Side, new: Side, runs: list[Run]) -> Iterator[Stretch]:
    """Find what may differ: what lies between runs, and the tokens of a run that is not to the letter."""
    i = j = 0
    o, n = old.start, new.start
    for i_from, j_from, length in [*runs, (len(old.keys), len(new.keys), 0)]:
        o_from, n_from = old.start_of(i_from), new.start_of(j_from)
        if i < i_from or j < j_from:
            for o_cut, n_cut in _around(old, i, i_from, o, new, j, j_from, n):
                yield o, o_cut, n, n_cut, ""
                o, n = o_cut, n_cut
        if o < o_from or n < n_from:
            yield o, o_from, n, n_from, ""
        if not length:
            return
        i, j = i_from + length, j_from + length
        o, n = old.ends[i - 1], new.ends[j - 1]
        if old.text[o_from:o] == new.text[n_from:n]:
            continue
        o, n = o_from, n_from
        for i_at, j_at in zip(range(i_from, i), range(j_from, j), strict=True):
            o_from, n_from = old.start_of(i_at), new.start_of(j_at)
            yield o, o_from, n, n_from, ""
            o, n = old.ends[i_at], new.ends[j_at]
            yield o_from, o, n_from, n, CAPITAL if old.is_lowered(i_at) != new.is_lowered(j_at) else MARKS


def _around(old: Side, i: int, i_end: int, o: int, new: Side, j: int, j_end: int, n: int) -> list[tuple[int, int]]:
    """Find where to cut between o and n, where a run ends, and the tokens where the next one begins.

    White space that stayed on a side of what changed is equal.
    """
    o_end, n_end = old.start_of(i_end), new.start_of(j_end)
    if i == i_end:
        n_cut, before = _beside(new.text, n, new.start_of(j), new.ends[j_end - 1], n_end, old.text[o:o_end])
        return [(o_end if before else o, n_cut)]
    o_from, o_to = old.start_of(i), old.ends[i_end - 1]
    if j == j_end:
        o_cut, before = _beside(old.text, o, o_from, o_to, o_end, new.text[n:n_end])
        return [(o_cut, n_end if before else n)]
    n_from, n_to = new.start_of(j), new.ends[j_end - 1]
    cuts = []
    if (o_from > o) == (n_from > n):
        cuts.append((o_from, n_from))
    if (o_end > o_to) == (n_end > n_to):
        cuts.append((o_to, n_to))
    return cuts


def _beside(text: str, start: int, first: int, last: int, end: int, space: str) -> tuple[int, bool]:
    """Find where to cut text[start:end], of which the other side has white space only, and if that is before the words.

    The words are text[first:last].
    """
    before, after = text[start:first], text[last:end]
    if space == before or (space != after and space and before):
        return first, True
    if space == after or (space and after):
        return last, False
    return end, False


def _edits(old: str, new: str, stretches: Iterable[Stretch], old_shift: int, new_shift: int) -> list[Edit]:
    """Make edits of what differs; all between is equal."""
    edits: list[Edit] = []
    o_from, n_from = old_shift, new_shift
    for o, o_to, n, n_to, reason in stretches:
        was, now = old[o:o_to], new[n:n_to]
        if was != now:
            o, o_to, n, n_to = o + old_shift, o_to + old_shift, n + new_shift, n_to + new_shift
            if o > o_from:
                spans = make(Span, (o_from, o)), make(Span, (n_from, n))
                edits.append(make(Edit, ("equal", *spans, None, "")))
            edits.append(_edit(was, make(Span, (o, o_to)), now, make(Span, (n, n_to)), reason))
            o_from, n_from = o_to, n_to
    o_end, n_end = len(old) + old_shift, len(new) + new_shift
    if o_from < o_end:
        spans = make(Span, (o_from, o_end)), make(Span, (n_from, n_end))
        edits.append(make(Edit, ("equal", *spans, None, "")))
    return edits


def _edit(old: str, old_span: Span, new: str, new_span: Span, reason: str = "") -> Edit:
    """Make the edit between two slices."""
    if old == new:
        return Edit("equal", old_span, new_span)
    kind: EditKind = "replace" if old and new else "delete" if old else "insert"
    if not (old + new).strip():
        reason = SPACE
    significance: Significance | None = "typography" if reason else None
    return make(Edit, (kind, old_span, new_span, significance, reason))


def _split(edits: list[Edit], old: str, old_starts: list[int], new: str, new_starts: list[int]) -> list[Edit]:
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
