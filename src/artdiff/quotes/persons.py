"""Say who a mention is: the name in it, the person a pronoun stands for, the holder of a title."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property, lru_cache

from artdiff.model import Document, Span
from artdiff.names import Mention, Names
from artdiff.names.lexicon import Gender, offices, role_genders, titles
from artdiff.quotes.holders import Holders, may_name
from artdiff.quotes.story import Story

_MALE = frozenset(("he", "him", "his", "himself", "he's", "he'd", "he'll"))
_FEMALE = frozenset(("she", "her", "hers", "herself", "she's", "she'd", "she'll"))
_MOST = 100
"""So many names of a sentence are looked at."""

_GUESSED = 0.7
"""How sure it is that a pronoun is the first of two whom it fits."""


class Persons:
    """The people and bodies of a story, to look mentions up in."""

    def __init__(self, story: Story, names: Names) -> None:
        self.story, self.text = story, story.text
        self.names, self.mentions = names, names.mentions
        self.starts = [mention.span.start for mention in names.mentions]
        self.sentences = [sentence.span.start for sentence in story.document.sentences]
        self.quoted = [s.span for stretches in story.stretches for s in stretches if not s.depth]
        self.quote_starts = [span.start for span in self.quoted]
        self._holders: Holders | None = None

    def who_is(self, mention: Span) -> tuple[str, float]:
        """Resolve a mention to a name, and say how sure that is (0 to 1); without one, give the mention's own words."""
        words = mention.of(self.text)
        word = words.lower().replace("’", "'")
        if word in _MALE or word in _FEMALE:
            name, sure = self._person_before(mention.start, "m" if word in _MALE else "f")
            return (name, sure) if name else (words, 1.0)
        return self._name_of(mention, words, word), 1.0

    def labelled(self, label: Span) -> str:
        """Name whom the label of a turn in a transcript stands for: HOLT, Ida Holt; Mr. Vance, Joe Vance."""
        name, _ = self.who_is(label)
        last = name.split()[-1].lower()
        if not name.isupper() or len(last) < 2:
            return name
        return self._by_last_word.get(last) or _untitled(name)

    @cached_property
    def _by_last_word(self) -> dict[str, str]:
        """The first name that is not all capitals, by its last word in lower case."""
        names = [mention.name for mention in reversed(self.mentions) if not mention.name.isupper()]
        return {name.split()[-1].lower(): name for name in names if name.split()}

    def _name_of(self, mention: Span, words: str, word: str) -> str:
        if word in ("who", "which", "that"):
            return self._name_ending(mention.start) or words
        inside = self._inside(mention)
        if inside:
            return self._named(mention, words, inside)
        return self._name_after(mention.end) or self._holder(words, mention.start) or _bare(words)

    def _inside(self, span: Span) -> list[Mention]:
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        if first and self.mentions[first - 1].span.end > span.start:
            first -= 1
        return list(self.mentions[first:last])

    def _named(self, mention: Span, words: str, inside: list[Mention]) -> str:
        """The name that the mention ends with; the Clinton campaign is not Clinton, Clinton’s claim is hers."""
        first, last = inside[0], inside[-1]
        if first is not last and first.kind in ("person", "name") and _link().match(self.text, first.span.end):
            return first.name  # President Macron of France
        rest = self.text[last.span.end : mention.end]
        if rest.strip() in ("", "’s", "'s", "’", "'"):
            person = next((m for m in reversed(inside) if m.kind == "person"), None)
            return (person if person is not None and last.kind == "name" and " " not in last.name else last).name
        return self._name_after(mention.end) or self._holder(words, mention.start) or _bare(words)

    def _name_after(self, end: int) -> str:
        """The spokeswoman, Maria Zakharova, …; the head of the bank, Maria Zakharova."""
        of = _complement().match(self.text, end)
        start = (end if of is None else of.end()) + 2
        at = bisect_left(self.starts, start)
        if at == len(self.mentions) or self.text[start - 2 : start] != ", ":
            return ""
        mention = self.mentions[at]
        if start != (mention.span.start if mention.title is None else mention.title.start):
            return ""
        return mention.name if may_name(self.text, mention, of is not None) else ""

    def _name_ending(self, at: int) -> str:
        """The name before a relative: Mr Lavrov, who …"""
        index = bisect_left(self.starts, at) - 1
        if index >= 0 and at - self.mentions[index].span.end < 80:
            return self.mentions[index].name
        return ""

    def _holder(self, words: str, at: int) -> str:
        """The person who holds the role that these words tell: the Russian minister."""
        if self._holders is None:
            self._holders = Holders(self.text, self.mentions)
        return self._holders.of(words, at)

    def _in_quotation(self, at: int) -> bool:
        index = bisect_left(self.quote_starts, at + 1) - 1
        return index >= 0 and at < self.quoted[index].end

    def _person_before(self, at: int, gender: str) -> tuple[str, float]:
        """The person that a pronoun stands for: who its sentence names first, or the nearest one before it does.

        If that sentence names another whom the pronoun fits, and quotes nobody, it is a guess.
        """
        sentence = bisect_left(self.sentences, at + 1) - 1
        end = at
        for index in range(sentence, max(-1, sentence - 8), -1):
            start = self.sentences[index]
            officer = self._officer(start, end, gender) if index < sentence else ""
            if officer:
                return officer, 1.0
            fitting = [
                m for m in self._inside(Span(start, end))[:_MOST] if m.span.end <= end and self._can_be(m, gender)
            ]
            if fitting:
                name = fitting[0].name
                sure = all(other.name == name for other in fitting) or (index < sentence and self._quotes(start, end))
                return name, 1.0 if sure else _GUESSED
            end = start
        return "", 1.0

    def _quotes(self, start: int, end: int) -> bool:
        """Tell whether a quotation starts between two offsets."""
        return bisect_left(self.quote_starts, start) < bisect_left(self.quote_starts, end)

    def _officer(self, start: int, end: int, gender: str) -> str:
        """The bearer of the title that a sentence has before any name: On Monday, the foreign minister …"""
        first = bisect_left(self.starts, start)
        named = self.starts[first] if first < len(self.starts) else end
        match = _office().search(self.text, start, min(end, start + 120))
        if match is None or match.start() > named or self._in_quotation(match.start()):
            return ""
        name = self._holder(match[1], start)
        known = self._genders.get(name, "") or next(
            (m.gender for m in self.mentions if m.name == name and m.gender), ""
        )
        return name if known in ("", gender) else ""

    @cached_property
    def _genders(self) -> dict[str, Gender]:
        """The genders that the text tells of names: Ms Berg; Berg, a mother of two. Nothing where it tells two."""
        told: dict[str, Gender] = {}
        text = self.text
        for mention in self.mentions:
            (_, end), name, kind, title, gender = mention
            if title is not None:
                gender = _title_gender(title.of(text))
            elif gender or not text.startswith(", ", end) or kind not in ("person", "name"):
                continue
            elif match := _apposition().match(text, end):
                gender = role_genders()[match[1]]
            if gender and told.setdefault(name, gender) != gender:
                told[name] = ""
        return told

    def _can_be(self, mention: Mention, gender: str) -> bool:
        start = mention.span.start
        if (self._genders.get(mention.name, "") or mention.gender) not in ("", gender) or self._in_quotation(start):
            return False
        if self.text[max(0, start - 4) : start] in ("the ", "The "):  # the Vance government
            return False
        if self.text[mention.span.end : mention.span.end + 1] in ("’", "'") and _possessor().match(
            self.text, mention.span.end
        ):
            return False
        if mention.kind != "name":
            return mention.kind == "person"
        if " " not in mention.name or self.text[mention.span.end : mention.span.end + 2] in ("’s", "'s"):
            return False
        return _place().search(self.text, max(0, start - 6), start) is None


def persons_of(document: Document, names: Names) -> Persons:
    """Read a document for what find_quotes and find_indirect both need."""
    return Persons(Story(document), names)


@lru_cache(maxsize=1024)
def _title_gender(title: str) -> Gender:
    return titles().get(title.split()[-1].rstrip("."), "")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(" (?:of|for|from|at) ")


@cache
def _place() -> re.Pattern[str]:
    """Before a name of which nothing tells that it is a person’s: Garrick, of Mill Lane."""
    return re.compile(r"\b(?:of|in|at|from|near) $")


@cache
def _apposition() -> re.Pattern[str]:
    """The first noun after a name that tells a gender: Berg, a mother of two."""
    return re.compile(rf", (?:\d+, )?(?:an?|the|his|her) (?:[\w-]+ ){{0,2}}?({'|'.join(sorted(role_genders()))})\b")


@cache
def _complement() -> re.Pattern[str]:
    """What may stand between a role and the name of its holder: the head of the bank, Maria Zakharova."""
    return re.compile(' (?:of|for|at|in) [^,;:.()“”"\n]{1,60}(?=, )')


@cache
def _possessor() -> re.Pattern[str]:
    """After a name, the person whom it tells of: Bell’s attorney, Frank Odom."""
    return re.compile(r"[’']s? (?:[a-z][\w-]*+ ){0,3}[a-z][\w-]*+,? (?:[A-Z]\w*\.? )?[A-Z]\w")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"\b[Tt]he ((?:[\w’-]+ ){{0,4}}?(?i:{'|'.join(sorted(offices()))}))\b")


def _untitled(name: str) -> str:
    """Leave the titles out of a name in capitals: PRESIDENT BERG."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").capitalize() in titles():
        words.pop(0)
    return " ".join(words)


def _bare(words: str) -> str:
    """Leave the article out: the White House, White House."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else words
