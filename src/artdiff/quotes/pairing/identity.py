"""Tell whether the speakers of two versions may be one person or body."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from artdiff.model import Document, Span, Speaker
from artdiff.names import Names
from artdiff.names.lexicon import given_names, peoples, places, role_genders, titles
from artdiff.quotes.lexicon import bodies, documents, speakers
from artdiff.quotes.pairing.bearers import keys_of, same_bearer
from artdiff.quotes.pairing.unnamed import find_unnamed
from artdiff.quotes.persons.holders import BESIDE, CLOSE, LINKS, Holders, Role, fold, role_of
from artdiff.variants import spelling

PRONOUNS = frozenset(
    "he him his himself she her hers herself he's she's he'd she'd he'll she'll i we you they it who which that".split()
)
_STEM = 4
"""A country and its people share so many letters: Iran, Iranian."""
_NEAREST = 10
"""Of so many before, the official may be one."""
_ARTICLE = 4
"""Characters of the article before a role."""
_FAR = 20_000
"""Characters before a role in which whoever holds it was first told of."""
_DEFINITE = frozenset("the his her its their our my this that these those".split())
_NAMELESS = ("insider", "people", "person", "source")
"""Who says so where nobody may be named, also as somebody familiar with it: not the company, nor the minister."""
_POLICE = frozenset(("detective", "officer", "police"))
"""All of whom speak for the police."""
_SEXES = {**dict.fromkeys(("he", "him", "his"), "m"), **dict.fromkeys(("she", "her", "hers"), "f")}


class Identity:
    """The roles that the people of two versions of a story hold, looked up when a name stands against a role."""

    def __init__(self, old: Document, new: Document, old_names: Names, new_names: Names) -> None:
        self._documents = {"old": old, "new": new}
        self._names = {"old": old_names, "new": new_names}
        self._holders: dict[str, Holders] = {}
        self._unnamed: dict[str, list[tuple[Span, Role]]] = {}

    def may_be_one(self, old: Speaker, new: Speaker) -> bool:
        """Tell whether an old and a new speaker may be one: two names agree, two roles do, a role is not another's."""
        if old.name == new.name and " " in old.name and old.name[0].isupper():
            return True  # most
        if self._speak_together("old", old, new) or self._speak_together("new", new, old):
            return True
        was, now = alone(old.name), alone(new.name)
        if {self._gender("old", old), self._gender("new", new)} == {"m", "f"}:
            return False
        if was.lower() in PRONOUNS or now.lower() in PRONOUNS:
            return True
        if is_role(was) and is_role(now):
            whose, now_whose = self._whose("old", old), self._whose("new", new)
            return _same_role(was, now) and (not whose or not now_whose or same_bearer(whose, now_whose))
        if is_role(was):
            return not self._is_another(old, new, "new")
        if is_role(now):
            return not self._is_another(new, old, "old")
        if same_bearer(was, now):
            return not self._are_two(was, now)
        if any(self._is_spokesman(one) and not is_full_name(other) for one, other in ((was, now), (now, was))):
            return True
        return self._speaks_for(old, "old", new) or self._speaks_for(new, "new", old)

    def _is_spokesman(self, name: str) -> bool:
        """Tell whether a version calls somebody a spokesman: the company, its spokesman Ole Berg."""
        return any("spoke" in self._holders_of(side).heads_of(name) for side in ("old", "new"))

    def _speak_together(self, side: str, one: Speaker, other: Speaker) -> bool:
        """Tell whether the other speaker stands right behind one: said Tom Quill and Ida Berg, a letter from Berg."""
        text, there = self._documents[side].text, self._documents["new" if side == "old" else "old"].text
        who, end = other.span.of(there).lower(), one.span.end
        beside = tuple(f" {link} {who}{mark}" for link in ("and", "from", "by") for mark in ".,; ")
        return text[end : end + len(beside[-1]) + 2].lower().startswith(beside)

    def _gender(self, side: str, speaker: Speaker) -> str:
        """Tell the gender of a title, a pronoun, a role or a full name."""
        first = speaker.span.of(self._documents[side].text).partition(" ")[0]
        return titles().get(first.rstrip("."), "") or _gender(alone(speaker.name))

    def _speaks_for(self, body: Speaker, side: str, person: Speaker) -> bool:
        """Tell whether a body or country is named right before a person: the Kremlin, Kremlin spokesman Ole Berg."""
        other = "new" if side == "old" else "old"
        mention, title = (speaker.span.of(self._documents[at].text) for speaker, at in ((body, side), (person, other)))
        bare = mention[4:] if mention[:4].lower() == "the " else mention if mention in places() else ""
        first = title.partition(" ")[0] if bare in places() else ""
        people = first in peoples() and first[:_STEM] == bare[:_STEM]  # Iran, Iranian spokesman Reza Alavi
        return bare != "" and (people or title.startswith((f"{bare} ", f"{bare}’s ", f"{bare}'s ")))

    def _is_unnamed(self, side: str, role: Role, speaker: Speaker) -> bool:
        """Tell whether a version says that who speaks may not be named: an official, who asked not to be; the official.

        Another official is somebody else, and so is one who is told of later.
        """
        text = self._documents[side].text
        if side not in self._unnamed:
            self._unnamed[side] = find_unnamed(text)
        known, (start, end) = self._unnamed[side], speaker.span
        last = bisect_left(known, end, key=lambda found: found[0].start)
        is_the = "the " in text[max(0, start - 4) : start + 4].lower()
        return any(
            (place.start < end and start < place.end) or (is_the and place.end <= start)
            for place, held in known[max(0, last - _NEAREST) : last]
            if held.head == role.head and role.words <= held.words
        )

    def _whose(self, side: str, speaker: Speaker) -> str:
        """Name whom a role is held for, if the text says so: a spokesman for Saltline, the mayor of Torvik."""
        match = _complement().match(self._documents[side].text, speaker.span.end)
        return match[1] if match else ""

    def _are_two(self, was: str, now: str) -> bool:
        """Tell whether the new version names both of two people whose surnames are alike: Tom Carter and Tom Carver."""
        if " " not in was or " " not in now or keys_of(was)[-1] == keys_of(now)[-1]:
            return False
        return {was, now} <= {mention.name for mention in self._names["new"].mentions}

    def _is_another(self, holder: Speaker, named: Speaker, side: str) -> bool:
        """Tell whether a role is surely not that of a name: it is another's in the version that has the name."""
        role, name = alone(holder.name), alone(named.name)
        role_head = role_of(role)
        if role_head is not None and (role_head.head in _NAMELESS or role_head.words & CLOSE):
            return True  # two people with knowledge of the plan
        if role_head is not None and is_full_name(name):
            if role_head.head in bodies():
                return not self._is_spokesman(name)  # the company, Anna Berg
            is_same = role_head.head in map(fold, named.span.of(self._documents[side].text).split())
            if not is_same and self._is_unnamed("old" if side == "new" else "new", role_head, holder):
                return True  # an official, who asked not to be named; not Police Officer Ivar Moe
        holders = self._holders_of(side)
        if role_head is not None and self._is_apart("old" if side == "new" else "new", holder, role_head, name):
            return True
        other = holders.of(role, len(self._documents[side].text))
        return other != "" and not same_bearer(other, name)

    def _holders_of(self, side: str) -> Holders:
        if side not in self._holders:
            self._holders[side] = Holders(self._documents[side].text, self._names[side].mentions)
        return self._holders[side]

    def _is_apart(self, side: str, holder: Speaker, role: Role, name: str) -> bool:
        """Tell whether a version has a name, and beside it somebody, no document, with a role: Berg won, a fan said."""
        if not self._holders_of(side).names_person(name):
            return False
        text, start = self._documents[side].text, holder.span.start
        words, who = text[max(0, start - _ARTICLE) : holder.span.end].lower().split(), re.escape(alone(holder.name))
        near = text[max(0, start - _FAR) : holder.span.end]
        is_the = _DEFINITE.intersection(words[: -len(role.words)])
        if is_the and not re.search(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) {who}\b", near):
            return False
        return all(role.head not in self._holders_of(at).heads_of(name) | _papers() for at in ("old", "new"))


@cache
def _complement() -> re.Pattern[str]:
    word = r"[A-Z](?:[\w'&.-]|’(?=\w))*"
    return re.compile(rf" (?:for|of|at) (?:the )?({word}(?: (?:of |and )?{word}){{0,5}})")


def alone(name: str) -> str:
    """Leave out whom a role is held for: it is looked up in the text where it counts."""
    return re.split(" (?:for|of|at) ", name, maxsplit=1)[0] if name[:1].islower() and is_role(name) else name


def _gender(name: str) -> str:
    """Tell the gender of a pronoun, a role or a full name."""
    words = name.split()
    known = _SEXES.get(words[0].lower()) or (
        role_genders().get(words[-1], "") if len(words) < 2 or words[-1].islower() else ""
    )
    return known or (given_names().get(words[0], "") if len(words) > 1 else "")


def is_full_name(name: str) -> bool:
    """Tell a name that starts with a listed given name: Ole Berg, not Norden Rail."""
    first, _, last = name.partition(" ")
    return last != "" and first in given_names()


def is_role(name: str) -> bool:
    """Tell a role, finance minister, from a name: its head has no capital, or is one word for several: Inspectors."""
    words = name.split()
    if len(words) == 1 and name.lower() in speakers() and (name[-1] == "s" or name.lower() in bodies()):
        return True
    head = next((k for k, word in enumerate(words) if k and word in LINKS), len(words)) - 1
    return not any(letter.isupper() for letter in words[head])


def _same_role(was: str, now: str) -> bool:
    """Tell whether two roles may be one: a Treasury spokeswoman, the spokesman; the study, the paper."""
    old, new = (role_of(" ".join(map(spelling, name.lower().replace(".", "").split()))) for name in (was, now))
    if old is None or new is None:
        return True
    for body, spoke in ((old, new), (new, old)):
        named = spoke.words - {spoke.head}
        if body.head in bodies() and (spoke.head == "spoke" or (spoke.head in _papers() and body.head in named)):
            return named <= body.words or body.words <= named  # police, a police spokesman; the union, its letter
    if old.words | new.words <= _POLICE:  # police, officers; not prison officers
        return True
    heads = {old.head, new.head}
    if (len(heads) > 1 and not heads <= _papers()) or old.words & BESIDE != new.words & BESIDE:
        return False  # the president, the vice president
    ours, theirs = old.words - new.words - heads, new.words - old.words - heads
    if heads <= _papers():  # a written statement, a brief letter; not the police statement, the council’s letter
        names = {fold(word) for word in f"{was} {now}".split() if re.search("[A-Z’']", word)}
        ours, theirs = ours & (bodies() | names), theirs & (bodies() | names)
    stems = [{word[:_STEM] for word in words} for words in (ours, theirs)]  # Iranian ministry, Iran’s ministry
    return not ours or not theirs or stems[0] == stems[1]


@cache
def _papers() -> frozenset[str]:
    return frozenset(map(fold, documents()))
