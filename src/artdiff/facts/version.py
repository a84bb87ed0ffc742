"""What is known of one version while its facts are paired: found when first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from artdiff.facts.hints import hints
from artdiff.facts.matching import key
from artdiff.facts.scan import read_values
from artdiff.facts.sentence import Words, lower
from artdiff.model import Document, Fact

if TYPE_CHECKING:
    from artdiff.names import Names


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
    def _unread(self) -> tuple[list[tuple[int, str]], str]:
        """The sentences not read when the first fact was looked for, in lower case; and all of them joined."""
        low = lower(self.text)
        sentences = [(i, span.of(low)) for i, span in enumerate(self.spans) if i not in self._read]
        return sentences, "\n".join([text for _, text in sentences])

    def has(self, fact: Fact) -> bool:
        """Tell whether the version states the fact anywhere; reads only sentences that have one of its words."""
        if key(fact) in self._seen:
            return True
        sentences, together = self._unread
        strings = [hint for hint in hints(fact) if hint in together] if sentences else []
        for i, text in sentences if strings else ():
            if i not in self._read and any(hint in text and _stands_in(hint, text) for hint in strings):
                self.facts((i,), self.words((i,)))
        return key(fact) in self._seen


def _stands_in(hint: str, text: str) -> bool:
    """Tell whether a hint stands in a text by itself; a single digit may begin a number."""
    at = text.find(hint)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(hint) : at + len(hint) + 1]
        begins = not (hint[0].isalnum() and before.isalnum())
        if begins and (len(hint) == 1 or not (hint[-1].isalnum() and after.isalnum())):
            return True
        at = text.find(hint, at + 1)
    return False
