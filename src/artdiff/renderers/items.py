"""What the summary is made of: groups of lines of items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from artdiff.renderers.runs import Run

T = TypeVar("T")
SHORT = 60
"""Characters of a quotation that the summary shows at most."""


class Item(NamedTuple):
    """One thing that changed: what was and what is now (empty where there is none), or both in runs."""

    old: str = ""
    new: str = ""
    runs: tuple[Run, ...] = ()
    link: int | None = None
    """Index into Comparison.links."""


class Line(NamedTuple):
    """What changed in one respect, for one speaker or kind (the label)."""

    label: str
    items: tuple[Item, ...]


class Group(NamedTuple):
    """A heading and its lines."""

    heading: str
    lines: tuple[Line, ...]


def shorten(text: str, limit: int = SHORT) -> str:
    """Cut a text at a word, with an ellipsis for what is gone."""
    text = " ".join(text[: 4 * limit].split()) if len(text) > 8 * limit else " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit - 1)
    return text[: cut if cut > 0 else limit - 2].rstrip(" ,;:–—-") + " …"


def first(entries: Sequence[T], most: int) -> Sequence[T]:
    """Return the first of too many entries; one alone that is too much is returned with them."""
    return entries[:most] if len(entries) > most + 1 else entries


def lines(labelled: Iterable[tuple[str, Item]]) -> tuple[Line, ...]:
    """Collect items under their labels in the order in which labels occur, the empty label last; each item once."""
    under: dict[str, dict[tuple[str, str, tuple[Run, ...]], Item]] = {}
    for label, item in labelled:
        under.setdefault(label, {}).setdefault((item.old, item.new, item.runs), item)
    return tuple(Line(label, tuple(under[label].values())) for label in sorted(under, key=lambda label: not label))
