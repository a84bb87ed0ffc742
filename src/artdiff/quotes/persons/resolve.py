"""Say who a mention is: the name in it, the person a pronoun stands for, the holder of a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from artdiff.model import Document, Span
from artdiff.names import Mention, Names
from artdiff.names.lexicon import honours, roles_before_a_name, titles
from artdiff.patterns import pattern
from artdiff.quotes.grammar.settling import word_letter
from artdiff.quotes.lexicon import speakers
from artdiff.quotes.persons.bodies import subject_before
from artdiff.quotes.persons.holders import CLOSE, LINKS, Holders, may_name
from artdiff.quotes.persons.pronouns import Antecedents, mentions_in
from artdiff.quotes.persons.strangers import epithet
from artdiff.quotes.story import Story

_MALE = frozenset(("he", "him", "his", "himself", "he's", "he'd", "he'll"))
_FEMALE = frozenset(("she", "her", "hers", "herself", "she's", "she'd", "she'll"))
_REACH = 60
"""Characters that are read before a relative, and behind a role, for whom they stand."""
_HELD_FOR = frozenset(
    "ambassador boss captain chair chief coach director editor founder governor head lawyer leader manager mayor member"
    " members minister owner president representative secretary spokesman spokesmen spokesperson spokeswoman".split()
)
"""Roles that say little without whom or what they are held for."""
_CLOSE = tuple(f" {word} " for word in CLOSE)
_entry = pattern(r"(?:(?<=\d:)|\d?\d\.)\d\d (?=[A-ZÀ-Þ])")
"""The time of an entry, or its minutes, before a name: 14:05 Berg says"""
_word = pattern(r" ([\w’'&-]*[\w’']|&)")
_aside = pattern(r", [^,.;:“”\"\n]{1,60} (?:of|from|at|for|with|in)(?: the)? ")
"""What may stand between a person and a body: Ida Berg, an analyst at Velmora, who"""
_phrase = pattern(r".*\b((?:the|an?|his|her|its|their)(?: [\w’'-]+){1,4}),? $", re.IGNORECASE | re.DOTALL)
"""The last phrase with a determiner: the spokesman for the army, which"""
_complement = pattern(
    r" (?:(?:of|for|at|in|to|with) [^,;:.()“”\"\n]{1,60}"
    r"|and (?!(?:the|an?|his|her|its|their) )[a-z][a-z -]{1,40})(?=, )"
)
"""What may stand between a role and the name of its holder: the head of the bank, Ida Berg; founder and owner, …"""
_held = pattern(r"([a-z-]+) (?:of|for) (?:the )?$")
"""A role before whom it is held for: the leader of the Greens, who"""
_link = pattern(" (?:of|for|from|at) ")
_ROLE_WORD = rf"(?!(?:{'|'.join(sorted(LINKS))}|who|and|as) )(?:\d+-)?[a-z-]+ "
_comma = pattern(rf", (?:(?:the )?(?:[\w-]+[’']s |[\w-]+s[’'] )?(?:{_ROLE_WORD}){{0,3}})?")
_field = pattern(r" of (?:the )?(?:[a-z-]+ ){0,2}([a-z-]+) (?=[A-ZÀ-Þ])")


class Persons:
    """The people and bodies of a story, to look mentions up in."""

    def __init__(self, document: Document, names: Names) -> None:
        self.story, self.text = Story(document), document.text
        self.names, self.mentions = names, names.mentions
        self.holders = Holders(self.text, names.mentions)
        self.starts = self.holders.starts
        self._antecedents = Antecedents(self.story, names.mentions, self.holders)
        self._known: dict[Span, tuple[str, float]] = {}

    def who_is(self, mention: Span) -> tuple[str, float]:
        """Resolve a mention to a name, and say how sure that is (0 to 1); without one, give the mention's own words."""
        known = self._known.get(mention)
        if known is None:
            known = self._known[mention] = self._resolved(mention)
        return known

    def _resolved(self, mention: Span) -> tuple[str, float]:
        if self.text[mention.start].isdecimal() and (entry := _entry().match(self.text, mention.start)) is not None:
            mention = Span(entry.end(), mention.end)
        words = mention.of(self.text)
        word = words.lower().replace("’", "'")
        if word in _MALE or word in _FEMALE:
            name, sure = self._antecedents.of(mention.start, "m" if word in _MALE else "f")
            return (name, sure) if name else (words, 1.0)
        if word in ("it", "they"):
            is_quoted = self._antecedents.in_quotation
            body = subject_before(self.text, self.story.starts, self.mentions, mention, is_quoted)
            return (self._name_of(body, body.of(self.text), "") if body else words), 1.0
        return self._name_of(mention, words, word), 1.0

    def labelled(self, label: Span) -> str:
        """Name whom the label of a turn in a transcript stands for: HOLT, Ida Holt; Mr. Vance, Joe Vance."""
        name, _ = self.who_is(label)
        last = name.split()[-1].lower()
        if not name.isupper():
            return name
        return self._by_word.get(last) or _untitled(name)

    @cached_property
    def _by_word(self) -> dict[str, str]:
        """The first name that is not all capitals, by its last word or else its first, in lower case."""
        names = [m.name for m in reversed(self.mentions) if not m.name.isupper()]
        return {name.split()[at].lower(): name for at in (0, -1) for name in names}

    def _name_of(self, mention: Span, words: str, word: str) -> str:
        if word in ("who", "which", "that"):
            return self._name_ending(mention.start, word) or self._described_before(mention.start) or words
        inside = mentions_in(self.mentions, self.starts, *mention)
        if inside:
            return self._named(mention, words, inside)
        beside = self._name_after(mention.end) or self._name_of_holder(mention)
        return beside or self.holders.of(words, mention.start) or self._described(mention)

    def _described(self, mention: Span) -> str:
        """The person whom a description stands for, or else its own words: the 43-year-old."""
        told = epithet(self.text, *mention)
        name = "" if told is None else self._antecedents.described(mention.start, told)
        return name or _bare(mention.of(self.text)) + self._of_whom(mention)

    def _of_whom(self, mention: Span) -> str:
        """Whom or what a role is held for: a spokesman for the port authority; somebody close to the talks."""
        start, end = mention
        if self.text.startswith(_CLOSE, end):  # sources close to
            end = self.text.index(" ", end + 1)
        role = self.text[self.text.rfind(" ", start, end) + 1 : end]
        links = (" for ", " of ", " at ") if role in _HELD_FOR else (" to ", " with ") if role in CLOSE else ()
        if not self.text.startswith(links, end):
            return ""
        letters = ""
        whom = end
        for match in _word().finditer(self.text, end, end + _REACH):
            letter = word_letter(match[1])
            if letters.endswith(("d", "S")) and letter != "S":
                letter = "n"  # the matter, the board’s thinking
            if letters and letter not in "dnNS&":
                break
            letters += letter
            if letter in "nN":
                whom = match.end()
            if not self.text.startswith(" ", match.end()):
                break
        if whom == end:
            return ""
        at = bisect_left(self.starts, whom) - 1
        name_end = self.mentions[at].span.end if at >= 0 else 0  # for the Department of Health and Social Care
        return self.text[mention.end : max(whom, name_end)]

    def _named(self, mention: Span, words: str, inside: Sequence[Mention]) -> str:
        """The name that the mention ends with; the Clinton campaign is not Clinton, Clinton’s claim is hers."""
        first, last = inside[0], inside[-1]
        if first is not last and first.kind in ("person", "name") and _link().match(self.text, first.span.end):
            return first.name  # President Macron of France
        rest = self.text[last.span.end : mention.end]
        if rest.strip() in ("", "’s", "'s", "’", "'") or rest.strip() in honours():
            if last.kind == "name" and " " not in last.name:
                return next((m.name for m in reversed(inside) if m.kind == "person"), last.name)
            return last.name
        return self._name_after(mention.end) or self.holders.of(words, mention.start) or _bare(words)

    def _name_after(self, end: int) -> str:
        """The spokeswoman, Ida Berg, …; the head of the bank, Ida Berg; his wife, Bath’s Ida Berg"""
        of = _complement().match(self.text, end)
        start = end if of is None else of.end()
        comma = _comma().match(self.text, start)
        if comma is None:
            return ""
        at = bisect_left(self.starts, comma.end())
        if at == len(self.mentions):
            return ""
        mention = self.mentions[at]
        role = comma[0].split()[1:]
        the = role[:1] == ["the"]
        if not the and not all(word_letter(word) in "nS" for word in role):
            return ""  # the minister, like former aide Ida Berg, said
        if comma.end() != (mention.span.start if mention.title is None else mention.title.start):
            return ""
        beside = may_name(self.text, mention, of is not None)
        return mention.name if beside and (not the or mention.kind == "person") else ""

    def _name_of_holder(self, role: Span) -> str:
        """Head of operations Ida Berg; not the manager of singer Ida Berg."""
        field = _field().match(self.text, role.end) if self.text.startswith(" of ", role.end) else None
        if field is None or role.of(self.text).rpartition(" ")[2].lower() not in _HELD_FOR:
            return ""
        at = bisect_left(self.starts, field.end())
        named = at < len(self.mentions) and self.mentions[at].span.start == field.end()
        is_role = field[1].endswith("ed") or field[1].capitalize() in roles_before_a_name()  # the accused Ida Berg
        return self.mentions[at].name if named and not is_role and self.mentions[at].kind == "person" else ""

    def _name_ending(self, at: int, word: str) -> str:
        """The name before a relative: Mr Lavrov, who …; Mr Lavrov, the minister, who …"""
        if self.text.endswith("), ", 0, at):  # Ida Berg (Green), who …
            at = max(0, self.text.rfind(" (", max(0, at - _REACH), at)) + 1
        index = bisect_left(self.starts, at) - 1
        if index < 0:
            return ""
        end = self.mentions[index].span.end
        if index and self.mentions[index].kind != "person":
            between = self.text[self.mentions[index - 1].span.end : self.mentions[index].span.start]
            is_aside = word == "who" and self.mentions[index - 1].kind == "person" and _aside().fullmatch(between)
            is_body = between in (" of ", " from ", ", of ", ", from ") or (word == "who" and between == " of the ")
            index -= bool(is_aside) or is_body  # Ida Berg of Bath, who …
        if word == "who" and self.mentions[index].kind != "person":
            held = _held().search(self.text, max(0, at - _REACH), self.mentions[index].span.start)
            if held and held[1] in speakers():
                return self.holders.of(held[1], at) or held[1]
        near = end + 2 >= at or (end + 80 > at and self.text.startswith((",", " ("), end))
        return self.mentions[index].name if near else ""

    def _described_before(self, at: int) -> str:
        """Who is described before a relative: the army, which …; the mayor, who …"""
        phrase = _phrase().match(self.text, max(0, at - _REACH), at)
        if phrase is None or any(word_letter(word) not in "nS" for word in phrase[1].split()[1:]):
            return ""
        return self.holders.of(phrase[1], at) or _bare(phrase[1])


def _untitled(name: str) -> str:
    """Leave the titles out of a name in capitals: PRESIDENT BERG."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").capitalize() in titles():
        words.pop(0)
    return " ".join(words)


def _bare(words: str) -> str:
    """Leave the article out, and the ending of whose: the White House, White House; the mayor’s, mayor."""
    first, _, rest = words.partition(" ")
    bare = rest if rest and first.lower() in ("the", "a", "an") else words
    return bare.removesuffix("’s").removesuffix("'s") or bare
