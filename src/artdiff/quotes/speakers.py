"""Find who speaks in each quotation: gather candidates around it, and let ranking choose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from artdiff.model import Span
from artdiff.quotes.candidates import Phrase
from artdiff.quotes.certain import CONFIDENCE, certain, distanced
from artdiff.quotes.clauses import Clause
from artdiff.quotes.features import Frame, beside, frame, last_speaker, nearby, nobody
from artdiff.quotes.marks import Stretch
from artdiff.quotes.ranking import Candidates, rank
from artdiff.quotes.story import Story

_WINDOW = 80
"""Tokens on either side of a quotation, and phrases of a neighbouring sentence, that are looked at."""

Choose = Callable[[Stretch, Candidates], tuple[Span | None, float]]


class Attribution(NamedTuple):
    """A stretch and the mention that speaks it."""

    stretch: Stretch
    paragraph: int
    clause: Clause
    at: int
    """Index of the stretch among the clause's tokens."""
    mention: Span | None
    confidence: float
    cue: Span | None


class _Last(NamedTuple):
    """Who spoke last, and where."""

    mention: Span
    paragraph: int
    clause: int


def attribute(story: Story, choose: Choose = lambda _, candidates: rank(candidates)) -> Iterator[Attribution]:
    """Name the speaker of each outermost stretch, in text order."""
    last: _Last | None = None
    goes_on = False
    for index, stretches in enumerate(story.stretches):
        if not stretches:
            continue
        for number, bounds in enumerate(story.bounds(index)):
            if not bounds.stretches:
                continue
            clause = story.clause(index, number)
            for q, stretch in clause.stretches.items():
                mention, confidence = _choose(story, index, number, q, last, goes_on, choose)
                yield Attribution(stretch, index, clause, q, mention, confidence, _cue(story, clause, mention))
                if mention is not None:
                    last = _Last(mention, index, number)
                goes_on = not stretch.closed


def _choose(
    story: Story, index: int, number: int, q: int, last: _Last | None, goes_on: bool, choose: Choose
) -> tuple[Span | None, float]:
    clause = story.clause(index, number)
    sure = certain(story.text, clause, q, story.phrases(clause))
    if sure is not None:
        return _span(clause, sure), CONFIDENCE
    signed = _signature(story, index, number)
    if signed is not None:
        return signed, CONFIDENCE
    if distanced(story.text, clause, q):
        return None, CONFIDENCE
    seen = frame(story.text, clause, q)
    candidates = _gather(story, index, number, q, seen)
    if last is not None:
        before = story.comes_from.get(index)
        names = last_speaker(_where(last, index, before, number), number == 0 and q == 0, goes_on, seen)
        candidates.setdefault(last.mention, []).extend(names)
    candidates[None] = nobody(seen)
    return choose(clause.stretches[q], candidates)


def _signature(story: Story, index: int, number: int) -> Span | None:
    """A quotation that is a sentence of its own, and after it a dash and a name: “…” — Ole Berg."""
    if number + 1 >= len(story.bounds(index)) or story.clause(index, number).letters != "Q":
        return None
    after = story.clause(index, number + 1)
    if not re.fullmatch(r"-N{1,5}(?:,[nNPd]+)?\.?", after.letters):
        return None
    end = re.match("-N+", after.letters)
    return Span(after.spans[1][0], after.spans[end.end() - 1][1]) if end else None


def _where(last: _Last, paragraph: int, before: int | None, clause: int) -> str:
    if last.paragraph == paragraph:
        return {0: "same", 1: "prev"}.get(clause - last.clause, "para")
    return "pp" if last.paragraph == before else "far"


def _gather(story: Story, index: int, number: int, q: int, seen: Frame) -> dict[Span | None, list[str]]:
    """Collect the phrases of the sentence, and those of its neighbours where it has no verb of speech of its own."""
    clause = story.clause(index, number)
    found = story.phrases(clause)
    out: dict[Span | None, list[str]] = {}
    near = [phrase for phrase in found if q - _WINDOW < phrase.first < q + _WINDOW] if len(found) > 20 else found
    for phrase in near:
        out.setdefault(_span(clause, phrase), []).extend(beside(clause, q, phrase, near, seen))
    for where, beyond in _neighbours(story, index, number, seen):
        around = story.phrases(beyond)[-_WINDOW:]
        for phrase in around:
            if phrase.kind != "o":
                out.setdefault(_span(beyond, phrase), []).extend(nearby(where, beyond, phrase, around, seen))
    return out


def _neighbours(story: Story, index: int, number: int, seen: Frame) -> Iterator[tuple[str, Clause]]:
    if seen.speech and not seen.alone:
        return
    count = len(story.bounds(index))
    if number:
        yield "P", story.clause(index, number - 1)
    elif index in story.comes_from:
        before = story.comes_from[index]
        yield "PP", story.clause(before, len(story.bounds(before)) - 1)
    if number + 1 < count:
        if not seen.speech:
            yield "N", story.clause(index, number + 1)
    elif seen.alone and (following := story.goes_on_in[index]) is not None:
        yield "NN", story.clause(following, 0)


def _span(clause: Clause, phrase: Phrase) -> Span:
    return Span(clause.spans[phrase.first][0], clause.spans[phrase.end - 1][1])


def _cue(story: Story, clause: Clause, mention: Span | None) -> Span | None:
    """Find the verb of speech that the mention goes with, if it stands in the same sentence."""
    if mention is None:
        return None
    starts = (clause.spans[p.first][0] for p in story.phrases(clause))
    phrase = next((p for p, start in zip(story.phrases(clause), starts, strict=True) if start == mention.start), None)
    if phrase is None:
        return None
    if phrase.before == "according":
        return Span(clause.spans[phrase.first - 2][0], clause.spans[phrase.first - 1][1])
    at = -1
    if phrase.before == "inverted":
        at = clause.letters.rfind("C", 0, phrase.first)
    else:
        at = next((k for k in range(phrase.end, len(clause.letters)) if clause.letters[k] in "CGIM"), -1)
    return Span(*clause.spans[at]) if at >= 0 else None
