"""Which facts changed between two versions, through the links and their edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from artdiff.facts.claims import pair_claims
from artdiff.facts.matching import AMOUNTS, in_order, key, match, without
from artdiff.facts.naming import pair_names
from artdiff.facts.scan import find_values
from artdiff.model import Document, Fact, FactChange, Link, Span

if TYPE_CHECKING:
    from artdiff.names import Names

_BOUNDS = "<>=~"
_STAMPS = ("date", "updated", "published", "posted", "modified", "revised")


@dataclass(slots=True)
class _Side:
    """One version, where its names stand, and the facts found in its sentences so far."""

    document: Document
    names: list[Span]
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    read: set[int] = field(default_factory=set)

    def facts(self, sentences: Iterable[int]) -> list[Fact]:
        found = []
        for i in sentences:
            found += find_values(self.document.text, *self.document.sentences[i].span, self.names)
            self.read.add(i)
        self.seen.update(map(key, found))
        return found

    def anywhere(self) -> set[tuple[str, str, str]]:
        """The keys of all facts of the version."""
        self.facts(i for i in range(len(self.document.sentences)) if i not in self.read)
        return self.seen


def pair_facts(
    old: Document, new: Document, links: Sequence[Link], old_names: Names, new_names: Names
) -> tuple[FactChange, ...]:
    """Find the facts that one version has and the other has not, or has otherwise, in the order of the links.

    Looks only into links that changed. A fact that went from one link to another is no change.
    """
    olds = _Side(old, [mention.span for mention in old_names.mentions])
    news = _Side(new, [mention.span for mention in new_names.mentions])
    changes: list[FactChange] = []
    rest: dict[int, tuple[list[Fact], list[Fact]]] = {}
    for index, link in enumerate(links):
        if has_changes(link):
            matched = match(olds.facts(link.old), news.facts(link.new), link.edits)
            changes += [_changed(a, b, index) for a, b in matched.changed]
            rest[index] = matched.olds, matched.news
            if link.old and link.new:
                changes += pair_claims(old, new, index, link)
    changes += _pair_rest(rest, olds, news)
    changes += pair_names(old, new, links, old_names, new_names)
    return tuple(sorted(changes, key=_place_of))


def has_changes(link: Link) -> bool:
    """Tell whether any word of the link came, went or changed."""
    return not (link.old and link.new) or any(edit.kind != "equal" for edit in link.edits)


def _place_of(change: FactChange) -> tuple[int, int, int, str]:
    link = -1 if change.link is None else change.link
    old, new = change.old.span.start if change.old else -1, change.new.span.start if change.new else -1
    return link, max(old, new), new, change.kind


def _changed(old: Fact, new: Fact, index: int, reason: str = "") -> FactChange:
    if not reason and old.value == new.value:
        reason = "unit"
    elif not reason and old.value.lstrip(_BOUNDS) == new.value.lstrip(_BOUNDS) and old.unit == new.unit:
        reason = "bound"
    return FactChange(new.kind, "changed", old, new, index, reason)


def _pair_rest(rest: dict[int, tuple[list[Fact], list[Fact]]], olds: _Side, news: _Side) -> Iterator[FactChange]:
    """Pair what has no partner in its place: leave out what only moved, then the last of its kind in the link."""
    gone: list[tuple[int, Fact]] = []
    come: list[tuple[int, Fact]] = []
    in_new = news.anywhere() if any(a for a, _ in rest.values()) else set()
    in_old = olds.anywhere() if any(b for _, b in rest.values()) else set()
    for index, (lost, won) in rest.items():
        lost = [fact for fact in lost if key(fact) not in in_new]
        won = [fact for fact in won if key(fact) not in in_old]
        pairs = _last_of_kind(lost, won)
        yield from (_changed(a, b, index) for a, b in pairs)
        gone += [(index, fact) for fact in without(lost, [a for a, _ in pairs])]
        come += [(index, fact) for fact in without(won, [b for _, b in pairs])]
    yield from _pair_stamps(gone, come, olds.document, news.document)
    yield from (FactChange(fact.kind, "removed", fact, None, index) for index, fact in gone)
    yield from (FactChange(fact.kind, "added", None, fact, index) for index, fact in come)


def _last_of_kind(olds: list[Fact], news: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Pair two facts of a link if each is the only one left of its kind."""
    pairs = []
    for kind in sorted({fact.kind for fact in olds} & {fact.kind for fact in news}):
        here, there = [f for f in olds if f.kind == kind], [f for f in news if f.kind == kind]
        if len(here) == len(there) == 1 and (kind not in AMOUNTS or here[0].unit == there[0].unit):
            pairs += list(in_order(here, there))
    return pairs


def _pair_stamps(
    gone: list[tuple[int, Fact]], come: list[tuple[int, Fact]], old: Document, new: Document
) -> Iterator[FactChange]:
    """Pair the date of publication with its update, wherever they stand."""
    here = next((item for item in gone if _is_stamp(old, item[1])), None)
    there = next((item for item in come if _is_stamp(new, item[1])), None)
    if here is not None and there is not None:
        gone.remove(here)
        come.remove(there)
        yield _changed(here[1], there[1], there[0], "timestamp")


def _is_stamp(document: Document, fact: Fact) -> bool:
    before = document.text[max(0, fact.span.start - 14) : fact.span.start].lower()
    return fact.kind == "date" and any(word in before for word in _STAMPS)
