"""Find the quotations of a text and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from artdiff.model import Document, Quote, Span, Speaker, make
from artdiff.names import find_names
from artdiff.names.lexicon import peoples
from artdiff.patterns import pattern
from artdiff.quotes.lexicon import bodies, documents, speakers, word_classes
from artdiff.quotes.marks import Stretch
from artdiff.quotes.persons.pronouns import mentions_in
from artdiff.quotes.persons.resolve import Persons
from artdiff.quotes.speakers.attribution import Attribution, attribute
from artdiff.quotes.speakers.certain import CONFIDENCE
from artdiff.quotes.speakers.ranking import Candidates, rank
from artdiff.quotes.speakers.transcripts import Turn, find_turns, labels_of
from artdiff.quotes.story import Story
from artdiff.quotes.titles import is_title
from artdiff.roles import assign_roles
from artdiff.segment import Normalised, segment

_attribution = pattern(r"Q[,-]?(?:[^CGQ;:.&s]{1,25}C|C[^CGQ;:.&s]{1,25})[^CGQ;:.&s]{0,20}[,-]$")
"""One verb of speech with its subject, between two parts of a quotation, ended by a comma or dash."""
_ABOVE = frozenset(("headline", "standfirst"))
_HEADLINES = 8
"""So many headlines, and quotations of headlines, are looked at."""
_word = pattern(r"[^\W_]+(?:[’'][^\W_]+)*")
_INDEFINITE = frozenset("nobody none nothing everybody everyone everything".split())
_PEOPLE = ("ers", "ors", "ists", "ians")
"""Endings of words for people: climbers, survivors."""


def find_quotes(text: str | Document, persons: Persons | None = None) -> tuple[Quote, ...]:
    """Find quotations and their speakers, in text order, the outer before the inner; spans are code points.

    A quotation that its attribution, a caption or a paragraph break interrupts is one Quote of several parts. Titles of
    works, nicknames and words held at a distance have no speaker, nor have quotations in other languages than English
    outside transcripts. What is not given is read first.
    """
    if isinstance(text, str):
        normal = Normalised(Document(text))
        return normal.back(find_quotes(assign_roles(segment(normal.document))))
    document = text
    if persons is None:
        persons = Persons(document, find_names(document))
    story = persons.story
    turns = find_turns(document, persons.names)
    if not (turns or story.stretches or story.nested):
        return ()
    found = _attributed(persons, labels_of(turns))
    groups = [_quote(story, group, persons) for group in _groups(story, found)]
    quotes = _titled(_spoken_below(story, groups))
    inner = [Quote(stretch.span, (stretch.words,), stretch.words.of(story.text)) for stretch in story.nested]
    if not inner and not turns:
        return tuple(quotes)
    marked = {quote.span.start for quote in quotes}
    spoken = [_spoken(story, turn, persons) for turn in turns if turn.parts[0].start not in marked]
    return tuple(sorted([*quotes, *inner, *spoken], key=lambda quote: (quote.span.start, -quote.span.end)))


def _attributed(persons: Persons, labels: dict[int, Span]) -> list[Attribution]:
    """Name the speakers; in another language than English, whose verbs are not known, only those of a transcript."""

    def choose(stretch: Stretch, candidates: Candidates) -> tuple[Span | None, float]:
        while True:
            mention, sure = rank(candidates, who=lambda mention: persons.who_is(mention)[0])
            if mention is None or not _is_nobody(persons, mention, stretch.span.start):
                return mention, sure
            candidates = {who: names for who, names in candidates.items() if who != mention}

    found = list(attribute(persons.story, labels, choose))
    if persons.names.are_foreign:
        for item in found:
            if item.paragraph not in labels:
                item.mention = None
    return found


def _is_nobody(persons: Persons, mention: Span, at: int) -> bool:
    """Tell whether a mention, in another sentence than an offset, is a word that names nobody.

    Nobody does, and a word that the text has in lower case, too, and is not for people.
    """
    words = mention.of(persons.text)
    if not words.istitle() or " " in words or words in peoples():
        return False
    if persons.story.sentence(mention.start) == persons.story.sentence(at):
        return False
    word = words.lower()
    if word in _INDEFINITE:
        return True
    if word in _speaking() or word.endswith(_PEOPLE) or mentions_in(persons.mentions, persons.starts, *mention):
        return False
    return word in _common(persons.text)


@lru_cache(maxsize=2)
def _common(text: str) -> frozenset[str]:
    """The words that have small letters somewhere in a text."""
    return frozenset(filter(str.islower, re.findall(r"[^\W\d_]+", text)))


@cache
def _speaking() -> frozenset[str]:
    """Words for those who may speak, and those that have no capital from being names: she, police, report."""
    return speakers() | bodies() | documents() | word_classes().keys()


def _groups(story: Story, found: Sequence[Attribution]) -> list[list[Attribution]]:
    """Put together the stretches that are parts of one quotation."""
    groups: list[list[Attribution]] = []
    reopened: dict[int, list[Attribution]] = {}
    """Groups that the paragraph that starts here may go on with."""
    for item in found:
        previous = groups[-1] if groups else []
        start = item.stretch.span.start
        if start in reopened and reopened[start][-1].stretch.mark == item.stretch.mark:
            group = reopened.pop(start)
            group.append(item)
        elif previous and previous[-1].clause is item.clause and _interrupted(story, previous[-1], item):
            group = previous
            group.append(item)
        else:
            group = [item]
            groups.append(group)
        if not item.stretch.closed:
            paragraph = _next_paragraph(story, item)
            if paragraph is not None:
                reopened[paragraph] = group
    return groups


def _next_paragraph(story: Story, item: Attribution) -> int | None:
    """Where the paragraph starts that a quotation left open at the end of its own may go on in."""
    paragraphs = story.document.paragraphs
    following = story.goes_on_in(item.paragraph)
    if following is None or item.stretch.span.end < paragraphs[item.paragraph].span.end:
        return None
    return paragraphs[following].span.start


def _interrupted(story: Story, first: Attribution, second: Attribution) -> bool:
    if not first.stretch.closed:
        return False
    ends = story.text[first.stretch.words.end - 1] in ",?!—–-…"
    if not ends and not (
        story.text.startswith(",", first.stretch.span.end) and story.text[second.stretch.words.start].islower()
    ):
        return False
    return _attribution().match(first.clause.letters[first.at : second.at]) is not None


def _quote(story: Story, group: Sequence[Attribution], persons: Persons) -> Quote:
    sure, stretch, text = group[0], group[0].stretch, story.text
    span, inside, *_ = stretch
    parts: tuple[Span, ...] = (inside,)
    words = text[inside[0] : inside[1]]
    if len(group) > 1:
        parts = tuple([item.stretch.words for item in group])
        span = Span(span.start, max([item.stretch.span.end for item in group]))
        words = " ".join([part.of(text) for part in parts])
        sure = max(group, key=lambda item: (item.mention is not None, item.confidence))
    elif is_title(text, stretch, story.document.paragraphs[sure.paragraph].role in ("headline", "subheading")):
        return Quote(span, parts, words, "title")
    if sure.mention is None:
        return Quote(span, parts, words)
    name, resolved = persons.who_is(sure.mention)
    speaker = make(Speaker, (sure.mention, name, round(sure.confidence * resolved, 3)))
    return make(Quote, (span, parts, words, "quotation", speaker, sure.cue))


def _titled(quotes: Sequence[Quote]) -> list[Quote]:
    """Take for a title what the text gives as one elsewhere: the film “Perihelion”; Ida Berg, for “Perihelion”."""
    titles = {_bare(quote) for quote in quotes if quote.kind == "title"}
    if not titles:
        return list(quotes)
    return [
        Quote(quote.span, quote.parts, quote.words, "title")
        if quote.speaker is None and quote.kind == "quotation" and _bare(quote) in titles
        else quote
        for quote in quotes
    ]


def _bare(quote: Quote) -> str:
    return quote.words.rstrip(",.")


def _spoken(story: Story, turn: Turn, persons: Persons) -> Quote:
    speaker = Speaker(turn.label, persons.labelled(turn.label), CONFIDENCE)
    words = " ".join(part.of(story.text) for part in turn.parts)
    return Quote(Span(turn.parts[0].start, turn.parts[-1].end), turn.parts, words, "quotation", speaker)


def _spoken_below(story: Story, quotes: Sequence[Quote]) -> Sequence[Quote]:
    """Name the speakers of quotations in headlines of whom the headline itself leaves a doubt.

    Two words or more must stand in a quotation of the body; all whose quotations have them must be one.
    """
    paragraphs = [story.document.paragraphs[index] for index in story.stretches]
    places = [span for span, role in paragraphs if role in _ABOVE][:_HEADLINES]
    above = {at for start, end in places for at, quote in enumerate(quotes) if start <= quote.span.start < end}
    unsure = [at for at in sorted(above)[:_HEADLINES] if _is_unsure(quotes[at], story.text)]
    if not unsure:
        return quotes
    body = [
        (_folded(quote.words), quote.speaker)
        for at, quote in enumerate(quotes)
        if at not in above and quote.speaker is not None
    ]
    out = list(quotes)
    for at in unsure:
        words = _folded(quotes[at].words)
        said = [speaker for whole, speaker in body if words in whole]
        if said and all(speaker.name == said[0].name for speaker in said):
            out[at] = quotes[at]._replace(speaker=said[0], cue=None)
    return out


def _is_unsure(quote: Quote, text: str) -> bool:
    """Tell whether a quotation of two words or more has no sure speaker whom the text names below: Interview: “…”."""
    speaker = quote.speaker
    sure = speaker is not None and speaker.confidence >= CONFIDENCE and speaker.name in text[quote.span.end :]
    return not sure and quote.kind == "quotation" and _folded(quote.words).count(" ") >= 3


def _folded(text: str) -> str:
    return f" {' '.join(_word().findall(text.casefold().replace('’', chr(39))))} "
