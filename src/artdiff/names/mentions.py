"""A place in the text where a name stands, and what is known of whose it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from artdiff.model import Span
from artdiff.names.lexicon import Gender

NameKind = Literal["person", "place", "organisation", "name"]


class Mention(NamedTuple):
    """A name in the text."""

    span: Span
    """The name itself: no Mr, no President, no Russian."""
    name: str
    """The longest form that the text gives: Sergey Lavrov for Lavrov."""
    kind: NameKind
    title: Span | None = None
    """Titles and nationalities right before it: Russian Foreign Minister."""
    gender: Gender = ""
    """Where the text tells or the given name does."""


class Names(NamedTuple):
    """The names of a text."""

    mentions: tuple[Mention, ...] = ()
    """In text order; none overlap."""
    are_foreign: bool = False
    """The text is in another language than English."""
