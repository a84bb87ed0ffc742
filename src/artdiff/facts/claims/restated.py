"""Whether what stands in a version without its verb of saying is still the claim: not if it came true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from artdiff.facts.cues import ASSERTIONS, ATTRIBUTIONS
from artdiff.facts.lexicon import FUNCTION_WORDS
from artdiff.facts.sentence import Words
from artdiff.facts.version import Version
from artdiff.model import Link, Span

WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_ASIDE = re.compile(r", wh(?:ich|o)\b[^,.;]*,")
"""What is told by the way: the bill, which passed in May, was too costly."""
_SAYING = frozenset(word for word, value in ATTRIBUTIONS.items() if value in ASSERTIONS)
_AHEAD = frozenset(("will", "would"))
_OTHER_CLAUSE = frozenset("who which when while if because".split())
_VERB = 8
"""Words of a claim up to its verb."""
_SOURCE = 4
"""Words that name who speaks."""


def content_of(text: str) -> set[str]:
    """Collect the content words of a text, in lower case, quotations and asides left out."""
    said = _QUOTED.sub(" ", text)
    said = _ASIDE.sub(" ", said) if ", wh" in said else said
    return set(map(str.lower, WORD.findall(said))) - FUNCTION_WORDS


def came_true(words: Words, at: int, there: Sequence[Words]) -> bool:
    """Tell whether a claim, of which the verb of saying is given, was of what would happen, and is told as happened.

    Prices would rise, they rose; not it would appeal, it will; nor it would save, it saves.
    """
    for first in (0, at + 1):
        claim = list(takewhile(lambda word: word not in _OTHER_CLAUSE, words.low[first : first + _VERB]))
        ahead = next((i for i, word in enumerate(claim) if word in _AHEAD), None)
        if ahead is not None:
            verb = next(word for word in words.low[first + ahead + 1 :] if word not in ("not", "be"))
            now = {word for others in there for word in others.low}
            stem = verb.removesuffix("e")
            still = {verb, f"{verb}s", f"{verb}es", f"{stem}ing", f"{stem}{stem[-1:]}ing"}  # is closing: planned yet
            return verb != "have" and _AHEAD.isdisjoint(now) and still.isdisjoint(now)
    return False


def moved_here(words: Words, at: int, olds: Version, news: Version, link: Link) -> bool:
    """Tell whether a source, whose verb of saying is given, stood in a sentence beside the link, and does no more."""
    source = _source(words, at)
    return _speaks(source, olds, _beside(olds, link.old)) and not _speaks(source, news, _beside(news, link.new))


def _beside(version: Version, sentences: Sequence[int]) -> list[Span]:
    first, last = sentences[0], sentences[-1]
    return [*version.spans[max(0, first - 1) : first], *version.spans[last + 1 : last + 2]]


def _speaks(source: set[str], version: Version, spans: Sequence[Span]) -> bool:
    """Tell whether a source says something in some sentences."""
    for start, end in spans:
        if any(map(version.low[start:end].__contains__, source)):
            words = Words(version.text, start, end, version.low)
            says = (i for i, word in enumerate(words.low) if word in _SAYING)
            if any(not source.isdisjoint(_source(words, i)) for i in says):
                return True
    return False


def _source(words: Words, at: int) -> set[str]:
    """Collect the words for who says so, before the verb or, where that stands behind a comma, after it."""
    low = words.low
    named = list(takewhile(str.isalnum, reversed(low[max(0, at - _SOURCE) : at])))
    if not named:
        named = list(takewhile(str.isalnum, low[at + 1 + (low[at] == "according") : at + 2 + _SOURCE]))
    return {word for word in named if word not in FUNCTION_WORDS}
