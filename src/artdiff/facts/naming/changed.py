"""Which names came, went or are spelt otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from artdiff.facts.matching.partners import groups, only_replaced
from artdiff.facts.naming.alike import is_variant, similarity, stands_as_people
from artdiff.facts.naming.presence import only_here
from artdiff.facts.version import Version
from artdiff.model import Document, Fact, FactChange, Link, Span
from artdiff.names import spelling_key

_Placed = tuple[int | None, Fact]
"""A fact and the index of the link that it stands in."""

_THE = ("the ", "The ")
_SIMILAR = 0.75
_NEAR = 20
"""How many names of a link to compare with: a link of more is no news."""
_RENAMED = (
    "Kiev Kyiv|Kharkov Kharkiv|Lvov Lviv|Odessa Odesa|Chernobyl Chornobyl|Nikolaev Mykolaiv|Bombay Mumbai|"
    "Calcutta Kolkata|Madras Chennai|Bangalore Bengaluru|Peking Beijing|Burma Myanmar|Rangoon Yangon|Turkey Türkiye|"
    "Swaziland Eswatini|Mecca Makkah|Gdansk Gdańsk|Belorussia Belarus"
)
RENAMED = {name: pair.split()[-1] for pair in _RENAMED.split("|") for name in pair.split()}
"""Places of which style guides give two names; the key is the newer one."""


def pair_names(olds: Version, news: Version, links: Sequence[Link]) -> list[FactChange]:
    """Find the names that only one version has, each at its first mention, and those that are spelt otherwise."""
    removed, added = only_here(olds, news), only_here(news, olds)
    if not removed and not added:
        return []
    old, new = olds.document, news.document
    lost = _in_links(removed, olds, {i: index for index, link in enumerate(links) for i in link.old})
    won = _in_links(added, news, {j: index for index, link in enumerate(links) for j in link.new})
    pairs = _spelt_otherwise(lost, won)
    changes = [FactChange("name", "changed", was[1], now[1], now[0], reason) for was, now, reason in pairs]
    paired = {id(item) for pair in pairs for item in pair[:2]}
    lost, won = ([item for item in items if id(item) not in paired] for items in (lost, won))
    lost, won = _but_peoples(lost, won, new.text), _but_peoples(won, lost, old.text)
    for was, now, index in list(_in_place(lost, old, won, new, links)) if lost and won else ():
        lost.remove((index, was))
        won.remove((index, now))
        changes.append(FactChange("name", "changed", was, now, index))
    changes += [FactChange("name", "removed", fact, None, index) for index, fact in lost]
    return changes + [FactChange("name", "added", None, fact, index) for index, fact in won]


def _in_place(
    lost: Sequence[_Placed], old: Document, won: Sequence[_Placed], new: Document, links: Sequence[Link]
) -> Iterator[tuple[Fact, Fact, int]]:
    """Pair names of one kind of which one stands where the other did, in words that stayed: Norway, Sweden."""
    olds, news = _by_link(lost), _by_link(won)
    for index in sorted(olds.keys() & news.keys()):
        for was, now in groups(olds[index], news[index], links[index].edits):
            kinds = {fact.unit for fact in (*was, *now)}
            alike = len(kinds) == 1 or (len(kinds) == 2 and "name" in kinds)  # not every place is known
            if not alike or len(was) != 1 or len(now) != 1:
                continue
            owner, other = _with_article(was[0], old), _with_article(now[0], new)
            if only_replaced(owner, other, links[index].edits):
                yield was[0], now[0], index


def _with_article(fact: Fact, document: Document) -> Fact:
    """Take along the article before a name: the US."""
    start, end = fact.span
    return fact._replace(span=Span(start - 4 * document.text.startswith(_THE, max(0, start - 4)), end))


def _by_link(items: Sequence[_Placed]) -> dict[int, list[Fact]]:
    facts: dict[int, list[Fact]] = {}
    for index, fact in items:
        if index is not None:
            facts.setdefault(index, []).append(fact)
    return facts


def _but_peoples(items: list[_Placed], others: list[_Placed], text: str) -> list[_Placed]:
    """Leave out countries that the other text has as their people, unless another name came or went in that link."""
    links = {index for index, _ in others}
    return [
        (index, fact)
        for index, fact in items
        if index in links or fact.unit != "place" or not stands_as_people(fact.value, text)
    ]


def _in_links(facts: Sequence[Fact], version: Version, links: dict[int, int]) -> list[_Placed]:
    return [(links.get(bisect_right(version.starts, fact.span.start) - 1), fact) for fact in facts]


def _spelt_otherwise(lost: Sequence[_Placed], won: Sequence[_Placed]) -> list[tuple[_Placed, _Placed, str]]:
    """Pair names that are one name in two spellings, or, in one link, nearly."""
    keys = {spelling(item[1].value): item for item in reversed(lost)}
    pairs = []
    for now in won:
        was = keys.pop(spelling(now[1].value), None)
        if was is not None:
            pairs.append((was, now, "spelling"))
    taken = {id(item) for pair in pairs for item in pair[:2]}
    by_link: dict[int | None, list[_Placed]] = {}
    for item in lost:
        if id(item) not in taken:
            by_link.setdefault(item[0], []).append(item)
    for now in won:
        near = () if id(now) in taken else by_link.get(now[0], [])[:_NEAR]
        best = max(near, key=lambda was: similarity(was[1], now[1]), default=None)
        if best is not None and similarity(best[1], now[1]) >= _SIMILAR:
            pairs.append((best, now, "spelling" if is_variant(best[1], now[1]) else "similar spelling"))
            by_link[now[0]].remove(best)
    return pairs


def spelling(name: str) -> str:
    """Fold the spelling of a name; a place that has been renamed has one key."""
    return RENAMED.get(name, "") or spelling_key(name).replace("ue", "u").replace("oe", "o").replace("ae", "a")
