"""Which negations, hedges and attributions changed in a link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from artdiff.facts.claims.prefixes import is_in_word
from artdiff.facts.cues import EVIDENCE, NEGATIONS
from artdiff.facts.lexicon import FUNCTION_WORDS
from artdiff.facts.markers import count_marks, has_cue, read_markers, reports
from artdiff.facts.matching.partners import drop_common, groups, without
from artdiff.facts.matching.places import project, touched
from artdiff.facts.sentence import Words
from artdiff.facts.version import Version
from artdiff.model import Document, Fact, FactChange, Link, Span

_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_TENSES = {"could": "can", "might": "may"}
"""Reported speech puts can into could; neither is firmer."""
_WORD = re.compile(r"[^\W\d_]+")
_PRONOUN = re.compile(r"\s+(?:that\s+)?(?:it|he|she|they|this|these|those)\b")
_PROOFS = frozenset(EVIDENCE)
_RESEARCH = frozenset(
    "study studies research researchers scientists survey poll review trial analysis report inquiry investigation "
    "audit figures data".split()
)
_NEGATING_VERBS = {
    verb: tuple(word for word, value in NEGATIONS.items() if value == verb) for verb in ("deny", "fail", "refuse")
}
_CLAUSE = 5
"""Words of an insertion, or of what was dropped, that is more than a phrase: what it negates is in it."""
_KEPT = 0.6
_CLAIM = 3
"""Content words that are a claim by themselves, however much stands around it."""
_CLAUSE_ENDS = frozenset((",", ";", "as", "when", "while", "because", "after", "before", "until", "but"))
_NEGATED = 3
"""Content words that a negation is said of."""
_STEM = 4
"""First letters that sailed and sail share."""
_PERFECT = frozenset(("has", "have", "had"))
_JOINED = (" and ", " but ")
_FEW = 3
"""Words that can stand in the place of a verb alone: has now shown."""


def pair_claims(
    olds: Version, news: Version, index: int, link: Link, old_words: Sequence[Words], new_words: Sequence[Words]
) -> Iterator[FactChange]:
    """Find the markers that came, went or changed in an edited link, of which the words are given.

    Only what an edit touches can have changed: a marker in equal text stands in both versions.
    """
    (lost, gone), (won, come) = _touched(old_words, link, False), _touched(new_words, link, True)
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
        yield from _pair_attributions(olds.document, news.document, index, link, here, there, old_words, new_words)


def _touched(sentences: Sequence[Words], link: Link, is_new: bool) -> tuple[list[Fact], list[Fact]]:
    """Find the markers that edits touch, and apart those that came or went with all that they are said of."""
    spans = [edit.new if is_new else edit.old for edit in link.edits if edit.kind != "equal"]
    found = [fact for words in sentences for fact in read_markers(words, spans)]
    if not found:
        return [], []
    hits = [fact for fact, hit in zip(found, touched(found, link.edits, is_new), strict=True) if hit]
    stay: list[Fact] = []
    apart: list[Fact] = []
    for fact in hits:
        (apart if _is_of_clause(fact, sentences, link, is_new) else stay).append(fact)
    return stay, apart


def _without_moved(
    facts: list[Fact], here: Sequence[Words], others: Sequence[Fact], there: Sequence[Words]
) -> list[Fact]:
    """Leave out the markers that stand before the same word in a clause that came or went on the other side."""
    moved = {(other.value, _next(other, there)) for other in others} if facts else ()
    return [fact for fact in facts if (fact.value, _next(fact, here)) not in moved] if moved else facts


def _next(fact: Fact, sentences: Sequence[Words]) -> str:
    words = _sentence_of(fact, sentences)
    return words.low[words.at(fact.span.start) + 1]


def _sentence_of(fact: Fact, sentences: Sequence[Words]) -> Words:
    return next(words for words in sentences if words.start <= fact.span.start < words.end)


def _is_of_clause(fact: Fact, sentences: Sequence[Words], link: Link, is_new: bool) -> bool:
    """Tell whether a negation or hedge came or went with all that it is said of: “, who was not known for praise,”."""
    if fact.kind == "attribution":
        return False
    for edit in link.edits:
        span, other = (edit.new, edit.old) if is_new else (edit.old, edit.new)
        if span.start <= fact.span.start and fact.span.end <= span.end and other.start == other.end:
            return len(_WORD.findall(sentences[0].text, *span)) > _CLAUSE
    return False


def _of_shared(facts: list[Fact], here: Sequence[Words], there: Sequence[Words]) -> list[Fact]:
    """Leave out the negations that are said of no word of the other version: where “no emotion” is gone."""
    stems = {word[:_STEM] for words in there for word in words.low} if facts else set()
    return [fact for fact in facts if not (said := _said_of(fact, here)) or not stems.isdisjoint(said)]


def _said_of(fact: Fact, sentences: Sequence[Words]) -> list[str]:
    """List the stems of the first words of its clause that a negation is said of."""
    words = _sentence_of(fact, sentences)
    clause = takewhile(lambda word: word not in _CLAUSE_ENDS, words.low[words.at(fact.span.start) + 1 :])
    return [word[:_STEM] for word in clause if word.isalpha() and word not in FUNCTION_WORDS][:_NEGATED]


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
    lost = [fact for fact in lost if not _is_elsewhere(fact, olds, news)]
    won = [fact for fact in won if not _is_elsewhere(fact, news, olds)]
    for fact in _not_tense(lost, link, news.document, True):
        yield FactChange(fact.kind, "removed", fact, None, index)
    for fact in _not_tense(won, link, olds.document, False):
        yield FactChange(fact.kind, "added", None, fact, index)


def _is_elsewhere(fact: Fact, here: Version, there: Version) -> bool:
    """Tell whether a verb that negates stands as often in the other text: denies killing her; he had denied murder."""
    verbs = _NEGATING_VERBS.get(fact.value)
    return verbs is not None and there.count(verbs) >= here.count(verbs)


def _not_tense(facts: list[Fact], link: Link, other: Document, to_new: bool) -> Iterator[Fact]:
    places = project([fact.span for fact in facts], link.edits, to_new) if facts else []
    for fact, place in zip(facts, places, strict=True):
        tense = _TENSES.get(fact.text.lower())
        if tense is None or place is None or tense not in place.of(other.text).lower().split():
            yield fact


def _pair_attributions(
    old: Document,
    new: Document,
    index: int,
    link: Link,
    olds: list[Fact],
    news: list[Fact],
    old_words: Sequence[Words],
    new_words: Sequence[Words],
) -> Iterator[FactChange]:
    """Report a verb of saying that another took the place of, and one without which a claim now stands alone."""
    if olds and news:
        for here, there in groups(olds, news, link.edits):
            if len(here) == len(there):
                pairs = zip(here, there, strict=True)
                yield from (
                    FactChange("attribution", "changed", a, b, index, "verb")
                    for a, b in pairs
                    if a.value != b.value
                    and ("report" not in (a.value, b.value) or _is_passive(old, a) == _is_passive(new, b))
                )
        return
    others = new_words if olds else old_words
    may_show = any(not _PROOFS.isdisjoint(words.low) for words in others)
    shown = list(_became_evidence(link, olds or news, new if olds else old, bool(olds))) if may_show else []
    if shown:
        yield from (FactChange("attribution", "changed", *pair, index, "verb") for pair in shown)
    elif (cue := _dropped(old_words, olds, new_words, link, new, True)) is not None:
        yield FactChange("attribution", "removed", cue, None, index, "attribution dropped")
    elif (cue := _dropped(new_words, news, old_words, link, old, False)) is not None:
        yield FactChange("attribution", "added", None, cue, index, "attribution added")


def _is_passive(document: Document, cue: Fact) -> bool:
    """Tell whether nobody is said to say so: no injuries were reported."""
    return document.text.endswith(("was ", "were ", "been "), 0, cue.span.start)


def _became_evidence(link: Link, cues: list[Fact], other: Document, to_new: bool) -> Iterator[tuple[Fact, Fact]]:
    """Pair a verb of saying with one of proof that takes its place: suggests, shows; old first."""
    for cue, place in zip(cues, project([cue.span for cue in cues], link.edits, to_new), strict=True):
        words = [] if place is None else list(_WORD.finditer(other.text, *place))
        proofs = [word for word in words if word.group().lower() in EVIDENCE]
        if proofs and len(words) <= _FEW:
            word = proofs[0].group()
            there = Fact(Span(*proofs[0].span()), "attribution", word, EVIDENCE[word.lower()])
            yield (cue, there) if to_new else (there, cue)


def _in_place_of(link: Link, cue: Fact, other: Document, to_new: bool) -> list[str]:
    """List the words in the other version that stand in the place of a cue."""
    (place,) = project([cue.span], link.edits, to_new)
    return [] if place is None else list(map(str.lower, _WORD.findall(other.text, *place)))


def _dropped(
    here: Sequence[Words], cues: list[Fact], there: Sequence[Words], link: Link, other: Document, to_new: bool
) -> Fact | None:
    """Find the first cue that reports something, if that, quotations aside, stands in the other version without it.

    Of the words there that stand in its place, a name for what a pronoun behind it means counts for none (he said it
    was, the sum was); a deed is no report (said it would take, rejected) unless reported (accused of robbing, robbed).
    """
    cue = next((cue for cue in cues if any(reports(words, cue.span) for words in here)), None)
    if cue is None or any(map(has_cue, there)) or any(map(_is_shown, there)):
        return None
    if sum(map(count_marks, there)) > sum(map(count_marks, here)):
        return None  # said it was a disgrace, called it “a disgrace”
    said, left, instead = _content(here), _content(there), _in_place_of(link, cue, other, to_new)
    deed = next((word for word in instead if word not in _PERFECT), "")
    if deed.endswith("ed") and deed[:_STEM] not in {word[:_STEM] for word in said}:
        return None
    left -= set(instead) if _PRONOUN.match(here[0].text, cue.span.end) else set()
    if here[0].text.endswith(_JOINED, 0, cue.span.start):  # promised change and said he would pay
        said = _content_of(here[0].text[cue.span.end : here[-1].end])
    kept = len(said & left)
    return cue if left and (kept >= _KEPT * len(left) or kept >= max(len(said) / 2, _CLAIM)) else None


def _is_shown(words: Words) -> bool:
    """Tell whether a sentence gives research as the source of what it says: a study has found."""
    return not (_PROOFS.isdisjoint(words.low) or _RESEARCH.isdisjoint(words.low))


def _content(sentences: Sequence[Words]) -> set[str]:
    """Collect the content words outside quotation marks."""
    return _content_of(" ".join(words.text[words.start : words.end] for words in sentences))


def _content_of(text: str) -> set[str]:
    return set(map(str.lower, _WORD.findall(_QUOTED.sub(" ", text)))) - FUNCTION_WORDS
