"""Who could be the speaker of a quotation: noun phrases, and how they stand to verbs and marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from artdiff.patterns import pattern
from artdiff.quotes.grammar.adjuncts import HEARERS
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.lexicon import cues, documents, speakers, speech_nouns

_phrase = pattern(
    r"[pro]|(?:d{0,4}+[nN]{0,9}+Sa?)?d{0,4}+[nN]{1,9}+|d{0,4}+[nN]{0,9}+S|d(?=[ax]{0,4}[CvGM])|(?<=C)d{1,2}(?=[.,P])|d(?=Po)"
    "|(?<=Pt)d(?=[,P])"
)
_PP = "(?:(?:gP|[Ptg])[dSnNa]*[nNoS](?:(?:(?:,[dSnN]*[nN]){1,5},?)?&[dSnN]*[nN])?|Pd(?=,?[axvCm]|Pd))"
_following = pattern(
    rf"(?P<say>[ax]*C)|(?P<passive>[ax]*M)|(?P<tosay>[axv]*a*tI)|(?P<sentsay>v{_PP}{{1,3}}a*C)|(?P<do>[ax]*[vm])"
    "|(?P<be>a*x)|(?P<ing>G)"
    rf"|(?P<ppsay>(?:{_PP}|Pa{{1,2}}){{1,4}}(?:,(?!&)[^Q;:.]{{1,25}},[ax]*C|,?[ax]*C(?![dSnN]+,)))"
    r"|(?P<andsay>&[dSnN]*[nN][ax]*C)|(?P<appsay>,[^Q;:.]{1,25},[ax]*C)"
    r"|(?P<bracketsay>[(-][^()]{1,12}[)-],?[ax]*C)|(?P<who>(?:[(][^()]{1,12}[)])?,?r)"
    r"|(?P<bracketdo>[(][^()]{1,12}[)],?[ax]*[vxm])"
    rf"|(?P<ppdo>{_PP}{{1,4}},?[ax]*[vxm])|(?P<anddo>&[dSnN]*[nN][ax]*[vx])|(?P<appdo>,[^Q;:.]{{1,25}},[ax]*[vx])"
    r"|(?P<comma>,)|(?P<that>h)|(?P<colon>:)|(?P<quote>Q)"
)
"""How a verb follows a noun phrase: the first alternative that fits names it."""
_agent = pattern("(?:[MmC]|(?:M(?:QP[dSnN]{1,6}&)?|,C)P?d{0,2}Q)$")
"""Described by her; described as a “ruin” by her; the talks, called “useful” by her."""
_antecedent = pattern("(?<!N,)(?<!N,a)(?:(?<![dSnN])|(?<!d)(?=d))(?:d{0,4}[nN]{0,6}S)?d{0,4}[nN]{0,8}n(?=,?$)")


class Phrase(NamedTuple):
    """A noun phrase of a clause."""

    first: int
    """Index of its first token."""
    end: int
    """Index after its last."""
    kind: str
    """Of its last word: p pronoun, o object, r relative, N name, H person, D document, W speech, n other, d, S."""
    after: str
    """How a verb follows."""
    before: str
    """What stands before."""
    subject: bool


_SUBJECTS = frozenset("say passive tosay do be ppsay andsay appsay bracketsay who ppdo anddo appdo bracketdo".split())
_WITHIN = frozenset(("prep", "in", "comma", "and"))
_REACHING = frozenset(("ppsay", "ppdo", "appsay", "appdo"))
_LONG = ("sentsay", "ppsay", "ppdo")
_WHEN = frozenset("after before since until".split())
"""Prepositions that may start a clause."""
_OTHERS = frozenset(("other", "others"))
_TOLD = frozenset(("say", "appsay", "ppsay", "ing", "colon", "that"))
_PLACED = frozenset(("according", "agent", "per", "start", "quote", "inverted", "dash"))
_NO_SUBJECT = frozenset(("saidobject", "object", "prep", "in", "per"))
_AWAY = frozenset(("prep", "in"))
_STANDING = {
    **dict.fromkeys("GIM", "saidobject"),
    **dict.fromkeys("vgbmx", "object"),
    **{"P": "prep", "t": "prep", "Q": "quote", "s": "sub", "h": "that", "&": "and", ":": "colon", ",": "comma"},
    **{"r": "rel", "-": "dash"},
}


_VERB = re.compile("[CMvmx]")
_NICKNAME = re.compile("NQN+")


_PLAINLY = {
    **dict.fromkeys(("", *"nNdSopbs.;I)"), ""),
    **{"C": "say", "M": "passive", "m": "do", "G": "ing", "r": "who", "h": "that", ":": "colon"},
}
"""How a verb follows where the next letter alone tells: the same answers as those of the pattern."""
_STANDING_PLAINLY = {letter: _STANDING.get(letter, "") for letter in "dxporhPtsSNn:().-GIMvgbmKkBQ"}
"""What stands before where the last letter alone tells."""


@lru_cache(maxsize=512)
def phrases(reading: Reading) -> list[Phrase]:
    """Find the noun phrases of a clause that could be those of speakers."""
    out: list[Phrase] = []
    letters = reading.letters
    opening = len(letters) - len(letters.lstrip("&as,-"))
    for match in _phrase().finditer(letters):
        first, end = match.span()
        after = _PLAINLY.get(letters[end : end + 1])
        if after is None:
            after = _after(reading, end)
        if end == len(letters) - 1 and reading.words[end] == "told":
            after = ""  # “…”, court told
        if after == "passive" and _is_told(reading, end):
            continue
        before = "start" if first <= opening else _STANDING_PLAINLY.get(letters[first - 1])
        if before is None:
            before = _before(letters, first, after)
        if not after and before not in _PLACED and before not in ("saidobject", "prep"):
            continue  # most objects
        if before == "saidobject" and letters.startswith("PG", end) and reading.word(end) == "as":
            after = "ing"  # the paper reported her as saying
        if before == "prep":
            before = _preposition(reading, first, after)
        if letters[end - 1] == "N" and after in ("comma", "") and letters.endswith((",C", ",aC"), 0, first):
            before = "inverted"  # the trick, says Olsen, is to …
        if before in _AWAY and after == "appsay" and "," not in letters[:first]:
            continue  # speaking in Bath, Ole Berg, the mayor, said
        if letters[first] == "r" and letters[max(0, first - 2) : first].rstrip(",")[-1:] == "Q":
            continue  # a “frazil”, which means …
        if before == "and" and out and out[-1].end == first - 1 and _OTHERS & {*map(reading.word, range(first, end))}:
            continue  # Acme and 50 other firms said
        if before in _WITHIN and out and _belongs(out[-1], letters, first, end, after, before):
            continue
        subject = (after in _SUBJECTS and before not in _NO_SUBJECT) or before == "inverted"
        if subject or after in _TOLD or before in _PLACED:
            kind = _kind(reading, end) if letters[end - 1] == "n" else letters[end - 1]
            if kind == "W" and "S" in letters[first:end]:  # Putin’s claim: Putin speaks
                end = letters.index("S", first) + 1
            out.append(Phrase(first, end, kind, after, before, subject))
    return out


def _is_told(reading: Reading, end: int) -> bool:
    """Tell whether a phrase that ends at a token hears something: ministers were told; not they were asked to say."""
    said = reading.letters.index("M", end)
    word = reading.word(said)
    hears = word == "asked" or cues().get(word, ("",))[0] in HEARERS
    return hears and not reading.letters.startswith("t", said + 1)


def _after(reading: Reading, end: int) -> str:
    """Name how a verb follows a noun phrase, over a nickname in marks: Lena “Lulu” Storm said."""
    letters, verb = reading.letters, end
    if letters.startswith("QN", end) and (nickname := _NICKNAME.match(letters, end - 1)) is not None:
        verb = nickname.end()
    following = _following().match(letters, verb)
    after = (following and following.lastgroup) or ""
    if following and after in _LONG and any(reading.word(k) in _WHEN for k in range(end, following.end())):
        return "do" if after == "sentsay" else ""  # he left after Olsen said
    return "ppsay" if after == "sentsay" else after  # a letter sent to parents says


def _belongs(last: Phrase, letters: str, first: int, end: int, after: str, before: str) -> bool:
    """Tell whether a phrase is part of the one before, which has the verb.

    A spokesman for the ministry said; Ole Berg, head of the union, said; not so in the result, as she said, was …
    """
    if before == "and" and last.after == "ppsay":
        return "C" not in letters[last.end : first]  # a statement from France and Malta said
    if before in ("prep", "in"):
        reaches = last.after in _REACHING and after in _SUBJECTS and letters[first] != "p"
        return reaches and not _VERB.search(letters, last.end, first)
    # In Bath, Ole Berg, its mayor, said.
    return letters[end - 1] == "n" and last[1:4] == (first - 1, "N", "appsay")


def _before(letters: str, first: int, after: str) -> str:
    """Name what stands before a noun phrase that does not open the clause, an adverb aside."""
    at = first - 1
    if at > 0 and letters[at] == "a":
        at -= 1
    if letters[at] == "C":
        quoted = letters[max(0, at - 3) : at].rstrip("a").rstrip(",.-")
        return "inverted" if quoted.endswith("Q") and after not in ("be", "say") else "saidobject"
    if letters[at - 1] == "Q" and (letters[at] in ",;" or (letters[at] == "&" and after == "quote")):
        return "quote"
    return _STANDING.get(letters[at], "")


def _preposition(reading: Reading, first: int, after: str) -> str:
    word = reading.word(first - 1)
    if after == "say" and (word in _WHEN or (word == "as" and reading.letters[first] in "Np")):
        return "sub"
    if word == "to" and first > 1 and reading.word(first - 2) == "according":
        return "according"
    if word == "by" and _agent().search(reading.letters, max(0, first - 16), first - 1):
        return "agent"
    return "per" if word == "per" else "in" if word == "in" else "prep"


def _kind(reading: Reading, end: int) -> str:
    word = reading.word(end - 1)
    return "H" if word in speakers() else "D" if word in documents() else "W" if word in speech_nouns() else "n"


def antecedent(reading: Reading, phrase: Phrase) -> Phrase:
    """Give the phrase that a relative stands for, unless it is a name or tells of one: a letter, which said."""
    start = max(0, phrase.first - 20)
    match = _antecedent().search(reading.letters[start : phrase.first])
    return phrase if match is None else phrase._replace(first=start + match.start(), end=start + match.end())
