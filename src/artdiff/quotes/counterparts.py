"""Find the words of a quotation where the other version has them without marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from artdiff.model import Document, Quote, Span
from artdiff.quotes.sides import Side
from artdiff.words import lower

_ENOUGH = 5
"""So many words in a row are the same words wherever they stand; fewer must stand in a linked sentence."""
_MOST = 60
_LOOKS = 10
"""So many places that have the words, in each sentence or in the text, are looked at for one outside marks."""
_MANY = 20
"""For more quotations, joining all words of the text once is cheaper than looking for each in the text itself."""
_GAP = r"\W{1,4}"
"""What stands between two words in a row."""

_WORD = re.compile(r"\w+")


def runs(low: str, words: Sequence[str], span: Span) -> Iterator[Span]:
    """Find where words in lower case stand one right after the other within a span, in text order."""
    pattern = re.compile(_GAP.join(words) + r"(?!\w)")  # begins with a letter, which is found quickly
    start, end = span
    while (found := pattern.search(low, start, end)) is not None:
        start = found.start() + 1
        if not (start > 1 and _WORD.match(low[start - 2])):
            yield Span(*found.span())


class Counterparts:
    """The words of a version, to find those of the other version's quotations in."""

    def __init__(self, document: Document, quotes: Side) -> None:
        self.document, self.quotes = document, quotes
        self._asked = 0

    @cached_property
    def _low(self) -> str:
        return lower(self.document.text)

    @cached_property
    def _joined(self) -> str:
        return _join(_WORD.findall(self._low))

    def _may_have(self, words: Sequence[str]) -> bool:
        """Tell whether words may stand in a row: of few quotations, whether each stands anywhere, inside words too."""
        self._asked += 1
        if self._asked > _MANY:
            return _join(words) in self._joined
        return all(word in self._low for word in words)

    def of(self, quote: Quote, sentences: Iterable[int]) -> Span | None:
        """Find the words of a quotation outside marks: in the given sentences; many of them, anywhere."""
        words = _WORD.findall(lower(quote.words))
        first = words[:_MOST]
        if not words or not self._may_have(first):
            return None
        for index in sorted(sentences):
            if (found := self._outside(first, self.document.sentences[index].span)) is not None:
                return found
        if len(first) < _ENOUGH or (len(words) > _MOST and _join(words) not in self._joined):
            return None
        return self._outside(first, Span(0, len(self._low)))

    def _outside(self, words: Sequence[str], span: Span) -> Span | None:
        found = islice(runs(self._low, words, span), _LOOKS)
        return next((place for place in found if not self.quotes.in_marks(place)), None)


def _join(words: Sequence[str]) -> str:
    """Join words with a space before and after each."""
    return f" {' '.join(words)} "
