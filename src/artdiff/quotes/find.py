"""Find the quotations of a text and whose words they are."""

from __future__ import annotations

from artdiff.model import Document, Quote, Span, Speaker
from artdiff.names import Mention, Names, find_names
from artdiff.quotes.cues import cue_pattern
from artdiff.quotes.marks import Stretch, find_stretches
from artdiff.roles import assign_roles
from artdiff.segment import segment


def find_quotes(text: str | Document, names: Names | None = None) -> tuple[Quote, ...]:
    """Find quotations and their speakers, in text order; spans are offsets into the text, code points."""
    document = assign_roles(segment(Document(text))) if isinstance(text, str) else text
    names = find_names(document) if names is None else names
    quotes: list[Quote] = []
    last: Speaker | None = None
    open_parts: list[Span] = []
    for index, paragraph in enumerate(document.paragraphs):
        following = next((p for p in document.paragraphs[index + 1 : index + 4] if p.role == "body"), None)
        goes_on = document.text[following.span.start : following.span.start + 1] if following else ""
        stretches = find_stretches(document.text, paragraph.span, goes_on)
        for stretch in stretches:
            if stretch.depth:
                continue
            speaker = _speaker(document, paragraph.span, stretch, stretches, names) or (
                last if stretch.span.start == paragraph.span.start else None
            )
            last = speaker
            if open_parts and stretch.span.start == paragraph.span.start:
                parts = (*open_parts, stretch.words)
                previous = quotes.pop()
                quotes.append(
                    _quote(document.text, Span(previous.span.start, stretch.span.end), parts, previous.speaker)
                )
            else:
                parts = (stretch.words,)
                quotes.append(_quote(document.text, stretch.span, parts, speaker))
            open_parts = list(parts) if not stretch.closed and stretch.mark == goes_on else []
    return tuple(quotes)


def _quote(text: str, span: Span, parts: tuple[Span, ...], speaker: Speaker | None) -> Quote:
    return Quote(span, parts, " ".join(part.of(text) for part in parts), "quotation", speaker)


def _speaker(
    document: Document, paragraph: Span, stretch: Stretch, stretches: list[Stretch], names: Names
) -> Speaker | None:
    """A first, plain rule: the name beside the nearest cue verb outside marks."""
    best: tuple[int, Mention] | None = None
    for match in cue_pattern().finditer(document.text, paragraph.start, paragraph.end):
        if any(s.span.start <= match.start() < s.span.end for s in stretches):
            continue
        for mention in names.mentions:
            if abs(mention.span.start - match.end()) < 40 or abs(match.start() - mention.span.end) < 40:
                distance = min(abs(match.start() - stretch.span.end), abs(stretch.span.start - match.end()))
                distance += min(abs(mention.span.start - match.end()), abs(match.start() - mention.span.end))
                if best is None or distance < best[0]:
                    best = (distance, mention)
    return Speaker(best[1].span, best[1].name, 0.5) if best else None
