"""The aligner: which sentences of the two versions say the same. docs/alignment.md tells how it works."""

from __future__ import annotations

from collections.abc import Sequence

from artdiff.align.groups import find_groups
from artdiff.align.links import build_links
from artdiff.align.sides import ENTRY, Sides, profile
from artdiff.model import Document, Link
from artdiff.notes import tells_news
from artdiff.words import lower

__all__ = ["align", "align_sentences"]


_STAMPS = 2
"""A page that has more times than when it was published and updated is a live page."""
_ODD_SPACES = ("  ", "\xa0", "\u2009", "\u202f")
"""What a normalised text may have besides single spaces and line ends: 10 000 stays together."""
_BODY = frozenset({"body", "standfirst", "subheading"})
"""Roles whose sentences are split and merged into each other."""


def align_sentences(old: Sequence[str], new: Sequence[str]) -> list[Link]:
    """Link the sentences of two versions; each sentence of each version is in exactly one link.

    The links stand in the reading order of the new version, removed sentences where they stood. They carry no edits.
    """
    olds, news = ([" ".join(sentence.split()) for sentence in side] for side in (old, new))
    return _align(profile(olds, news))


def align(old: Document, new: Document) -> tuple[Link, ...]:
    """Link the sentences of two segmented documents.

    As align_sentences; besides, a sentence of the body is hardly linked with one of the headline, a caption, a note or
    the like, unless they are equal.
    """
    return tuple(_align(profile(_texts(old), _texts(new), (_roles(old), _roles(new)))))


def _align(sides: Sides) -> list[Link]:
    return build_links(sides, find_groups(sides))


def _texts(document: Document) -> list[str]:
    """List the sentences of a normalised text with white space folded."""
    text = document.text
    has_odd = any(space in text for space in _ODD_SPACES)
    sentences = [text[start:end] for (start, end), _ in document.sentences]
    return [" ".join(s.split()) if has_odd or "\n" in s or s != s.strip() else s for s in sentences]


def _roles(document: Document) -> list[str]:
    """Give the role of each sentence, the same for all of the body, and for notes that tell what is new.

    The times of a live page are told apart.
    """
    names: list[str] = [
        "body" if role in _BODY or (role == "note" and tells_news(lower(span.of(document.text)))) else role
        for span, role in document.paragraphs
    ]
    if names.count("timestamp") > _STAMPS:
        names = [
            f"{ENTRY}{span.of(document.text)}" if name == "timestamp" else name
            for name, (span, _) in zip(names, document.paragraphs, strict=True)
        ]
    return [names[paragraph] if names else "body" for _, paragraph in document.sentences]
