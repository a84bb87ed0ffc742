"""Give words back where the same mention seems to be somebody else only because of what stands around it.

Nobody was given the words of another if who speaks is told in the same words, unless the name that these stand for took
the place of the other: a paragraph that came before a pronoun, went or moved is no proof that somebody else is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from artdiff.model import Link, Quote, Span, Speaker
from artdiff.names.lexicon import places
from artdiff.quotes.lexicon import bodies
from artdiff.quotes.pairing.identity import NAMED_SO, PRONOUNS, Identity
from artdiff.quotes.pairing.roles import alone, is_role
from artdiff.quotes.persons.holders import fold, papers, role_of
from artdiff.quotes.persons.resolve import Persons
from artdiff.quotes.story import Story

_UTTERED = frozenset(
    "announcement email e-mail letter memo message note post readout release speech statement testimony tweet".split()
)
"""Heads of documents in which somebody speaks; a report or a study may be anybody's."""
_WORD = re.compile(r"\w+")
_FAR = 200
"""So many names before a mention are looked at."""


class Speakers(Identity):
    """Who speaks in two versions, of which the links are given."""

    def __init__(self, old: Persons, new: Persons, links: Sequence[Link]) -> None:
        super().__init__(old, new)
        self.links = links
        self._beside: dict[str, set[str]] = {}

    def as_before(self, was: Quote, now: Quote) -> Quote:
        """Give a quotation of the new version the speaker of the old one, if it only seems to have another."""
        one, other = was.speaker, now.speaker
        if not one or not other or one.name == other.name or not self._are_told_alike(one, other):
            return now
        new, near = self._is_only_here("new", other, now.span.start)
        gone, was_near = self._is_only_here("old", one, was.span.start)
        if (new and (gone or near)) or (gone and was_near):
            return now
        return now._replace(speaker=other._replace(name=one.name, confidence=min(one.confidence, other.confidence)))

    def are_named_otherwise(self, old: Speaker, new: Speaker) -> bool:
        """Tell whether an edit put a role for a name, or back, that no version gives to that name; they may be one.

        So may a woman and the nurse, Saltline and the court, Ida Berg and a report.
        """
        before, after = self.for_whom("old", old, new), self.for_whom("new", new, old)
        was, now = alone(before.name), alone(after.name)
        if PRONOUNS.intersection((was.lower(), now.lower())):
            return False
        if is_role(was) is is_role(now):
            return is_role(was) and self.may_be_called_both(was, now)
        role, name = role_of(was if is_role(was) else now), now if is_role(was) else was
        if role is None or not (self._is_edited("old", old) and self._is_edited("new", new)):
            return False
        if role.head in papers():
            told = role.head in _UTTERED or (role.head == "paper" and not self._is_person(name))  # the Torvik Post
            return not told and name.rpartition(" ")[2] not in self._words_beside(role.head)
        if role.head in bodies() and self._is_person(name):
            return not self._is_spokesman(name, was if is_role(was) else now)
        if role.head in bodies() or (role.head == "spoke" and not self._is_person(name)):
            called = role.words & NAMED_SO  # not the company, Saltline; the Kremlin, its spokesman
            known = {*map(fold, name.split()), "police" if name.endswith("PD") else ""}  # the NYPD
            return bool(called) and called.isdisjoint(known) and name not in places()
        return role.head not in self._heads_of(name)

    def _words_beside(self, head: str) -> set[str]:
        """List the words of the sentences that have the head of a role: Ida Berg wrote the report."""
        if head not in self._beside:
            versions = [persons.story.document for persons in self.persons.values()]
            sentences = [sentence.span.of(made.text) for made in versions for sentence in made.sentences]
            self._beside[head] = {word for one in sentences if head in one for word in _WORD.findall(one)}
        return self._beside[head]

    def _is_edited(self, side: str, speaker: Speaker) -> bool:
        """Tell whether an edit touches the words that say who speaks."""
        link = self._link(side, speaker)
        return link is not None and not _has(link, side == "old", speaker.span)

    def _are_told_alike(self, one: Speaker, other: Speaker) -> bool:
        """Tell whether the same words of linked sentences say who speaks."""
        if one.span.of(self.persons["old"].text).lower() != other.span.of(self.persons["new"].text).lower():
            return False
        if self._whose("old", one) != self._whose("new", other):  # a spokesman for the bank, a spokesman for the union
            return False
        return (was := self._link("old", one)) is not None and was is self._link("new", other)

    def _is_only_here(self, side: str, speaker: Speaker, start: int) -> tuple[bool, bool]:
        """Tell whether only this version has the words that name a speaker where they are, and whether that is near.

        Near is the sentence in which the quotation starts or its speaker stands, or the one before, if it was edited or
        stands in their paragraph.
        """
        is_old, story, by = side == "old", self.persons[side].story, self._link_of[side]
        named = self._naming(side, story, speaker)
        at, link = story.sentence(named.start) if named else -1, by[story.sentence(speaker.span.start)]
        if named is None or at not in by:  # a document may bring sentences that leave some of its text out
            return False, False
        partners, behind = (by[at].new, link.new) if is_old else (by[at].old, link.old)
        crossed = bool(partners) and partners[0] > behind[-1]
        first = story.sentence(min(start, speaker.span.start))
        sentences = story.document.sentences
        same = sentences[at].paragraph == sentences[first].paragraph
        near = at >= first - 1 and (same or (partners != () and by[at].kind != "unchanged"))
        return crossed or not _has(by[at], is_old, named), near

    def _naming(self, side: str, story: Story, speaker: Speaker) -> Span | None:
        """Give the last mention of a speaker before the words that say who speaks, or else behind them, with its title.

        A surname alone does not say whose it is; a role does: the nurse spoke first.
        """
        mentions, (start, end), text = self.persons[side].mentions, speaker.span, story.text
        words = speaker.span.of(text)
        if speaker.name[0].islower() and speaker.name not in words.lower():
            at = text.rfind(f" {speaker.name}", 0, start) + 1
            return Span(at, at + len(speaker.name)) if at else None
        last = bisect_left(mentions, end, key=lambda mention: mention.span.start)
        behind = story.document.sentences[story.sentence(start)].span.end
        near = [m for m in mentions[last : last + _FAR] if m.span.start < behind]
        for mention in (*reversed(mentions[max(0, last - _FAR) : last]), *near):
            if mention.name == speaker.name and mention.span.of(text) not in words:
                return Span(mention.title.start if mention.title else mention.span.start, mention.span.end)
        return None

    @cached_property
    def to_new(self) -> dict[int, tuple[int, ...]]:
        """The new sentences that each old one is linked with."""
        return {i: link.new for link in self.links for i in link.old}

    @cached_property
    def to_old(self) -> dict[int, tuple[int, ...]]:
        """The old sentences that each new one is linked with."""
        return {j: link.old for link in self.links for j in link.new}

    def _link(self, side: str, speaker: Speaker) -> Link | None:
        return self._link_of[side].get(self.persons[side].story.sentence(speaker.span.start))

    @cached_property
    def _link_of(self) -> dict[str, dict[int, Link]]:
        """The link of each sentence of a version."""
        old = {i: link for link in self.links for i in link.old}
        return {"old": old, "new": {j: link for link in self.links for j in link.new}}


def _has(link: Link, is_old: bool, span: Span) -> bool:
    """Tell whether both sides of a link have what stands at a span of one."""
    if link.kind == "unchanged":
        return True
    equal = (edit.old if is_old else edit.new for edit in link.edits if edit.kind == "equal")
    return any(start <= span.start and span.end <= end for start, end in equal)
