"""Which verbs of saying came, went or changed in a link: said → claimed, attribution dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from artdiff.facts.cues import ASSERTIONS, EVIDENCE
from artdiff.facts.lexicon import FUNCTION_WORDS
from artdiff.facts.markers import has_cue, reports
from artdiff.facts.matching.partners import groups
from artdiff.facts.matching.places import project
from artdiff.facts.sentence import Words
from artdiff.facts.version import Version
from artdiff.model import Fact, FactChange, Link, Span
from artdiff.spans import came_before
from artdiff.words import lower

WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_ASIDE = re.compile(r", wh(?:ich|o)\b[^,.;]*,")
"""What is told by the way: the bill, which passed in May, was too costly."""
_AHEAD = frozenset(("will", "would"))
_OTHER_CLAUSE = frozenset("who which when while if because".split())
_UP_TO_VERB = 8
"""Words of a claim up to its verb."""
STEM = 4
"""First letters that sailed and sail share."""
_LABEL = re.compile(r"^[^:,.]{1,40}: |(?: [–—-]|:) [^,.:]{1,40}$")
"""Who says so without a verb: Mayor: pool to close; pool to close – mayor."""
_PRONOUN = re.compile(r"\s+(?:that\s+)?(?:it|he|she|they|this|these|those)\b")
_PROOFS = frozenset(EVIDENCE)
_RESEARCH = frozenset(
    "study studies research researchers scientists survey poll review trial analysis report inquiry investigation "
    "audit figures data".split()
)
_KEPT = 0.6
"""Of the words of the version without the cue, so many were said by it: the claim is still there."""
_PART = 3
"""Of what is said behind a cue, one content word in so many is left where it is still said."""
_CLAIM = 3
"""Content words that are a claim by themselves, however much stands around it."""
_SUBJECT = 8
"""Words of a subject and a comma before it."""
_OPENING = frozenset("which that whom whose as than".split())
"""Words behind a comma of which the claim stands behind the cue: the fire, which police said was put out."""
_CLAIMING = frozenset("that it he she they is are was were has have had will would can could may might".split())
"""Words of what is said, and not of who says so behind the verb: the mayor, Ida Holm, said trains were late."""
_WHO = frozenset((",", "who", "which", "that", "where", "when", "while", "as", "after", "before"))
"""Words behind a speaker that stands behind the verb: said the hospital where they were."""
_COMPARING = frozenset(("as", "than"))
_PERFECT = frozenset(("has", "have", "had"))
_MANY = 8
"""Verbs of saying of one sentence that are looked at one by one."""
_FEW = 3
"""Words that can stand in the place of a verb alone: has now shown."""


def pair_attributions(
    old: Version,
    new: Version,
    index: int,
    link: Link,
    olds: list[Fact],
    news: list[Fact],
    old_words: Sequence[Words],
    new_words: Sequence[Words],
) -> Iterator[FactChange]:
    """Report a verb of saying that another took the place of, and one without which a claim now stands alone."""
    if olds and news:
        placed = list(groups(olds, news, link.edits)) or _moved(olds, news, old_words, new_words)
        even = [pair for pair in placed if len(pair[0]) == len(pair[1])]
        for a, b in (pair for here, there in even for pair in zip(here, there, strict=True)):
            is_report = "report" in (a.value, b.value) and _is_passive(old, a) != _is_passive(new, b)
            if a.value != b.value and not is_report:
                yield FactChange("attribution", "changed", a, b, index, "verb")
        return
    to_new = bool(olds)
    here, cues, there, other = (old_words, olds, new_words, new) if to_new else (new_words, news, old_words, old)
    proving = [words for words in there if not _PROOFS.isdisjoint(words.low)]
    shown = list(_became_evidence(link, cues, other, to_new)) if proving else []
    is_proved = shown or any(not _RESEARCH.isdisjoint(words.low) for words in proving)  # a study has found
    cue = None if is_proved else _dropped(here, cues, there, link, other, to_new)
    if cue is not None and to_new:
        yield FactChange("attribution", "removed", cue, None, index, "attribution dropped")
    elif cue is not None:
        yield FactChange("attribution", "added", None, cue, index, "attribution added")
    for one, other_one in shown:
        yield FactChange("attribution", "changed", *((one, other_one) if to_new else (other_one, one)), index, "verb")


def _moved(
    olds: list[Fact], news: list[Fact], here: Sequence[Words], there: Sequence[Words]
) -> list[tuple[list[Fact], list[Fact]]]:
    """Pair the cues of one claim that stand at its two ends: he warned that it was late; it was late, he said."""
    cues = ((olds[0], here), (news[0], there))
    reported = all(cue.value != "report" and any(reports(words, cue.span) for words in side) for cue, side in cues)
    if len(olds) != 1 or len(news) != 1 or not reported:
        return []
    said, still = _content(here), _content(there)
    return [(olds, news)] if len(said & still) >= _KEPT * max(len(said), len(still)) else []


def _is_passive(version: Version, cue: Fact) -> bool:
    """Tell whether nobody is said to say so: no injuries were reported."""
    return version.text.endswith(("was ", "were ", "been "), 0, cue.span.start)


def _became_evidence(link: Link, cues: list[Fact], other: Version, to_new: bool) -> Iterator[tuple[Fact, Fact]]:
    """Pair a verb of saying with one of proof that stands in its place: shows, suggests."""
    for cue, place in zip(cues, project([cue.span for cue in cues], link.edits, to_new), strict=True):
        proof = _proof(other, place) if place is not None and len(WORD.findall(other.text, *place)) <= _FEW else None
        if proof is not None:
            yield cue, proof


def _proof(version: Version, span: Span) -> Fact | None:
    """Find the first verb of proof in a stretch of text."""
    words = ((word.group(), word.span()) for word in WORD.finditer(version.text, *span))
    found = ((Span(*place), word, EVIDENCE[word.lower()]) for word, place in words if word.lower() in EVIDENCE)
    return next((Fact(place, "attribution", word, value) for place, word, value in found), None)


def _in_place_of(link: Link, cue: Fact, other: Version, to_new: bool) -> list[str]:
    """List the words in the other version that stand in the place of a cue."""
    (place,) = project([cue.span], link.edits, to_new)
    return [] if place is None else list(map(str.lower, WORD.findall(other.text, *place)))


def _dropped(
    here: Sequence[Words], cues: list[Fact], there: Sequence[Words], link: Link, other: Version, to_new: bool
) -> Fact | None:
    """Find the first cue that reports something, if that, quotations aside, stands in the other version without it.

    Of the words there that stand in its place, a name for what a pronoun behind it means counts for none (he said it
    was, the sum was); a deed is no report (said it would take, rejected) unless reported (accused of robbing, robbed).
    """
    text, end = here[0].text, here[-1].end
    if any(map(has_cue, there)):  # sources claim he warned, he warned
        left = _content(there)
        cues = [cue for cue in cues[:_MANY] if cue.value in ASSERTIONS and content_of(text[cue.span.end : end]) == left]
        cue = cues[0] if cues else None
    else:
        cue = next((cue for cue in cues if any(reports(words, cue.span) for words in here)), None)
    if cue is None or (any(map(_is_labelled, there)) and not any(map(_is_labelled, here))):
        return None
    left, said, instead = _content(there), _content(here), _in_place_of(link, cue, other, to_new)
    deed = next((word for word in instead if word not in _PERFECT), "")
    if deed.endswith("ed") and deed[:STEM] not in {word[:STEM] for word in said}:
        return None
    left -= set(instead) if _PRONOUN.match(text, cue.span.end) else set()
    words, at = place_of(here, cue)
    claim = _claim_behind(words, at)
    told = claim.intersection([word for words in there for word in words.low])
    compares = not _COMPARING.isdisjoint(words.low[at - _FEW : at]) and words.low[at - _FEW : at - 1] != [",", "as"]
    by_the_way = ", wh" in came_before(link.edits, cue.span.start, text, not to_new)
    if _PART * len(told) < len(claim) or (not claim and (compares or by_the_way)):
        return None  # told the paper it was a disgrace, was delighted; earlier than it announced; , which was, he said,
    kept = len(said & left)
    if (
        not left
        or kept < min(_KEPT * len(left), max(len(said) / 2, _CLAIM))
        or (to_new and _came_true(words, at, there))
    ):
        return None
    return cue


def _is_labelled(words: Words) -> bool:
    return _LABEL.search(words.text[words.start : words.end]) is not None


def place_of(sentences: Sequence[Words], fact: Fact) -> tuple[Words, int]:
    """Find the sentence in which a fact stands, and at which word it starts."""
    words = next(words for words in sentences if words.start <= fact.span.start < words.end)
    return words, words.at(fact.span.start)


def _claim_behind(words: Words, at: int) -> set[str]:
    """Collect the content words behind a cue of which the claim stands there; none where it may stand before."""
    before, cue, end = words.low[max(0, at - _SUBJECT) : at], words.low[at], words.end
    after = words.low[at + 1 : at + _SUBJECT]
    stop = next((k for k, word in enumerate(after) if k and word in _WHO), len(after))
    is_behind = cue == "told" or not _CLAIMING.isdisjoint(after[:stop])
    if "," in before and not (before[-1] == "," and is_behind):
        clause = before[len(before) - before[::-1].index(",") :]
        is_participle = not clause and cue.endswith("ing") and cue != "according"
        opens = not _OPENING.isdisjoint(clause) and after[0].isalpha()  # not: the road was shut, as police said.
        if not (is_participle or "who" in clause[-2:] or opens):
            return set()  # the road was shut, police said in a statement
        comma = words.text.find(",", words.place(at)[1], end)
        end = comma if comma > 0 else end
    return content_of(words.text[words.place(at)[1] : end])


def _content(sentences: Sequence[Words]) -> set[str]:
    """Collect the content words outside quotation marks."""
    return content_of(" ".join(words.text[words.start : words.end] for words in sentences))


def content_of(text: str) -> set[str]:
    """Collect the content words of a text, in lower case, quotations and asides left out."""
    said = _QUOTED.sub(" ", text)
    said = _ASIDE.sub(" ", said) if ", wh" in said else said
    return set(WORD.findall(lower(said))) - FUNCTION_WORDS


def _came_true(words: Words, at: int, there: Sequence[Words]) -> bool:
    """Tell whether a claim, of which the verb of saying is given, was of what would happen, and is told as happened.

    Prices would rise, they rose; not it would appeal, it will; nor it would save, it saves.
    """
    for first in (0, at + 1):
        claim = list(takewhile(lambda word: word not in _OTHER_CLAUSE, words.low[first : first + _UP_TO_VERB]))
        ahead = next((i for i, word in enumerate(claim) if word in _AHEAD), None)
        if ahead is not None:
            verb = next(word for word in words.low[first + ahead + 1 :] if word not in ("not", "be"))
            now = {word for others in there for word in others.low}
            stem = verb.removesuffix("e")
            still = {verb, f"{verb}s", f"{verb}es", f"{stem}ing", f"{stem}{stem[-1:]}ing"}  # is closing: planned yet
            return verb != "have" and _AHEAD.isdisjoint(now) and still.isdisjoint(now)
    return False
