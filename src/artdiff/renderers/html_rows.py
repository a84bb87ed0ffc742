"""The rows of the HTML report: each change with its old and its new side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from artdiff.model import Comparison
from artdiff.renderers import words
from artdiff.renderers.rows import Row, fold, stray
from artdiff.renderers.runs import Run, new_runs, old_runs
from artdiff.renderers.visible import clean

# What is said has a direction of its own, or its English would set a text from right to left the other way round.
_OPEN = {
    "insert": '<ins><span class="said" dir="ltr">added: </span>',
    "delete": '<del><span class="said" dir="ltr">removed: </span>',
    "typography": '<span class="typography">',
    "equal": "",
}
_CLOSE = {
    "insert": '<span class="said" dir="ltr"> end of addition&nbsp;</span></ins>',
    "delete": '<span class="said" dir="ltr"> end of removal&nbsp;</span></del>',
    "typography": "</span>",
    "equal": "",
}


def safe(text: str) -> str:
    """Escape a text for HTML, in an element or an attribute; what would control the display is made visible."""
    return escape(clean(text))


def runs_html(runs: Iterable[Run]) -> str:
    """Mark new and gone words, for eyes and for screen readers."""
    return "".join(f"{_OPEN[kind]}{safe(text)}{_CLOSE[kind]}" for kind, text in runs)


def side_by_side(comparison: Comparison, rows: list[Row]) -> Iterator[str]:
    """Yield list items, runs of unchanged rows folded."""
    for entry in fold(rows):
        if isinstance(entry, Row):
            yield _row(comparison, entry)
            continue
        inner = "\n".join(_row(comparison, row) for row in entry.rows)
        yield (
            f'<li class="fold"><details><summary>{words.folded(entry.rows)}</summary>\n'
            f'<ol class="rows">\n{inner}\n</ol></details></li>'
        )


def _row(comparison: Comparison, row: Row) -> str:
    old, new = (_trace if row.trace else _sides)(comparison, row)
    return (
        f"<li{_attributes(row)}>\n"
        f'<div class="about">{_about(comparison, row)}</div>\n'
        f"{_cell('old', 'Old', old, twice=not row.told)}\n{_cell('new', 'New', new)}\n</li>"
    )


def _attributes(row: Row) -> str:
    opens = " opens" if row.opens else ""
    kind = f"is-{words.label(row).replace(' ', '-')}{opens}"
    if not row.told:
        return f' class="row {kind}" id="c{row.at}"'
    significance = "substance" if row.given else row.link.significance if row.changed else "typography"
    level = f' data-significance="{significance}"' if significance else ""
    if row.trace:
        part = "" if row.trace == "moved away" else f"-{row.sentences[0]}"
        return f' class="row trace {kind}" id="t{row.at}{part}"{level}'
    return f' class="row change {kind}" id="c{row.at}" tabindex="-1"{level}'


def _about(comparison: Comparison, row: Row) -> str:
    label = words.label(row).capitalize()
    place = _place(comparison, row) if row.opens else ""
    if not row.told:
        return f'<span class="said">Same. </span>{place}'
    notes = [safe(note) for note in words.notes(comparison, row)]
    if notes and (row.trace or row.link.moved):
        there = f"c{row.at}" if row.trace else f"t{row.at}" if row.sentences else f"t{row.at}-{stray(row.link.new)}"
        notes[0] = f'<a href="#{there}">{notes[0]}</a>'
    kind = f'<p class="kind">{label}</p>' if row.trace else f'<h3 class="kind">{label}</h3>'
    return kind + place + "".join(f"<p>{note}</p>" for note in notes)


def _place(comparison: Comparison, row: Row) -> str:
    was = row.trace == "moved away" or not row.link.new
    document, first = (comparison.old, row.link.old[0]) if was else (comparison.new, row.link.new[0])
    if row.trace:
        first = row.sentences[0]
    sign = f'{"was " if was else ""}<span aria-hidden="true">¶</span><span class="said">paragraph </span>'
    return f'<span class="place">{sign}{document.sentences[first].paragraph + 1}</span>'


def _sides(comparison: Comparison, row: Row) -> tuple[str, str]:
    old, new = runs_html(old_runs(comparison, row.link)), runs_html(new_runs(comparison, row.link))
    if row.break_ == "added":
        new = f'<ins class="break"><span class="said" dir="ltr">new paragraph here: </span>¶</ins> {new}'
    if row.break_ == "removed":
        old = f'<del class="break"><span class="said" dir="ltr">paragraph break gone: </span>¶</del> {old}'
    return old, new


def _trace(comparison: Comparison, row: Row) -> tuple[str, str]:
    text = safe(words.traced(comparison, row))
    return (text, "") if row.trace == "moved away" else ("", text)


def _cell(side: str, label: str, text: str, *, twice: bool = False) -> str:
    """Put a text on one side; what a screen reader would read twice is hidden from it."""
    if not text:
        return f'<div class="{side} empty"></div>'
    hidden = ' aria-hidden="true"' if twice else ""
    return f'<div class="{side}"{hidden}><span class="side">{label}</span><p dir="auto" lang="">{text}</p></div>'
