"""Say which body or document an it stands for: the subject of the sentence before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from artdiff.model import Span
from artdiff.names import Mention
from artdiff.quotes.grammar.settling import word_letter
from artdiff.quotes.lexicon import bodies, documents

_BACK = 6
"""So many sentences at most are looked back over: those of a quotation, those that begin with it."""
_REACH = 200
"""Characters in which whoever is behind a quotation stands, so that long sentences cost no more than others."""


def subject_before(
    text: str, sentences: Sequence[int], mentions: Sequence[Mention], at: int, in_quotation: Callable[[int], bool]
) -> Span | None:
    """Find the name, or the noun for a body or document, that the sentence before begins with, quotations aside.

    Sentences that are all quoted or begin with it themselves are passed over.
    """
    index = bisect_left(sentences, at + 1) - 1
    end = sentences[index]
    for start in reversed(sentences[max(0, index - _BACK) : index]):
        told = start
        if in_quotation(start) or text[start] in "“\"‘'":
            told = max((mark.end() for mark in _closing().finditer(text, max(start, end - _REACH), end)), default=end)
        words = text[told : min(end, told + _REACH)].lstrip()
        if words and words[:3].lower() != "it ":
            return _subject_at(text, mentions, min(end, told + _REACH) - len(words))
        end = start
    return None


def _subject_at(text: str, mentions: Sequence[Mention], start: int) -> Span | None:
    for opening in ("But ", "And ", "said "):
        start += len(opening) if text.startswith(opening, start) else 0
    noun = _noun().match(text, start)
    if noun is not None:
        return Span(*noun.span())
    name = start + 4 if text.startswith(("The ", "the "), start) else start
    found = bisect_left(mentions, name, key=lambda mention: mention.span.start)
    if found == len(mentions) or mentions[found].span.start != name or mentions[found].kind == "person":
        return None
    behind = _word().match(text, mentions[found].span.end)
    return mentions[found].span if behind is None or word_letter(behind[1]) not in "nNS" else None


@cache
def _closing() -> re.Pattern[str]:
    return re.compile("[”\"]|(?<=[,.?!])[’']")


@cache
def _noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(bodies() | documents()))
    return re.compile(rf"(?:[Tt]he|[Aa]n?) (?:[a-z][\w’-]{{0,30}} ){{0,3}}?(?:{nouns})\b(?![’'-])")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r" ?([\w’']{1,30})")
