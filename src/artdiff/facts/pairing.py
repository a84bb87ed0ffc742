"""Which facts changed between two versions, through the links and their edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from artdiff.facts.markers import find_markers
from artdiff.facts.naming import pair_names
from artdiff.facts.places import project, touched
from artdiff.facts.scan import find_values
from artdiff.model import Document, Edit, Fact, FactChange, Link

if TYPE_CHECKING:
    from artdiff.names import Names

Finder = Callable[[str, int, int], list[Fact]]
Rest = list[tuple[int, Fact]]
"""Facts that have no partner in their own link, with the index of the link."""


def pair_facts(
    old: Document, new: Document, links: Sequence[Link], old_names: Names, new_names: Names
) -> tuple[FactChange, ...]:
    """Find the facts that one version has and the other has not, or has otherwise, in the order of the links.

    Looks only into links that changed. A fact that went from one link to another is no change.
    """
    changes: list[FactChange] = []
    gone: Rest = []
    come: Rest = []
    for index, link in enumerate(links):
        if not has_changes(link):
            continue
        olds, news = _facts_of(old, link.old, find_values), _facts_of(new, link.new, find_values)
        pairs, olds, news = _pair_link(olds, news, link.edits)
        changes += [FactChange(b.kind, "changed", a, b, index, _describe(a, b)) for a, b in pairs]
        gone += [(index, fact) for fact in olds]
        come += [(index, fact) for fact in news]
        changes += _pair_markers(old, new, index, link)
    gone, come = _drop_moved(gone, come, old, new)
    changes += [FactChange(fact.kind, "removed", fact, None, index) for index, fact in gone]
    changes += [FactChange(fact.kind, "added", None, fact, index) for index, fact in come]
    changes += pair_names(old, new, links, old_names, new_names)
    return tuple(sorted(changes, key=_place_of))


def has_changes(link: Link) -> bool:
    """Tell whether any word of the link came, went or changed."""
    return not (link.old and link.new) or any(edit.kind != "equal" for edit in link.edits)


def _place_of(change: FactChange) -> tuple[int, int, int]:
    link = -1 if change.link is None else change.link
    return (link, change.new.span.start if change.new else -1, change.old.span.start if change.old else -1)


def _describe(old: Fact, new: Fact) -> str:
    return f"{old.text} → {new.text}"


def _facts_of(document: Document, sentences: Iterable[int], find: Finder) -> list[Fact]:
    return [fact for i in sentences for fact in find(document.text, *document.sentences[i].span)]


def _key(fact: Fact) -> tuple[str, str, str]:
    return (fact.kind, fact.value, fact.unit)


def _pair_link(
    olds: list[Fact], news: list[Fact], edits: Sequence[Edit]
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Pair the facts of a link: the same ones first, then those in the same place; also return what is left."""
    olds, news = _cancel(olds, news)
    pairs: list[tuple[Fact, Fact]] = []
    taken: set[int] = set()
    at = 0
    for fact, place in zip(olds, project([fact.span for fact in olds], edits), strict=True):
        while place is not None and at < len(news) and news[at].span.end <= place.start:
            at += 1
        if place is not None and at < len(news) and news[at].span.start < place.end and news[at].kind == fact.kind:
            pairs.append((fact, news[at]))
            taken.add(at)
            at += 1
    left = {id(a) for a, _ in pairs}
    return pairs, [f for f in olds if id(f) not in left], [f for k, f in enumerate(news) if k not in taken]


def _cancel(olds: list[Fact], news: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Leave out the facts that both have."""
    both = Counter(map(_key, olds)) & Counter(map(_key, news))
    return _without(olds, both.copy()), _without(news, both)


def _without(facts: list[Fact], both: Counter[tuple[str, str, str]]) -> list[Fact]:
    left = []
    for fact in facts:
        if both[_key(fact)] > 0:
            both[_key(fact)] -= 1
        else:
            left.append(fact)
    return left


def _drop_moved(gone: Rest, come: Rest, old: Document, new: Document) -> tuple[Rest, Rest]:
    if gone:
        there = {_key(fact) for fact in find_values(new.text)}
        gone = [(index, fact) for index, fact in gone if _key(fact) not in there]
    if come:
        there = {_key(fact) for fact in find_values(old.text)}
        come = [(index, fact) for index, fact in come if _key(fact) not in there]
    return gone, come


def _pair_markers(old: Document, new: Document, index: int, link: Link) -> list[FactChange]:
    if not (link.old and link.new):
        return []
    olds, news = _facts_of(old, link.old, find_markers), _facts_of(new, link.new, find_markers)
    olds = [fact for fact, hit in zip(olds, touched(olds, link.edits, False), strict=True) if hit]
    news = [fact for fact, hit in zip(news, touched(news, link.edits, True), strict=True) if hit]
    pairs, olds, news = _pair_link(olds, news, link.edits)
    changes = [FactChange(b.kind, "changed", a, b, index, _describe(a, b)) for a, b in pairs]
    changes += [FactChange(fact.kind, "removed", fact, None, index) for fact in olds]
    return changes + [FactChange(fact.kind, "added", None, fact, index) for fact in news]
