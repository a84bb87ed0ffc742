"""A comparison as Markdown for a pull request comment: the summary as a list, the changes folded below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from artdiff.model import Comparison, Significance
from artdiff.renderers import words
from artdiff.renderers.items import Group, Item, Line, first
from artdiff.renderers.rows import Row, fold, rows
from artdiff.renderers.runs import Run, excerpt, merged_runs
from artdiff.renderers.summary import groups
from artdiff.renderers.visible import clean

LIMIT = 65_536
"""Characters that a comment on GitHub can have."""
_SUMMARY_LIMIT = LIMIT // 4
_MOST_ITEMS = 8
_LONG = 5_000
"""Of a sentence with more characters only what changed is shown, with the words around it."""
_ROOM_FOR_END = 300
_SPECIAL = re.compile(
    r"[\\`*_\[\]~|]|[&<>]|\$|@(?=\w)|#(?=\w)|\bGH-(?=\d)|://|\bwww\.|:(?=[\w+-]+:)|^(?:[-+=#]|\d+(?=[.)]))",
    re.IGNORECASE,
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "<span>$</span>"}
_MARKED = {"delete": "<del>{}</del>", "insert": "<ins>{}</ins>", "equal": "{}", "typography": "{}"}


def render(comparison: Comparison, *, full: bool = False, minimum: Significance | None = None) -> str:
    """Render a comparison as Markdown of at most LIMIT characters; what did not fit is counted at its end.

    Full shows the sentences that stayed the same too; minimum leaves out changes that weigh less, and says so.
    """
    old, new = words.names(comparison)
    title = f"### {safe(old)} → {safe(new)}\n\n"
    same = words.sameness(comparison)
    if same:
        return f"{title}{same}\n"
    said = f"**{words.extent(comparison)}:** {', '.join(words.counts(comparison))}\n\n"
    summary = "".join(_summary(comparison, minimum))
    left_out = words.left_out(comparison, minimum)
    head = f"{title}{said}{summary}\n" + (f"{left_out}\n\n" if left_out else "")
    return head + _details(comparison, full, minimum, LIMIT - len(head) - _ROOM_FOR_END)


def safe(text: str) -> str:
    """Escape a text for Markdown and HTML; mentions, references and links of GitHub's do not become any.

    Backslashes and entities do not keep GitHub from linking them, a zero-width space does
    (github/cmark-gfm, issue 181).

    >>> safe("*no* <b>, @ada, #12")
    '\\\\*no\\\\* &lt;b&gt;, @&#8203;ada, #&#8203;12'
    """
    return _SPECIAL.sub(_escape, clean(text))


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    if found in _ENTITIES:
        return _ENTITIES[found]
    if found in ("@", "#", "://", ":") or found[0] in "gGwW":
        return ":&#8203;//" if found == "://" else found + "&#8203;"
    return found + "\\" if found[0].isdigit() else "\\" + found


def _summary(comparison: Comparison, minimum: Significance | None) -> Iterator[str]:
    """Tell groups as long as there is room for them."""
    room = _SUMMARY_LIMIT
    for group in groups(comparison, minimum):
        told = _group(group)
        room -= len(told)
        if room < 0:
            yield "- … more than fits here\n"
            return
        yield told


def _group(group: Group) -> str:
    heading = f"- **{group.heading}**"
    if len(group.lines) == 1 and not group.lines[0].label:
        return f"{heading}: {_line(group.lines[0])}\n"
    return f"{heading}\n" + "".join(f"  - {_line(line)}\n" for line in group.lines)


def _line(line: Line) -> str:
    label = f"{safe(line.label)}: " if line.label else ""
    items = [_item(item) for item in first(line.items, _MOST_ITEMS)]
    more = len(line.items) - len(items)
    return label + " · ".join([*items, f"… {more} more"] if more else items)


def _item(item: Item) -> str:
    if item.runs:
        return _marked(item.runs)
    return " → ".join(safe(text) for text in (item.old, item.new) if text)


def _marked(runs: Iterable[Run]) -> str:
    return "".join(_MARKED[kind].format(safe(text)) for kind, text in runs)


def _details(comparison: Comparison, full: bool, minimum: Significance | None, room: int) -> str:
    listed = rows(comparison, minimum)
    total = sum(row.told and not row.trace for row in listed)
    shown: list[str] = []
    told = 0
    for entry in listed if full else fold(listed):
        text = _row(comparison, entry) if isinstance(entry, Row) else f"_… {words.folded(entry.rows)} …_\n\n"
        room -= len(text)
        if room < 0:
            break
        shown.append(text)
        told += isinstance(entry, Row) and entry.told and not entry.trace
    rest = total - told
    cut = f"_{words.plural(rest, 'more change')} left out: a comment holds {LIMIT:,} characters._\n\n" if rest else ""
    title = f"<details>\n<summary>{words.plural(total, 'change')} in reading order</summary>\n\n"
    return f"{title}{''.join(shown)}{cut}</details>\n"


def _row(comparison: Comparison, row: Row) -> str:
    text = _text(comparison, row)
    if not row.told:
        return f"> {text}\n\n"
    said = "; ".join(safe(note) for note in words.notes(comparison, row))
    return f"**{words.label(row).capitalize()}**{f' ({said})' if said else ''}\n> {text}\n\n"


def _text(comparison: Comparison, row: Row) -> str:
    if row.trace:
        return safe(words.traced(comparison, row))
    runs = merged_runs(comparison, row.link)
    if sum(len(run.text) for run in runs) > _LONG:
        runs = excerpt(runs, 30)
    marked = _marked(runs) if row.changed else safe("".join(run.text for run in runs if run.kind != "delete"))
    paragraph = {"added": "<ins>¶</ins> ", "removed": "<del>¶</del> ", "": ""}[row.break_]
    return paragraph + marked
