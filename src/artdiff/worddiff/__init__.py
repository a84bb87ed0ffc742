"""Which words changed between two texts, or within a link."""

from __future__ import annotations

from itertools import accumulate

from artdiff.model import Document, Edit, Link, Span, make
from artdiff.worddiff.edits import CAPITAL, difference

__all__ = ["diff_link", "diff_words"]


def diff_words(old: str, new: str) -> list[Edit]:
    """Find the edits that turn old into new, in order; joined, their slices are the two texts.

    Equal means the same words: equal to the letter, but for the capital that a word has only because the text begins
    with it. White space that changed is a change of typography.
    """
    edits: list[Edit] = []
    for edit in difference(old, new, [0], [0]):
        if edit.reason == CAPITAL:
            edit = Edit("equal", edit.old, edit.new)
        if edit.kind == "equal" and edits and edits[-1].kind == "equal":
            last = edits.pop()
            edit = Edit("equal", Span(last.old.start, edit.old.end), Span(last.new.start, edit.new.end))
        edits.append(edit)
    return edits


def diff_link(old: Document, new: Document, link: Link) -> tuple[Edit, ...]:
    """Find the edits inside a link; for what holds of them see Link. Equal means equal to the letter."""
    if len(link.old) == len(link.new) == 1:
        old_span, new_span = old.sentences[link.old[0]][0], new.sentences[link.new[0]][0]
        was, now = old.text[old_span[0] : old_span[1]], new.text[new_span[0] : new_span[1]]
        if was == now:
            return (make(Edit, ("equal", old_span, new_span, None, "")),) if was else ()
        return tuple(difference(was, now, [0], [0], old_span.start, new_span.start))
    olds = [old.sentences[i].span for i in link.old]
    news = [new.sentences[j].span for j in link.new]
    if not olds:
        return tuple(Edit("insert", Span(0, 0), span) for span in news)
    if not news:
        return tuple(Edit("delete", span, Span(0, 0)) for span in olds)
    old_text = "".join(span.of(old.text) for span in olds)
    new_text = "".join(span.of(new.text) for span in news)
    edits = difference(old_text, new_text, _starts(olds), _starts(news))
    return tuple(_place(edits, olds, news))


def _starts(spans: list[Span]) -> list[int]:
    """Find where each sentence starts when all are joined."""
    return [0, *accumulate(span.end - span.start for span in spans)][:-1] or [0]


def _place(edits: list[Edit], olds: list[Span], news: list[Span]) -> list[Edit]:
    """Move edits of joined sentences to where the sentences stand."""
    move_old, move_new = _Mover(olds), _Mover(news)
    return [make(Edit, (kind, move_old(was), move_new(now), *why)) for kind, was, now, *why in edits]


class _Mover:
    """Maps spans of the joined sentences, in ascending order, to spans of the text."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = spans or [Span(0, 0)]
        self.index = 0
        self.joined = 0
        """Where the sentence at index starts in the joined text."""

    def __call__(self, span: Span) -> Span:
        start, end = self.spans[self.index]
        while span.end > self.joined + end - start and self.index + 1 < len(self.spans):
            self.joined += end - start
            self.index += 1
            start, end = self.spans[self.index]
        shift = start - self.joined
        return make(Span, (span.start + shift, span.end + shift))
