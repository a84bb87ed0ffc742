"""Whether a pronoun may stand for a name, by what stands beside it."""

from __future__ import annotations

import re
from functools import cache

from artdiff.names import Mention
from artdiff.names.lexicon import roles_before_a_name
from artdiff.patterns import pattern
from artdiff.quotes.lexicon import works
from artdiff.quotes.persons.strangers import people

_OWNED = (" his ", " her ", " its ", "their ")
_noun = pattern(r"\b([a-z]+),? (?:[Tt]he )?$")
_place = pattern(r"\b(?:of|in|at|from|near) $")
"""Before a name of which nothing tells that it is a person’s: Garrick, of Mill Lane."""
_possessor = pattern(r"[’']s? (?:[a-z][\w-]*+ ){0,3}(?!(?:at|in|of|on|to) )[a-z][\w-]*+,? (?:[A-Z]\w*\.? )?[A-Z]\w")
"""After a name, the person whom it tells of: Bell’s attorney, Frank Odom; not Bell’s house in Torvik."""
_follower = pattern(r" (?:[a-z]+-)?([a-z]+),? [A-Z]")
"""After a name, who belongs to it: Port Amber manager Tomas Reyl."""


def may_be_meant(text: str, mention: Mention) -> bool:
    """Tell whether somebody may be meant by a pronoun."""
    start, end = mention.span
    before = text[max(0, start - 6) : start].lower()
    if before.endswith("the ") or (mention.kind == "name" and before.endswith(_OWNED)):
        return False  # the Vance government; her Glass Hours tour
    if text[end : end + 1] in ("’", "'") and _possessor().match(text, end):
        return False
    if mention.kind != "name":
        return mention.kind == "person"
    noun = _noun().search(text, max(0, start - 14), start)
    if noun is not None and noun[1] in works():
        return False  # her first album, Salt Water
    if " " not in mention.name or text[end : end + 2] in ("’s", "'s"):
        return False
    follows = _follower().match(text, end)
    if follows is not None and (follows[1] in people() or follows[1].capitalize() in roles_before_a_name()):
        return False
    return _place().search(text, max(0, start - 6), start) is None


@cache
def on_another(gender: str) -> re.Pattern[str]:
    """After a name, whom its bearer has to do with: Del Berg, who worked with her for years; Berg called her “…”"""
    whom = "him" if gender == "m" else 'her(?=[,.;:]| (?:for|as|in|on|at|from|when|and|after|before|until|that|[“"‘]))'
    when = "had|has|have|once|also|later|long|often|never|first|then"
    return re.compile(rf"(?:, who)?(?: (?:{when}))? [a-z]+(?: (?:with|for|to|by|against|alongside|under))? {whom}\b")
