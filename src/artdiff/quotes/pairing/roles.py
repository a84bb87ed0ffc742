"""Tell roles from names, and whether two roles may be one."""

from __future__ import annotations

import re

from artdiff.quotes.lexicon import bodies, speakers
from artdiff.quotes.persons.holders import BESIDE, LINKS, fold, papers, role_of
from artdiff.variants import spelling

_STEM = 4
"""A country and its people share so many letters: Iran, Iranian."""
_KINDS = {
    "company": frozenset("airline bank carrier lender maker manufacturer operator retailer store".split()),
    "lawyer": frozenset("attorney barrister counsel solicitor".split()),
    **{"researcher": frozenset(("author", "scientist")), "witness": frozenset(("eyewitness",))},
    **{"mother": frozenset(("mom", "mum")), "father": frozenset(("dad",)), "team": frozenset(("club", "side"))},
    **{"official": frozenset(("authority",)), "media": frozenset("broadcaster channel newspaper outlet".split())},
}
"""Heads of roles, and others that may stand for the same: the airline, the company; not the airline, the bank."""
_MANNER = re.compile(r"\b\w+[- ]years?[- ]old\b|(?<!\bex)-")
"""What tells nobody from another: a 34-year-old, a vice-president."""
_POLICE = frozenset(("detective", "officer", "police"))
"""All of whom speak for the police."""


def alone(name: str) -> str:
    """Leave out whom a role is held for: it is looked up in the text where it counts."""
    return re.split(" (?:for|of|at) ", name, maxsplit=1)[0] if name[:1].islower() and is_role(name) else name


def is_role(name: str) -> bool:
    """Tell a role, finance minister, from a name: its head has no capital, or is one word for several: Inspectors."""
    words = name.split()
    if len(words) == 1 and name.lower() in speakers() and (name[-1] == "s" or name.lower() in bodies()):
        return True
    head = next((k for k, word in enumerate(words) if k and word in LINKS), len(words)) - 1
    return not any(map(str.isupper, words[head]))


def _are_alike(heads: set[str]) -> bool:
    return any(kind in heads and heads <= others | {kind} for kind, others in _KINDS.items())


def may_be_called(whose: frozenset[str], words: set[str]) -> bool:
    """Tell whether nothing says which body it is, or one that the words may stand for: the airline, the company."""
    return not whose or any(_are_alike({one, other}) for one in whose for other in words)


def same_role(was: str, now: str) -> bool:
    """Tell whether two roles may be one: a Treasury spokeswoman, the spokesman; the study, the paper."""
    plain = (_MANNER.sub(" ", name.lower().replace(".", "")) for name in (was, now))
    old, new = (role_of(" ".join(map(spelling, name.split()))) for name in plain)
    if old is None or new is None:
        return True
    for body, spoke in ((old, new), (new, old)):
        named = spoke.words - {spoke.head}
        if body.head in bodies() and (spoke.head == "spoke" or (spoke.head in papers() and body.head in named)):
            return named <= body.words or body.words <= named  # police, a police spokesman; the union, its letter
    if old.words | new.words <= _POLICE:  # police, officers; not prison officers
        return True
    heads = {old.head, new.head}
    if (len(heads) > 1 and not _are_alike(heads) and not heads <= papers()) or old.words & BESIDE != new.words & BESIDE:
        return False  # the president, the vice president
    ours, theirs = old.words - new.words - heads, new.words - old.words - heads
    if heads <= papers():  # a written statement, a brief letter; not the police statement, the council’s letter
        names = {fold(word) for word in f"{was} {now}".split() if re.search("[A-Z’']", word)}
        ours, theirs = (words & (bodies() | speakers() | names) for words in (ours, theirs))
    stems = [{word[:_STEM] for word in words} for words in (ours, theirs)]  # Iranian ministry, Iran’s ministry
    return stems[0] <= stems[1] or stems[1] <= stems[0]
