"""Which verbs of saying came, went or changed in a link: said → claimed, attribution dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from artdiff.facts.cues import EVIDENCE
from artdiff.facts.lexicon import FUNCTION_WORDS
from artdiff.facts.markers import has_cue, reports
from artdiff.facts.matching.partners import groups
from artdiff.facts.matching.places import project
from artdiff.facts.sentence import Words
from artdiff.model import Document, Fact, FactChange, Link, Span

WORD = re.compile(r"[^\W\d_]+")
STEM = 4
"""First letters that sailed and sail share."""
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_PRONOUN = re.compile(r"\s+(?:that\s+)?(?:it|he|she|they|this|these|those)\b")
_LEARNING = frozenset("learned learnt informed notified heard briefed".split())
"""Who did so was told."""
_PROOFS = frozenset(EVIDENCE)
_RESEARCH = frozenset(
    "study studies research researchers scientists survey poll review trial analysis report inquiry investigation "
    "audit figures data".split()
)
_SAME = 0.75
"""Of the content words of the longer side, two that say the same share so many."""
_KEPT = 0.6
"""Of the words of the version without the cue, so many were said by it: the claim is still there."""
_PART = 3
"""Of what is said behind a cue, one content word in so many is left where it is still said."""
_CLAIM = 3
"""Content words that are a claim by themselves, however much stands around it."""
_SUBJECT = 8
"""Words of a subject and a comma before it."""
_PERFECT = frozenset(("has", "have", "had"))
_JOINED = (" and ", " but ")
_FEW = 3
"""Words that can stand in the place of a verb alone: has now shown."""


def pair_attributions(
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
        placed = [pair for pair in groups(olds, news, link.edits) if len(pair[0]) == len(pair[1])]
        if not placed and len(olds) == len(news) == 1 and _say_the_same(olds, old_words, news, new_words):
            placed = [(olds, news)]  # he said it was late, it was late, he admitted
        yield from (
            FactChange("attribution", "changed", a, b, index, "verb")
            for here, there in placed
            for a, b in zip(here, there, strict=True)
            if a.value != b.value and ("report" not in (a.value, b.value) or _is_passive(old, a) == _is_passive(new, b))
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


def _say_the_same(
    olds: Sequence[Fact], old_words: Sequence[Words], news: Sequence[Fact], new_words: Sequence[Words]
) -> bool:
    """Tell whether both cues report, and most of what the shorter side says stands in the other."""
    if olds[0].value == news[0].value or "report" in (olds[0].value, news[0].value):
        return False
    for cues, sentences in ((olds, old_words), (news, new_words)):
        if not any(reports(words, cues[0].span) for words in sentences):
            return False
    was, now = _content(old_words), _content(new_words)
    return len(was & now) >= _SAME * max(len(was), len(now))


def _is_passive(document: Document, cue: Fact) -> bool:
    """Tell whether nobody is said to say so: no injuries were reported."""
    return document.text.endswith(("was ", "were ", "been "), 0, cue.span.start)


def _became_evidence(link: Link, cues: list[Fact], other: Document, to_new: bool) -> Iterator[tuple[Fact, Fact]]:
    """Pair a verb of saying with one of proof that takes its place: suggests, shows; old first."""
    for cue, place in zip(cues, project([cue.span for cue in cues], link.edits, to_new), strict=True):
        words = [] if place is None else list(WORD.finditer(other.text, *place))
        proofs = [word for word in words if word.group().lower() in EVIDENCE]
        if proofs and len(words) <= _FEW:
            word = proofs[0].group()
            there = Fact(Span(*proofs[0].span()), "attribution", word, EVIDENCE[word.lower()])
            yield (cue, there) if to_new else (there, cue)


def _in_place_of(link: Link, cue: Fact, other: Document, to_new: bool) -> list[str]:
    """List the words in the other version that stand in the place of a cue."""
    (place,) = project([cue.span], link.edits, to_new)
    return [] if place is None else list(map(str.lower, WORD.findall(other.text, *place)))


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
    if _learn(there) and not _learn(here):
        return None  # told workers it would close, workers learned that
    said, left, instead = _content(here), _content(there), _in_place_of(link, cue, other, to_new)
    deed = next((word for word in instead if word not in _PERFECT), "")
    if deed.endswith("ed") and deed[:STEM] not in {word[:STEM] for word in said}:
        return None
    left -= set(instead) if _PRONOUN.match(here[0].text, cue.span.end) else set()
    claim = _claim_behind(here, cue)
    if _PART * len(claim & left) < len(claim):
        return None  # told the paper it was a disgrace, was delighted
    if here[0].text.endswith(_JOINED, 0, cue.span.start):  # promised change and said he would pay
        said = _content_of(here[0].text[cue.span.end : here[-1].end])
    kept = len(said & left)
    return cue if left and (kept >= _KEPT * len(left) or kept >= max(len(said) / 2, _CLAIM)) else None


def _learn(sentences: Sequence[Words]) -> bool:
    """Tell whether somebody learned something."""
    return any(not _LEARNING.isdisjoint(words.low) for words in sentences)


def _claim_behind(sentences: Sequence[Words], cue: Fact) -> set[str]:
    """Collect the content words behind a cue of which the claim stands there; none where it may stand before."""
    words = next(words for words in sentences if words.start <= cue.span.start < words.end)
    at = words.at(cue.span.start)
    before = words.low[max(0, at - _SUBJECT) : at]
    if "," in before and not (before[-1] == "," and words.low[at] == "told"):
        return set()  # the road was shut, police said in a statement
    return _content_of(words.text[cue.span.end : words.end])


def _is_shown(words: Words) -> bool:
    """Tell whether a sentence gives research as the source of what it says: a study has found."""
    return not (_PROOFS.isdisjoint(words.low) or _RESEARCH.isdisjoint(words.low))


def _content(sentences: Sequence[Words]) -> set[str]:
    """Collect the content words outside quotation marks."""
    return _content_of(" ".join(words.text[words.start : words.end] for words in sentences))


def _content_of(text: str) -> set[str]:
    return set(map(str.lower, WORD.findall(_QUOTED.sub(" ", text)))) - FUNCTION_WORDS
