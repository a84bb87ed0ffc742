"""Texts that try to break out of an output."""

from __future__ import annotations

from by_hand import document

from artdiff.model import Comparison, Edit, Link, Quote, QuoteChange, Span, Speaker, Summary

SENTENCES = (
    "</script><script>alert(1)</script> & \"quoted\" 'single' <img src=x onerror=alert(1)>",
    "\x1b[31mred\x1b]8;;http://example.org\x07link\x1b]8;;\x07 \x9b1m \r\b\x00",
    "user\u202egnp.exe\u2066\u2069\ufeff \U000e0041 \ud800",
    "1. *bold* _em_ `code` [a](http://example.org) ![i](x) | cell | ~~s~~ #12 @ada GH-7 www.example.org :smile: $x$",
)


def comparison() -> Comparison:
    """Make a comparison in which every name, label and word is hostile."""
    old = document(SENTENCES[0], [("headline", SENTENCES[:2]), ("body", SENTENCES[2:])])
    new = document(SENTENCES[3], [("headline", SENTENCES[:1]), ("note", SENTENCES[1:])])
    links = []
    for i, (was, now) in enumerate(zip(old.sentences, new.sentences, strict=True)):
        middle = len(SENTENCES[i]) // 2
        edits = (
            Edit("delete", Span(was.span.start, was.span.start + middle), Span(now.span.start, now.span.start)),
            Edit("equal", Span(was.span.start + middle, was.span.end), Span(now.span.start + middle, now.span.end)),
            Edit("insert", Span(was.span.end, was.span.end), Span(now.span.start, now.span.start + middle)),
        )
        links.append(Link((i,), (i,), "edited", i == 2, 1.0, edits, "substance", (SENTENCES[i],)))
    quotes = tuple(
        QuoteChange(
            "added", None, Quote(s.span, (s.span,), text, speaker=Speaker(s.span, text)), significance="substance"
        )
        for s, text in zip(new.sentences, SENTENCES, strict=True)
    )
    return Comparison(old, new, tuple(links), quotes, summary=Summary(4, 4, edited=4, moved=1, same=False))
