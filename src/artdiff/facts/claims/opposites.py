"""Words of which one took the place of its opposite: rose, fell; higher, lower; guilty, innocent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from artdiff.facts.lexicon import CARDINALS
from artdiff.facts.version import Version
from artdiff.model import Edit, Fact, FactChange, Span
from artdiff.patterns import pattern

OPPOSITE = "opposite"
"""The reason of such a change."""
_PAIRS = """
more/less more/fewer most/least higher/lower highest/lowest high/low up/down upwards/downwards rise/fall rise/drop
rises/falls rises/drops rising/falling rising/dropping rose/fell rose/dropped rose/slipped risen/fallen climbed/fell
climbed/dropped gained/fell gained/dropped gained/lost gain/loss gains/losses gain/lose gaining/losing profit/loss
increase/decrease increase/cut increases/decreases increased/decreased increasing/decreasing increase/reduction
raise/lower raise/cut raises/cuts raised/lowered raised/cut raising/cutting widened/narrowed widen/narrow
strengthened/weakened strengthen/weaken improved/worsened improve/worsen better/worse best/worst stronger/weaker
faster/slower longer/shorter larger/smaller bigger/smaller largest/smallest biggest/smallest earlier/later
oldest/youngest older/younger first/last early/late win/lose wins/loses won/lost winning/losing victory/defeat
success/failure succeeded/failed passed/failed accept/reject accepts/rejects accepted/rejected accepting/rejecting
approve/reject approves/rejects approved/rejected approval/rejection allow/ban allows/bans allowed/banned
support/oppose supports/opposes supported/opposed supporting/opposing back/oppose backs/opposes backed/opposed
for/against before/after above/below inside/outside open/closed opened/closed opening/closing opens/closes
guilty/innocent convicted/acquitted convicted/cleared convicted/accused convicted/charged convicted/suspected
accused/cleared charged/cleared alive/dead survived/died true/false safe/dangerous bought/sold buy/sell buys/sells
buying/selling optimistic/pessimistic positive/negative majority/minority maximum/minimum ally/enemy friend/enemy
started/ended began/ended begins/ends start/end started/finished arrived/left joined/left entered/left
upgraded/downgraded enabled/prevented helped/hindered praised/criticised praised/criticized rise/decline
rises/declines rose/declined rising/declining increase/decline increased/declined grow/shrink grows/shrinks
grew/shrank growing/shrinking growth/contraction expanded/shrank surplus/deficit strong/weak heavy/light warmer/colder
warmer/cooler easier/harder easy/difficult cheap/expensive cheaper/dearer slightly/seriously minor/serious
temporary/permanent temporarily/permanently voluntary/compulsory voluntary/mandatory peaceful/violent ahead/behind
close/reopen closes/reopens closed/reopened closure/reopening suspend/resume suspended/resumed halted/resumed
suspended/reinstated cancelled/reinstated lift/impose lifts/imposes lifted/imposed lifting/imposing ease/tighten
eases/tightens eased/tightened easing/tightening uphold/overturn upheld/overturned upheld/quashed granted/refused
granted/denied arrested/released detained/released jailed/released jailed/freed man/woman men/women boy/girl
boys/girls male/female father/mother son/daughter sons/daughters brother/sister brothers/sisters husband/wife
married/divorced north/south east/west northern/southern eastern/western left/right doubled/halved open/shut
opened/shut sober/drunk northbound/southbound eastbound/westbound southeast/southwest northeast/northwest
southeast/northeast southwest/northwest southeast/northwest southwest/northeast missed/beat misses/beats
missing/beating mr/mrs mr/ms mr/miss injured/killed wounded/killed hurt/killed gold/silver gold/bronze silver/bronze
"""
OPPOSITES: dict[str, set[str]] = {}
for _pair in _PAIRS.split():
    _one, _, _other = _pair.partition("/")
    OPPOSITES.setdefault(_one, set()).add(_other)
    OPPOSITES.setdefault(_other, set()).add(_one)
_DEGREES = frozenset("more less fewer most least".split())
_BESIDE_AIMS = frozenset("missed misses missing beat beats beating".split())
"""Opposites only of what was hoped for: missed forecasts, beat forecasts; not missed the bus, beat a rival."""
_MEDALS = frozenset(("gold", "silver", "bronze"))
"""Opposites only of what somebody won: not silver coins, gold coins."""
_COURTESY = ("mr", "mrs", "ms", "miss")
_BEFORE = 20
"""Characters before a word in which it is told that it was won."""
_WAYS = frozenset(("up", "down"))
_SIDES = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest".split()
)
_bound = pattern(rf"\s+than\s+(?:about |some )?(?:[$€£¥]?\d|(?:an?|half|{'|'.join(sorted(CARDINALS))})\b)")
_aim = pattern(
    r"[^.;\n]{0,40}?\b(?:forecast|estimate|expect|prediction|projection|guidance|outlook|view|hope|target|goal|consensus|deadline)"
)
_won = pattern(r"\b(?:w[io]n|wins|winning|takes?|took|taking|claim(?:s|ed)?|earn(?:s|ed)?)(?: an?| the)? $")
_prize = pattern(r" medals?\b| (?:in|at|on|for|with|behind|ahead|and|after|last|this)\b|[.,;]|$")
_figure = pattern(r"\s+(?:(?:by|from)\s+)?(?:[$€£¥]?\d|more\b|less\b|sharply\b|slightly\b)")


def pair_opposites(
    olds: Version, news: Version, index: int, edits: Sequence[Edit], was: Sequence[str], now: Sequence[str]
) -> Iterator[FactChange]:
    """Find words that an edit put in the place of their opposites; its words are given, and where both sides have one.

    More than five, less than five is a bound of the figure and told with it; to set up, to shut down is none.
    """
    if OPPOSITES.keys().isdisjoint(was) or OPPOSITES.keys().isdisjoint(now):
        return
    gone, come = {*was} - {*now}, {*now} - {*was}
    pairs = [(one, other) for one in sorted(gone & OPPOSITES.keys()) for other in sorted(OPPOSITES[one] & come)]
    for edit in edits if pairs else ():
        for one, other in pairs:
            if one in _COURTESY and edit.old.of(olds.text).strip(" .").lower() != one:
                continue  # Mr Dahl, Mrs Berg: the names tell
            here, there = _find(one, olds.text, edit.old), _find(other, news.text, edit.new)
            if here is not None and there is not None and _may_turn(here, olds.text) and _may_turn(there, news.text):
                yield FactChange("negation", "changed", here, there, index, OPPOSITE)


def _find(word: str, text: str, span: Span) -> Fact | None:
    found = re.compile(rf"\b{word}\b", re.IGNORECASE).search(text, *span)
    return Fact(Span(*found.span()), "negation", found[0], word) if found is not None else None


def _may_turn(fact: Fact, text: str) -> bool:
    """Tell whether a word is no part of a name or of the bound of a figure, and, up or down, stands before one."""
    if fact.value in _SIDES and fact.text[0].isupper():
        return False  # North Korea: the name tells
    if fact.value in _DEGREES:
        return _bound().match(text, fact.span.end) is None
    if fact.value in _BESIDE_AIMS:
        return _aim().match(text, fact.span.end) is not None
    if fact.value in _MEDALS:
        start, end = fact.span
        return _won().search(text, max(0, start - _BEFORE), start) is not None and _prize().match(text, end) is not None
    return fact.value not in _WAYS or _figure().match(text, fact.span.end) is not None
