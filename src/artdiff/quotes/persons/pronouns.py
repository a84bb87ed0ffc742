"""Say which person a pronoun stands for: the nearest before it whom it fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property

from artdiff.names import Mention
from artdiff.names.lexicon import Gender, offices, role_genders, titles
from artdiff.patterns import pattern
from artdiff.quotes.persons.beside import may_be_meant, on_another
from artdiff.quotes.persons.holders import Holders
from artdiff.quotes.persons.strangers import Epithet, age_behind, of_age, spoken_by, stranger_at
from artdiff.quotes.story import Story

_MOST = 100
"""So many names of a sentence are looked at."""

_WHOM = {"f": " her[ ,.;]", "m": " him[ ,.;]"}
"""For another of a gender beside somebody who is not named, and of no known gender: the driver took her home."""
_PRONOUNS = {"f": pattern(r"\b(?:[Ss]he|[Hh]er)\b"), "m": pattern(r"\b[Hh](?:e|is|im)\b")}
_REACH = 100
_NEAR, _FAR = 8, 40
"""A pronoun stands for somebody so many sentences before it at most, or before those that go on with it."""
_GUESSED = 0.7
"""How sure it is that a pronoun is the first of two whom it fits."""
_asked = pattern(r"\w+ed (?:\w+ly )?by (?:[A-Z]\w*\.? ){0,3}")
"""Before whoever is not the subject: Asked by Ida Berg whether he knew, Holm said"""
_adds = pattern(r"\w+ (?:added|adds|went on|goes on|continued|continues)\b")
_apposition = pattern(r", (?:\d+, )?(?:an?|the|his|her) ((?:[\w-]+ ){0,2}[\w-]+)")
"""The first words after a name of which one may tell a gender: Berg, a mother of two."""


class Antecedents:
    """The people of a story whom pronouns may stand for."""

    def __init__(self, story: Story, mentions: Sequence[Mention], holders: Holders) -> None:
        self.text, self.mentions, self._holders = story.text, mentions, holders
        self._starts, self._sentences = holders.starts, story.starts
        self._quoted = [stretch[0] for stretches in story.stretches.values() for stretch in stretches]
        self._quote_starts = [span.start for span in self._quoted]
        self._taken: dict[str, str] = {}
        """The gender of the pronoun that was taken for each name."""
        self._told: dict[str, Gender] = {}
        """The genders that the text tells of names."""

    def in_quotation(self, at: int) -> bool:
        index = bisect_left(self._quote_starts, at + 1) - 1
        return index >= 0 and at < self._quoted[index].end

    def of(self, at: int, gender: str) -> tuple[str, float]:
        """The person that a pronoun stands for: who its sentence names first, or the nearest one before it does.

        If that sentence names another whom the pronoun fits, and quotes nobody, it is a guess. A sentence that starts
        with somebody who is not named (A local resident …; The driver …), and names nobody who fits, tells of that one.
        """
        sentence = bisect_left(self._sentences, at + 1) - 1
        end, last, likely = at, sentence - _NEAR, 1.0
        for index in range(sentence, max(-1, sentence - _FAR), -1):
            if index <= last and index <= (last := self._again(index, sentence, gender) - _NEAR):
                break
            start = self._sentences[index]
            officer = self._officer(start, end, gender) if index < sentence else ""
            if officer:
                return officer, likely
            fitting = [
                m for m in mentions_in(self.mentions, self._starts, start, end)[:_MOST] if self._can_be(m, gender)
            ]
            if apart := [m for m in fitting if self._is_apart(m, gender)]:
                likely, fitting = _GUESSED, [m for m in fitting if m not in apart]
            if fitting:
                if len(fitting) > 1 and _asked().fullmatch(self.text, start, fitting[0].span.start):
                    del fitting[0]
                names = dict.fromkeys(m.name for m in fitting)
                # Who is he in one sentence is not she in the next.
                name = next((name for name in names if self._taken.get(name, gender) == gender), fitting[0].name)
                self._taken.setdefault(name, gender)
                sure = len(names) == 1 or (index < sentence and self._quotes(start, end))
                return name, likely if sure else _GUESSED
            told = self._after_quotation(start, end, at) if sentence - index in (1, 2) else start
            stranger = stranger_at(self.text, told, min(end, told + _REACH))
            if stranger and all(role_genders().get(word, gender) == gender for word in stranger.split()):
                is_known = self.text.startswith(("The ", "the "), told)
                named = self._holders.of(stranger, start) if is_known else ""
                name = self._if_fitting(named, gender) if named else stranger
                if name:
                    two = re.search(_WHOM[gender], self.text[told:end]) and not role_genders().keys() & stranger.split()
                    return name, _GUESSED if two or index == sentence else likely
            end = start
        return "", 1.0

    def _after_quotation(self, start: int, end: int, at: int) -> int:
        """Where a sentence that begins inside marks says who speaks, right before one who adds something.

        “…,” a man said. “…,” he added; not “…,” a man said. “…,” he said: that one may answer.
        """
        index = bisect_left(self._quote_starts, start + 1) - 1
        if index < 0 or start >= (behind := self._quoted[index].end) or "\n" in self.text[start:at]:
            return start
        if not _adds().match(self.text, at) or not self._goes_on(end, at):
            return start
        speaks = spoken_by().match(self.text, behind - 2, end)
        return start if speaks is None else speaks.end()

    def _goes_on(self, start: int, end: int) -> bool:
        """Tell whether nothing, or one quotation alone, stands between two offsets."""
        last = self._quoted[bisect_left(self._quote_starts, end) - 1]
        first, behind = last if last.start >= start else (start, start)
        return not (self.text[start:first] + self.text[behind:end]).strip()

    def _again(self, index: int, sentence: int, gender: str) -> int:
        """Find the first sentence after one and before another that, outside what it quotes, has the pronoun again."""
        found = _PRONOUNS[gender]().finditer(self.text, self._sentences[index + 1], self._sentences[sentence])
        at = next((match.start() for match in found if not self.in_quotation(match.start())), None)
        return sentence if at is None else bisect_left(self._sentences, at + 1) - 1

    def described(self, at: int, told: Epithet) -> str:
        """The person whom a description stands for: the one of that age, or else who alone is named just before."""
        names = self._aged.get(told.age, set())
        sentence, end = bisect_left(self._sentences, at + 1) - 1, at
        for index in range(sentence, max(-1, sentence - 3), -1) if told.whole and not names else ():
            near = mentions_in(self.mentions, self._starts, self._sentences[index], end)[:_MOST]
            names = {m.name for m in near if self._can_be(m, told.gender)}
            if names:
                break
            end = self._sentences[index]
        name = min(names) if len(names) == 1 else ""
        other_age = told.age and any(name in some for age, some in self._aged.items() if age != told.age)
        return "" if other_age else name

    @cached_property
    def _aged(self) -> dict[str, set[str]]:
        """Who is of which age: Ida Berg, 43, …; Ida Berg, a 43-year-old; "" for somebody who is not named."""
        aged: dict[str, set[str]] = {}
        ends = {mention.span.end: mention.name for mention in self.mentions if mention.kind in ("person", "name")}
        for end, name in ends.items():
            if self.text.startswith((", ", " ("), end) and (match := age_behind().match(self.text, end)):
                aged.setdefault(match[1], set()).add(name)
        for match in of_age().finditer(self.text):
            aged.setdefault(match[1], set()).add(ends.get(match.start() - len(", "), ""))
        return aged

    def _quotes(self, start: int, end: int) -> bool:
        """Tell whether a quotation starts between two offsets."""
        return bisect_left(self._quote_starts, start) < bisect_left(self._quote_starts, end)

    def _officer(self, start: int, end: int, gender: str) -> str:
        """The bearer of the office that stands before any name, or else the office: On Monday, the mayor …"""
        first = bisect_left(self._starts, start)
        named = self._starts[first] if first < len(self._starts) else end
        last = min(end, start + 120)
        if self.text.find("he ", start, min(last, named + 4)) < 0:
            return ""
        match = _office().search(self.text, start, last)
        if match is None or match.start() > named or self.in_quotation(match.start()):
            return ""
        role = match[1]
        name = self._holders.of(role, start)
        if name:
            return self._if_fitting(name, gender)
        return role if role_genders().get(role.rpartition(" ")[2].lower(), gender) == gender else ""

    def _if_fitting(self, name: str, gender: str) -> str:
        """The name of a holder, unless of the other gender."""
        bearers = self._holders.by_name.get(name, [])
        known = self._gender(name) or next((mention.gender for mention in bearers if mention.gender), "")
        return name if known in ("", gender) else ""

    def _gender(self, name: str) -> Gender:
        """The gender that the text tells of a name: Ms Berg; Berg, a mother of two. Nothing where it tells two."""
        if name not in self._told:
            told = {_told_gender(self.text, mention) for mention in self._holders.by_name.get(name, ())} - {""}
            self._told[name] = told.pop() if len(told) == 1 else ""
        return self._told[name]

    def _can_be(self, mention: Mention, gender: str) -> bool:
        (start, _), name, kind, _, known = mention
        if kind not in ("person", "name") or self.in_quotation(start):
            return False
        known = self._gender(name) or known
        if known and gender and known != gender:
            return False
        return may_be_meant(self.text, mention)

    def _is_apart(self, mention: Mention, gender: str) -> bool:
        """Tell whether another of that gender is told of beside a name whose gender is not known."""
        known = self._gender(mention.name) or mention.gender
        return not known and on_another(gender).match(self.text, mention.span.end) is not None


def _told_gender(text: str, mention: Mention) -> Gender:
    """The gender that a title tells, or what stands behind a name of which none is known."""
    if mention.title is not None:
        return titles().get(mention.title.of(text).split()[-1].rstrip("."), "")
    match = None if mention.gender else _apposition().match(text, mention.span.end)
    words = () if match is None else match[1].split()
    return next(filter(None, (role_genders().get(word.partition("-")[0], "") for word in words)), "")


def mentions_in(mentions: Sequence[Mention], starts: Sequence[int], start: int, end: int) -> Sequence[Mention]:
    """List the mentions that overlap text[start:end]; the starts of all are given."""
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if first and mentions[first - 1].span.end > start:
        first -= 1
    return mentions[first:last]


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"\b[Tt]he ((?:[\w’-]+ ){{0,4}}?(?i:{'|'.join(sorted(offices()))}))\b(?![’'])")
