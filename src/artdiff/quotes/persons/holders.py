"""Who holds which office or role, as a text says: Mayor Olaf Reuter; Olaf Reuter, the finance minister."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import takewhile
from typing import NamedTuple

from artdiff.names import Mention
from artdiff.names.lexicon import honours
from artdiff.patterns import pattern
from artdiff.quotes.grammar.settling import word_letter
from artdiff.quotes.lexicon import bodies, documents
from artdiff.words import lower

DETERMINERS = frozenset("a an the his her its their our my this that these those another one some".split())
_INDEFINITE = frozenset("a an another one some".split())
BESIDE = frozenset("vice deputy assistant shadow ex".split())
"""Words that make another office of one: the vice president is not the president."""
LINKS = frozenset("of for at in from to with on under by".split())
CLOSE = frozenset(("close", "familiar"))
"""What stands behind the head of a role, not in front: a source close to the talks."""
_WORDS = "business=company cllr=councillor firm=company gov=governor pres=president rep=representative sen=senator"
_SHORT = dict(pair.split("=") for pair in _WORDS.split())
_LONG = {long: short for short, long in _SHORT.items()}
_SEXED = ("woman", "women", "person", "people", "man", "men")
_MOST = 100
"""A role is looked for in so many places."""
_REACH = 70
"""So many characters before and after a name are looked at."""
_DETERMINER = r"(?:the|an?|(?:his|her|its|their)(?![^,]*, [A-Z])|(?:\w+ )?\w+[’']s) "
_apposition = pattern(
    rf", (?:{_DETERMINER}(?=[^,]*[,.\n])|(?=[a-z][\w’' -]*? (?:of|for|at) ))([\w][\w’' -]{{1,60}}+)(?:[,.]|$)"
)
"""Olaf Reuter, the finance minister, …; not Olaf Reuter, his wife, Ann, and …"""
_lead = pattern(r"(?:^|[.!?:”\n]\s?)(?=([A-Z][\w’-]*))(?:[\w’-]+ ){0,3}([\w’-]+) $")
"""A few words that open a sentence: the first and the last."""


class Role(NamedTuple):
    """The words of an office or role, folded."""

    head: str
    words: frozenset[str]


class _Held(NamedTuple):
    at: int
    name: str
    words: frozenset[str]


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Fold number and sex away: spokeswoman, spokesperson and spokesmen are one word."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'").rstrip(".")
    word = _SHORT.get(word, word)
    ending = next((e for e in _SEXED if word.endswith(e) and len(word) > len(e) + 2), "")
    word = word.removesuffix(ending)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=4096)
def role_of(words: str) -> Role | None:
    """Read the words of a role, determiners and numbers aside; its head stands before the first preposition."""
    if "x-" in words:
        words = re.sub(r"\b[Ee]x-", "former ", words)
    folded = [word for word in words.split() if word.lower() not in DETERMINERS and word_letter(word.lower()) != "d"]
    link = next((k for k, word in enumerate(folded) if word in LINKS), len(folded))
    if link > 1 and folded[link - 1] in CLOSE:  # to what, tells no two sources apart
        folded, link = folded[:link], link - 1
    head = fold(folded[link - 1]) if link else ""
    return Role(head, frozenset(map(fold, folded)) - LINKS) if head else None


@cache
def papers() -> frozenset[str]:
    """The folded heads of documents."""
    return frozenset(map(fold, documents()))


def is_plural(words: str) -> bool:
    """Tell whether a role is that of several: party leaders; fold takes their number away."""
    before = list(takewhile(lambda word: word not in LINKS, words.lower().split()))  # the minister for sports
    head = before[-1] if before else ""
    return head.endswith(("men", "people")) or (head.endswith("s") and not head.endswith(("ss", "'s", "’s")))


class Holders:
    """The holders of offices and roles in a text."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.text, self.mentions = text, mentions
        self.starts = [mention[0][0] for mention in mentions]
        self._held: dict[str, list[_Held]] = {}
        self._roles: dict[str, list[Role]] = {}

    def _holding(self, head: str) -> list[_Held]:
        """The holders of roles with a head, in text order; looked for where the head stands."""
        held = self._held.get(head)
        if held is None:
            near = {index for at in _places(self.text, head) for index in self._beside(at)}
            held = self._held[head] = []
            is_thing = head in papers() or head in bodies()  # in its report, at the court, Ole Berg, 34, denied it
            for index in sorted(near):
                mention = self.mentions[index]
                for words in _roles_beside(self.text, mention):
                    role = role_of(words)
                    if role is not None and role.head == head and (mention.kind != "person" or not is_thing):
                        held.append(_Held(mention.span.start, mention.name, role.words))
        return held

    def _beside(self, at: int) -> range:
        return range(bisect_left(self.starts, at - 2 * _REACH), bisect_left(self.starts, at + _REACH))

    def of(self, words: str, at: int) -> str:
        """Name who holds a role that is spoken of at an offset: who was last said to, or else is first; "" for nobody.

        A minister may be any minister, and is nobody; so are ministers.
        """
        role = role_of(words)
        if role is None or words.split(" ", 1)[0].lower() in _INDEFINITE or word_letter(role.head) == "p":
            return ""  # "p": it, which stands in half of all words, is no role
        if is_plural(words):
            return ""
        fitting = [
            held
            for held in self._holding(role.head)
            if role.words <= held.words and role.words & BESIDE == held.words & BESIDE
        ]
        fitting = [held for held in fitting if held.words == role.words] or fitting
        before = [held for held in fitting if held.at < at]
        return before[-1].name if before else fitting[0].name if fitting else ""

    def roles_of(self, name: str) -> list[Role]:
        """The roles that stand beside a name."""
        if name not in self._roles:
            mentions = self.by_name.get(name, [])[:_MOST]
            roles = [role_of(words) for mention in mentions for words in _roles_beside(self.text, mention)]
            self._roles[name] = [role for role in roles if role is not None]
        return self._roles[name]

    def names_person(self, name: str) -> bool:
        """Tell whether a name is that of a person somewhere."""
        return any(mention.kind == "person" for mention in self.by_name.get(name, [])[:_MOST])

    @cached_property
    def by_name(self) -> dict[str, list[Mention]]:
        mentions: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            mentions.setdefault(mention.name, []).append(mention)
        return mentions


def _places(text: str, head: str) -> Iterator[int]:
    """Say where the folded head of a role stands, in whatever case and number."""
    stem = head.removesuffix("y")
    short = [(text, _LONG[head].capitalize())] if head in _LONG else []
    for read, form in [(lower(text), stem), *short] if stem else ():
        at = read.find(form)
        for _ in range(_MOST):
            if at < 0:
                break
            yield at
            at = read.find(form, at + len(form))


def may_name(text: str, mention: Mention, after_of: bool) -> bool:
    """Tell whether a name after a role and a comma can be its holder's: not so in the mayor of Torvik, Norvia, said.

    Nor where no mark closes what stands beside the role: in the court, Ole Berg wept.
    """
    after = text[mention.span.end : mention.span.end + 6]
    closed = after.strip(" ")[:1] in tuple(",.;:()–—”\n") or not after or after.partition(",")[0].strip() in honours()
    full = not after_of or " " in mention.span.of(text)
    return closed and (mention.kind == "person" or (mention.kind == "name" and full))


def _roles_beside(text: str, mention: Mention) -> Iterator[str]:
    if mention.title is not None:
        yield mention.title.of(text)
    if mention.kind not in ("person", "name"):
        return
    start, end = mention.span
    title = "" if mention.title is None else mention.title.of(text)
    if mention.title is not None:
        start = mention.title.start
    before = text[max(0, start - 2) : start]
    after = _apposition().match(text, end) if text.startswith(", ", end) else None
    if before == ", ":  # a spokesman, Ole Berg, said; not shot by a man, Ole Berg, a spokesman, said
        for words in _described(text[max(0, start - _REACH) : start], "[Tt]he" if after else "[Tt]he|[Aa]n?"):
            if may_name(text, mention, " of " in words):
                yield words
    elif before[:1].isalnum() and before[1:] == " ":
        yield from _adjoining(text[max(0, start - _REACH) : start], title)
    lives = mention.kind == "name" and text.endswith((" of ", " from ", " in "), 0, start)  # Berg, of Torvik, a driver
    if after is not None and not lives and _is_noun_phrase(after[1]):
        yield after[1]


def _described(before: str, articles: str) -> Iterator[str]:
    """The finance minister, Olaf Reuter; Torvik’s mayor, Ann Lee: the longest such noun phrase.

    Not where the name may be whom the sentence is on: next to the manager, Olaf Reuter, 34, wept.
    """
    for match in re.finditer(rf"\b(?:{articles}|[Ii]ts|[Tt]heir|[A-Z]\w*[’']s) (?=([\w’' -]{{2,60}}), $)", before):
        if _is_noun_phrase(match[1]):
            lead = _lead().search(before, 0, match.start())
            first, last = (word_letter(word.lower()) for word in lead.groups()) if lead is not None else ("", "")
            if lead is None or first not in "CPagtv" or last not in "Pgt":
                yield match[1]
            return


def _adjoining(before: str, title: str) -> Iterator[str]:
    """Acme chief executive Ann Lee: the nouns right before a name."""
    last = before[before.rfind(" ", 0, -1) + 1 : -1]
    if word_letter(last) not in "nBb":
        return
    words: list[str] = []
    for word in reversed(before[before.rfind(",") + 1 : -1].split(" ")):
        if not word or not word[-1].isalnum() or word_letter(word) not in "nNSBb":
            break
        words.insert(0, word)
    if words:
        yield " ".join([*words, title]).rstrip()


def _is_noun_phrase(words: str) -> bool:
    """Tell whether no verb stands among words."""
    letters = [word_letter(word) for word in words.split()]
    return bool(letters) and letters[0] not in "Pa" and not any(letter in "xvCGMpors" for letter in letters)
