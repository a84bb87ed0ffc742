"""Give quotations in a headline to whoever speaks the same words in the body."""

from __future__ import annotations

from collections.abc import Sequence

from artdiff.model import Quote
from artdiff.patterns import pattern
from artdiff.quotes.speakers.certain import CONFIDENCE
from artdiff.quotes.story import Story

_ABOVE = frozenset(("headline", "standfirst"))
_MOST = 8
"""So many headlines, and quotations of headlines, are looked at."""
_word = pattern(r"[^\W_]+(?:[’'][^\W_]+)*")


def spoken_below(story: Story, quotes: Sequence[Quote]) -> Sequence[Quote]:
    """Name the speakers of quotations in headlines of whom the headline itself leaves a doubt.

    Two words or more must stand in a quotation of the body; all whose quotations have them must be one.
    """
    paragraphs = zip(story.document.paragraphs, story.stretches, strict=True)
    places = [span for (span, role), stretches in paragraphs if stretches and role in _ABOVE][:_MOST]
    above = {at for start, end in places for at, quote in enumerate(quotes) if start <= quote.span.start < end}
    unsure = [at for at in sorted(above)[:_MOST] if _is_unsure(quotes[at], story.text)]
    if not unsure:
        return quotes
    body = [
        (_words(quote.words), quote.speaker)
        for at, quote in enumerate(quotes)
        if at not in above and quote.speaker is not None
    ]
    out = list(quotes)
    for at in unsure:
        words = _words(quotes[at].words)
        said = [speaker for whole, speaker in body if words in whole]
        if said and all(speaker.name == said[0].name for speaker in said):
            out[at] = quotes[at]._replace(speaker=said[0], cue=None)
    return out


def _is_unsure(quote: Quote, text: str) -> bool:
    """Tell whether a quotation of two words or more has no sure speaker whom the text names below: Interview: “…”."""
    speaker = quote.speaker
    sure = speaker is not None and speaker.confidence >= CONFIDENCE and speaker.name in text[quote.span.end :]
    return not sure and quote.kind == "quotation" and _words(quote.words).count(" ") >= 3


def _words(text: str) -> str:
    return f" {' '.join(_word().findall(text.casefold().replace('’', chr(39))))} "
