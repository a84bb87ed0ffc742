"""Cut a text into paragraphs and sentences."""

from __future__ import annotations

from dataclasses import replace

from artdiff.model import Document, Paragraph, Span, make
from artdiff.segment.normalised import Normalised
from artdiff.segment.paragraphs import split_paragraphs
from artdiff.segment.sentences import sentences_of

__all__ = ["Normalised", "segment", "split_paragraphs", "split_sentences"]


def segment(document: Document) -> Document:
    """Fill in the sentences of a document, and its paragraphs unless it has some."""
    paragraphs = document.paragraphs or tuple(
        [make(Paragraph, (span, "body")) for span in split_paragraphs(document.text)]
    )
    return replace(document, paragraphs=paragraphs, sentences=tuple(sentences_of(document.text, paragraphs)))


def split_sentences(text: str) -> list[Span]:
    """Find the sentences of a text, in order; none crosses a paragraph."""
    normal = Normalised(Document(text))
    return [normal.back(span) for span, _ in segment(normal.document).sentences]
