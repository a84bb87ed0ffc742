"""All facts of a text, in order."""

from __future__ import annotations

from artdiff.facts.markers import find_markers
from artdiff.facts.values.scan import find_values
from artdiff.model import Document, Fact, make
from artdiff.names import Mention, find_names
from artdiff.segment import Normalised, segment


def find_facts(text: str) -> tuple[Fact, ...]:
    """Find the facts of a text in order; spans are offsets into it."""
    normal = Normalised(Document(text))
    document = segment(normal.document)
    mentioned = find_names(document).mentions
    spans = [mention.span for mention in mentioned]
    values = find_values(document.text, names=spans)
    numbered = {fact.span.start for fact in values if fact.kind == "name"}
    mentions = [name_fact(document, mention) for mention in mentioned if mention.span.start not in numbered]
    found = values + find_markers(document.text) + mentions
    return normal.back(tuple(sorted(found, key=lambda fact: (fact.span, fact.kind))))


def name_fact(document: Document, mention: Mention) -> Fact:
    """Make a fact of a mention of a name; its value is the full name, its unit what kind of name it is."""
    start, end = mention.span
    return make(Fact, (mention.span, "name", document.text[start:end], mention.name, mention.kind))
