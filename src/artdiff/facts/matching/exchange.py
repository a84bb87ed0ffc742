"""Figures or names that changed places in a link: from $5m to $7m, from $7m to $5m; Brazil beat Germany."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from artdiff.facts.finding import name_fact
from artdiff.facts.lexicon import CARDINALS, FUNCTION_WORDS, MONTHS, STATES, WEEKDAYS
from artdiff.facts.matching.company import Company
from artdiff.facts.matching.same import bare_key
from artdiff.facts.sentence import Words, cut
from artdiff.facts.version import Version
from artdiff.model import Edit, Fact, Link, Span
from artdiff.names import Mention
from artdiff.names.lexicon import peoples
from artdiff.spans import Spans

EXCHANGED = "changed places"
"""The reason of such a change."""
_CAPITALISED = re.compile(r"[A-Z](?<!\w.)[a-z]+\b")
_Context = tuple[str, str, int]
"""The words before and behind a fact, and how many had the same two before."""
_LIST = frozenset((",", "and", "or", "&", "/", "-", "–", "the", "a", "an"))
"""Between two things that are only listed, as in “between Brazil and Germany”."""
_COMMON = FUNCTION_WORDS.union(",.;:'’\"“”()-–—!?")
_REACH = 40
"""Characters behind a fact in which it is told what it did."""
_ROUNDS = 20
"""What became other things one after the other in more rounds than these is a list that was counted on."""
_FIGURES = frozenset({*CARDINALS, *STATES, *MONTHS, *WEEKDAYS})


def may_exchange(
    was: Sequence[str], now: Sequence[str], edits: Sequence[Edit], olds: Version, news: Version, link: Link
) -> bool:
    """Tell quickly whether edits put elsewhere what they took away; the words of both are given."""
    words = {*was}.intersection(now).difference(_COMMON)
    if not words:
        return False
    if not _FIGURES.isdisjoint(words) or any(word[0].isdecimal() for word in words):
        return True
    written = "\n".join([olds.text[start:end] for _, (start, end), _, _, _ in edits])
    if not any(word.title() in written for word in words):
        return False
    return _in_other_order(*_names(olds, news, link))


def _names(olds: Version, news: Version, link: Link) -> tuple[list[Fact], list[Fact]]:
    """List names and peoples of both sides; what opens one is a name if the other tells so: Rovers beat United."""
    here, there = olds.mentioned(link.old), news.mentioned(link.new)
    was, now = ({mention.name for mention in side} for side in (here, there))
    return _name_facts(olds, link.old, here, now - was), _name_facts(news, link.new, there, was - now)


def _name_facts(version: Version, sentences: Sequence[int], mentions: list[Mention], others: set[str]) -> list[Fact]:
    """List names, those of the others that open a sentence, and peoples that are part of no name: German police."""
    text, names = version.text, [name_fact(version.document, mention) for mention in mentions]
    starts = {mention.span.start for mention in mentions} if others else ()
    for start, end in [version.spans[i] for i in sentences] if others else ():
        opening = text[start : text.find(" ", start, end)].rstrip(",")
        word = opening.removesuffix("’s").removesuffix("'s")
        if word in others and start not in starts:
            names.append(Fact(Span(start, start + len(word)), "name", word, word, "name"))
    found = [fact for i in sentences for fact in peoples_in(text, version.spans[i])]
    if found:
        inside = Spans([name.span for name in names])
        names += [fact for fact in found if not inside.meets(fact.span)]
    return sorted(names)


def peoples_in(text: str, span: Span) -> list[Fact]:
    """Find the words for peoples and parties in a stretch of a text."""
    if peoples().isdisjoint(_CAPITALISED.findall(text, *span)):
        return []
    found = [match for match in _CAPITALISED.finditer(text, *span) if match[0] in peoples()]
    return [Fact(Span(*match.span()), "name", match[0], match[0], "people") for match in found]


def exchanged(lost: list[Fact], won: list[Fact], olds: Version, news: Version, link: Link) -> list[tuple[Fact, Fact]]:
    """Pair the figures or names of a link that changed places; the figures of both sides are given."""
    here, there = _names(olds, news, link)
    changed: list[tuple[Fact, Fact]] = []
    if _in_other_order(lost, won) or _in_other_order(here, there):
        old_words, new_words = olds.words(link.old), news.words(link.new)
        changed = _between_the_same(_merged(lost, here), _merged(won, there), old_words, new_words)
    company = Company(lost, won, olds.text, news.text)
    if changed and not any(company.stays(fact) for fact, _ in changed):
        return changed
    return company.swapped()


def _merged(values: list[Fact], names: list[Fact]) -> list[Fact]:
    """Put names among other facts, in order; a number that is part of a name stands for it."""
    return sorted({fact.span.start: fact for fact in (*names, *values)}.values())


def _between_the_same(
    olds: list[Fact], news: list[Fact], old_words: Sequence[Words], new_words: Sequence[Words]
) -> list[tuple[Fact, Fact]]:
    """Pair the facts of a link, in text order, that stand between the same two words, if all of them changed places.

    Not those of a list, and not those that moved together: 12 in Torvik and 30 in Lidava.
    """
    was, now = _by_context(olds, old_words), _by_context(news, new_words)
    pairs = [(fact, now[context]) for context, fact in was.items() if context in now]
    pairs = [(a, b) for a, b in pairs if bare_key(a) != bare_key(b)]
    for _ in range(_ROUNDS):
        count, left, come = len(pairs), {bare_key(a) for a, _ in pairs}, {bare_key(b) for _, b in pairs}
        pairs = [(a, b) for a, b in pairs if bare_key(a) in come and bare_key(b) in left]
        if count == len(pairs):
            break
    else:
        return []
    old, new = old_words[0].text, new_words[0].text
    if not any("respectively" in words.low for words in old_words):
        pairs = _unlisted(pairs, olds, old)
    if len(pairs) < 2 or _told_between([a for a, _ in pairs], old) != _told_between([b for _, b in pairs], new):
        return []
    return [] if _in_blocks(pairs, olds, news, old) else pairs


def _in_other_order(olds: list[Fact], news: list[Fact]) -> bool:
    """Tell whether what both sides state stands in another order; else no two can have changed places."""
    was, now = list(map(bare_key, olds)), list(map(bare_key, news))
    here, there = set(was), set(now)
    return [key for key in was if key in there] != [key for key in now if key in here]


def _by_context(facts: list[Fact], sentences: Sequence[Words]) -> dict[_Context, Fact]:
    """Index facts by the words around them, and how many had the same two before."""
    found: dict[_Context, Fact] = {}
    count: Counter[tuple[str, str]] = Counter()
    for words in sentences:
        for fact in facts:
            at = words.at(fact.span.start) if words.start <= fact.span.start < words.end else -1
            if at < 0:
                continue
            last = at
            while last + 1 < words.count and words.place(last + 1)[0] < fact.span.end:
                last += 1
            beside = [words.low[at - 1], words.low[last + 1]]
            before, after = ("0" if word in CARDINALS or word[:1].isdecimal() else word for word in beside)
            context = "a" if before == "an" else before, after  # beat Brazil 3-1, shot three Norvians
            found[(*context, count[context])] = fact
            count[context] += 1
    return found


def _unlisted(pairs: list[tuple[Fact, Fact]], olds: list[Fact], text: str) -> list[tuple[Fact, Fact]]:
    """Leave out lists in another order, also with a word at each: French police and German police, to Oslo, to Rome."""
    now = dict(pairs)
    runs: list[list[Fact]] = [olds[:1]]
    for before, fact in pairwise(olds):  # also what stayed in the middle of a list
        places = (max(0, before.span.start - _REACH), before.span.start), (before.span.end, fact.span.start)
        ahead, between, behind = (cut(text[a:b].lower()) for a, b in (*places, (fact.span.end, fact.span.end + _REACH)))
        if before.kind != fact.kind or not _LIST.union(ahead[-1:], behind[:1]).issuperset(between):
            runs.append([])
        runs[-1].append(fact)
    moved = [[(fact, now[fact]) for fact in run if fact in now] for run in runs]
    return [pair for run in moved if {bare_key(a) for a, _ in run} != {bare_key(b) for _, b in run} for pair in run]


def _told_between(facts: list[Fact], text: str) -> list[str]:
    """List the words from the first of some facts to the last, but for names and figures: is older than."""
    words = cut(text[min(facts).span.end : max(facts).span.start])
    return [word for word in words if word.islower() and word not in CARDINALS and word not in _LIST]


def _in_blocks(pairs: list[tuple[Fact, Fact]], olds: list[Fact], news: list[Fact], old: str) -> bool:
    """Tell whether facts took a neighbour along: one that stayed, or in a list of which all stand with the same."""
    moved = {bare_key(a) for a, _ in pairs}
    keys = list(map(bare_key, olds))
    together = {*pairwise(keys)}.intersection(pairwise(map(bare_key, news)))
    if not all(moved.issuperset(two) or moved.isdisjoint(two) for two in together):
        return True
    first, last = (find(k for k, key in enumerate(keys) if key in moved) for find in (min, max))
    apart = [(a, b) for a, b in pairwise(olds[first : last + 1]) if (bare_key(a), bare_key(b)) not in together]
    listed = all(_COMMON.issuperset(cut(old[a.span.end : b.span.start].lower())) for a, b in apart)
    return listed and {key for two in together for key in two}.issuperset(keys[first : last + 1])
