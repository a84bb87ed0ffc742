"""Roles of paragraphs (headline, caption, note …) by wording, then by position and shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from artdiff.model import Document, Paragraph, Role
from artdiff.roles.wording import role_by_wording

_HEADLINE_WORDS = 25
_STANDFIRST_WORDS = 45
_SUBHEADING_WORDS = 12
_TOP = 6
"""A byline or dateline stands among the first paragraphs, or the last, a dateline only among the first."""
_BOTTOM = 3
_STOPS = (".", "!", "?", "…", "。", "！", "？", ":", ";", ",")
_ENTRY = re.compile(r"\d{1,2}[:.]\d\d\b")
_OPENERS = "“‘„«\"'("
_CLOSERS = "”’\"'»)]"


def assign_roles(document: Document) -> Document:
    """Give each paragraph of a segmented document its role; roles that a reader gave stay."""
    if any(paragraph.role != "body" for paragraph in document.paragraphs):
        return document
    texts = [paragraph.span.of(document.text).strip() for paragraph in document.paragraphs]
    roles = [role_by_wording(text, at < _TOP, at >= len(texts) - _BOTTOM) for at, text in enumerate(texts)]
    _by_position(texts, roles)
    pairs = zip(document.paragraphs, roles, strict=True)
    paragraphs = tuple([p if role == "body" else Paragraph(p.span, role) for p, role in pairs])
    return replace(document, paragraphs=paragraphs)


def _by_position(texts: Sequence[str], roles: list[Role]) -> None:
    """Find the headline, the standfirst below it and the subheadings among what wording left as body."""
    bodies = [at for at, role in enumerate(roles) if role == "body"]
    if len(bodies) < 2:
        return
    first = bodies[0]
    if first < _TOP and _titled(texts[first], _HEADLINE_WORDS) and any(_prose(texts[at]) for at in bodies[1:8]):
        roles[first] = "headline"
        below = bodies[1]
        entry = _ENTRY.match(texts[below])  # of a live blog
        if below < _TOP and not entry and _titled(texts[below], _STANDFIRST_WORDS) and _more_prose(texts, roles, below):
            roles[below] = "standfirst"
    for at in bodies[1:]:
        if (
            roles[at] == "body"
            and _titled(texts[at], _SUBHEADING_WORDS)
            and texts[at][0] not in _OPENERS
            and _more_prose(texts, roles, at)
        ):
            roles[at] = "subheading"


def _titled(text: str, words: int) -> bool:
    """Tell whether it is short and ends without a stop, as titles do, or is one question; list items are none."""
    bare = text.rstrip(_CLOSERS)
    if not bare or len(text) > 12 * words or text[0] in "-–—•*" or (bare.endswith(_STOPS) and not _asks(bare)):
        return False
    return len(text.split()) <= words and any(c.isalpha() for c in text)


def _asks(text: str) -> bool:
    """Tell whether it is one question, and not what somebody asks in an interview: “Q: And the boats?”"""
    return text[-1] == "?" and not any(stop in text for stop in (". ", "? ", "! ", ": "))


def _prose(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_STOPS[:7]) and len(text) > 40


def _more_prose(texts: Sequence[str], roles: Sequence[Role], at: int) -> bool:
    """Tell whether the next paragraph of the body is prose."""
    following = next((k for k in range(at + 1, len(texts)) if roles[k] == "body"), None)
    return following is not None and _prose(texts[following])
