"""What is known of one version while its facts are paired: found when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from artdiff.facts.hints import hints, unit_hints
from artdiff.facts.matching import key
from artdiff.facts.scan import read_values
from artdiff.facts.sentence import Words, lower
from artdiff.model import Document, Fact

if TYPE_CHECKING:
    from artdiff.names import Names


_GAP = "\n\n"
"""What stands between joined sentences; no fact has it inside."""


class Version:
    """One version, where its names stand, and what has been found in it so far."""

    def __init__(self, document: Document, names: Names) -> None:
        self.text = document.text
        self.spans = [sentence.span for sentence in document.sentences]
        self.names = [mention.span for mention in names.mentions]
        self._seen: set[tuple[str, str, str]] = set()
        self._read: set[int] = set()

    def words(self, sentences: Iterable[int]) -> list[Words]:
        """Cut some sentences into words."""
        return [Words(self.text, *self.spans[i]) for i in sentences]

    def facts(self, sentences: Iterable[int], words: Iterable[Words]) -> list[Fact]:
        """Find the facts of some sentences, of which the words are given."""
        found = [fact for some in words for fact in read_values(some, self.names)]
        self._read.update(sentences)
        self._seen.update(map(key, found))
        return found

    def read_all(self) -> None:
        """Find the facts of all sentences not read so far."""
        sentences = [i for i in range(len(self.spans)) if i not in self._read]
        self.facts(sentences, self.words(sentences))

    @cached_property
    def _unread(self) -> tuple[list[int], list[int], str]:
        """The sentences not read when a fact was first looked for, where each starts when joined, and all joined."""
        low = lower(self.text)
        sentences = [i for i in range(len(self.spans)) if i not in self._read]
        texts = [self.spans[i].of(low) for i in sentences]
        return sentences, [0, *accumulate(len(text) + len(_GAP) for text in texts)], _GAP.join(texts)

    def has(self, fact: Fact) -> bool:
        """Tell whether the version states the fact anywhere; reads only sentences that have one of its words."""
        if key(fact) in self._seen:
            return True
        sentences, starts, text = self._unread
        units = unit_hints(fact)
        for at in sorted({at for hint in hints(fact) for at in _where(hint, text, starts)}):
            i = sentences[at]
            if i in self._read or (units and not _has_any(units, text[starts[at] : starts[at + 1]])):
                continue
            self.facts((i,), self.words((i,)))
            if key(fact) in self._seen:
                return True
        return False


def _has_any(strings: Iterable[str], text: str) -> bool:
    return any(string in text for string in strings)


def _where(hint: str, text: str, starts: list[int]) -> Iterator[int]:
    """Find in which of the joined sentences a hint stands."""
    word, is_open = hint.rstrip("…"), hint.endswith("…")
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        goes_on = word[-1].isalnum() and (after.isalnum() if len(word) > 1 else after.isdecimal())
        if (before.isalnum() and word[0].isalnum()) or (goes_on and not is_open):
            at = text.find(word, at + 1)
        else:
            sentence = bisect_right(starts, at) - 1
            yield sentence
            at = text.find(word, starts[sentence + 1])
