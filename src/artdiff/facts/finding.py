"""All facts of a text, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artdiff.facts.markers import find_markers
from artdiff.facts.values.scan import find_values
from artdiff.model import Document, Fact

if TYPE_CHECKING:
    from artdiff.names import Mention, Names


def find_facts(text: str | Document, names: Names | None = None) -> tuple[Fact, ...]:
    """Find the facts of a text in order; spans are offsets into it. Names are found unless given."""
    document = Document(text) if isinstance(text, str) else text
    if names is None:
        names = _names(document)
    spans = [mention.span for mention in names.mentions]
    values = find_values(document.text, names=spans)
    numbered = {fact.span.start for fact in values if fact.kind == "name"}
    mentions = [name_fact(document, mention) for mention in names.mentions if mention.span.start not in numbered]
    return tuple(sorted(values + find_markers(document.text) + mentions, key=lambda fact: (fact.span, fact.kind)))


def name_fact(document: Document, mention: Mention) -> Fact:
    """Make a fact of a mention of a name; its value is the full name, its unit what kind of name it is."""
    return Fact(mention.span, "name", mention.span.of(document.text), mention.name, mention.kind)


def _names(document: Document) -> Names:
    from artdiff.names import find_names
    from artdiff.segment import segment, unwrap

    return find_names(document if document.sentences else unwrap(segment(document)))
