"""What is known of one version while its facts are paired: found when first asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from artdiff.facts.sentence import Words, in_word
from artdiff.facts.values.hints import hints, unit_hints
from artdiff.facts.values.measure import without_bound
from artdiff.facts.values.scan import find_values, read_quantities, read_values
from artdiff.model import Document, Fact, Span
from artdiff.names import Mention, Names
from artdiff.notes import tells_news
from artdiff.spans import Spans
from artdiff.words import lower, stands_in

_Key = tuple[str, str, str]
_END = re.compile(r"\b(?:until|till|to|through)\s+(?:the\s+)?\Z")
_AFTER = re.compile(r" (\w+)")
_LONGEST_END = 14
_LONGEST_AMOUNT = 40
_BETWEEN = 2
"""Characters between an amount and the same in brackets."""
_MANY = 40
"""With so many facts looked for, reading every sentence once is cheaper than looking for the next."""
_ODD = 3
"""Digits of a number that, if it is not round, says what it counts by itself: 212 aboard, 212 passengers."""


class Version:
    """One version, where its names stand, and what has been found in it so far."""

    def __init__(self, document: Document, names: Names, parts: Iterable[Span] = ()) -> None:
        self.text, low = document.text, lower(document.text)
        self.notes = [span for span, role in document.paragraphs if role == "note" and not tells_news(span.of(low))]
        """Notes of corrections: they tell what the story no longer does, and count for nothing."""
        self.low = _blanked(low, self.notes)
        self.spans = [sentence.span for sentence in document.sentences]
        self.starts = [span.start for span in self.spans]
        self.names = [mention.span for mention in names.mentions]
        self.document, self.mentions = document, names.mentions
        self._parts = sorted(parts)
        """Where the words of quotations stand that the other version has not."""
        self._quoted = Spans(self._parts)
        self._counted: dict[tuple[str, str], bool] = {}
        self._words: dict[int, Words] = {}
        self._seen: set[_Key] = set()
        self._read: set[int] = set()
        self._ends: dict[str, bool] = {}
        self._sought = 0
        self._nowhere: set[tuple[str, ...]] = set()  # hints, with those of units, that no sentence not read has

    def words(self, sentences: Iterable[int]) -> list[Words]:
        """Cut some sentences into words, each once."""
        for i in sentences:
            if i not in self._words:
                self._words[i] = Words(self.text, *self.spans[i], self.low)
        return [self._words[i] for i in sentences]

    def facts(self, sentences: Sequence[int]) -> list[Fact]:
        """Find the facts of some sentences."""
        found = [fact for words in self.words(sentences) for fact in read_values(words, self.names)]
        self._read.update(sentences)
        if found:
            self._seen.update([_key(kind, value, unit) for _, kind, _, value, unit in found])
        return found

    def parts_in(self, sentences: Sequence[int]) -> list[Span]:
        """List the quotations of some sentences that the other version has not."""
        if not self._parts or not sentences:
            return []
        start, end = self.spans[sentences[0]].start, self.spans[sentences[-1]].end
        return self._parts[bisect_left(self._parts, (start, 0)) : bisect_left(self._parts, (end, 0))]

    def is_quoted(self, fact: Fact) -> bool:
        """Tell whether a fact stands in a quotation that the other version has not."""
        return fact.span in self._quoted

    def mentioned(self, sentences: Iterable[int]) -> list[Mention]:
        """List the mentions of names in some sentences, in order."""
        found: list[Mention] = []
        for i in sentences:
            start, end = self.spans[i]
            found += self.mentions[bisect_left(self.names, (start, start)) : bisect_left(self.names, (end, end))]
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        """The full names of all mentions."""
        return frozenset([mention.name for mention in self.mentions])

    def read_all(self) -> None:
        """Find the facts of all sentences not read so far."""
        for i in range(len(self.spans)):
            if i not in self._read:
                self._read_sentence(i)

    def _read_sentence(self, i: int) -> None:
        self._read.add(i)
        found = read_quantities(Words(self.text, *self.spans[i], self.low), self.names)
        self._seen.update([_key(kind, value, unit) for _, _, kind, value, unit in found])

    def has(self, fact: Fact) -> bool:
        """Tell whether the version states the fact anywhere; reads only sentences that have one of its words."""
        stated = _key(fact.kind, fact.value, fact.unit)
        if stated in self._seen:
            return True
        if len(self._read) == len(self.spans):
            return False
        self._sought += 1
        if self._sought > _MANY:
            self.read_all()
            return stated in self._seen
        units = unit_hints(fact) if stated[2] else []
        if units and not _has_any(units, self.low):
            return False
        for hint in hints(fact):
            for i in self._unread(hint) if (hint, *units) not in self._nowhere else ():
                if units and not _has_any(units, self.spans[i].of(self.low)):
                    continue
                self._read_sentence(i)
                if stated in self._seen:
                    return True
            self._nowhere.add((hint, *units))
        return False

    def twin(self, fact: Fact) -> Fact | None:
        """Find the same amount in the unit that stands before or behind it: 36C (97F)."""
        start, end = fact.span
        if fact.kind not in ("quantity", "money"):
            return None
        if self.text.startswith(")", end) and self.text.startswith("(", start - 1):
            before = find_values(self.text, max(0, start - _LONGEST_AMOUNT), start - 1)
            near = before[-1:] if before and start - before[-1].span.end <= _BETWEEN else []
        elif self.text.startswith(("(", " ("), end):
            close = self.text.find(")", end, end + _LONGEST_AMOUNT)
            near = [found for found in find_values(self.text, end, close + 1) if found.span.end == close]
        else:
            return None
        return next((found for found in near if found.kind == fact.kind and found.unit != fact.unit), None)

    def once(self, pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
        """Leave out what is in brackets if the same amount before it changed, too."""
        ends = {new.span.end for _, new in pairs}
        twins = [self.twin(new) if self.text.startswith("(", new.span.start - 1) else None for _, new in pairs]
        return [pair for pair, twin in zip(pairs, twins, strict=True) if twin is None or twin.span.end not in ends]

    def is_end(self, at: int) -> bool:
        """Tell whether a date or time at an offset is one at which a span ends: until Sunday."""
        return _END.search(self.low, max(0, at - _LONGEST_END), at) is not None

    def has_end(self, text: str) -> bool:
        """Tell whether a lower-case date or time stands anywhere as one at which a span ends."""
        if text not in self._ends:
            self._ends[text] = any(self.is_end(match.start()) for match in re.finditer(re.escape(text), self.low))
        return self._ends[text]

    def has_counted(self, word: str, noun: str) -> bool:
        """Tell whether a noun stands anywhere right after a word that counts it, a (or an) or both."""
        if (word, noun) not in self._counted:
            before = ("a", "an") if word == "a" else ("both", "both the")
            self._counted[word, noun] = any(stands_in(f"{first} {noun}", self.low) for first in before)
        return self._counted[word, noun]

    def word_after(self, fact: Fact) -> str:
        """The word behind a fact, in lower case; empty if another mark than a space stands between."""
        match = _AFTER.match(self.low, fact.span.end)
        return match[1] if match is not None else ""

    def _unread(self, hint: str) -> Iterator[int]:
        """Find in which sentences not read so far a hint stands."""
        text, starts = self.low, self.starts
        word = hint.rstrip("…")
        is_figure = word.isdecimal()
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            before, after = text[at - 1 : at], "" if word != hint else text[end : end + 1]
            inside = before.isalnum() and word[0].isalnum() and in_word(before)
            goes_on = after.isdecimal() if is_figure else in_word(after)  # 11am, 38kg
            if inside or (goes_on and word[-1].isalnum()):
                at = text.find(word, end)
            else:
                sentence = bisect_right(starts, at)
                if sentence - 1 not in self._read:
                    yield max(0, sentence - 1)
                at = text.find(word, starts[sentence]) if sentence < len(starts) else -1


def _blanked(text: str, spans: Iterable[Span]) -> str:
    """Put spaces for some stretches of a text."""
    pieces, last = [], 0
    for start, end in spans:
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, text[last:]]) if pieces else text


def _key(kind: str, value: str, unit: str) -> _Key:
    """What makes two facts the same, wherever they stand; 640 jobs are about 640."""
    bare = without_bound(value) if kind == "number" and len(value) >= _ODD else ""
    unit = "" if unit == "local" else unit  # 6.20am local time
    is_odd = len(bare) >= _ODD and bare.isdecimal() and len(bare.rstrip("0")) > 1
    return (kind, value.removeprefix("~"), "") if is_odd else (kind, value, unit)


def _has_any(strings: Iterable[str], text: str) -> bool:
    return any(map(text.__contains__, strings))
