"""Say which body or document an it stands for, and which people a they: the subject of the sentence before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from artdiff.model import Span
from artdiff.names import Mention
from artdiff.patterns import pattern
from artdiff.quotes.grammar.settling import is_plural, word_letter
from artdiff.quotes.lexicon import bodies, documents, speakers

_BACK = 6
"""So many sentences at most are looked back over: those of a quotation, those that begin with it."""
_OTHERS = frozenset("dPpr&x")
"""The classes of words that no noun phrase has inside."""
_REACH = 200
"""Characters in which whoever is behind a quotation stands, so that long sentences cost no more than others."""
_closing = pattern("[”\"]|(?<=[,.?!])[’']")
_word = pattern(r" ?([\w’']{1,30})")


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
            return _subject_at(text, mentions, first)
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
        return None
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
def _noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(bodies() | documents()))
    nouns = f"(?:{nouns})(?: (?:{'|'.join(sorted(noun for noun in bodies() | documents() if not is_plural(noun)))}))?"
    whose = r"[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|(?:[A-Z][\w-]* ){0,3}[A-Z][\w-]*(?:[’']s|s[’'])"  # Norvia’s ministry
    return re.compile(rf"(?:[Tt]he|[Aa]n?|{whose}) (?:[a-z][\w’'-]{{0,30}} ){{0,3}}?{nouns}\b(?![’'-])")
