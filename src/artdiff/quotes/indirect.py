"""Find indirect speech: who is said to have said what, without marks."""

from __future__ import annotations

import re

from artdiff.model import Document, Quote, Span, Speaker
from artdiff.names import Names

_SAID = re.compile(r"\b(?:said|says|told|added|warned|claimed|announced|insisted)\b")


def find_indirect(document: Document, names: Names) -> tuple[Quote, ...]:
    """Find sentences that a cue gives to someone; spans are the sentences."""
    found = []
    for sentence in document.sentences:
        match = _SAID.search(document.text, sentence.span.start, sentence.span.end)
        if match is None:
            continue
        before = [m for m in names.mentions if sentence.span.start <= m.span.start and m.span.end <= match.start()]
        if before:
            span = Span(match.end(), sentence.span.end)
            speaker = Speaker(before[-1].span, before[-1].name, 0.5)
            found.append(
                Quote(sentence.span, (span,), span.of(document.text), "indirect", speaker, Span(*match.span()))
            )
    return tuple(found)
