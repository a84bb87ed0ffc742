"""Weigh edits that stand close together as one: 9 December, Dec. 9; a full stop that went inside a quotation mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from artdiff.model import Edit
from artdiff.significance.style import MARKS, style_of

_GAP = 12
"""Characters of equal text, at most, between two edits of a run."""
_MOST = 5
"""Edits of a run, equal ones between them aside."""
_TELLING = re.compile(r'[\d“”"‘]')
"""Only figures and quotation marks are written in several places at once."""


def restyled(edits: tuple[Edit, ...], old: str, new: str) -> tuple[Edit, ...]:
    """Weigh runs of edits again of which one is wording: together they may be a matter of style."""
    if len(edits) < 3 or "wording" not in [edit.significance for edit in edits]:
        return edits
    if not _TELLING.search(old, edits[0].old.start, edits[-1].old.end):
        return edits
    weighed = list(edits)
    for run in _runs(edits):
        if not _TELLING.search(old, edits[run[0]].old.start, edits[run[-1]].old.end):
            continue
        for first in range(len(run) - 1):
            for last in range(min(len(run), first + _MOST), first + 1, -1):
                window = run[first:last]
                style = _style(weighed, window, old, new)
                for at in window if style else ():
                    if weighed[at].significance == "wording":
                        weighed[at] = weighed[at]._replace(significance="style", reason=style)
    return tuple(weighed)


def _runs(edits: Sequence[Edit]) -> list[list[int]]:
    """List the edits that stand close together, none of them of substance."""
    runs: list[list[int]] = [[]]
    for at, edit in enumerate(edits):
        if edit.kind == "equal":
            if edit.old.end - edit.old.start > _GAP:
                runs.append([])
        elif edit.significance == "substance":
            runs.append([])
        else:
            runs[-1].append(at)
    return [run for run in runs if len(run) > 1]


def _style(edits: Sequence[Edit], window: Sequence[int], old: str, new: str) -> str:
    """Name the matter of style that the edits are together; empty if they are none, or none of them is wording."""
    if "wording" not in [edits[at].significance for at in window]:
        return ""
    first, last = edits[window[0]], edits[window[-1]]
    was, now = old[first.old.start : last.old.end], new[first.new.start : last.new.end]
    if _TELLING.search(was) is None:
        return ""
    style = style_of(was, now)
    return "punctuation" if style == MARKS else style
