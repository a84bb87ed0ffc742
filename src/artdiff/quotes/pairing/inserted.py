"""Give words back where a pronoun seems to be somebody else only because a paragraph on that one came before it.

Nobody was given the words of another, as long as that one is named in another paragraph, which is new, and the old one
still before it; but a quotation that starts right behind that paragraph is read as of whom it is on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from artdiff.model import Document, Link, Quote, Speaker
from artdiff.names import Names
from artdiff.quotes.pairing.identity import Identity

_PRONOUNS = frozenset(("he", "she"))
_FAR = 200
"""So many names before a pronoun are looked at."""


class Speakers(Identity):
    """Who speaks in two versions, of which the links are given."""

    def __init__(
        self, old: Document, new: Document, old_names: Names | None, new_names: Names | None, links: Sequence[Link]
    ) -> None:
        super().__init__(old, new, old_names, new_names)
        self._links, self._old, self._new = links, old, new

    def as_before(self, was: Quote, now: Quote) -> Quote:
        """Give a quotation of the new version the speaker of the old one, if it only seems to have another."""
        one, other = was.speaker, now.speaker
        if not one or not other or one.name == other.name or not self._came_between(one, other, now.span.start):
            return now
        return now._replace(speaker=other._replace(name=one.name, confidence=min(one.confidence, other.confidence)))

    def _came_between(self, one: Speaker, other: Speaker, start: int) -> bool:
        word, at = one.span.of(self._old.text).lower(), other.span.start
        if word not in _PRONOUNS or word != other.span.of(self._new.text).lower():
            return False
        last, sentences = self._named_before(other.name, at), self._new.sentences
        if not 0 <= self._named_before(one.name, at) < last or self.to_old.get(last):
            return False
        if sentences[last].paragraph >= sentences[_sentence(self._new, min(start, at)) - 1].paragraph:
            return False
        return _sentence(self._old, one.span.start) in self.to_old.get(_sentence(self._new, at), ())

    def _named_before(self, name: str, at: int) -> int:
        """Give the last sentence of the new version before an offset that has a name; -1 if none near has."""
        mentions = self._named("new").mentions
        last = bisect_left(mentions, at, key=lambda mention: mention.span.start)
        near = reversed(mentions[max(0, last - _FAR) : last])
        return next((_sentence(self._new, mention.span.start) for mention in near if mention.name == name), -1)

    @cached_property
    def to_old(self) -> dict[int, tuple[int, ...]]:
        """The old sentences that each new one is linked with."""
        return {j: link.old for link in self._links for j in link.new}


def _sentence(document: Document, at: int) -> int:
    return bisect_right(document.sentences, at, key=lambda sentence: sentence.span.start) - 1
