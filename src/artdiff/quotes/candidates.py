"""Who could be the speaker of a quotation: noun phrases, and how they stand to verbs and marks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from artdiff.quotes.clauses import Clause
from artdiff.quotes.lexicon import documents, speakers, speech_nouns


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


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(r"[pro]|(?:d*[nN]*S)?d*[nN]+|d*[nN]*S|d(?=[ax]*[CvGM])")


_PP = "(?:P[dSnNa]*[nNo])"
_FOLLOWING = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("say", r"[ax]*C"),
        ("passive", r"[ax]*M"),
        ("tosay", r"[axv]*a*tI"),
        ("do", r"[ax]*[vm]"),
        ("be", r"a*x"),
        ("ing", r"G"),
        ("ppsay", rf"{_PP}+,?[ax]*C"),
        ("andsay", r"&[dSnN]*[nN][ax]*C"),
        ("appsay", r",[^Q;:.]{1,25},[ax]*C"),
        ("bracketsay", r"[(-][^()]{1,12}[)-],?[ax]*C"),
        ("who", r",?r"),
        ("ppdo", rf"{_PP}+,?[ax]*[vxm]"),
        ("anddo", r"&[dSnN]*[nN][ax]*[vx]"),
        ("appdo", r",[^Q;:.]{1,25},[ax]*[vx]"),
        ("comma", r","),
        ("that", r"h"),
        ("colon", r":"),
        ("quote", r"Q"),
        ("", r""),
    )
)
_BEFORE = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("inverted", r"Q[,.-]?a?Cav?$|Q[,.-]?a?Cv?$"),
        ("invobject", r"Q[,.-]?C[dSnNo]*[nNo]$"),
        ("saidobject", r"[CGIM]a?$"),
        ("object", r"[vgbmx]a?$"),
        ("prep", r"[Pt]$"),
        ("quote", r"Q[,.-]?a?$"),
        ("start", r"^[&as,-]*$"),
        ("sub", r"s$"),
        ("that", r"h$"),
        ("and", r"&a?$"),
        ("colon", r":$"),
        ("comma", r",a?$"),
        ("rel", r"r$"),
        ("dash", r"-$"),
        ("", r""),
    )
)
_SUBJECTS = frozenset("say passive tosay do be ppsay andsay appsay bracketsay who ppdo anddo appdo".split())


def phrases(text: str, clause: Clause) -> list[Phrase]:
    """Find the noun phrases of a clause."""
    out: list[Phrase] = []
    letters = clause.letters
    for match in _phrase().finditer(letters):
        first, end = match.span()
        after = next(name for name, pattern in _FOLLOWING if pattern.match(letters, end))
        head = letters[max(0, first - 6) : first]
        before = next(name for name, pattern in _BEFORE if pattern.search(head if first > 5 else letters[:first]))
        if before == "prep":
            before = _preposition(text, clause, first)
        kind = _kind(text, clause, end, letters[end - 1])
        subject = (after in _SUBJECTS and before not in ("saidobject", "object", "prep")) or before == "inverted"
        out.append(Phrase(first, end, kind, after, before, subject))
    return out


def _preposition(text: str, clause: Clause, first: int) -> str:
    word = text[slice(*clause.spans[first - 1])].lower()
    if word == "to" and first > 1 and text[slice(*clause.spans[first - 2])].lower() == "according":
        return "according"
    if word == "by" and first > 1 and clause.letters[first - 2] in "MmC":
        return "agent"
    return "per" if word == "per" else "in" if word == "in" else "prep"


def _kind(text: str, clause: Clause, end: int, letter: str) -> str:
    if letter != "n":
        return letter
    word = text[slice(*clause.spans[end - 1])].lower()
    return "H" if word in speakers() else "D" if word in documents() else "W" if word in speech_nouns() else "n"
