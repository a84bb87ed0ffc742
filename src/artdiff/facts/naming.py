"""Which names came, went or are spelt otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from artdiff.facts.finding import name_fact
from artdiff.model import Document, Fact, FactChange, Link
from artdiff.names import spelling_key

if TYPE_CHECKING:
    from artdiff.names import Mention, Names


def pair_names(
    old: Document, new: Document, links: Sequence[Link], old_names: Names, new_names: Names
) -> list[FactChange]:
    """Find the names that only one version has, each at its first mention, and those that are spelt otherwise."""
    removed = _only_here(old, old_names, new, new_names)
    added = _only_here(new, new_names, old, old_names)
    if not removed and not added:
        return []
    old_link = _linker(old, {i: index for index, link in enumerate(links) for i in link.old})
    new_link = _linker(new, {j: index for index, link in enumerate(links) for j in link.new})
    spelt = {spelling_key(fact.value): fact for fact in reversed(removed)}
    changes = []
    for fact in added:
        was = spelt.pop(spelling_key(fact.value), None)
        if was is None:
            changes.append(FactChange("name", "added", None, fact, new_link(fact)))
        else:
            removed.remove(was)
            changes.append(FactChange("name", "changed", was, fact, new_link(fact), "spelling"))
    return changes + [FactChange("name", "removed", fact, None, old_link(fact)) for fact in removed]


class _linker:
    """Find the link that a fact stands in."""

    def __init__(self, document: Document, links: dict[int, int]) -> None:
        self.starts = [sentence.span.start for sentence in document.sentences]
        self.links = links

    def __call__(self, fact: Fact) -> int | None:
        return self.links.get(bisect_right(self.starts, fact.span.start) - 1)


def _only_here(here: Document, names: Names, there: Document, other: Names) -> list[Fact]:
    """List the names, at their first mention, that the other version does not have anywhere."""
    known = {mention.name.casefold() for mention in other.mentions}
    people = _words_of_people(other.mentions)
    text = ""
    found = []
    seen: set[str] = set()
    for mention in names.mentions:
        name = mention.name.casefold()
        if name in seen or name in known:
            continue
        seen.add(name)
        text = text or there.text.casefold()
        if not _is_known(mention, name, people) and not _stands_in(name, text):
            found.append(name_fact(here, mention))
    return found


def _words_of_people(mentions: Sequence[Mention]) -> dict[str, list[frozenset[str]]]:
    """Index the names of people by their last word."""
    people: dict[str, list[frozenset[str]]] = {}
    for name in dict.fromkeys(mention.name.casefold() for mention in mentions if mention.kind in ("person", "name")):
        words = name.split()
        people.setdefault(words[-1], []).append(frozenset(words))
    return people


def _is_known(mention: Mention, name: str, people: dict[str, list[frozenset[str]]]) -> bool:
    """Tell whether the other version names the same person, more or less fully: Biden, Joe Biden."""
    if mention.kind not in ("person", "name"):
        return False
    words = name.split()
    mine = frozenset(words)
    return any(mine <= other or other <= mine for other in people.get(words[-1], ())[:8])


def _stands_in(name: str, text: str) -> bool:
    """Tell whether the words stand in the text, by themselves."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False
