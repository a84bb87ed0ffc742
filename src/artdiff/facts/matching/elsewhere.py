"""Figures that changed while what is told of them went to another passage, and those that only say others again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from artdiff.facts.matching.company import of_two_fates, told_of
from artdiff.facts.matching.same import AMOUNTS
from artdiff.facts.values.measure import amount, without_bound
from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange
from artdiff.roles.wording import STAMPED

_KINDS = frozenset(("number", "quantity", "money", "percent", "duration"))
"""Not ages: another age is of another person, unless both stand behind one name."""
_AGED = re.compile(r"([^\W\d_]+)(?:, (?:aged )?| \()$")
_NAME = 30
"""Characters before an age in which a name ends."""
_SHARED = 2
"""Content words that both clauses have, the counted noun among them."""
_NEAR = 8
"""How many of one value to compare a figure with."""
_FORMER = (" from ", " than ", " figure of ", " toll of ", " total of ", " estimate of ", " figure at ", " toll at ")
"""Before a number that is given to compare with, and not as what happened: not injured 12."""
_SAID = "say|said|put|gave|given|told|reported|thought|believed|estimated|feared|announced|counted"
_WAS = re.compile(
    rf"\b(?:(?:earlier|previously|initially|originally|at first) (?:{_SAID})|(?:{_SAID}) (?:earlier|at first))"
    r"(?: that)?(?: \w+){0,2} $"
)
"""Right before a number that was told before: it had earlier said that only half were affected."""
_TOLD = 60
"""Characters before a number in which that stands."""
_REACHES = {"date": 14, "time": 40}
"""Characters between the date or time and the word for what it is."""
_At = tuple[int, Fact]
Placed = dict[_At, None]
"""Links, each with a figure that has no partner in it, in order."""


def take_elsewhere(gone: Placed, come: Placed, olds: Version, news: Version) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, figures of which each is the only one left that counts the same and tells the same."""
    was, now = _alone(gone, olds), _alone(come, news)
    for what in [what for what in was if what in now]:
        pairs = [(here, there) for here in was[what] for there in now[what]]
        if what[0] == "age" or any(_tell_the_same(here[1], there[1], olds, news) for here, there in pairs):
            yield from take(was[what], now[what], gone, come)


def take(was: Sequence[_At], now: Sequence[_At], gone: Placed, come: Placed) -> Iterator[tuple[int, Fact, Fact]]:
    """Take figures out of what came and went, and pair them in order."""
    for here in was:
        del gone[here]
    for there in now:
        del come[there]
    return ((there[0], here[1], there[1]) for here, there in zip(was, now, strict=False))


def drop_again(placed: Placed, facts: Iterable[Fact | None], version: Version) -> None:
    """Take out the amounts that say again what facts say of which the change is told: sign Adu for £45m."""
    said: dict[tuple[str, object], Fact] = {}
    for fact in facts if placed else ():
        if fact is not None and fact.kind in AMOUNTS:
            said[fact.kind, _exact(fact)] = fact
    for here in tuple(placed) if said else ():
        fact = said.get((here[1].kind, _exact(here[1])))
        if fact is not None and _is_in_headline(fact, here[1], version) and _counts_as(fact, here[1], version):
            del placed[here]


def _exact(fact: Fact) -> object:
    """What makes two amounts one, bounds and units aside: three in four, 75 per cent as a number."""
    measure = amount(fact) if fact.kind == "number" else None
    return measure[1] if measure is not None else without_bound(fact.value)


def _counts_as(one: Fact, other: Fact, version: Version) -> bool:
    """Tell whether two figures of one value count the same: half of trains, half of services; 17 store closures.

    A score counts nothing, and what a share is of goes without saying.
    """
    is_share = without_bound(one.value).startswith("0.") or "/" in one.value or " in " in one.value
    if one.unit == other.unit or (one.kind == "number" and (is_share or "-" in one.value)):
        return True
    return any(b.unit and b.unit == version.word_after(a) for a, b in ((one, other), (other, one)))


def _is_in_headline(one: Fact, other: Fact, version: Version) -> bool:
    end = version.document.paragraphs[0].span.end if version.document.paragraphs else 0
    return (one.span.start < end) != (other.span.start < end) and version.document.paragraphs[0].role == "headline"


def _tell_the_same(was: Fact, now: Fact, olds: Version, news: Version) -> bool:
    here, there = told_of([was], olds.text)[0], told_of([now], news.text)[0]
    if was.kind == "number" and "." not in was.value and of_two_fates(here, there):  # not of a quake of 6.4
        return False
    return len(here & there) >= _SHARED


def _alone(placed: Placed, version: Version) -> dict[tuple[str, str], list[_At]]:
    """Find the figures of which no other value counts the same, and of what; none inside a quotation of one version."""
    by: dict[tuple[str, str], list[_At]] = {}
    for here in placed:
        what = None if version.is_quoted(here[1]) else _what(here[1], version)
        if what is not None:
            by.setdefault(what, []).append(here)
    return {what: some[:_NEAR] for what, some in by.items() if are_one(some)}


def are_one(placed: Sequence[_At]) -> bool:
    """Tell whether figures have one value."""
    return len({without_bound(fact.value) for _, fact in placed}) == 1


def _what(fact: Fact, version: Version) -> tuple[str, str] | None:
    """Say what a figure counts; of an age, whose it is (Ross Berg, 44, …), of an ordinal, what of: the 89th minute."""
    if fact.kind == "ordinal":
        noun = version.word_after(fact)
        return ("ordinal", noun) if noun else None
    if fact.kind in _KINDS:
        return fact.kind, fact.unit
    name = _AGED.search(version.text, max(0, fact.span.start - _NAME), fact.span.start) if fact.kind == "age" else None
    return ("age", name[1]) if name is not None and name[1][0].isupper() else None


def drop_former(come: Placed, told: Iterable[FactChange], news: Version) -> None:
    """Take out what a number was before it changed, where it is told beside: up from 12; an earlier figure of 12."""
    was = {without_bound(change.old.value) for change in told if change.kind == "number" and change.old and change.new}
    for here in tuple(come) if was else ():
        (start, _), kind, _, value, unit = here[1]
        bare = kind == "number" and not unit and without_bound(value) in was
        if bare and (news.low.endswith(_FORMER, 0, start) or _WAS.search(news.low, max(0, start - _TOLD), start)):
            del come[here]


def take_stamps(gone: Placed, come: Placed, old: str, new: str) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, the date and time of publication and those of the update, wherever they stand."""
    for kind, reach in _REACHES.items():
        here = next((item for item in gone if item[1].kind == kind and _is_stamp(old, item[1], reach)), None)
        there = next((item for item in come if item[1].kind == kind and _is_stamp(new, item[1], reach)), None)
        if here is not None and there is not None:
            yield from take([here], [there], gone, come)


def _is_stamp(text: str, fact: Fact, reach: int) -> bool:
    before = text[max(0, fact.span.start - reach) : fact.span.start].lower()
    return not STAMPED.isdisjoint(re.findall("[a-z]+", before))
