"""Find who may not be named: an official, who asked not to be named, said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from artdiff.model import Span
from artdiff.quotes.persons.holders import Role, role_of

_BACK = 150
"""So many characters before it says so, a text names the role of who may not be named."""
_SIGNS = (
    *("anonym", " to be named", " to be identified", " remain unnamed"),
    *(" give his name", " give her name", " give their name", " not authori"),
)
"""One of these is in what says so."""
_BEFORE, _BEHIND = 40, 30
"""So many characters before the start of a sign and behind it hold all that says so."""


def find_unnamed(text: str) -> list[tuple[Span, Role]]:
    """Find the roles of those of whom a text says that they may not be named, and where these stand."""
    found = []
    for hidden in _find_hidden(text):
        low = max(0, hidden.start() - _BACK)
        match = _holder_of().search(text[low : hidden.start()])
        role = role_of(match[1]) if match else None
        if match and role:
            found.append((Span(low + match.start(1), low + match.end(1)), role))
    return found


def _find_hidden(text: str) -> Iterator[re.Match[str]]:
    end = 0
    signs = [sign for sign in _SIGNS if sign in text]
    for at in sorted([match.start() for sign in signs for match in re.finditer(sign, text)]):
        for match in _hidden().finditer(text, max(end, at - _BEFORE), at + _BEHIND):
            yield match
            end = match.end()


@cache
def _hidden() -> re.Pattern[str]:
    """What is said of who may not be named."""
    verb = r"(?:did |does )?(?:not|(?:not|n[’']t) (?:want|wish)(?:ing)?|declin\w+|refus\w+)"
    name = r"give (?:his|her|their) names?"
    other = rf"(?:wish|want|ask|prefer)\w* to remain unnamed|(?:not|n[’']t) {name}|not authori[sz]ed to (?:speak|talk)"
    ends = r"\b(?! captain\b|(?<=named) after\b|(?<=k) at\b|(?<=ied) with\b)"  # not to speak at the rally
    return re.compile(rf"\b(?:anonym(?=ous|ity)|(?:{verb} to (?:be (?:named|identified)|{name})|{other}){ends})")


@cache
def _holder_of() -> re.Pattern[str]:
    """Whose role stands right before that: a senior official at the bank, who asked; speaking on condition of"""
    held = r"(?: (?:at|for|from|in|of|on|with) [^,.;“”\"\n]{1,50}?)?"
    begun = r"(?:,? (?:who|speaking|spoke|talking|talked|asked)\b[^.;“”\"\n]{0,60}?)?"
    return re.compile(rf"\b((?:[\w’-]+ ){{0,3}}?[a-z][\w-]+){held}{begun} $")
