"""Build documents and comparisons by hand: sentences as lists, edits as steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from artdiff.model import Document, Edit, Paragraph, Role, Sentence, Significance, Span

Step = tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, Significance, str]


def document(name: str, paragraphs: Sequence[tuple[Role, Sequence[str]]]) -> Document:
    """Join sentences by spaces and paragraphs by blank lines."""
    text = ""
    spans: list[Paragraph] = []
    sentences: list[Sentence] = []
    for role, parts in paragraphs:
        text += "\n\n" if text else ""
        start = len(text)
        for part in parts:
            text += " " if len(text) > start else ""
            sentences.append(Sentence(Span(len(text), len(text) + len(part)), len(spans)))
            text += part
        spans.append(Paragraph(Span(start, len(text)), role))
    return Document(text, name, tuple(spans), tuple(sentences))


def find(document: Document, words: str) -> Span:
    """Find the only place where words stand."""
    assert document.text.count(words) == 1, words
    start = document.text.index(words)
    return Span(start, start + len(words))


def sentences(document: Document, indexes: Iterable[int]) -> list[Span]:
    """Return the spans of sentences."""
    return [document.sentences[index].span for index in indexes]


def edits(
    old: Document, new: Document, olds: Sequence[Span], news: Sequence[Span], steps: Iterable[Step]
) -> tuple[Edit, ...]:
    """Turn steps into edits: ("=", kept), ("-", gone), ("+", added), ("~", gone, added, significance, reason)."""
    old_side, new_side = _Side(old, olds), _Side(new, news)
    made: list[Edit] = []
    for step in steps:
        sign, first, *more = step
        was = first if sign in "=-~" else ""
        now = {"=": first, "+": first, "~": more[0] if more else "", "-": ""}[sign]
        kind = {"=": "equal", "-": "delete", "+": "insert", "~": "replace"}[sign]
        weight: list[str | None] = [None, ""] if sign == "=" else [*more[1:3]] or ["wording", "wording"]
        made.append(Edit(kind, old_side.take(was), new_side.take(now), *weight))  # type: ignore[arg-type]
    assert (old_side.done, new_side.done) == (True, True), "the steps cover the sentences"
    return tuple(made)


class _Side:
    """A place in some spans of one version."""

    def __init__(self, document: Document, spans: Sequence[Span]) -> None:
        self.text = document.text
        self.next = {one.end: two.start for one, two in pairwise(spans)}
        self.at = spans[0].start if spans else 0
        self.end = spans[-1].end if spans else 0

    @property
    def done(self) -> bool:
        return self.at == self.end

    def take(self, words: str) -> Span:
        if words:
            self.at = self.next.get(self.at, self.at)
        span = Span(self.at, self.at + len(words))
        assert span.of(self.text) == words, (span.of(self.text), words)
        self.at = span.end
        return span
