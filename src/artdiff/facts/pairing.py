"""Which facts changed between two versions, through the links and their edits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from artdiff.facts.apart import are_apart
from artdiff.facts.bounds import changed_bounds, pair_bounds
from artdiff.facts.claims import pair_claims
from artdiff.facts.company import Company
from artdiff.facts.elsewhere import take_elsewhere
from artdiff.facts.exchange import EXCHANGED, exchanged, may_exchange
from artdiff.facts.instead import pair_instead
from artdiff.facts.markers import marker_values
from artdiff.facts.matching import AMOUNTS, drop_common, in_order, key, match, without
from artdiff.facts.measure import amount, same_amount, units_agree
from artdiff.facts.naming import pair_names
from artdiff.facts.offices import has_status, office_words, pair_offices
from artdiff.facts.opposites import OPPOSITES, pair_opposites
from artdiff.facts.peoples import pair_peoples, people_words
from artdiff.facts.prefixes import pair_prefixes
from artdiff.facts.sentence import cut
from artdiff.facts.stamps import take_stamps
from artdiff.facts.version import Known, Version
from artdiff.facts.vocabulary import value_words
from artdiff.model import Document, Edit, Fact, FactChange, Link, QuoteChange, Span
from artdiff.words import lower

if TYPE_CHECKING:
    from artdiff.names import Names

_Rest = tuple[int, list[Fact], list[Fact]]
"""A link, and its old and new facts that have no partner in their place."""
_MANY = 40
"""With so many facts to look for, reading every sentence once is cheaper than looking for each."""
_BOUNDS = "<>=~"
_NOUN = re.compile(r" ([a-z]+)\b")
_AS_WORD = {"1": "a", "2": "both"}
"""Other words for numbers before their nouns."""


def pair_facts(
    old: Document,
    new: Document,
    links: Sequence[Link],
    old_names: Names,
    new_names: Names,
    quotes: Sequence[QuoteChange] = (),
) -> tuple[FactChange, ...]:
    """Find the facts that one version has and the other has not, or has otherwise, in the order of the links.

    Looks only into links that changed. A fact that went from one link to another is no change, and what a new quotation
    states does not take the place of what one that is gone did.
    """
    known: Known = {}
    gone = [part for quote in quotes if quote.change == "removed" and quote.old for part in quote.old.parts]
    come = [part for quote in quotes if quote.change == "added" and quote.new for part in quote.new.parts]
    olds, news = Version(old, old_names, known, gone), Version(new, new_names, known, come)
    changes: list[FactChange] = []
    rest: list[_Rest] = []
    for index, link in enumerate(links):
        if not (link.old and link.new):
            rest.append((index, *_read(olds, news, link)))
        elif link.kind != "unchanged":
            edits = [edit for edit in link.edits if edit.kind != "equal" and edit.significance != "typography"]
            if edits:
                changes += _pair_link(olds, news, index, link, edits, rest)
    changes += _pair_rest(rest, olds, news, links)
    changes += pair_names(olds, news, links)
    return tuple(sorted(changes, key=_place_of))


@cache
def _telling() -> frozenset[str]:
    """The words of which both sides have one where an office took the place of another, an opposite or a people."""
    return office_words() | OPPOSITES.keys() | people_words()


def _read(olds: Version, news: Version, link: Link) -> tuple[list[Fact], list[Fact]]:
    """Find the facts of a link."""
    return olds.facts(link.old), news.facts(link.new)


def _pair_link(
    olds: Version, news: Version, index: int, link: Link, edits: Sequence[Edit], rest: list[_Rest]
) -> list[FactChange]:
    """Find the facts of an edited link that changed in their place, and leave what has no partner to the rest."""
    gone_text = "\n".join([edit.old.of(olds.low) for edit in edits])
    come_text = "\n".join([edit.new.of(news.low) for edit in edits])
    was, now = cut(gone_text), cut(come_text)
    changes = [*_pair_by_words(olds, news, index, edits, was, now), *pair_instead(olds, news, index, link, edits)]
    stated = value_words(was, gone_text)
    values = stated != value_words(now, come_text) or (was != now and bool(stated))  # three doses, doses, three
    claims = marker_values(was) != marker_values(now)
    places = bool(was and now) and may_exchange(was, now, edits, olds, news, link)
    bounds = [] if claims else changed_bounds(olds.text, news.text, edits, was, now)  # not until Monday, on Monday
    if not (values or claims or places or bounds):
        return changes
    old_words, new_words = (olds.words(link.old), news.words(link.new)) if claims or places else ((), ())
    gone, come = olds.parts_in(link.old), news.parts_in(link.new)
    replaced = bool(gone and come)
    if values or places or bounds:
        lost, won = olds.facts(link.old, old_words), news.facts(link.new, new_words)
        changes += pair_bounds(olds.text, news.text, index, bounds, lost, won) if bounds else ()
    if values:
        if replaced:
            lost_apart, won_apart = _inside(lost, gone), _inside(won, come)
            rest += [(index, lost_apart, []), (index, [], won_apart)]
            lost, won = without(lost, lost_apart), without(won, won_apart)
        pairs, left = _match(olds, news, link, lost, won)
        rest += [(index, *some) for some in left]
        if pairs:
            changes += _changed(news.once(pairs), index)
            places = False
    if places:
        changes += _changed(exchanged(lost, won, olds, news, link, old_words, new_words), index, EXCHANGED)
    if claims:
        found = pair_claims(olds, news, index, link, old_words, new_words)
        changes += [claim for claim in found if not (replaced and _is_quoted(claim, gone, come))]
    return changes


def _pair_by_words(
    olds: Version, news: Version, index: int, edits: Sequence[Edit], was: Sequence[str], now: Sequence[str]
) -> list[FactChange]:
    """Find what shows in the words of edits alone: what a prefix or an opposite turned, offices, peoples."""
    changes = pair_prefixes(olds, news, index, edits, was, now) if was and now else []
    if not (_telling().isdisjoint(was) or _telling().isdisjoint(now)) or has_status(was) or has_status(now):
        for pair in (pair_offices, pair_opposites, pair_peoples):
            changes += pair(olds, news, index, edits, was, now)
    return changes


def _match(
    olds: Version, news: Version, link: Link, lost: list[Fact], won: list[Fact]
) -> tuple[list[tuple[Fact, Fact]], list[tuple[list[Fact], list[Fact]]]]:
    """Pair the facts of a link that stand in each other's place; give what is left to pair elsewhere, too."""
    pairs, lost, won = match(lost, won, link.edits, olds.text, news.text)
    apart = [pair for pair in pairs if _are_apart(*pair, olds, news)]
    return [pair for pair in pairs if pair not in apart], [(lost, won), *(([was], [now]) for was, now in apart)]


def _are_apart(was: Fact, now: Fact, olds: Version, news: Version) -> bool:
    """Tell whether numbers count two things, one of which the other version counts too: six counts, twelve savers."""
    is_other = was.kind == now.kind == "number" and was.unit and now.unit and was.unit != now.unit
    return bool(is_other) and (_tells(news, olds, was) or _tells(olds, news, now))


def _inside(facts: Sequence[Fact], parts: Sequence[Span]) -> list[Fact]:
    """List the facts that stand inside quotations."""
    return [fact for fact in facts if any(start <= fact.span.start and fact.span.end <= end for start, end in parts)]


def _is_quoted(change: FactChange, gone: Sequence[Span], come: Sequence[Span]) -> bool:
    """Tell whether a change is that of one quotation for another."""
    was, now = [change.old] if change.old else [], [change.new] if change.new else []
    return len(_inside(was, gone)) + len(_inside(now, come)) == len(was) + len(now)


def _place_of(change: FactChange) -> tuple[int, int, int, str]:
    link = -1 if change.link is None else change.link
    old, new = change.old.span.start if change.old else -1, change.new.span.start if change.new else -1
    return link, max(old, new), new, change.kind


def _changed(pairs: Iterable[tuple[Fact, Fact]], index: int, reason: str = "") -> Iterator[FactChange]:
    """Report facts that stand in the place of others; not those that state the same amount in another unit."""
    for old, new in pairs:
        if reason or not (old.kind in AMOUNTS and new.kind in AMOUNTS and same_amount(old, new)):
            yield FactChange(new.kind, "changed", old, new, index, reason or _reason(old, new))


def _reason(old: Fact, new: Fact) -> str:
    if old.value == new.value:
        return "unit"
    is_bound = old.value.lstrip(_BOUNDS) == new.value.lstrip(_BOUNDS) and old.unit == new.unit
    return "bound" if is_bound else ""


def _pair_rest(rest: Sequence[_Rest], olds: Version, news: Version, links: Sequence[Link]) -> Iterator[FactChange]:
    """Pair what has no partner in its place: leave out what only moved, then the last of its kind in the link."""
    gone: list[tuple[int, Fact]] = []
    come: list[tuple[int, Fact]] = []
    if sum(len(lost) + len(won) for _, lost, won in rest) > _MANY:
        olds.read_all()
        news.read_all()
    for index, lost, won in rest:
        if not (lost or won):
            continue
        lost = [fact for fact in lost if not _tells(news, olds, fact)]
        won = [fact for fact in won if not _tells(olds, news, fact)]
        if lost and won:
            lost, won = drop_common(lost, won, _same_as)
        pairs = _last_of_kind(lost, won, olds.text, news.text) if lost and won else []
        pairs = [pair for pair in pairs if not are_apart(*pair, links[index].edits)]
        yield from _changed(pairs, index)
        gone += [(index, fact) for fact in (without(lost, [a for a, _ in pairs]) if pairs else lost)]
        come += [(index, fact) for fact in (without(won, [b for _, b in pairs]) if pairs else won)]
    for index, was, now in take_stamps(gone, come, olds.text, news.text):
        yield from _changed([(was, now)], index, "timestamp")
    for index, was, now in take_elsewhere(gone, come, olds, news) if gone and come else ():
        yield from _changed([(was, now)], index)
    yield from (FactChange(fact.kind, "removed", fact, None, index) for index, fact in gone)
    yield from (FactChange(fact.kind, "added", None, fact, index) for index, fact in come)


def _tells(version: Version, other: Version, fact: Fact) -> bool:
    """Tell whether a version states a fact of the other anywhere; the end of a span, as an end: until Sunday.

    One woman is a woman; the two sides are both sides. Of an amount in two units only one is told: 36C (97F).
    """
    if fact.kind == "number" and fact.value in ("1", "2"):
        noun = _NOUN.match(other.low, fact.span.end)
        if noun is not None and version.has_counted(_AS_WORD[fact.value], noun[1]):
            return True
    if version.has(fact):
        is_end = fact.kind in ("date", "time") and other.is_end(fact.span.start)
        return not is_end or version.has_end(lower(fact.text))
    twin = other.twin(fact)
    return twin is not None and (twin.span.end < fact.span.start or version.has(twin))


def _last_of_kind(olds: list[Fact], news: list[Fact], old: str, new: str) -> list[tuple[Fact, Fact]]:
    """Pair two facts of a link if each is the only one left of its kind or unit, or tells what befell people."""
    pairs = []
    for kind in sorted({fact.kind for fact in olds} & {fact.kind for fact in news}):
        here, there = [f for f in olds if f.kind == kind], [f for f in news if f.kind == kind]
        if len(here) == len(there) == 1 and (kind not in AMOUNTS or units_agree(here[0], there[0])):
            pairs += list(in_order(here, there))
        elif kind in AMOUNTS:
            found = Company(here, there, old, new).of_one_fate() if kind == "number" else []
            here, there = without(here, [a for a, _ in found]), without(there, [b for _, b in found])
            pairs += [*found, *_last_of_unit(here, there)]
    return pairs


def _last_of_unit(olds: list[Fact], news: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Pair amounts of which each is the only one left on its side that counts the same."""
    was, now = Counter(fact.unit for fact in olds), Counter(fact.unit for fact in news)
    by_unit = {fact.unit: fact for fact in news if fact.unit and was[fact.unit] == now[fact.unit] == 1}
    return ((fact, by_unit[fact.unit]) for fact in olds if fact.unit in by_unit)


def _same_as(fact: Fact) -> object:
    """What makes two facts of a link one: half an hour, 30 minutes."""
    return amount(fact) or key(fact)
