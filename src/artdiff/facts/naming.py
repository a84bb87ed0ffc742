"""Which names came, went or are spelt otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from artdiff.model import Document, Fact, FactChange, Link

if TYPE_CHECKING:
    from artdiff.names import Names


def pair_names(
    old: Document, new: Document, links: Sequence[Link], old_names: Names, new_names: Names
) -> list[FactChange]:
    """Find the names that only one version has, each at its first mention."""
    removed = _only_here(old, old_names, new, new_names)
    added = _only_here(new, new_names, old, old_names)
    old_links = {i: index for index, link in enumerate(links) for i in link.old}
    new_links = {j: index for index, link in enumerate(links) for j in link.new}
    changes = [FactChange("name", "removed", fact, None, _link_of(fact, old, old_links)) for fact in removed]
    return changes + [FactChange("name", "added", None, fact, _link_of(fact, new, new_links)) for fact in added]


def _only_here(here: Document, names: Names, there: Document, other: Names) -> list[Fact]:
    """List the names, at their first mention, that the other version does not have anywhere."""
    known = {word for mention in other.mentions for word in mention.name.casefold().split()}
    seen: set[str] = set()
    found = []
    for mention in names.mentions:
        name = mention.name.casefold()
        if name not in seen and not any(word in known for word in name.split()):
            text = mention.span.of(here.text)
            if text not in there.text:
                found.append(Fact(mention.span, "name", text, mention.name, mention.kind))
        seen.add(name)
    return found


def _link_of(fact: Fact, document: Document, links: dict[int, int]) -> int | None:
    starts = [sentence.span.start for sentence in document.sentences]
    return links.get(bisect_right(starts, fact.span.start) - 1)
