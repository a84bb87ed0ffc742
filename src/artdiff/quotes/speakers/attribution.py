"""Find who speaks in each quotation: gather candidates around it, and let ranking choose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from artdiff.model import Span, make
from artdiff.quotes.grammar.candidates import Phrase, antecedent, phrases
from artdiff.quotes.marks import Stretch
from artdiff.quotes.speakers.certain import CONFIDENCE, certain
from artdiff.quotes.speakers.distanced import distanced
from artdiff.quotes.speakers.features import Frame, beside, frame, last_speaker, nearby, nobody
from artdiff.quotes.speakers.ranking import Candidates, rank
from artdiff.quotes.story import Clause, Story

_SPEECH = re.compile("[CGIM]")
_DASHES = tuple("-—–―‒")

Choose = Callable[[Stretch, Candidates], tuple[Span | None, float]]


class Place(NamedTuple):
    """Where a stretch stands."""

    paragraph: int
    number: int
    """That of its clause in the paragraph."""
    at: int
    """Index of the stretch among the clause's tokens."""


class Attribution:
    """A stretch and the mention that speaks it."""

    __slots__ = ("at", "clause", "confidence", "cue", "mention", "number", "paragraph", "stretch")

    def __init__(
        self, place: Place, clause: Clause, mention: Span | None, confidence: float, phrase: Phrase | None
    ) -> None:
        self.paragraph, self.number, self.at = place
        self.clause, self.stretch = clause, clause.stretches[self.at]
        self.mention, self.confidence = mention, confidence
        self.cue = None if phrase is None else _cue(clause, phrase)


def attribute(
    story: Story, labels: Mapping[int, Span], choose: Choose = lambda _, candidates: rank(candidates)
) -> Iterator[Attribution]:
    """Name the speaker of each outermost stretch, in text order; labels are those of a transcript, by paragraph."""
    last: Attribution | None = None
    goes_on = False
    for place, clause in _places(story):
        mention: Span | None
        phrase = certain(clause.reading, place.at)
        if phrase is not None:
            mention, confidence = clause.span(phrase.first, phrase.end), CONFIDENCE
        elif (plain := _plain(story, labels, place, clause)) is not None:
            mention, confidence = plain[0], CONFIDENCE
        else:
            mention, confidence = choose(clause.stretches[place.at], _candidates(story, place, clause, last, goes_on))
            phrase = None if mention is None else _phrase(clause, mention)
        if phrase is not None and phrase.kind == "r":  # a letter, which said
            phrase = antecedent(clause.reading, phrase)
            mention = clause.span(phrase.first, phrase.end)
        found = Attribution(place, clause, mention, confidence, phrase)
        yield found
        if mention is not None:
            last = found
        goes_on = not found.stretch.closed


def _places(story: Story) -> Iterator[tuple[Place, Clause]]:
    for index in story.stretches:
        for number, (_, _, stretches) in enumerate(story.bounds(index)):
            if stretches:
                clause = story.clause(index, number)
                for at in clause.stretches:
                    yield make(Place, (index, number, at)), clause


def _plain(story: Story, labels: Mapping[int, Span], place: Place, clause: Clause) -> tuple[Span | None] | None:
    """Answer without weighing: a name under a quotation, the label of a turn, nobody for words held at a distance."""
    signed = _signature(story, place.paragraph, place.number) if clause.letters == "Q" else None
    if signed is not None:
        return (signed,)
    if distanced(clause.reading, place.at):
        return (None,)
    return (labels[place.paragraph],) if place.paragraph in labels else None


def _candidates(story: Story, place: Place, clause: Clause, last: Attribution | None, goes_on: bool) -> Candidates:
    index, number, q = place
    seen = frame(clause.reading, q)
    candidates = _gather(story, place, clause, seen)
    if last is not None:
        before = story.comes_from(index)
        names = last_speaker(_where(last, index, before, number), number == 0 and q == 0, goes_on, seen)
        candidates[last.mention] = candidates.get(last.mention, ()) + names
    candidates[None] = nobody(seen)
    return candidates


def _signature(story: Story, index: int, number: int) -> Span | None:
    """A quotation that is a sentence of its own, and after it a dash and a name: “…” — Ole Berg."""
    following = story.bounds(index)[number + 1 : number + 2]
    if not following or not story.text.startswith(_DASHES, following[0][0]):
        return None
    after = story.clause(index, number + 1)
    name = re.fullmatch(r"-(N{1,5})(?:,[nNPd]+)?\.?", after.letters)
    return after.span(1, name.end(1)) if name else None


def _where(last: Attribution, paragraph: int, before: int | None, clause: int) -> str:
    if last.paragraph == paragraph:
        return {0: "same", 1: "prev"}.get(clause - last.number, "para")
    return "pp" if last.paragraph == before else "far"


def _gather(story: Story, place: Place, clause: Clause, seen: Frame) -> dict[Span | None, tuple[str, ...]]:
    """Collect the phrases of the sentence, and those of its neighbours where it has no verb of speech of its own."""
    index, number, q = place
    near = [(clause, beside(clause.reading, q))]
    if not seen.speech:
        neighbours = _neighbours(story, index, number, seen.alone)
        near += [(sentence, nearby(where, sentence.reading, seen)) for where, sentence in neighbours]
    return {sentence.span(first, end): names for sentence, found in near for (first, end), names in found}


def _neighbours(story: Story, index: int, number: int, is_alone: bool) -> Iterator[tuple[str, Clause]]:
    if number:
        yield "P", story.clause(index, number - 1)
    elif (before := story.comes_from(index)) is not None:
        yield "PP", story.clause(before, len(story.bounds(before)) - 1)
    if number + 1 < len(story.bounds(index)):
        yield "N", story.clause(index, number + 1)
    elif is_alone and (following := story.goes_on_in(index)) is not None:
        yield "NN", story.clause(following, 0)


def _phrase(clause: Clause, mention: Span) -> Phrase | None:
    """Find the phrase of a clause that starts where a mention does."""
    if mention.start < clause.start:
        return None
    found = phrases(clause.reading)
    return next((phrase for phrase in found if clause.span(phrase.first, phrase.end).start == mention.start), None)


def _cue(clause: Clause, phrase: Phrase) -> Span | None:
    """Find the verb of speech that goes with a phrase."""
    letters = clause.letters
    if phrase.before == "according":
        return clause.span(phrase.first - 2, phrase.first)
    if phrase.before == "inverted":
        at = letters.rfind("C", 0, phrase.first)
    else:
        verb = _SPEECH.search(letters, phrase.end)
        at = -1 if verb is None else verb.start()
    return clause.span(at, at + 1) if at >= 0 else None
