"""Tell whether the speakers of two versions may be one person or body."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from artdiff.model import Speaker
from artdiff.names import spelling_key
from artdiff.names.lexicon import given_names, peoples, places, role_genders, roles_before_a_name, titles
from artdiff.patterns import pattern
from artdiff.quotes.lexicon import bodies
from artdiff.quotes.pairing.bearers import keys_of, same_bearer
from artdiff.quotes.pairing.roles import alone, is_role, may_be_called, same_role
from artdiff.quotes.persons.holders import CLOSE, Role, fold, is_plural, papers, role_of
from artdiff.quotes.persons.resolve import Persons
from artdiff.words import stands_in

PRONOUNS = frozenset(
    "he him his himself she her hers herself he's she's he'd she'd he'll she'll i we you they it who which that".split()
)
_STEM = 4
"""A country and its people share so many letters: Iran, Iranian."""
_NEAREST = 50
"""So many names before a role are looked at for whose it is."""
_ARTICLE = 4
"""Characters of the article before a role."""
_OWN = frozenset(("his", "her"))
_OWNER = re.compile("^.*[’']s? ")
_HIM = re.compile(r"\b(?:him|her(?=[.,;]))")
_DEFINITE = frozenset("the his her its their our my this that these those".split())
_ANYBODY = frozenset("boy bystander girl local man neighbor neighbour onlooker resident villager witness woman".split())
"""Heads of roles that everybody has somewhere."""
_NAMELESS = ("insider", "people", "person", "source")
"""Who says so where nobody may be named, also as somebody familiar with it: not the company, nor the minister."""
NAMED_SO = frozenset("army council court government media ministry navy parliament police".split())
"""Bodies whose names have this word: the airline may be Norden Air, the council is Torvik Council."""
_CAPITAL = r"[A-Z](?:[\w'&.-]|’(?=\w))*"
_complement = pattern(rf" (?:for|of|at) (?:the )?({_CAPITAL}(?: (?:of |and )?{_CAPITAL}){{0,5}})")
_SEXES = {**dict.fromkeys(("he", "him", "his"), "m"), **dict.fromkeys(("she", "her", "hers"), "f")}


class Identity:
    """The roles that the people of two versions of a story hold, looked up when a name stands against a role."""

    def __init__(self, old: Persons, new: Persons) -> None:
        self.persons = {"old": old, "new": new}
        self._told: dict[tuple[str, str], bool] = {}

    def may_be_one(self, old: Speaker, new: Speaker) -> bool:
        """Tell whether an old and a new speaker may be one: two names agree, two roles do, a role is not another's."""
        if old.name == new.name and ((" " in old.name and old.name[0].isupper()) or self._are_called_so(old, new)):
            return True  # most
        if self._speak_together("old", old, new) or self._speak_together("new", new, old):
            return True
        old, new = self.for_whom("old", old, new), self.for_whom("new", new, old)
        was, now = alone(old.name), alone(new.name)
        if {self._gender("old", old), self._gender("new", new)} == {"m", "f"}:
            return False
        if was.lower() in PRONOUNS or now.lower() in PRONOUNS:
            return True
        if is_role(was) and is_role(now):
            whose, now_whose = self._whose("old", old), self._whose("new", new)
            if not same_role(was, now):
                return self.may_be_called_both(was, now)
            apart = whose and now_whose and is_role(whose) is is_role(now_whose)  # not for the bank, for Saltline
            return not apart or (same_role if is_role(whose) else same_bearer)(whose, now_whose)
        if is_role(was) or is_role(now):
            return not (self._is_another(old, new, "new") if is_role(was) else self._is_another(new, old, "old"))
        if same_bearer(was, now):
            return not self._are_two(was, now)
        is_spokesman = self._is_spokesman(was, now) or self._is_spokesman(now, was)
        return is_spokesman or self._speaks_for(old, "old", new) or self._speaks_for(new, "new", old)

    def _are_called_so(self, old: Speaker, new: Speaker) -> bool:
        """Tell whether the same words say who speaks, and for whom."""
        was, now = old.span.of(self.persons["old"].text), new.span.of(self.persons["new"].text)
        return was == now and self._whose("old", old) == self._whose("new", new)

    def for_whom(self, side: str, speaker: Speaker, other: Speaker) -> Speaker:
        """Give the body for a spokesman who is said to speak for it where the other speaker may be a body, too."""
        name, there = alone(speaker.name), alone(other.name)
        role = role_of(there) if is_role(there) else None
        if not is_role(name) or "spokes" not in name or self._is_person(there) or (role and role.head not in bodies()):
            return speaker
        return speaker._replace(name=self._whose(side, speaker) or speaker.name)

    def may_be_called_both(self, was: str, now: str) -> bool:
        """Tell whether anybody may be called one of two roles, and no version tells of both: a woman, the nurse."""
        one, other = role_of(was), role_of(now)
        if not one or not other or one.head == other.head or is_plural(was) is not is_plural(now):
            return False
        if same_role(was, now) or _OWN & {was.split()[0], now.split()[0]}:  # eyewitnesses; a man, his lawyer
            return False
        more = {head.capitalize() for head in {one.head, other.head} - _ANYBODY}
        is_plain = len(more) < 2 and more <= roles_before_a_name() - titles().keys()  # not the coach
        return is_plain and not (self._tells_of("old", other.head) or self._tells_of("new", one.head))

    def _tells_of(self, side: str, head: str) -> bool:
        """Tell whether the head of a role stands in a version."""
        if (side, head) not in self._told:
            self._told[side, head] = stands_in(head, self.persons[side].text.lower())
        return self._told[side, head]

    def _is_spokesman(self, name: str, body: str) -> bool:
        """Tell whether a version calls somebody a spokesman, and of no other body: Saltline, its spokesman Ole Berg."""
        if self._is_person(body):
            return False
        theirs = set(map(fold, body.split()))
        return any(
            (whose & theirs)
            or (may_be_called(whose & bodies(), theirs) if is_role(body) else whose <= bodies() - NAMED_SO)
            for whose in [role.words - {"spoke"} for role in self._roles_of(name) if "spoke" in role.words]
        )

    def _speak_together(self, side: str, one: Speaker, other: Speaker) -> bool:
        """Tell whether the other speaker stands right behind one: said Tom Quill and Ida Berg, a letter from Berg."""
        text, there = self.persons[side].text, self.persons["new" if side == "old" else "old"].text
        who, end = other.span.of(there).lower(), one.span.end
        links = ("and", "from", "by") if fold(one.name.split()[-1]) in papers() else ("and",)
        beside = tuple(f" {link} {who}{mark}" for link in links for mark in ".,; ")
        return text[end : end + len(beside[-1]) + 2].lower().startswith(beside)

    def _gender(self, side: str, speaker: Speaker) -> str:
        """Tell the gender of a title, a pronoun, a role or a full name; of a sister, not of her Mr Berg."""
        first = _OWNER.sub("", speaker.span.of(self.persons[side].text)).partition(" ")[0]
        return titles().get(first.rstrip("."), "") or _gender(_OWNER.sub("", alone(speaker.name)))

    def _speaks_for(self, body: Speaker, side: str, person: Speaker) -> bool:
        """Tell whether a body or country is named right before a person: the Kremlin, Kremlin spokesman Ole Berg."""
        other = "new" if side == "old" else "old"
        mention, title = (speaker.span.of(self.persons[at].text) for speaker, at in ((body, side), (person, other)))
        bare = mention[4:] if mention[:4].lower() == "the " else mention if mention in places() else ""
        first = re.sub("^[Tt]he ", "", title).partition(" ")[0] if bare in places() else ""
        people = first in peoples() and first[:_STEM] == bare[:_STEM]  # Iran, Iranian spokesman Reza Alavi
        return bare != "" and (people or title.startswith((f"{bare} ", f"{bare}’s ", f"{bare}'s ")))

    def _whose(self, side: str, speaker: Speaker) -> str:
        """Name whom a role is held for, if the text says so: a spokesman for Saltline, the mayor of Torvik."""
        match = _complement().match(self.persons[side].text, speaker.span.end)
        whom = match[1] if match else speaker.name.partition(" for the ")[2]
        return whom if match or fold(whom.rpartition(" ")[2]) in bodies() else ""

    def _are_two(self, was: str, now: str) -> bool:
        """Tell whether the new version names both of two people whose surnames are alike: Tom Carter and Tom Carver."""
        if " " not in was or " " not in now or keys_of(was)[-1] == keys_of(now)[-1]:
            return False
        return {was, now} <= {mention.name for mention in self.persons["new"].mentions}

    def _is_another(self, holder: Speaker, named: Speaker, side: str) -> bool:
        """Tell whether a role is surely not that of a name: it is another's in the version that has the name."""
        role, name, there = alone(holder.name), alone(named.name), "old" if side == "new" else "new"
        if keys_of(name)[-1] in map(spelling_key, re.findall(r"(\S+)[’']s?(?!\S)", role)):
            return not fold(role.split()[-1]).startswith("spoke")  # Berg’s lawyer is not Berg
        role_head = role_of(role)
        if role_head is None:
            return False
        if role_head.head in _NAMELESS or role_head.words & CLOSE:
            return True  # two people with knowledge of the plan
        mention = named.span.of(self.persons[side].text)
        if role_head.head in _ANYBODY and mention.lower() == f"the {name.lower()}" and name not in peoples():
            return True  # residents, the Red Cross
        if role_head.head in bodies() and (is_full_name(name) or titles().get(mention.partition(" ")[0].rstrip("."))):
            return not self._is_spokesman(name, role)  # the company, Anna Berg
        if role_head.head not in self._heads_of(name) | papers() and self._is_apart(there, holder, role_head, name):
            return True
        other = self.persons[side].holders.of(role, len(self.persons[side].text))
        return other != "" and not same_bearer(other, name)

    def _roles_of(self, name: str) -> list[Role]:
        return [role for side in ("old", "new") for role in self.persons[side].holders.roles_of(name)]

    def _heads_of(self, name: str) -> set[str]:
        return {"doctor" if role.head == "dr" else role.head for role in self._roles_of(name)}

    def _is_person(self, name: str) -> bool:
        return any(self.persons[side].holders.names_person(name) for side in ("old", "new"))

    def _is_apart(self, side: str, holder: Speaker, role: Role, name: str) -> bool:
        """Tell whether a version names a person, and beside that one somebody: Berg won, a fan, his lawyer said."""
        text, (start, end) = self.persons[side].text, holder.span
        words = text[max(0, start - _ARTICLE) : end].lower().split()[: -len(role.words)]
        if role.head != "spoke" and (own := _OWN.intersection(words)):
            mentions, other = self.persons[side].mentions, "f" if own == {"his"} else "m"
            last = bisect_left(mentions, start, key=lambda mention: mention.span.start)
            near = reversed(mentions[max(0, last - _NEAREST) : last])
            people = (m for m in near if m.kind == "person" and _gender(m.name) != other)
            return any(m.name == name and not _HIM.search(text, m.span.end, start) for m in islice(people, 1))
        is_one = _DEFINITE.isdisjoint(words) or is_plural(alone(holder.name))
        return is_one and self.persons[side].holders.names_person(name)


def _gender(name: str) -> str:
    """Tell the gender of a pronoun, a role or a full name."""
    *before, last = name.split()
    known = _SEXES.get(name.lower()) or (role_genders().get(last, "") if not before or last.islower() else "")
    return known or (given_names().get(before[0], "") if before else "")


def is_full_name(name: str) -> bool:
    """Tell a name that starts with a listed given name: Ole Berg, not Norden Rail."""
    first, _, last = name.partition(" ")
    return last != "" and first in given_names()
