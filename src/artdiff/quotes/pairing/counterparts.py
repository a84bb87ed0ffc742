"""Find the words of a quotation where the other version has them without marks."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from artdiff.model import Quote, Span
from artdiff.quotes.lexicon import word_classes
from artdiff.quotes.pairing.sides import Side, told_at
from artdiff.words import lower

_ENOUGH = 5
"""So many words in a row are the same words wherever they stand; fewer must stand in a linked sentence."""
_MOST = 60
_LOOKS = 10
"""So many places that have the words, in each sentence or in the text, are looked at for one outside marks."""
_MANY = 20
"""For more quotations, a set of all words is cheaper than to look for each."""
_GAP = 7
"""So many characters at most stand between two words in a row: we … . . . we."""
_CLOSED = 2
"""So many characters behind the last word a quotation that ends with it does not reach."""
_PIECE = 300
"""So many characters, and on to the end of a word, are told apart word by word when words in a row are found there."""

_LEAST = 3
"""Fewer words than these are not looked for as others report them."""
_LONGEST = 1000
"""Nor in a sentence of more characters, which may hold any number of quotations, nor is it cut into words for each."""
_OTHERWISE = frozenset(
    "no nobody not never nor neither hardly few some many most nearly almost only if whether unless denied denies"
    " denying doubted refused rejected dismissed false untrue wrong lie rumours suggestions".split()
)
"""Right before or behind what is reported, these say something else."""
_RUMOURS = frozenset(("claims", "reports"))
"""So do these, but behind who says so: laughed at media reports that; not she claims that."""
_BESIDE = 3
"""So many words before it are looked at for them, and the one behind."""
_NEAR = 40
"""Characters in which they stand."""
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"\W")
_MARK = re.compile(r"[^\w\s’'-]")


class Lined:
    """The words of a stretch of a text in lower case, in one line, and where each stands, to find words in a row."""

    def __init__(self, low: str, start: int, end: int) -> None:
        self.starts = array("l")
        """Where the words start in the text."""
        self._places = array("l")
        """Where the space before each word stands in the line."""
        pieces, place, last = [" "], 0, start
        for match in _WORD.finditer(low, start, end):
            first = match.start()
            if first - last > _GAP:
                pieces.append("\n ")
                place += 2
            self.starts.append(first)
            self._places.append(place)
            pieces += (match[0], " ")
            last = match.end()
            place += last - first + 1
        self._places.append(place)
        self._line = "".join(pieces)
        """A line break stands between words that are not in a row."""

    def runs(self, words: Sequence[str], span: Span) -> Iterator[Span]:
        """Find where words in lower case stand one right after the other within a span of the text, in order."""
        row, ends = _join(words), [self._places[bisect_left(self.starts, at)] for at in span]
        at = self._line.find(row, ends[0], ends[1] + 1)
        while at >= 0:
            first = bisect_left(self._places, at)
            yield Span(self.starts[first], self.starts[first + len(words) - 1] + len(words[-1]))
            at = self._line.find(row, at + 1, ends[1] + 1)


class Row:
    """All words of a text in lower case, in one line, and from which piece of the text each stretch of it is."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._starts: list[int] = []
        """Where the pieces start in the text."""
        self._places: list[int] = []
        """Where the space before the first word of each piece stands in the line."""
        pieces, start, place = [], 0, 0
        while start < len(low):
            match = _BREAK.search(low, start + _PIECE)
            end = match.start() if match else len(low)
            if words := " ".join(_WORD.findall(low, start, end)):
                pieces.append(words)
                self._starts.append(start)
                self._places.append(place)
                place += len(words) + 1
            start = end
        self._starts.append(len(low))
        self._places.append(place)
        self.words = f" {' '.join(pieces)} "

    def runs(self, words: Sequence[str], span: Span) -> Iterator[Span]:
        """Find where words in lower case stand in a row within a span of the text, in order; in a few pieces of it."""
        row, starts, places = _join(words), self._starts, self._places
        at = self.words.find(row, places[max(0, bisect_right(starts, span.start) - 1)])
        for _ in range(_LOOKS):
            if at < 0:
                return
            piece = bisect_right(places, at) - 1
            start, end = starts[piece : piece + 2]
            near = Lined(self._low, start, end + len(row) + _GAP * len(words))
            yield from (found for found in near.runs(words, span) if found.start < end)
            at = self.words.find(row, places[piece + 1])


class Counterparts:
    """The words of a version, to find those of the other version's quotations in."""

    def __init__(self, quotes: Side) -> None:
        self.document, self.quotes = quotes.document, quotes
        self._asked = 0

    @cached_property
    def _low(self) -> str:
        return lower(self.document.text)

    @cached_property
    def _row(self) -> Row:
        return Row(self._low)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self._row.words.split())

    def _may_have(self, words: Sequence[str]) -> bool:
        """Tell whether words may stand in a row; of few quotations, where the two longest stand near each other."""
        self._asked += 1
        if self._asked > _MANY:
            return self._vocabulary.issuperset(words) and _join(words) in self._row.words
        low, at = self._low, -1
        longest, other = (*sorted(words, key=len, reverse=True), "")[:2]
        reach = sum(map(len, words)) + _GAP * len(words)
        for _ in range(_LOOKS):
            at = low.find(longest, at + 1)
            if at < 0:
                return False
            start = max(0, at - reach)
            if low.find(other, start, at + reach) >= 0 and _join(words) in _join(_WORD.findall(low, start, at + reach)):
                return True
        return True

    def of(self, quote: Quote, sentences: Iterable[int], is_whole: bool = False) -> Span | None:
        """Find the words of a quotation outside marks: in the given sentences; many of them, anywhere.

        Those of a whole sentence are not found where they are doubted or denied.
        """
        words = _WORD.findall(lower(quote.words))
        first = words[:_MOST]
        spans = [self.document.sentences[index].span for index in sorted(sentences)]
        if not words or not self._may_have(first):
            return self._as_reported(words, spans)
        for span in spans:
            if (found := self._outside(first, span, is_whole)) is not None:
                return found
        if len(first) < _ENOUGH or (len(words) > _MOST and _join(words) not in self._row.words):
            return self._as_reported(words, spans)
        return self._outside(first, Span(0, len(self._low)), is_whole)

    def _as_reported(self, words: Sequence[str], spans: Iterable[Span]) -> Span | None:
        """Find words as others report them: “I will not resign”, he would not resign; or the other way round."""
        if not _LEAST <= len(words) <= _MOST:
            return None
        for span in [span for span in spans if span.end - span.start <= _LONGEST]:
            found = list(_WORD.finditer(self._low, *span))
            told = [match[0] for match in found]
            at = told_at(words, told) if len(found) >= len(words) else -1
            if at >= 0:
                place = Span(found[at].start(), found[at + len(words) - 1].end())
                if self._is_claimed(place) and not self._is_marked(place):
                    return place
        return None

    def _is_marked(self, place: Span) -> bool:
        """Tell whether words stand in marks, or partly; they may have a quotation among them: they say ‘never’."""
        marked = self.quotes.marked
        if not marked.meets(place):
            return False
        opens, closes = (marked.meets(Span(at, at + 1)) for at in (place.start, place.end - 1))
        beyond = place.end + _CLOSED if closes else place.start - 1 - _CLOSED
        return (opens and closes) or ((opens or closes) and marked.meets(Span(beyond, beyond + 1)))

    def _is_claimed(self, place: Span) -> bool:
        """Tell whether nothing right before a place, up to a mark, or behind it in its sentence says something else."""
        low = self._low[max(0, place.start - _NEAR) : place.start].rpartition(".")[2]
        before = _WORD.findall(_MARK.split(low)[-1])
        if before == ["that"]:  # it is not true, she said, that the road is closed
            return _OTHERWISE.isdisjoint(_WORD.findall(low))
        beside = ["", "", "", *(before[:-1] if before[-1:] == ["that"] else before)][-_BESIDE:]
        which, whose = (word_classes().get(word, "n") for word in beside[:2])
        if beside[2] in _RUMOURS and (beside[1] == "s" or whose not in "npra" or which in "Px"):
            return False
        behind = _WORD.findall(self._low[place.end : place.end + _NEAR].partition(".")[0])
        return _OTHERWISE.isdisjoint((*beside, *behind[:1]))

    def _outside(self, words: Sequence[str], span: Span, is_whole: bool) -> Span | None:
        """Find words outside marks in a span."""
        lined = Lined(self._low, *span) if span.end - span.start <= _LONGEST else self._row
        for place in islice(lined.runs(words, span), _LOOKS):
            if not self._is_marked(place) and (not is_whole or self._is_claimed(place)):
                return place
        return None


def _join(words: Sequence[str]) -> str:
    """Join words with a space before and after each."""
    return f" {' '.join(words)} "
