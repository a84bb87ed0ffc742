"""Which facts changed between two versions, through the links and their edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from artdiff.facts.claims.changed import MOVING, pair_claims, pair_moved
from artdiff.facts.claims.opposites import OPPOSITES, pair_opposites
from artdiff.facts.claims.prefixes import pair_prefixes
from artdiff.facts.cues import NEGATIONS
from artdiff.facts.markers import marker_values
from artdiff.facts.matching.apart import in_other_words
from artdiff.facts.matching.bounds import changed_bounds, pair_bounds
from artdiff.facts.matching.company import of_two_fates, told_of
from artdiff.facts.matching.exchange import EXCHANGED, exchanged, may_exchange
from artdiff.facts.matching.partners import match, only_replaced
from artdiff.facts.matching.rest import Rest, changed, pair_rest, tells
from artdiff.facts.matching.same import without
from artdiff.facts.naming.changed import pair_names
from artdiff.facts.naming.instead import pair_instead
from artdiff.facts.naming.offices import STATUS, office_words, pair_offices
from artdiff.facts.naming.peoples import pair_peoples, people_words
from artdiff.facts.sentence import cut
from artdiff.facts.values.measure import same_amount, without_bound
from artdiff.facts.values.vocabulary import value_words
from artdiff.facts.version import Version
from artdiff.model import Document, Edit, Fact, FactChange, Link, QuoteChange, Span
from artdiff.names import Names
from artdiff.spans import Spans

_NEGATING = frozenset(NEGATIONS.values())
_MAY_BE_TWO = ("date", "time", "duration", "number")


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
    gone = [part for quote in quotes if quote.change == "removed" and quote.old for part in quote.old.parts]
    come = [part for quote in quotes if quote.change == "added" and quote.new for part in quote.new.parts]
    olds, news = Version(old, old_names, gone), Version(new, new_names, come)
    changes: list[FactChange] = []
    rest: Rest = []
    for index, link in enumerate(links):
        if not (link.old and link.new):
            rest.append((index, olds.facts(link.old), news.facts(link.new)))
        elif link.kind != "unchanged":
            edits = [edit for edit in link.edits if edit.kind != "equal" and edit.significance != "typography"]
            if edits:
                changes += _pair_link(olds, news, index, link, edits, rest)
    changes = _but_spoken(changes, quotes)
    changes += pair_rest(rest, tuple(changes), olds, news, links)
    changes += _told_alone(pair_names(olds, news, links), changes)
    return tuple(sorted(changes, key=_place_of))


def _told_alone(names: list[FactChange], told: Sequence[FactChange]) -> list[FactChange]:
    """Leave out the names in what is told of a number: BBC Radio 2, and not BBC Radio, too; 5 US dollars."""
    olds = [change.old.span for change in told if change.old is not None]
    news = [change.new.span for change in told if change.new is not None]
    return _outside(names, olds, news) if names else []


def _but_spoken(changes: list[FactChange], quotes: Sequence[QuoteChange]) -> list[FactChange]:
    """Leave out what a verb of saying inside a quotation attributes: the speaker says so, not the story."""
    told = [change for change in changes if change.kind == "attribution"]
    if not told:
        return changes
    olds = [part for quote in quotes if quote.old for part in quote.old.parts]
    news = [part for quote in quotes if quote.new for part in quote.new.parts]
    return [change for change in changes if change.kind != "attribution"] + _outside(told, olds, news)


def _outside(changes: Iterable[FactChange], old: Iterable[Span], new: Iterable[Span]) -> list[FactChange]:
    """List the changes of which a side stands in none of the spans."""
    olds, news = Spans(old), Spans(new)
    return [
        change
        for change in changes
        if (change.old and change.old.span not in olds) or (change.new and change.new.span not in news)
    ]


def _but_quoted(claims: Iterable[FactChange], olds: Version, news: Version) -> Iterator[FactChange]:
    """Leave out the side of a change that a quotation states which the other version has not: it tells so itself."""
    for claim in claims:
        old = None if claim.old is None or olds.is_quoted(claim.old) else claim.old
        new = None if claim.new is None or news.is_quoted(claim.new) else claim.new
        if old is not None and new is not None:
            yield claim
        elif old is not None or new is not None:
            yield claim._replace(change="added" if old is None else "removed", old=old, new=new)


@cache
def _telling() -> frozenset[str]:
    """The words of which both sides have one where an office took the place of another, an opposite or a people."""
    return office_words() | OPPOSITES.keys() | people_words()


def _pair_link(
    olds: Version, news: Version, index: int, link: Link, edits: Sequence[Edit], rest: Rest
) -> list[FactChange]:
    """Find the facts of an edited link that changed in their place, and leave what has no partner to the rest."""
    old_low, new_low = olds.low, news.low
    gone_text = "\n".join([old_low[start:end] for _, (start, end), _, _, _ in edits])
    come_text = "\n".join([new_low[start:end] for _, _, (start, end), _, _ in edits])
    was, now = cut(gone_text), cut(come_text)
    changes = [*_pair_by_words(olds, news, index, edits, was, now), *pair_instead(olds, news, index, link, edits)]
    stated = value_words(was, gone_text)
    values = stated != value_words(now, come_text) or (was != now and bool(stated))  # three doses, doses, three
    said, says = marker_values(was), marker_values(now)
    claims = said != says or "may" in was or "may" in now  # in May, could
    places = bool(was and now) and may_exchange(was, now, edits, olds, news, link)
    turned = not _NEGATING.isdisjoint({*said}.symmetric_difference(says))  # not until Monday, on Monday
    bounds = [] if turned else changed_bounds(olds.text, news.text, edits, was, now)
    if not (values or claims or places or bounds):
        return changes
    gone, come = olds.parts_in(link.old), news.parts_in(link.new)
    replaced = bool(gone and come)
    pairs: list[tuple[Fact, Fact]] = []
    if values or places or bounds:
        lost, won = olds.facts(link.old), news.facts(link.new)
        changes += pair_bounds(olds.text, news.text, index, bounds, lost, won) if bounds else ()
    if values:
        if replaced:
            lost_apart, won_apart = list(filter(olds.is_quoted, lost)), list(filter(news.is_quoted, won))
            rest.extend([(index, lost_apart, []), (index, [], won_apart)])
            lost, won = without(lost, lost_apart), without(won, won_apart)
        pairs, left = _match(olds, news, link, lost, won)
        rest.extend((index, *some) for some in left)
        changes += changed(news.once(pairs), index)
    if places:
        lost, won = without(lost, [a for a, _ in pairs]), without(won, [b for _, b in pairs])
        changes += changed(exchanged(lost, won, olds, news, link), index, EXCHANGED)
    if claims:
        found = pair_claims(olds, news, index, link)
        changes += _but_quoted(found, olds, news) if gone or come else found
    return changes


def _pair_by_words(
    olds: Version, news: Version, index: int, edits: Sequence[Edit], was: Sequence[str], now: Sequence[str]
) -> list[FactChange]:
    """Find what shows in the words of edits alone: what negates, what an opposite turned, offices, peoples."""
    changes = pair_prefixes(olds, news, index, edits, was, now) if was and now else []
    moving = [] if MOVING.isdisjoint(was) else [word for word in was if word in MOVING]
    if len(moving) == 1 and moving == [word for word in now if word in MOVING]:
        changes += pair_moved(olds, news, index, edits, moving[0])
    if not (_telling().isdisjoint(was) or _telling().isdisjoint(now)) or not (
        STATUS.isdisjoint(was) and STATUS.isdisjoint(now)
    ):
        for pair in (pair_offices, pair_opposites, pair_peoples):
            changes += pair(olds, news, index, edits, was, now)
    return changes


def _match(
    olds: Version, news: Version, link: Link, lost: list[Fact], won: list[Fact]
) -> tuple[list[tuple[Fact, Fact]], list[tuple[list[Fact], list[Fact]]]]:
    """Pair the facts of a link that stand in each other's place; give the rest apart."""
    pairs, lost, won = match(lost, won, link.edits, olds.text, news.text)
    sure: list[tuple[Fact, Fact]] = []
    rest = [(lost, won)]
    for was, now in pairs:
        if in_other_words(was, now, link.edits, olds.text, news.text) or _are_two(was, now, link.edits, olds, news):
            rest += [([was], []), ([], [now])]
        elif not _count_two(was, now, olds, news) or without_bound(was.value) == without_bound(now.value):
            sure.append((was, now))
        elif (was.kind == "ordinal" or (was.unit and now.unit)) and _stay(was, now, olds, news):
            rest.append(([was], [now]))  # six counts, twelve savers
        else:
            sure.append((was, now))
    return sure, rest


def _are_two(was: Fact, now: Fact, edits: Sequence[Edit], olds: Version, news: Version) -> bool:
    """Tell whether a day or time still told, or how long something else took, is in another's place in a new clause."""
    if was.kind != now.kind or was.kind not in _MAY_BE_TWO or only_replaced(was, now, edits):
        return False
    if was.kind in ("date", "time"):
        return (was.kind == "time" or was.unit == "day") and tells(news, olds, was)
    then, told = told_of([was], olds.text)[0], told_of([now], news.text)[0]
    if was.kind == "number":
        return was.unit == now.unit and of_two_fates(then, told)
    return bool(then and told) and then.isdisjoint(told) and not same_amount(was, now)


def _count_two(was: Fact, now: Fact, olds: Version, news: Version) -> bool:
    """Tell whether two numbers count two things, or two ordinals stand before two words: second week, first dose."""
    if was.kind == now.kind == "ordinal":
        return olds.word_after(was) != news.word_after(now)
    return was.kind == now.kind == "number" and was.unit != now.unit


def _stay(was: Fact, now: Fact, olds: Version, news: Version) -> bool:
    """Tell whether what one of two numbers counts is counted in both versions; people may be passengers, too."""
    told = tells(news, olds, was), tells(olds, news, now)
    return all(told) if "person" in (was.unit, now.unit) else any(told)


def _place_of(change: FactChange) -> tuple[int, int, int, str]:
    link = -1 if change.link is None else change.link
    old, new = change.old.span.start if change.old else -1, change.new.span.start if change.new else -1
    return link, max(old, new), new, change.kind
