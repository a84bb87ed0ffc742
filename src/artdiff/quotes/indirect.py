"""Find indirect speech: who is said to have said what, without marks.

Only where a verb of speech makes it plain: she said that …, …, she said, according to her, …
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from artdiff.model import Document, Quote, Span, Speaker
from artdiff.names import Names
from artdiff.quotes.candidates import Phrase, phrases
from artdiff.quotes.clauses import Clause
from artdiff.quotes.lexicon import telling
from artdiff.quotes.persons import Persons, persons_of
from artdiff.quotes.story import Story

_CONFIDENCE = 0.8


def find_indirect(document: Document, names: Names) -> tuple[Quote, ...]:
    """Find what is told in indirect speech, a quote a sentence: its parts are what is said, its speaker who says so.

    Sentences that hold a quotation are left to find_quotes.
    """
    persons = persons_of(document, names)
    sentences = filter(may_tell(document), range(len(document.sentences)))
    return tuple(indirect_quote(persons, told) for told in find_told(persons.story, sentences))


class Told(NamedTuple):
    """Spans of a sentence that reports: all of it, what is said, who says so, the cue."""

    whole: Span
    said: Span
    mention: Span
    cue: Span


def find_told(story: Story, sentences: Iterable[int]) -> Iterator[Told]:
    """Find what is told in some sentences, in their order."""
    starts = [story.document.sentences[index] for index in sentences]
    asked = {sentence.span.start for sentence in starts}
    for index in dict.fromkeys(sentence.paragraph for sentence in starts):
        for number, bounds in enumerate(story.bounds(index)):
            start = bounds.start if number else story.document.paragraphs[index].span.start  # before a dateline
            if start in asked and not bounds.stretches:
                yield from _told(story, story.clause(index, number))


def indirect_quote(persons: Persons, told: Told) -> Quote:
    """Say who the one is that says so."""
    name, resolved = persons.who_is(told.mention)
    speaker = Speaker(told.mention, name, round(_CONFIDENCE * resolved, 3))
    return Quote(told.whole, (told.said,), told.said.of(persons.text), "indirect", speaker, told.cue)


def may_tell(document: Document) -> Callable[[int], bool]:
    """Tell whether a sentence has a word that indirect speech needs."""
    text, sentences, needed = document.text, document.sentences, _needed()
    return lambda index: not needed.isdisjoint(sentences[index].span.of(text).lower().split())


@cache
def _needed() -> frozenset[str]:
    """Give the words that tell, with the marks that may follow them."""
    return frozenset(word + mark for word in telling() | {"according"} for mark in ("", ",", ".", ":", ";"))


def _told(story: Story, clause: Clause) -> Iterator[Told]:
    told = _by_verb(story, clause) or _according(clause)
    if told is not None:
        phrase, cue, first, last = told
        mention = clause.span(phrase.first, phrase.end)
        yield Told(clause.span(0, len(clause.letters)), clause.span(first, last), mention, cue)


@cache
def _that() -> re.Pattern[str]:
    """Whom it is said to and when, up to the word that."""
    return re.compile("[adnSNoPp,]{0,8}h")


_WHEN = frozenset(
    "yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday later earlier recently "
    "again also then".split()
)
"""Adverbs that go with the verb of saying; others belong to what is said: only, never, almost, there."""


def _by_verb(story: Story, clause: Clause) -> tuple[Phrase, Span, int, int] | None:
    """X said (that) …; …, X said."""
    letters = clause.letters
    for phrase in phrases(clause.reading):
        if not phrase.subject or phrase.kind == "r":
            continue
        if clause.reading.word(phrase.end - 1) == "version":  # of this story, that a correction takes back
            continue
        at = letters.find("C", phrase.end)
        if at < 0 or phrase.after not in ("say", "appsay", "ppsay"):
            continue
        cue = clause.span(at, at + 1)
        if cue.of(story.text).lower() not in telling():
            continue
        said = _said(clause, phrase, at)
        if said is not None:
            return phrase, cue, *said
    return None


def _said(clause: Clause, phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Find the tokens of what is said: before “, X said”, else after the verb and whom it is said to."""
    letters = clause.letters
    rest = _rest(clause, at)
    if phrase.first > 2 and letters[phrase.first - 1] == ",":
        first, last = _opening(clause), phrase.first - 1
        is_over = letters[rest : rest + 1] == "," and re.search("[vxm]", letters[first:last])  # …, she said, citing …
        if is_over or not re.search("[CGvx]", letters[rest:]):
            return first, last
    rest += letters[rest : rest + 1] == ","
    end = len(letters.rstrip("."))
    return (rest, end) if end - rest >= 3 and re.search("[vxCGbgmM]", letters[rest:end]) else None


def _opening(clause: Clause) -> int:
    """Skip a time or a place in capitals before a dash: 14:05 – One man was hurt, police said."""
    dash = clause.letters.find("-", 1, 6)
    before = clause.reading.words[: max(0, dash)]
    if not before or not (before[0].isupper() or before[0][0].isdigit()):
        return 0
    return dash + 1 if all(word[0].isupper() or not word[0].isalpha() for word in before) else 0


def _rest(clause: Clause, at: int) -> int:
    """Skip the verb, whom it is said to, when, and the word that; not the “that” of said the bill that passed."""
    letters, word = clause.letters, clause.reading.word
    that = None if word(at).startswith("sa") and letters[at + 1 : at + 2] in "dnS" else _that().match(letters, at + 1)
    if that:
        return that.end()
    rest = at + 1
    while (day := rest + (letters[rest : rest + 1] == "P")) < len(letters) and word(day) in _WHEN:
        rest = day + 1
    return rest + (letters[rest : rest + 1] == "o")


def _according(clause: Clause) -> tuple[Phrase, Span, int, int] | None:
    """According to X, …; …, according to X."""
    for phrase in phrases(clause.reading):
        if phrase.before != "according":
            continue
        cue = clause.span(phrase.first - 2, phrase.first)
        if phrase.first == 2:
            first = phrase.end + (clause.letters[phrase.end : phrase.end + 1] == ",")
            last = len(clause.letters.rstrip("."))
            return (phrase, cue, first, last) if last > first else None
        last = len(clause.letters[: phrase.first - 2].rstrip(","))
        start = _opening(clause)
        return (phrase, cue, start, last) if last > start else None
    return None
