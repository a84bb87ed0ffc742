"""Cut a text into paragraphs and sentences."""

from __future__ import annotations

from dataclasses import replace

from artdiff.model import Document, Paragraph, Sentence, Span, make
from artdiff.segment.paragraphs import split_paragraphs
from artdiff.segment.sentences import sentences_of

__all__ = ["segment", "split_paragraphs", "split_sentences", "unwrap"]

_BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028", " "))


def segment(document: Document) -> Document:
    """Fill in the sentences of a document, and its paragraphs unless it has some."""
    paragraphs = document.paragraphs or tuple(
        [make(Paragraph, (span, "body")) for span in split_paragraphs(document.text)]
    )
    spans = [paragraph.span for paragraph in paragraphs]
    sentences = tuple([make(Sentence, (span, index)) for index, span in sentences_of(document.text, spans)])
    return replace(document, paragraphs=paragraphs, sentences=sentences)


def split_sentences(text: str) -> list[Span]:
    """Find the sentences of a text, in order; none crosses a paragraph."""
    return [span for _, span in sentences_of(text, split_paragraphs(text))]


def unwrap(document: Document) -> Document:
    """Read the line breaks inside paragraphs as spaces, to find what goes on in the next line; offsets stay."""
    text = document.text
    pieces: list[str] = []
    at = 0
    for (start, end), _ in document.paragraphs:
        paragraph = text[start:end]
        if len(paragraph.splitlines()) > 1:
            pieces += (text[at:start], paragraph.translate(_BREAKS))
            at = end
    return replace(document, text="".join([*pieces, text[at:]])) if pieces else document
