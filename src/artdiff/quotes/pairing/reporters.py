"""Who reports the words of a quotation without marks in the other version, in so many words or in nearly the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from artdiff.model import Quote, QuoteChange, Span
from artdiff.patterns import pattern
from artdiff.quotes.indirect import Told, find_told, indirect_quote, may_tell, words_of
from artdiff.quotes.lexicon import cues
from artdiff.quotes.pairing.context import Speakers
from artdiff.quotes.pairing.identity import is_full_name
from artdiff.quotes.pairing.quotations import speakers_differ, without_marks
from artdiff.quotes.pairing.retold import is_of_oneself, same_as_told
from artdiff.quotes.persons.resolve import Persons
from artdiff.words import lower

_PLAIN = frozenset("said says added adds told tells explained".split())
"""Cues that say no more than who speaks: not claimed, nor denied."""
_ASIDE = frozenset(
    "a an the that also had has reporters journalists"
    " on monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words beside such a report: on Monday that."""
_LONGEST = 600
"""Characters of a quotation, or of the sentence that reports it."""
_SAME = 4
"""Letters of the longest word that the report has, too."""
_WORD = re.compile(r"\w+")
_person = pattern(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


def tell_reporters(quotes: tuple[QuoteChange, ...], speakers: Speakers) -> tuple[QuoteChange, ...]:
    """Say what others report in nearly the same words, and where another speaker reports what was quoted."""
    if all(change.old and change.new for change in quotes):
        return quotes
    places = [_places(change, speakers) for change in quotes]
    if not any(places):
        return quotes
    old, new = speakers.persons.values()
    asked = list(zip(quotes, places, strict=True))
    in_old = _reports(old, {at for change, found in asked if change.old is None for at in found})
    in_new = _reports(new, {at for change, found in asked if change.new is None for at in found})
    changes = []
    for change, found in asked:
        persons, reports = (old, in_old) if change.old is None else (new, in_new)
        changes.append(_as_reported(change, [reports[at] for at in found if at in reports], persons, speakers))
    return tuple(changes)


def _places(change: QuoteChange, speakers: Speakers) -> list[int]:
    """List the sentences of the other version in which somebody may report a quotation that has no partner."""
    if change.old and change.new:
        return []
    old, new = speakers.persons.values()
    quote, here, there = (change.old, old, new) if change.old is not None else (change.new, new, old)
    partners = speakers.to_old if change.old is None else speakers.to_new
    if change.counterpart is not None:
        return [there.story.sentence(change.counterpart.start)]
    if quote is None or quote.kind != "quotation" or len(quote.words) > _LONGEST:
        return []
    longest = max(_WORD.findall(lower(quote.words)), key=len, default="")[:_SAME]
    first = here.story.sentence(quote.span.start)
    last = here.story.sentence(max(quote.span.start, quote.span.end - 1))
    linked = sorted({at for index in range(first, last + 1) for at in partners.get(index, ())})
    spans = [(at, there.story.document.sentences[at].span) for at in linked]
    return [at for at, span in spans if span.end - span.start <= _LONGEST and longest in lower(span.of(there.text))]


def _reports(persons: Persons, sentences: set[int]) -> dict[int, Quote]:
    """Find what sentences report that say nothing else than who says so, and in which nobody else says anything."""
    story = persons.story
    found = find_told(story, may_tell(story.document, sorted(sentences))) if sentences else ()
    return {
        index: indirect_quote(persons, told)
        for index, told in found
        if _is_plain(told, story.document.sentences[index].span, persons.text)
    }


def _is_plain(told: Told, sentence: Span, text: str) -> bool:
    if lower(told.cue.of(text)) not in _PLAIN or len(told.said) > 1:
        return False
    if not _says().isdisjoint(_WORD.findall(lower(words_of(told, text)))):
        return False  # Lund said Berg had told her
    rest, at = "", sentence.start
    for start, end in sorted((*told.said, told.mention, told.cue)):
        rest, at = f"{rest} {text[at:start]}", end
    return _ASIDE.issuperset(_WORD.findall(lower(f"{rest} {text[at : sentence.end]}")))


def _as_reported(change: QuoteChange, reports: Sequence[Quote], persons: Persons, identity: Speakers) -> QuoteChange:
    """Say who reports a quotation, if somebody does."""
    quote = change.old or change.new
    for by in reports:
        was = change.old or by
        now = identity.as_before(was, change.new or by)
        if quote is None or not was.speaker or not now.speaker:
            return change
        change = change._replace(new=change.new and now)
        names = was.speaker.name, now.speaker.name
        is_other = all(map(is_full_name, names)) and speakers_differ(was, now, identity)
        reason = f", and the speaker changed: {' → '.join(names)}" if is_other else ""
        if change.counterpart is not None:
            return change._replace(reason=f"{change.reason}{reason}")
        may_say = is_other or identity.may_be_one(was.speaker, now.speaker)
        if may_say and same_as_told(quote.words, by.words) and _is_of_same(quote, by, persons, is_other):
            return without_marks(change, by.parts[0], reason)
    return change


def _is_of_same(quote: Quote, by: Quote, persons: Persons, is_other: bool) -> bool:
    """Tell whether he and she in a report are who speaks just where a quotation has I: I was, she had been."""
    (start, _), name = by.parts[0], by.speaker and by.speaker.name
    spans = [Span(start + match.start(), start + match.end()) for match in _person().finditer(by.words)]
    of_speaker = [persons.who_is(span)[0] == name for span in spans]
    return not is_other and all(of_speaker) if is_of_oneself(quote.words) else not any(of_speaker)


@cache
def _says() -> frozenset[str]:
    """Words by which somebody says something, those aside that are mostly nouns: claims, reports."""
    told = (word for word, (_, form) in cues().items() if form in "dg")
    return frozenset((*told, "according", "quoting", "citing", "says"))
