"""Roles of paragraphs (headline, caption, note …) by position, shape and wording, and what became of those parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from artdiff.model import Document, FactChangeKind, Link, Paragraph, PartChange, Role, Span

_HEADLINE_WORDS = 25
_STANDFIRST_WORDS = 45
_SUBHEADING_WORDS = 12
_TOP = 6
"""A byline or dateline stands among the first or the last few paragraphs."""
_SINGLE: tuple[Role, ...] = ("headline", "standfirst", "byline", "dateline", "timestamp")
"""A story has one of each, so those of two versions belong together however they are worded."""
_PARTS: tuple[Role, ...] = (*_SINGLE, "note", "caption", "subheading", "boilerplate")
_CALENDAR = frozenset("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split())
_BESIDE_DATES = frozenset("st nd rd th am pm at on of".split())
_STOPS = (".", "!", "?", "…", "。", "！", "？", ":", ";", ",")
_OPENERS = "“‘„«\"'("
_CLOSERS = "”’\"'»)]"


@cache
def _opening() -> re.Pattern[str]:
    """Wording at the start of a paragraph that gives its role away."""
    capital = r"[^\W\d_a-z]"
    desk = r"(?:an?|our|staff)\b[\w ]{0,30}\b(?:correspondent|reporter|writer|editor|staff|team)s?\b"
    return re.compile(
        r"(?P<note>(?i:(?:[•*–—-] ?)?(?:"
        r"(?:editor[’']?s?[’']? note|corrections?|clarifications?|corrected|corrects|retraction)\b"
        r"\s*(?:\([^()]{1,40}\)\s*)?[:.–—-]"
        r"|(?:this|the) (?:article|story|report|post|piece|page|headline|version) (?:was|has been|is) "
        r"(?:\w+ )?(?:updated|amended|corrected|changed|edited|revised|clarified|republished)\b"
        r"|an? (?:earlier|previous) version of th(?:is|e)\b)))"
        r"|(?P<timestamp>(?i:(?:(?:last |first )?(?:updated|published|posted|modified|revised)\b(?: on| at)?|date)"
        r"\W{0,3}(?=[^.!?]{0,40}\d)[^.!?]{1,60}$|\d{4}-\d\d-\d\d(?:[T ,]+\d\d:\d\d\S*)?$))"
        r"|(?P<caption>(?i:(?:photo(?:graph)?|picture|image|file photo|caption|credit|foto|bild)s? ?:)|FILE [–—-])"
        r"|(?P<boilerplate>(?i:©|\(c\) ?\d|copyright\b|all rights reserved|read (?:more|also|next)\b ?:?"
        r"|(?:related|more on this|see also|sign up|subscribe|follow us|share this|advertisement|click here)\b"
        r"(?=[^.]{0,80}(?:[:!]|$))))"
        rf"|(?P<byline>(?i:by|von|par|por|di) (?={capital}|{desk})[^.!?;:]{{3,80}}$"
        rf"|\(?(?i:(?:additional )?(?:reporting|editing|writing)) by {capital})"
    )


@cache
def _credit() -> re.Pattern[str]:
    """A picture credit at the end: “(Photo by A. Name / Agency)”, “… in the harbour. Agency”."""
    return re.compile(
        r"(?:\([^()]{0,60}\b(?i:photo|picture|image|credit|file|foto)\b[^()]{0,60}\)"
        r"|\([^()]{1,60}(?:/ ?[A-Z][\w .&-]{1,40}|\bvia [A-Z][\w .&-]{1,40})\)"
        r"|[.!?][”’\"')]* (?:(?i:photo(?:graph)?|picture|image|credit)s?(?: by|:) )?"
        r"[^\W\d_a-z][\w’'.&-]*(?:(?: | ?/ ?)[^\W\d_a-z][\w’'.&-]*){0,5})$"
    )


@cache
def _dateline() -> re.Pattern[str]:
    """A place and a date alone: “LIDAVA, 3 May”."""
    return re.compile(
        r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,3}, [^.!?]{0,20}\d[^.!?]{0,20}(?:\([^()]+\))?$"
    )


@cache
def _stamp() -> re.Pattern[str]:
    """A date that metadata put in front of the first sentence: “date 2021-12-02 …”."""
    return re.compile(
        r"\s*((?:date|published|updated|posted)\W{0,3}\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?)", re.IGNORECASE
    )


def assign_roles(document: Document) -> Document:
    """Give each paragraph of a segmented document its role; roles that a reader gave stay."""
    if any(paragraph.role != "body" for paragraph in document.paragraphs):
        return document
    texts = [paragraph.span.of(document.text).strip() for paragraph in document.paragraphs]
    roles = [_by_wording(text, at, len(texts)) for at, text in enumerate(texts)]
    _by_position(texts, roles)
    paragraphs = tuple(Paragraph(p.span, role) for p, role in zip(document.paragraphs, roles, strict=True))
    return replace(document, paragraphs=paragraphs)


def _by_wording(text: str, at: int, count: int) -> Role:
    match = _opening().match(text)
    if match is not None:
        role: Role = match.lastgroup  # type: ignore[assignment]  # the groups are named after roles
        if role != "byline" or (len(text.split()) <= _HEADLINE_WORDS and (at < _TOP or at >= count - 3)):
            return role
    if len(text) < 60 and _only_a_date(text):
        return "timestamp"
    if not text.endswith((".", "!", "?", "”", "’", '"')):
        if _credit().search(text, max(0, len(text) - 200)):
            return "caption"
        if at < _TOP and len(text) < 80 and _dateline().match(text):
            return "dateline"
    return "body"


def _only_a_date(text: str) -> bool:
    """Tell whether it is a date with a day or month in letters, perhaps with a time and its zone, and nothing else."""
    words = re.findall(r"[^\W\d_]+|\d+", text)
    named = [word for word in words if word[:3].lower() in _CALENDAR]
    rest = [word for word in words if word not in named and not word.isdecimal()]
    return (
        bool(named)
        and len(words) >= 3
        and any(word.isdecimal() for word in words)
        and all(word.lower() in _BESIDE_DATES or (word.isupper() and 2 <= len(word) <= 4) for word in rest)
    )


def _by_position(texts: Sequence[str], roles: list[Role]) -> None:
    """Find the headline, the standfirst below it and the subheadings among what wording left as body."""
    bodies = [at for at, role in enumerate(roles) if role == "body"]
    if len(bodies) < 2:
        return
    first = bodies[0]
    if first < _TOP and _titled(texts[first], _HEADLINE_WORDS) and any(_prose(texts[at]) for at in bodies[1:8]):
        roles[first] = "headline"
        below = bodies[1]
        if below < _TOP and _titled(texts[below], _STANDFIRST_WORDS) and _more_prose(texts, roles, below):
            roles[below] = "standfirst"
    for at in bodies[1:]:
        if (
            roles[at] == "body"
            and texts[at][0] not in _OPENERS
            and _titled(texts[at], _SUBHEADING_WORDS)
            and _more_prose(texts, roles, at)
        ):
            roles[at] = "subheading"


def _titled(text: str, words: int) -> bool:
    """Tell whether it is short and ends without a stop, as titles do; list items are none."""
    bare = text.rstrip(_CLOSERS)
    if not bare or len(text) > 12 * words or bare.endswith(_STOPS) or text[0] in "-–—•*":
        return False
    return len(text.split()) <= words and any(c.isalpha() for c in text)


def _prose(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_STOPS[:7]) and len(text) > 40


def _more_prose(texts: Sequence[str], roles: Sequence[Role], at: int) -> bool:
    """Tell whether the next paragraph of the body is prose."""
    following = next((k for k in range(at + 1, len(texts)) if roles[k] == "body"), None)
    return following is not None and _prose(texts[following])


def compare_parts(old: Document, new: Document, links: Iterable[Link]) -> tuple[PartChange, ...]:
    """Tell which parts other than the body came, went or changed, in the order of roles, then of the text."""
    joined: dict[int, set[int]] = {}
    for link in links:
        for i in link.old:
            for j in link.new:
                joined.setdefault(old.sentences[i].paragraph, set()).add(new.sentences[j].paragraph)
    return tuple(change for role in _PARTS for change in _compare_role(role, old, new, joined))


def _compare_role(role: Role, old: Document, new: Document, joined: dict[int, set[int]]) -> Iterable[PartChange]:
    news = dict(_spans(role, new))
    pairs: list[tuple[Span | None, Span | None]] = []
    for at, span in _spans(role, old):
        partner = next((k for k in sorted(joined.get(at, ())) if k in news), None)
        if partner is None and role in _SINGLE and news:
            partner = min(news)
        pairs.append((span, news.pop(partner) if partner is not None else None))
    pairs += [(None, span) for span in news.values()]
    for was, now in pairs:
        change = _change(old, was, new, now)
        if change is not None:
            yield PartChange(role, change, was, now)


def _spans(role: Role, document: Document) -> Iterable[tuple[int, Span]]:
    if role == "timestamp" and document.paragraphs:
        stamp = _stamp().match(document.text)
        if stamp is not None and document.paragraphs[0].role != role:
            yield -1, Span(*stamp.span(1))
    for at, paragraph in enumerate(document.paragraphs):
        if paragraph.role == role:
            yield at, paragraph.span


def _change(old: Document, was: Span | None, new: Document, now: Span | None) -> FactChangeKind | None:
    if was is None or now is None:
        return "added" if was is None else "removed"
    return None if was.of(old.text).split() == now.of(new.text).split() else "changed"
