"""A comparison as one HTML file that needs no network: the summary in words, then the two versions side by side.

It can be read without JavaScript; the script adds keys and opens what is folded. The policy in its head allows
nothing but its own style and script, told by their hashes (Content Security Policy Level 3, 2.3.1).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pkgutil import get_data  # a quarter of importlib.resources' time to import
from string import Template

from artdiff.model import SIGNIFICANCES, Comparison, Significance
from artdiff.renderers import words
from artdiff.renderers.html_rows import runs_html, safe, side_by_side
from artdiff.renderers.items import Group, Item, Line, first
from artdiff.renderers.rows import rows
from artdiff.renderers.summary import groups

_LEVELS = {
    "typography": "All changes", "style": "Style and up", "wording": "Wording and up", "substance": "Substance only",
}  # fmt: skip

_MOST_ITEMS = 12
"""Things of one speaker or kind, and speakers or kinds of one group, that the summary shows unfolded."""
_MOST_LINES = 12


def render(comparison: Comparison, *, minimum: Significance | None = None) -> str:
    """Render a comparison as an HTML page. Minimum is what its filter starts with; the rest is there, hidden."""
    old, new = words.names(comparison)
    style, script = _data("style.css"), _data("script.js")
    page = Template(_data("page.html"))
    same = words.sameness(comparison)
    return page.substitute(
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        title=safe(f"{old} → {new}"),
        old_name=safe(old),
        new_name=safe(new),
        old_extent=words.plural(comparison.summary.old_sentences, "sentence"),
        new_extent=words.plural(comparison.summary.new_sentences, "sentence"),
        counts=f'<p class="same">{safe(same)}</p>' if same else _counts(comparison),
        summary="\n".join(_group(group) for group in groups(comparison)),
        legend_state="hidden" if same else "",
        filter="\n".join(_filter(comparison, minimum)),
        rows="\n".join(side_by_side(comparison, rows(comparison))),
    )


def _data(name: str) -> str:
    data = get_data("artdiff.renderers", f"report/{name}")
    assert data is not None, "it is part of the package"
    return data.decode().replace("\r\n", "\n")  # browsers hash what they read after they did the same


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _counts(comparison: Comparison) -> str:
    items = (f"<li>{_count(said)}</li>" for said in words.counts(comparison))
    return f'<ul class="counts">{"".join(items)}</ul>'


def _count(said: str) -> str:
    number, kind = said.split(" ", 1)
    return f'<strong class="n-{kind.split()[0]}">{number}</strong> {kind}'


def _group(group: Group) -> str:
    lines = _list([_line(line) for line in group.lines], "lines", _MOST_LINES)
    return f'<section class="group">\n<h3>{safe(group.heading)}</h3>\n<div>{lines}</div>\n</section>'


def _line(line: Line) -> str:
    label = f'<b class="label" dir="auto">{safe(line.label)}</b> ' if line.label else ""
    return label + _list([_item(item) for item in line.items], "items", _MOST_ITEMS)


def _list(entries: list[str], name: str, most: int) -> str:
    """List entries, those beyond so many folded; one alone is shown instead."""
    shown = first(entries, most)
    listed = f'<ul class="{name}">{"".join(f"<li>{entry}</li>" for entry in shown)}</ul>'
    rest = entries[len(shown) :]
    if not rest:
        return listed
    folded = _list(rest, name, len(rest))
    return f'{listed}<details class="more"><summary>{len(rest):,} more</summary>{folded}</details>'


def _item(item: Item) -> str:
    shown = f"<bdi>{runs_html(item.runs)}</bdi>" if item.runs else _before_after(item)
    return shown if item.link is None else f'<a href="#c{item.link}">{shown}</a>'


def _before_after(item: Item) -> str:
    if item.old and item.new:
        return f"<bdi>{safe(item.old)}</bdi> → <bdi>{safe(item.new)}</bdi>"
    return f"<bdi>{safe(item.old or item.new)}</bdi>"


def _filter(comparison: Comparison, minimum: Significance | None) -> Iterator[str]:
    """Offer the levels of significance; a style sheet hides what is below the chosen one and tells how much."""
    for level in SIGNIFICANCES:
        checked = " checked" if level == (minimum or "typography") else ""
        yield (
            f'<label><input type="radio" name="least" value="{level}" id="least-{level}"{checked}>'
            f"<span>{_LEVELS[level]}</span></label>"
        )
    for level in SIGNIFICANCES[1:]:
        said = words.left_out(comparison, level).replace("left out", "hidden")
        yield f'<p class="hidden-count" data-least="{level}">{safe(said)}</p>' if said else ""
