"""The text that is searched: one space for any white space, and nothing that is not read; and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from artdiff.model import Document, Paragraph, Sentence, Span, make
from artdiff.segment.paragraphs import split_paragraphs

_T = TypeVar("_T")
_Item = TypeVar("_Item", Paragraph, Sentence)
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphens, zero-width spaces, word joiners, byte order marks."""
_LINK = r'\([^\s()./]*+[./][^\s()]*+(?: "[^"\n]{0,200}")?\)'
_ODD = re.compile(
    # One character first, so that the search can jump to it: a space, a bracket, or none of ASCII that is seen.
    r"[^!-Z\\^-~](?:(?<= )\s+|(?<=[^\S ])(?:(?<!\d[\xa0\u2009\u202f])|(?!\d))\s*"  # but 10 000
    rf"|(?<=[{_UNSEEN}])(?<![{_UNSEEN}]{{2}})(?:(?<=[^\s{_UNSEEN}].)[{_UNSEEN}]*|[{_UNSEEN}]*(?=[^\s{_UNSEEN}]))"
    r"|(?<=[a-zß-ÿ][\u200c\u200d])(?=[a-zß-ÿ])"
    r"|(?<=[\w.,;:!?”’)]\[)\^?\d{1,3}\](?:\[\^?\d{1,3}\])*"  # a footnote, and its mark
    rf"|(?<=\n\[)\^?\d{{1,3}}\]:? ?(?=[^\s{_UNSEEN}])"
    rf"|(?<=\[)(?=[^\s\[\]][^\[\]]*\]{_LINK})|(?<=\]){_LINK})"  # [Markdown](https://…)
)


class Normalised:
    """A document as it is searched, cut into paragraphs, and where its characters stand in the one that was read."""

    def __init__(self, source: Document) -> None:
        """Normalise a document; its paragraphs are found unless it brings them."""
        text = source.text
        paragraphs = source.paragraphs or tuple([make(Paragraph, (span, "body")) for span in split_paragraphs(text)])
        self._pieces: list[str] = []
        self._here, self._there = [0], [0]
        """Where the two texts stand again side by side, behind what is shorter in this one."""
        self._end = self._length = end = 0
        for (start, stop), _ in paragraphs:
            gap, paragraph = text[end:start], text[start:stop]
            if gap not in ("\n\n", "\n", ""):
                self._write(text, end, start, "\n\n" if len(gap.splitlines()) > 1 or "\u2029" in gap else "\n")
            if not paragraph.isprintable() or "  " in paragraph or "[" in paragraph:
                for match in _ODD.finditer(text, start, stop):
                    self._write(text, *match.span(), " " if match[0].isspace() else "")
            end = stop
        self._source, self.is_source = source, not self._pieces
        self.kept = len(text) + 1 if self.is_source else len(self._pieces[0])
        """Where the first character stands that differs, or stands elsewhere, in the other text."""
        self.document = source if source.paragraphs else replace(source, paragraphs=paragraphs)
        if self._pieces:
            text = "".join([*self._pieces, text[self._end :]])
            paragraphs = tuple([make(Paragraph, (self._ahead(span, len(text)), role)) for span, role in paragraphs])
            sentences = tuple([make(Sentence, (self._ahead(span, len(text)), at)) for span, at in source.sentences])
            self.document = replace(source, text=text, paragraphs=paragraphs, sentences=sentences)

    def _write(self, text: str, start: int, stop: int, plain: str) -> None:
        """Write something plain for text[start:stop]."""
        self._pieces += (text[self._end : start], plain)
        self._length += start - self._end + len(plain)
        self._end = stop
        follows = not plain and stop < len(text) and not text[start - 1 : start].strip()  # it goes with what is behind
        if len(plain) != stop - start:
            self._here.append(max(self._here[-1], self._length + follows))
            self._there.append(stop + follows)

    def _ahead(self, span: Span, end: int) -> Span:
        """Move a span of the text as it was read to where it stands in the one that is searched, which has an end."""
        places = []
        for at in span:
            k = bisect_right(self._there, at)
            place = at - self._there[k - 1] + self._here[k - 1]
            places.append(min(place, end, self._here[k] if k < len(self._here) else end))
        return make(Span, places)

    @cached_property
    def table(self) -> Sequence[int]:
        """Where each offset of the searched text stands in the one that was read, none beyond the next place."""
        if self.is_source:
            return range(len(self.document.text) + 1)
        table: list[int] = []
        ends = [*self._here[1:], len(self.document.text) + 1]
        limits = [*self._there[1:], len(self._source.text)]
        for here, there, end, limit in zip(self._here, self._there, ends, limits, strict=True):
            last = there + end - here
            table += range(there, last) if last <= limit + 1 else [min(at, limit) for at in range(there, last)]
        return table

    def as_read(self, found: Document) -> Document:
        """Give the document, which has sentences by now, with the text as it was read."""
        if self.is_source:
            return found
        paragraphs, sentences = self._placed(found.paragraphs), self._placed(found.sentences)
        return replace(self._source, paragraphs=paragraphs, sentences=sentences)

    def _placed(self, items: Sequence[_Item]) -> tuple[_Item, ...]:
        """Give paragraphs or sentences their places in the text as it was read."""
        kept = self.kept
        return tuple([x if x[0][1] < kept else make(type(x), (self.back(x[0]), x[1])) for x in items])

    def back(self, value: _T) -> _T:
        """Move all spans in a value to where they stand in the text as it was read."""
        if isinstance(value, Span):
            return value if value[1] < self.kept else make(type(value), [self.table[at] for at in value])
        if not isinstance(value, tuple):
            return value
        return make(type(value), [self.back(item) if isinstance(item, tuple) else item for item in value])
