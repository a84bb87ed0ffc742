"""Join the parts of a name that other words stand between: University and Oxford, Food and Drug Administration."""

from __future__ import annotations

import re

from artdiff.model import Span
from artdiff.names.lexicon import given_names, honours, of_heads, subjects, titles
from artdiff.names.mentions import Mention
from artdiff.patterns import pattern

_LONGEST = 80
_NICKNAME = 24
"""Characters of a nickname and its marks."""
_AND = len(" and ")
_OWNING = ("s’ ", "s' ", "’s ", "'s ")
_SAINTS = ("St ", "St. ")
_OF_SAINTS = ("Hospital", "Church", "School", "College", "Academy", "Center", "Centre", "House")
_BEFORE_FIELDS = (" of ", " of the ", " for ", " for the ", " on ", " in ")
_MANY = ("Children", "Men", "Women")
_OF_MEMBERS = ("Union", "Party", "Federation", "Association")
_nickname = pattern(r" [“\"‘'](?:the )?[A-Z][\w-]*[”\"’'] $")


def _named_around(text: str, before: list[Mention], mention: Mention) -> Mention:
    """Join a surname to the given name before a nickname in marks, and take these names out of those before it."""
    start = mention.span.start
    match = _nickname().search(text, max(0, start - _NICKNAME), start)
    if match is None:
        return mention
    opening = match.start()
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].span.end <= opening), -1)
    if at < 0 or before[at].span.end != opening:
        return mention
    given = before[at]
    if not {given.kind, mention.kind} <= {"person", "name"} or " " in given.name or mention.title is not None:
        return mention
    del before[at:]
    name = f"{given.name} {mention.name}"
    return given._replace(span=Span(given.span.start, mention.span.end), name=name, kind="person")


def joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """Join University and Oxford, Department and Justice; Robert “Bob” Lane is Robert Lane."""
    out: list[Mention] = []
    letters = honours()
    for mention in mentions:
        start = mention[0][0]
        if out and text[start - 2] in "”\"’'":
            mention = _named_around(text, out, mention)
        elif text.endswith(" and ", 0, start):
            mention = _with_and(text, out, mention)
        if mention.kind == "organisation":
            if out and text.endswith(_OWNING, 0, mention.span.start):
                mention = _of_owner(text, out, mention)
            if text.startswith(" of ", mention.span.end):
                mention = _of_title(text, mention)
        last = out[-1] if out else None
        if last and mention.name in letters and text[last.span.end : mention.span.start] == ", ":
            continue  # Rosa Peake, KC
        if last and last.kind == "organisation" and mention.title is None and len(last.name) < _LONGEST:
            between = text[last.span.end : mention.span.start]
            if between in _BEFORE_FIELDS and last.name.split()[-1] in of_heads():
                span = Span(last.span.start, mention.span.end)
                out[-1] = last._replace(span=span, name=span.of(text))
                continue
        out.append(mention)
    return out


def _of_owner(text: str, before: list[Mention], mention: Mention) -> Mention:
    """Join a saint or members to their body: St Anne’s Hospital, Workers’ Union; not James’ Club, Mr Davies’ Union."""
    owner = before[-1]
    start, end = owner.span
    last = owner.name.rpartition(" ")[2]
    if not (owner.name.startswith(_SAINTS) and mention.name.endswith(_OF_SAINTS)):
        are_many = last in _MANY or (
            end + len("’ ") == mention.span.start and (mention.name in _OF_MEMBERS or f" {last.lower()}" in text)
        )
        title = "" if owner.title is None else owner.title.of(text)
        if not are_many or title not in ("", "General") or not given_names().keys().isdisjoint(owner.name.split()):
            return mention
        start = owner.title.start if owner.title is not None else start
    if owner.kind in ("place", "organisation") or end + len("’s ") < mention.span.start:
        return mention
    before.pop()
    span = Span(start, mention.span.end)
    return mention._replace(span=span, name=span.of(text))


def _with_and(text: str, before: list[Mention], mention: Mention) -> Mention:
    """Join the subjects of one body: the Food and Drug Administration, the Department of Health and Social Care.

    Not two bodies or people: the FBI and Justice Department, Rosa Parks and Public Enemy.
    """
    end = mention.span.start - _AND
    start = text.rfind(" ", 0, end) + 1
    words = mention.name.split()
    if mention.title is not None or not {text[start:end], words[0]} <= subjects():
        return mention
    last = before[-1] if before and before[-1].span.end == end else None
    if last is None:
        joins = len(words) > 1 and text.endswith(("the ", "The "), 0, start) and subjects().issuperset(words)
    elif last.kind == "organisation":
        joins = subjects().issuperset(words)
    else:
        joins = last.kind == "name" and mention.kind == "organisation"
    if not joins:
        return mention
    if last is not None:
        start = before.pop().span.start
    span = Span(start, mention.span.end)
    return mention._replace(span=span, name=span.of(text), kind="organisation")


def _of_title(text: str, mention: Mention) -> Mention:
    """Read on for a word that is a title elsewhere: the Department of Justice said."""
    start, end = mention.span
    word = re.match(r" of ([A-Z][a-z]+)(?! [A-Z&])", text[end : end + _LONGEST])
    if word is None or word[1] not in titles() or mention.name.split()[-1] not in of_heads():
        return mention
    return mention._replace(span=Span(start, end + word.end()), name=text[start : end + word.end()])
