"""What always holds of quotations, whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from artdiff import find_quotes
from artdiff.model import Document, Paragraph, Span
from artdiff.segment import segment

MARKS = st.text(alphabet="“”\"'‘’«»„‚「」『』›‹ ab.,\n9sO", max_size=60)
PIECES = st.sampled_from(
    ("“We go,”", "“at noon.”", "“So", "it goes", "said Ann Moss.", "she said,", "\n\n", "Berg’s ferry")
)
TEXTS = st.text() | MARKS | st.lists(PIECES, max_size=8).map(" ".join)
BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028", " "))


@given(TEXTS)
@example("«0\ra.")
@example("“We go,” said Ann Moss. “at noon.”")
def test_parts_lie_in_their_span_and_spans_in_the_text(text: str) -> None:
    for quote in find_quotes(text):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.words == " ".join(part.of(text) for part in quote.parts).translate(BREAKS)
        for part in quote.parts:
            assert quote.span.start <= part.start < part.end <= quote.span.end
        for first, second in pairwise(quote.parts):
            assert first.end <= second.start


@given(TEXTS)
@example("「‹0.”」›「")
@example("„«』0,»„")
def test_parts_of_two_quotations_overlap_only_where_one_is_inside_the_other(text: str) -> None:
    parts = [part for quote in find_quotes(text) for part in quote.parts]
    for at, first in enumerate(parts):
        for second in parts[at + 1 :]:
            apart = first.end <= second.start or second.end <= first.start
            inside = _holds(first, second) or _holds(second, first)
            assert apart or inside


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@given(TEXTS)
@example("“We go,” said Ann Moss.")
@example("“We go,” the ’s said.")
def test_speakers_stand_in_the_text(text: str) -> None:
    for quote in find_quotes(text):
        if quote.speaker is not None:
            assert 0 <= quote.speaker.span.start < quote.speaker.span.end <= len(text)
            assert quote.speaker.name
            assert 0 < quote.speaker.confidence <= 1


def test_roles_that_a_reader_gives_count() -> None:
    text = "“We go,” Marta Olsen said. “The boats wait.\n\nFishermen at work\n\n“So come,” she said."
    cuts = [(0, 43), (45, 62), (64, len(text))]
    paragraphs = tuple(Paragraph(Span(*cut), "caption" if at == 1 else "body") for at, cut in enumerate(cuts))
    quotes = find_quotes(segment(Document(text, paragraphs=paragraphs)))
    assert [[part.of(text) for part in quote.parts] for quote in quotes] == [
        ["We go,"],
        ["The boats wait.", "So come,"],
    ]
