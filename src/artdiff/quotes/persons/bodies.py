"""Say which body or document an it stands for, and which people a they: the subject of the sentence before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from artdiff.model import Span
from artdiff.names import Mention
from artdiff.quotes.grammar.settling import is_plural, word_letter
from artdiff.quotes.lexicon import bodies, documents, speakers

_BACK = 6
"""So many sentences at most are looked back over: those of a quotation, those that begin with it."""
_OTHERS = frozenset("dPpr&x")
"""The classes of words that no noun phrase has inside."""
_REACH = 200
"""Characters in which whoever is behind a quotation stands, so that long sentences cost no more than others."""


def subject_before(
    text: str, sentences: Sequence[int], mentions: Sequence[Mention], pronoun: Span, in_quotation: Callable[[int], bool]
) -> Span | None:
    """Find what the sentence before an it or they begins with, quotations aside: a body, a document, people.

    Sentences that are all quoted or begin with the pronoun themselves are passed over.
    """
    at, own = pronoun.start, pronoun.of(text).lower() + " "
    index = bisect_left(sentences, at + 1) - 1
    end = sentences[index]
    within = _only_body(text, end, at) if own == "it " else None
    if within is not None:
        return within
    for start in reversed(sentences[max(0, index - _BACK) : index]):
        told = start
        if in_quotation(start) or text[start] in "“\"‘'":
            told = max((mark.end() for mark in _closing().finditer(text, max(start, end - _REACH), end)), default=end)
        words = text[told : min(end, told + _REACH)].lstrip()
        if words and words[: len(own)].lower() != own:
            first = min(end, told + _REACH) - len(words)
            if own != "it ":
                return _people_at(text, first, end)
            found = _subject_at(text, mentions, first) or _only_document(text, mentions, first, end)
            return found or _source_at(text, mentions, start, end)
        end = start
    return None


def _only_body(text: str, start: int, at: int) -> Span | None:
    """Find the one body told of before an it in its sentence, quotations aside: the trust admitted, after it said."""
    start = max(start, at - _REACH)
    if any(mark in text[start:at] for mark in '“"‘«'):
        return None
    found = [match for match in _noun().finditer(text, start, at) if not is_plural(match[0])]
    if len(found) != 1 or found[0][0].rpartition(" ")[2] not in bodies() or not _is_one(found[0][0]):
        return None
    return Span(*found[0].span())


def _subject_at(text: str, mentions: Sequence[Mention], start: int) -> Span | None:
    for opening in ("But ", "And ", "said "):
        start += len(opening) if text.startswith(opening, start) else 0
    noun = _noun().match(text, start)
    if noun is not None and _is_one(noun[0]) and not _goes_on(text, noun.end()):
        return Span(*noun.span())
    name = start + 4 if text.startswith(("The ", "the "), start) else start
    found = bisect_left(mentions, name, key=lambda mention: mention.span.start)
    if found == len(mentions) or mentions[found].span.start != name:
        return _unknown_at(text, start)
    if mentions[found].kind == "person":
        return None
    return None if _goes_on(text, mentions[found].span.end) else mentions[found].span


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a noun phrase goes on behind a noun: her office manager."""
    behind = _word().match(text, end)
    return behind is not None and word_letter(behind[1]) in "nNS"


def _is_one(words: str) -> bool:
    """Tell a noun phrase from two: the new sign; not the crew passed a sign."""
    return _OTHERS.isdisjoint(map(word_letter, words.split()[1:]))


def _only_document(text: str, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """Find the one document that a sentence on a person tells of: Olsen read from a letter; not to a council."""
    first, last = (bisect_left(mentions, at, key=lambda mention: mention.span.start) for at in (start, end))
    told = mentions[first:last]
    is_person = text.startswith(("He ", "She "), start) or (told and (told[0].title or told[0].span).start == start)
    if not is_person or end - start > _REACH or any(mention.kind != "person" for mention in told):
        return None
    found = list(_noun().finditer(text, start, end))
    if len(found) != 1 or found[0][0].rpartition(" ")[2] not in documents() or not _is_one(found[0][0]):
        return None
    return Span(*found[0].span())


def _source_at(text: str, mentions: Sequence[Mention], start: int, end: int) -> Span | None:
    """Find the body that says what a sentence tells, at its end: The road was shut, the council said on Monday.

    None where the sentence tells of another: The bank was shut, the council said.
    """
    source = _said_last().search(text, max(start, end - _REACH), end)
    if source is None or _tells_of_body(text, start, source.start()):
        return None
    noun = _noun().fullmatch(text, *source.span(1))
    at = source.start(1) + 4 * text.startswith("the ", source.start(1))
    found = bisect_left(mentions, at, key=lambda mention: mention.span.start)
    named = found < len(mentions) and mentions[found].span == (at, source.end(1)) and _may_be_body(mentions[found])
    return mentions[found].span if named else Span(*source.span(1)) if noun is not None else None


def _may_be_body(mention: Mention) -> bool:
    """Tell a name that may be a body’s from a person’s and from a bare surname: Norden Rail; not Olsen."""
    return mention.kind == "organisation" or (mention.kind == "name" and " " in mention.name)


def _tells_of_body(text: str, start: int, end: int) -> bool:
    """Tell whether what starts a sentence tells of a body or document, or begins with what may be a name."""
    if _noun().search(text, start, end):
        return True
    words = _word().findall(text, start, end)
    if any(word.endswith(("’s", "'s")) and (word[:-2] in bodies() or word[:-2] in documents()) for word in words):
        return True  # the council’s plan was shut
    first = words[0].lower() if words else ""
    return first != "" and word_letter(first) == "n" and not is_plural(first)  # Northline was shut


def _unknown_at(text: str, start: int) -> Span | None:
    """Find a word that nothing tells to be a name but its capital, but that is no person: Northline, which …, said."""
    match = _speaking().match(text, start)
    if match is None or word_letter(match[1].lower()) != "n" or is_plural(match[1]):
        return None
    return Span(*match.span(1))


def _people_at(text: str, start: int, stop: int) -> Span | None:
    """Find a noun for several people: police, senior officials; not police cars, nor officials and others.

    None in a sentence that tells of others, too.
    """
    start += 4 if text.startswith(("But ", "And "), start) else 0
    end, head, after = start, "", ""
    for match in _word().finditer(text, start, min(stop, start + _REACH)):
        word = match[1] if head else match[1].lower()
        after = word_letter(word)
        if match.start() > end or after not in "dnNSa":
            break
        end, head = match.end(), word
    if head not in speakers() or not is_plural(head) or after in "nNS&":
        return None
    others = _word().findall(text, end, stop)  # spoke to the parents, met Ida Berg and her son
    has_others = any(word == "and" or (is_plural(word) and word_letter(word) == "n") for word in others)
    return None if has_others else Span(start, end)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile("[”\"]|(?<=[,.?!])[’']")


@cache
def _noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(bodies() | documents()))
    nouns = f"(?:{nouns})(?: (?:{'|'.join(sorted(noun for noun in bodies() | documents() if not is_plural(noun)))}))?"
    whose = r"[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|(?:[A-Z][\w-]* ){0,3}[A-Z][\w-]*(?:[’']s|s[’'])"  # Norvia’s ministry
    return re.compile(rf"(?:[Tt]he|[Aa]n?|{whose}) (?:[a-z][\w’'-]{{0,30}} ){{0,3}}?{nouns}\b(?![’'-])")


@cache
def _said_last() -> re.Pattern[str]:
    when = r"(?: (?:on|in|at|late|early|this|last) [^,.“”\"]{1,30})?"
    return re.compile(rf", ((?:the )?[\w’&-]+(?: [\w’&-]+){{0,3}}) said{when}\.\s*$")


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(r"([A-ZÀ-Þ]\w+), which [^,.;:]+, (?:has |had )?(?:said|says|told|added)\b")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r" ?([\w’']{1,30})")
