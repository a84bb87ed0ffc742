"""Find the words that make a claim firmer or weaker: negation, hedges, attribution."""

from __future__ import annotations

from collections.abc import Sequence

from artdiff.facts.cues import ASSERTIONS, ATTRIBUTIONS, HEDGES, NEGATIONS
from artdiff.facts.idioms import is_idiom
from artdiff.facts.lexicon import FUNCTION_WORDS, WEEKDAYS
from artdiff.facts.sentence import Words
from artdiff.model import Fact, FactKind, Span, make

_PLAIN_CUES = frozenset("say said says saying tell told tells telling according heard".split())
_COURTS = frozenset("court jury inquest inquiry tribunal hearing trial judge committee".split())  # they hear claims
_BARE_CUES = ("say", "tell")
"""Not after a function word: have a say, did not say."""
_CLAUSE_STARTS = frozenset("the a an his her its their this these there it he she they we no some all".split())
_DEEDS = ("announce", "confirm", "reveal", "reiterate")
"""What is announced or repeated may be a thing, and then it is no claim."""
AUXILIARIES = frozenset(
    "is are was were be been has have had will would wo can could may might must should shall did does do".split()
)
_ORDERS = frozenset("tell tells told telling warn warns warned".split())
_BEFORE_TO = ("near", "close", "next", "due", "according")
_CLAUSE = 16
"""Words in which a verb follows if what is announced is a claim."""
_QUOTATION_MARKS = frozenset('“”"„«»')
_SUBJECT = 6
"""Words between a quotation and the verb behind it: “…,” the former mayor of Torvik said."""
_NOUNS = frozenset("claims reports estimates reply report note fear fears hope hopes forecast estimate threats".split())
_ARTICLED = frozenset("the a an his her its their of these those such any all no some new two more other and".split())
_BEFORE_NOUN = _ARTICLED | FUNCTION_WORDS
_BEFORE_SAID = frozenset("being of the with from by for".split())
_BELIEFS = frozenset(("believe", "hope", "fear"))
_SUBJECTS = ("he", "she", "it", "they", "who", "that", "which", "i", "we", "you")
_NO_SUBJECT = _BEFORE_NOUN.difference(_SUBJECTS)
_SPOKEN = frozenset(
    "claim claims allegation allegations accusation accusations suggestion suggestions report reports criticism "
    "charge charges idea notion argument arguments that".split()
)
_DONE = frozenset(
    "been become broken come done fallen felt forgotten given gone got had known left lost made run seen slept taken "
    "thought".split()
)
_BEFORE_CLAIM = frozenset("can may could must should or and".split())
"""Before what is asked for: can claim a refund."""
_AUTHORITIES = frozenset(
    "police officers authorities officials prosecutors regulator watchdog ombudsman court ministry council".split()
)
"""Whom something is reported to, and then it is no claim."""
_CHARGES = {"accused": "of", "charged": "with"}
_CHARGED = 5
"""Words in which it is told who is accused, and of what: accused the mayor of stealing."""
_AFTER_CUE = frozenset((".", ",", ";", "", "on", "in", "at", "last", "this", "yesterday", "today", *WEEKDAYS))
"""Behind a verb that stands after what it reports: the road was safe, the minister claimed on Monday."""
_TO_HEDGES = frozenset("appear appears appeared seem seems seemed".split())
_PASSIVE_HEDGES = frozenset(word for word, value in HEDGES.items() if value == "believed")
_BE = frozenset("is are was were be been being widely also now".split())
_WITHHELD = frozenset(
    "a an the any his her its their this these bail parole entry access asylum boarding permission planning treatment "
    "care food water visas".split()
)
"""What stands behind “denied” where something was not given."""
_TO_NEGATIONS = frozenset(word for word, value in NEGATIONS.items() if value in ("fail", "refuse")) | {"yet"}
_MARKERS = HEDGES | ATTRIBUTIONS | NEGATIONS | {"heard": "heard"}  # it may report, or not
_MARKED = frozenset(_MARKERS)
_ASSERTING = frozenset(word for word, value in ATTRIBUTIONS.items() if value in ASSERTIONS)


def find_markers(text: str, start: int = 0, end: int | None = None) -> list[Fact]:
    """Find the markers in text[start:end], in order; a word can be two: “denied” attributes and negates."""
    return read_markers(Words(text, start, len(text) if end is None else end))


def marker_values(words: list[str]) -> list[str]:
    """List the values of the lower-case words that may be markers; where they are the same, no claim has changed."""
    return [] if _MARKED.isdisjoint(words) else [_MARKERS[word] for word in words if word in _MARKERS]


def read_markers(words: Words) -> list[Fact]:
    """Find the markers among words."""
    if _MARKED.isdisjoint(words.low):
        return []
    return [fact for at, word in enumerate(words.low) if word in _MARKERS for fact in _read(words, at, word)]


def has_cue(words: Words) -> bool:
    """Tell whether a verb that can report a claim is among the words: said, expected to argue that; not agreed."""
    if _ASSERTING.isdisjoint(words.low):
        return False
    return any(
        word in _ASSERTING and (_attributes(words, at, word) or words.low[at - 1 : at + 2 : 2] == ["to", "that"])
        for at, word in enumerate(words.low)
    )


def _read(words: Words, at: int, word: str) -> list[Fact]:
    found = []
    if word in NEGATIONS and _negates(words, at, word):
        found.append(_marker(words, at, at + 1 + (word == "yet"), "negation", NEGATIONS[word]))
    last = _hedge_end(words, at, word) if word in HEDGES else 0
    if last:
        found.append(_marker(words, at, last, "hedge", HEDGES[word]))
    elif word in ATTRIBUTIONS and _attributes(words, at, word):
        last = at + 1 + (word == "according")
        found.append(_marker(words, at, last, "attribution", ATTRIBUTIONS[word]))
    return found


def _marker(words: Words, first: int, last: int, kind: FactKind, value: str) -> Fact:
    span = words.span(first, last)
    return make(Fact, (span, kind, words.text[span.start : span.end], value, ""))


def _negates(words: Words, at: int, word: str) -> bool:
    """Tell a negation from “not only”, “whether or not”, “no more than”, “No 10”, “no doubt”."""
    after = words.low[at + 1]
    if (word == "no" and after[:1].isdecimal()) or is_idiom(words, at):
        return False
    if word == "denied":
        return not _is_withheld(words, at)
    return word not in _TO_NEGATIONS or after == "to"  # failed to answer, has yet to answer


def _is_withheld(words: Words, at: int) -> bool:
    """Tell what was not given from what was contradicted: were denied a penalty, was denied on Monday."""
    return words.low[at - 1] in _BE and words.low[at + 1] in _WITHHELD


def _hedge_end(words: Words, at: int, word: str) -> int:
    """Find the word behind a hedge; 0 if it is none: “seemed to”, “is believed to”, “may” but not “May”."""
    after = words.low[at + 1]
    if (word == "may" and words.raw(at) != "may") or (word == "could" and after == "not"):  # was not able to
        return 0
    if word == "suspicion":
        return at + 1 if words.low[at - 1] == "on" else 0
    if word == "possible" and words.low[at - 1] in ("not", "as", "where", "if"):  # impossible, as soon as possible
        return 0
    if word in _TO_HEDGES:
        if after in ("to", "as"):
            return at + 2
        is_told = words.low[at - 1] == "it" and after in _CLAUSE_STARTS  # it appears the driver was late
        return at + 1 if word.startswith("seem") or after in ("that", "likely") or is_told else 0
    if word == "must":  # have slept, have landed; not have a licence
        done = words.low[at + 2]
        return at + 1 if after == "have" and (done in _DONE or done.endswith("ed")) else 0
    if word == "alleged":  # she alleged it, police alleged that; not the alleged all-night party
        is_said = (after == "that" or after in _CLAUSE_STARTS) and words.low[at - 1] not in _ARTICLED
        return 0 if is_said or words.low[at - 1] in ("has", "have", "had", *_SUBJECTS) else at + 1
    if word in _PASSIVE_HEDGES:
        return at + 2 if after == "to" and words.low[at - 1] in _BE else 0
    return at + 1


def _attributes(words: Words, at: int, word: str) -> bool:
    """Tell a verb that reports from a noun, “the claims”, and from an infinitive, “declined to say”."""
    before, after = words.low[at - 1], words.low[at + 1]
    is_own = ATTRIBUTIONS[word] in _BELIEFS and not {"i", "we"}.isdisjoint((before, words.low[at - 2]))
    if before == "to" or is_own or _is_idle(word, before, after, words.low[at + 2]):
        return False
    if word == "denied" and _is_withheld(words, at):
        return False
    if word == "according":
        return after == "to" and words.low[at + 2] not in ("plan", "plans", "schedule")
    if word == "heard":
        return before in _COURTS or (before in ("has", "had") and words.low[at - 2] in _COURTS)
    if ATTRIBUTIONS[word] in ("reject", "dismiss"):  # a claim, not an offer
        return after == "as" or not _SPOKEN.isdisjoint(words.low[at + 1 : at + _CHARGED])
    if word == "charged":
        return after == "with"
    if word == "reported" and "to" in words.low[at + 2 : at + 5]:  # the clerk to the police
        return _AUTHORITIES.isdisjoint(words.low[at + 3 : at + 7])
    if word in _NOUNS:
        if before.endswith(("ed", "ing")):  # dampened hopes, raising fears
            return False
        return before in _SUBJECTS or (before[:1].isalpha() and before not in _BEFORE_NOUN)
    return True


def _is_idle(word: str, before: str, after: str, next_word: str) -> bool:
    """Tell “that said, …”, “that being said”, “of, say, $5”, “owner of said boat”, “did not say” from who says so.

    So is “said nothing”, but not “said nothing was wrong”; and who asked for a meeting asked no question.
    """
    if (before in ("not", "never") or before.endswith(("n't", "n’t"))) and word not in NEGATIONS:
        return True
    if (word == "claim" and before in _BEFORE_CLAIM) or (after == "for" and ATTRIBUTIONS[word] == "ask"):
        return True
    if after in ("nothing", "anything", "little") and ATTRIBUTIONS[word] == "say":
        return next_word not in AUXILIARIES
    if word == "said":
        return before in _BEFORE_SAID or (before == "that" and after == ",")
    return word == "say" and before == after == ","


def reports(words: Words, span: Span) -> bool:
    """Tell whether the cue at a span reports a claim outside quotation marks: “said the road”, “warned that”.

    Not “adds two hours”, and not where a quotation stands right before or after it.
    """
    at = words.at(span.start)
    near = [*words.low[max(0, at - _SUBJECT) : at], *words.low[at + 1 : at + 4]]
    if at < 0 or ATTRIBUTIONS[words.low[at]] not in ASSERTIONS or not _QUOTATION_MARKS.isdisjoint(near):
        return False
    word, after = words.low[at], words.low[at + 1]
    has_subject = words.low[at - 1] not in _NO_SUBJECT
    if (word in _BARE_CUES and not has_subject) or (word in _ORDERS and _orders(words.low, at)):
        return False
    charges = word in _CHARGES and _CHARGES[word] in words.low[at + 1 : at + _CHARGED]
    if (word in _PLAIN_CUES and after != "by") or after == "that" or charges:
        return True
    if after in _AFTER_CUE:
        return "," in words.low[max(0, at - _SUBJECT) : at]
    is_deed = ATTRIBUTIONS[word] in _DEEDS or word == "added"
    clause = words.low[at + 2 : at + _CLAUSE]
    if after in ("a", "an") and "and" in clause:  # a state of emergency and schools were shut; not the police and
        clause = clause[: clause.index("and")]
    if is_deed and AUXILIARIES.isdisjoint(clause):
        return False  # declared a day of mourning, added a second goal
    names = words.raw(at + 1)[:1].isupper() and not words.raw(at).isupper()  # not DRIVERS WARNED AS ICE SPREADS
    return (has_subject or word.endswith("ed")) and (after in _CLAUSE_STARTS or names)


def _orders(low: Sequence[str], at: int) -> bool:
    """Tell whether somebody is told to do something: told people to stay at home; not told MPs the plan to build."""
    whom = low[at + 1 : at + _CHARGED]
    if whom[:1] == ["to"] and low[at - 1] in _BE:
        return whom[1] not in _CLAUSE_STARTS  # hotels were told to prepare; not told to her face
    end = whom.index("to") if "to" in whom else 0
    return end > 0 and whom[end - 1] not in _BEFORE_TO and _CLAUSE_STARTS.isdisjoint(whom[1:end])
