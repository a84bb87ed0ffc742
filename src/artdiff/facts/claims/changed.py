"""Which negations, hedges and attributions changed in a link."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from artdiff.facts.claims.attributions import STEM, WORD, pair_attributions, place_of
from artdiff.facts.claims.prefixes import is_in_word
from artdiff.facts.cues import HEDGES, NEGATIONS
from artdiff.facts.lexicon import FUNCTION_WORDS
from artdiff.facts.markers import find_markers, read_markers
from artdiff.facts.matching.partners import groups
from artdiff.facts.matching.places import project, touched
from artdiff.facts.matching.same import drop_common, without
from artdiff.facts.sentence import Words, cut
from artdiff.facts.version import Version
from artdiff.model import Document, Edit, Fact, FactChange, Link, Span

_TENSES = {"could": "can", "might": "may"}
"""Reported speech puts can into could, and may into might; neither is firmer."""
_CLAUSE = 5
"""Words of an insertion, or of what was dropped, that is more than a phrase: what it negates is in it."""
_CLAUSE_ENDS = frozenset((",", ";", "as", "when", "while", "because", "after", "before", "until", "but"))
_CONTRASTS = frozenset("although because but though unless whereas while".split())
"""Between two clauses; an “and” or a comma may stand within one."""
MOVING = NEGATIONS.keys() | HEDGES.keys()
_NEGATED = 3
"""Content words that a negation is said of."""
_LONGEST = 60
"""Words of a clause that are looked through for those."""


def pair_claims(olds: Version, news: Version, index: int, link: Link) -> Iterator[FactChange]:
    """Find the markers that came, went or changed in an edited link.

    Only what an edit touches can have changed: a marker in equal text stands in both versions.
    """
    old_words, new_words = olds.words(link.old), news.words(link.new)
    (lost, gone), (won, come) = _touched(old_words, new_words, link, False), _touched(new_words, old_words, link, True)
    if not lost and not won:
        return
    lost, won = _without_moved(lost, old_words, come, new_words), _without_moved(won, new_words, gone, old_words)
    for kind in ("negation", "hedge"):
        here, there = drop_common([f for f in lost if f.kind == kind], [f for f in won if f.kind == kind])
        if kind == "negation" and bool(here) != bool(there):
            if is_in_word(old_words, new_words, bool(here)):
                continue
            here, there = _of_shared(here, old_words, new_words), _of_shared(there, new_words, old_words)
        if here or there:
            yield from _pair_kind(olds, news, index, link, here, there)
    here, there = [f for f in lost if f.kind == "attribution"], [f for f in won if f.kind == "attribution"]
    if here or there:
        yield from pair_attributions(olds, news, index, link, here, there, old_words, new_words)


def pair_moved(olds: Version, news: Version, index: int, edits: Sequence[Edit], word: str) -> Iterator[FactChange]:
    """Find a negation or doubt that alone went to another clause: will not, but she will; will, but she will not."""
    gone = next((edit.old for edit in edits if edit.kind == "delete" and edit.old.of(olds.low).strip() == word), None)
    come = next((edit for edit in edits if edit.kind == "insert" and edit.new.of(news.low).strip() == word), None)
    if gone is None or come is None:
        return
    past = cut(olds.low[min(gone.end, come.old.end) : max(gone.start, come.old.start)])
    if _CONTRASTS.isdisjoint(past):
        return
    for was, now in zip(find_markers(olds.text, *gone), find_markers(news.text, *come.new), strict=False):
        yield FactChange(was.kind, "removed", was, None, index)
        yield FactChange(now.kind, "added", None, now, index)


def _touched(here: Sequence[Words], there: Sequence[Words], link: Link, is_new: bool) -> tuple[list[Fact], list[Fact]]:
    """Find the markers that edits touch, and apart those that came or went with all that they are said of."""
    found = [fact for words in here for fact in read_markers(words)]
    hits = touched(found, link.edits, is_new) if found else []
    apart = {fact: _said_of(fact, here) for fact in hits if _is_of_clause(fact, here, link, is_new)}
    if apart:  # not if that only went elsewhere: may have caused it, he said; he said it caused it
        spans = [edit.old if is_new else edit.new for edit in link.edits if edit.kind != "equal"]
        stems = {word[:STEM] for span in spans for word in cut(span.of(there[0].text).lower())}
        apart = {fact: said for fact, said in apart.items() if len(said) < 2 or not stems.issuperset(said)}
    return [fact for fact in hits if fact not in apart], list(apart)


def _without_moved(
    facts: list[Fact], here: Sequence[Words], others: Sequence[Fact], there: Sequence[Words]
) -> list[Fact]:
    """Leave out the markers that are said of the same word in a clause that came or went on the other side."""
    moved = {(other.value, _next(other, there)) for other in others} if facts else ()
    return [fact for fact in facts if (fact.value, _next(fact, here)) not in moved] if moved else facts


def _next(fact: Fact, sentences: Sequence[Words]) -> str:
    """The first word that a marker is said of, none at the end: not by a foreign state, no foreign state."""
    words, at = place_of(sentences, fact)
    following = words.low[at + 1]
    return next(iter(_said_of(fact, sentences)), following if following.isalnum() else "")


def _is_of_clause(fact: Fact, sentences: Sequence[Words], link: Link, is_new: bool) -> bool:
    """Tell whether a negation or hedge came or went with all that it is said of: “, who was not known for praise,”."""
    if fact.kind == "attribution":
        return False
    at = bisect_right(link.edits, fact.span.start, key=lambda edit: (edit.new if is_new else edit.old).start)
    edit = link.edits[at - 1]
    span, other = (edit.new, edit.old) if is_new else (edit.old, edit.new)
    if fact.span.end > span.end or other.start < other.end:
        return False
    return any(islice(WORD.finditer(sentences[0].text, *span), _CLAUSE, None))


def _of_shared(facts: list[Fact], here: Sequence[Words], there: Sequence[Words]) -> list[Fact]:
    """Leave out what is said of words of which none is in the other version: “no emotion” is gone."""
    stems = {word[:STEM] for words in there for word in words.low} if facts else set()
    return [fact for fact in facts if not (said := _said_of(fact, here)) or not stems.isdisjoint(said)]


def _said_of(fact: Fact, sentences: Sequence[Words]) -> list[str]:
    """List the stems of the first words of its clause that a negation is said of."""
    words, at = place_of(sentences, fact)
    clause = takewhile(lambda word: word not in _CLAUSE_ENDS, words.low[at + 1 : at + 1 + _LONGEST])
    return [word[:STEM] for word in clause if word.isalpha() and word not in FUNCTION_WORDS][:_NEGATED]


def _pair_kind(
    olds: Version, news: Version, index: int, link: Link, lost: list[Fact], won: list[Fact]
) -> Iterator[FactChange]:
    pairs = [(a, b) for here, there in groups(lost, won, link.edits) for a, b in zip(here, there, strict=False)]
    lost, won = without(lost, [a for a, _ in pairs]), without(won, [b for _, b in pairs])
    if (lost or won) and (lost or won)[0].kind == "negation":
        # had done nothing wrong, denied having done wrong: as negative as before
        pairs += zip(lost, won, strict=False)
        lost, won = lost[len(won) :], won[len(lost) :]
    for a, b in pairs:
        yield FactChange(b.kind, "changed", a, b, index)
    for fact in _not_tense(lost, link, news.document, True):
        yield FactChange(fact.kind, "removed", fact, None, index)
    for fact in _not_tense(won, link, olds.document, False):
        yield FactChange(fact.kind, "added", None, fact, index)


def _not_tense(facts: list[Fact], link: Link, other: Document, to_new: bool) -> Iterator[Fact]:
    places = project([fact.span for fact in facts], link.edits, to_new) if facts else []
    words: dict[Span, frozenset[str]] = {}  # of a place, which many facts may share
    for fact, place in zip(facts, places, strict=True):
        tense = _TENSES.get(fact.text.lower())
        if tense is not None and place is not None:
            if place not in words:
                words[place] = frozenset(place.of(other.text).lower().split())
            if tense in words[place]:
                continue
        yield fact
