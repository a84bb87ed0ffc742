"""The aligner: which sentences of the two versions say the same. docs/alignment.md tells how it works."""

from __future__ import annotations

from collections.abc import Sequence

from artdiff.align.groups import find_groups
from artdiff.align.links import build_links
from artdiff.align.sides import profile
from artdiff.model import Document, Link

__all__ = ["align", "align_sentences"]


def align_sentences(old: Sequence[str], new: Sequence[str]) -> list[Link]:
    """Link the sentences of two versions; each sentence of each version is in exactly one link.

    The links stand in the reading order of the new version, removed sentences where they stood. They carry no edits.
    """
    sides = profile(old, new)
    return build_links(sides, find_groups(sides))


def align(old: Document, new: Document) -> tuple[Link, ...]:
    """Link the sentences of two segmented documents."""
    return tuple(
        align_sentences([s.span.of(old.text) for s in old.sentences], [s.span.of(new.text) for s in new.sentences])
    )
