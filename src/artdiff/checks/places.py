"""Where a change stands in both versions; what has gone, at the sentence that had it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping

from artdiff.model import Comparison, FactChange, Link, Paragraph, PartChange, QuoteChange, Rule, Span

Subject = QuoteChange | FactChange | PartChange | Paragraph
"""What a rule fires on."""
Checks = Mapping[Rule, Callable[[Comparison], Iterable[Subject]]]
"""Rules, each with the function that finds the changes on which it fires."""


class Places:
    """The places of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._starts = [span.start for span, _ in comparison.old.sentences]
        self._new_of_old = dict(_stood(comparison))

    def of(self, subject: Subject) -> tuple[Span, Span | None]:
        """Give the place in the new version and, if it has one, that in the old."""
        old, new = _spans(subject)
        if new is None:
            assert old is not None, "a change has at least one side"
            new = self._new_of_old.get(bisect_right(self._starts, old.start) - 1, Span(0, 0))
        return new, old


def _spans(subject: Subject) -> tuple[Span | None, Span | None]:
    """Give the spans of what changed, old and new."""
    if isinstance(subject, Paragraph):
        return None, subject.span
    if isinstance(subject, PartChange):
        return subject.old, subject.new
    old, new = subject.old, subject.new
    return (None if old is None else old.span), (None if new is None else new.span)


def _stood(comparison: Comparison) -> Iterator[tuple[int, Span]]:
    """Say for each old sentence where in the new version its link stands; an empty span for what was removed."""
    end = 0
    for link in comparison.links:
        place = _place(comparison, link)
        end = end if place is None else place.end
        for index in link.old:
            yield index, place or Span(end, end)


def _place(comparison: Comparison, link: Link) -> Span | None:
    if not link.new:
        return None
    sentences = [comparison.new.sentences[index].span for index in link.new]
    return Span(sentences[0].start, sentences[-1].end)
