"""A comparison as JSON for programs; docs/json.md describes each field, schema.json says what is allowed."""

from __future__ import annotations

import json
import re
from typing import Any

from artdiff.model import Comparison, Document, Edit, Fact, FactChange, Link, Quote, QuoteChange, Span, Speaker
from artdiff.renderers.places import Lines

SCHEMA_VERSION = "1.0"
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What cannot be encoded, or would reorder or control a terminal, is written as an escape: the same JSON string."""


def render(comparison: Comparison) -> str:
    """Render a comparison as JSON that is valid against the schema, in time linear in the text.

    Each sentence, link, quotation and fact stands on a line of its own.
    """
    text = _lay_out(_comparison(comparison))
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _lay_out(value: Any, depth: int = 0) -> str:
    """Write the upper levels one entry a line, what is below them in one line (json's indent would be slow)."""
    pad = "\n" + " " * depth
    if isinstance(value, dict) and depth < 2:
        entries = (f"{pad} {_ENCODE(key)}: {_lay_out(entry, depth + 1)}" for key, entry in value.items())
        return f"{{{','.join(entries)}{pad}}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"[{','.join(f'{pad} {_ENCODE(entry)}' for entry in value)}{pad}]"
    return _ENCODE(value)


def schema() -> str:
    """Return the JSON Schema (draft 2020-12) of what render returns."""
    from pkgutil import get_data  # here: only this needs it

    data = get_data("artdiff.renderers", "schema.json")
    assert data is not None, "it is part of the package"
    return data.decode()


class _Text:
    """Writes spans of one version."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)

    def span(self, span: Span) -> dict[str, Any]:
        line, column = self.lines.place(span.start)
        return {"start": span.start, "end": span.end, "line": line, "column": column}

    def slice(self, span: Span) -> dict[str, Any]:
        return {**self.span(span), "text": span.of(self.text)}


def _comparison(comparison: Comparison) -> dict[str, Any]:
    old, new = _Text(comparison.old.text), _Text(comparison.new.text)
    summary = comparison.summary
    return {
        "schema_version": SCHEMA_VERSION,
        "summary": {name: getattr(summary, name) for name in summary.__slots__},
        "old": _document(comparison.old, old),
        "new": _document(comparison.new, new),
        "links": [_link(at, link, old, new) for at, link in enumerate(comparison.links)],
        "quotes": [_quote_change(change, old, new) for change in comparison.quotes],
        "facts": [_fact_change(change, old, new) for change in comparison.facts],
        "parts": [
            {
                "role": part.role,
                "change": part.change,
                "old": old.slice(part.old) if part.old else None,
                "new": new.slice(part.new) if part.new else None,
            }
            for part in comparison.parts
        ],
    }


def _document(document: Document, text: _Text) -> dict[str, Any]:
    return {
        "name": document.name,
        "text": document.text,
        "notices": list(document.notices),
        "paragraphs": [
            {"index": at, **text.span(paragraph.span), "role": paragraph.role}
            for at, paragraph in enumerate(document.paragraphs)
        ],
        "sentences": [
            {"index": at, **text.slice(sentence.span), "paragraph": sentence.paragraph}
            for at, sentence in enumerate(document.sentences)
        ],
    }


def _link(index: int, link: Link, old: _Text, new: _Text) -> dict[str, Any]:
    return {
        "index": index,
        "kind": link.kind,
        "moved": link.moved,
        "old": list(link.old),
        "new": list(link.new),
        "score": round(link.score, 4),
        "significance": link.significance,
        "reasons": list(link.reasons),
        "edits": [_edit(edit, old, new) for edit in link.edits],
    }


def _edit(edit: Edit, old: _Text, new: _Text) -> dict[str, Any]:
    if edit.kind == "equal":
        return {"kind": edit.kind, "old": old.span(edit.old), "new": new.span(edit.new)}
    return {
        "kind": edit.kind,
        "old": old.slice(edit.old),
        "new": new.slice(edit.new),
        "significance": edit.significance,
        "reason": edit.reason,
    }


def _quote_change(change: QuoteChange, old: _Text, new: _Text) -> dict[str, Any]:
    counterpart = None
    if change.counterpart is not None:
        counterpart = (old if change.change == "quoted" else new).slice(change.counterpart)
    return {
        "change": change.change,
        "old": _quote(change.old, old),
        "new": _quote(change.new, new),
        "edits": [_edit(edit, old, new) for edit in change.edits],
        "counterpart": counterpart,
        "significance": change.significance,
        "reason": change.reason,
    }


def _quote(quote: Quote | None, text: _Text) -> dict[str, Any] | None:
    if quote is None:
        return None
    return {
        **text.slice(quote.span),
        "kind": quote.kind,
        "words": quote.words,
        "parts": [text.slice(part) for part in quote.parts],
        "speaker": _speaker(quote.speaker, text),
        "cue": text.slice(quote.cue) if quote.cue else None,
    }


def _speaker(speaker: Speaker | None, text: _Text) -> dict[str, Any] | None:
    if speaker is None:
        return None
    return {"name": speaker.name, "confidence": round(speaker.confidence, 4), "mention": text.slice(speaker.span)}


def _fact_change(change: FactChange, old: _Text, new: _Text) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "change": change.change,
        "old": _fact(change.old, old),
        "new": _fact(change.new, new),
        "link": change.link,
        "reason": change.reason,
    }


def _fact(fact: Fact | None, text: _Text) -> dict[str, Any] | None:
    if fact is None:
        return None
    return {**text.slice(fact.span), "kind": fact.kind, "value": fact.value, "unit": fact.unit}
