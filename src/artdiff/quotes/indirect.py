"""Find indirect speech: who is said to have said what, without marks.

Only where a verb of speech makes it plain: she said that …, …, she said, according to her, …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from artdiff.model import Document, Quote, Span, Speaker, make
from artdiff.names import Names, slug_end
from artdiff.quotes.grammar.contents import CLOSING, NOUNS, PLEDGES
from artdiff.quotes.grammar.reports import find_reports
from artdiff.quotes.lexicon import cues, telling
from artdiff.quotes.persons.resolve import Persons
from artdiff.quotes.story import Bounds, Clause, Story
from artdiff.words import lower

_CONFIDENCE = 0.8
_CURRENCIES = ("£", "$", "€")
_LEAST = 20
"""Characters of who says something, the cue and three words."""


def find_indirect(document: Document, names: Names) -> tuple[Quote, ...]:
    """Find what is told in indirect speech, a quote a sentence: its parts are what is said, its speaker who says so.

    Sentences that hold a quotation are left to find_quotes.
    """
    persons = Persons(document, names)
    sentences = may_tell(document, range(len(document.sentences)))
    return tuple(indirect_quote(persons, told) for _, told in find_told(persons.story, sentences))


class Told(NamedTuple):
    """Spans of what a sentence reports: all of it, the parts of what is said, who says so, the cue."""

    whole: Span
    said: tuple[Span, ...]
    mention: Span
    cue: Span


def find_told(story: Story, sentences: Iterable[int]) -> Iterator[tuple[int, Told]]:
    """Find what is told in some sentences, in their order, each with the index of its sentence."""
    document = story.document
    asked = {story.starts[index]: index for index in sentences}
    for at in dict.fromkeys([document.sentences[index].paragraph for index in asked.values()]):
        if document.paragraphs[at].role == "note":
            continue  # what a correction says of the story is no speech in it
        for number, bounds in enumerate(story.bounds(at)):
            start = bounds[0] if number else document.paragraphs[at].span.start  # before a dateline
            if start in asked and _has_room(bounds):
                index = asked[start]
                for told in _told(story.clause(at, number), story.text):
                    yield index, told


def _has_room(bounds: Bounds) -> bool:
    """Tell whether there is room for reported speech beside quotations; who says them needs less."""
    start, end, stretches = bounds
    return end - start - sum([end - start for (start, end), *_ in stretches]) >= _LEAST


def indirect_quote(persons: Persons, told: Told) -> Quote:
    """Say who the one is that says so."""
    name, resolved = persons.who_is(told.mention)
    speaker = Speaker(told.mention, name, round(_CONFIDENCE * resolved, 3))
    return Quote(told.whole, told.said, words_of(told, persons.text), "indirect", speaker, told.cue)


def words_of(told: Told, text: str) -> str:
    """Join the parts of what is said."""
    return " ".join([text[start:end] for start, end in told.said])


def may_tell(document: Document, sentences: Iterable[int]) -> list[int]:
    """Leave out the sentences without the words that indirect speech needs."""
    low, spans, found = lower(document.text), document.sentences, []
    tells, tells_that = _needed()
    for index in sentences:
        (start, end), _ = spans[index]
        sentence = low[start:end]
        if " said " not in sentence:  # in most that tell
            words = sentence.split()
            if tells.isdisjoint(words) and (" that " not in sentence or tells_that.isdisjoint(words)):
                continue
        found.append(index)
    return found


@cache
def _needed() -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that tell, with the marks that may follow them, and those that tell what follows that."""
    plain = {form for form, (verb, _) in cues().items() if verb in telling() or verb in PLEDGES | CLOSING} - NOUNS
    return (
        frozenset(word + mark for word in (*plain, "according") for mark in ("", ",", ".", ":", ";")),
        frozenset(cues()) - plain,
    )


def _with_signs(span: Span, text: str) -> Span:
    """Add the sign of money or percent that the words of a reading leave out."""
    start, end = span
    return make(Span, (start - text.startswith(_CURRENCIES, start - 1), end + text.startswith("%", end)))


def _told(clause: Clause, text: str) -> Iterator[Told]:
    for report in find_reports(clause.reading):
        said = tuple([_with_signs(clause.span(first, end), text) for first, end in report.said])
        mention, cue = clause.span(*report.who), clause.span(*report.cue)
        if said[0].start < slug_end(text):  # UPDATE 2-Ferry sinks, police say
            said = (make(Span, (slug_end(text), said[0].end)), *said[1:])
        start, end = min(said[0].start, mention.start, cue.start), max(said[-1].end, mention.end, cue.end)
        yield make(Told, (make(Span, (start, end)), said, mention, cue))
