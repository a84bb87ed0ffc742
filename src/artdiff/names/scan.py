"""Cut runs of capitalised words into titles and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from artdiff.names.lexicon import (
    Gender,
    bodies_before_a_name,
    calendar,
    function_words,
    given_names,
    honours,
    initialisms,
    of_heads,
    offices,
    organisations,
    peoples,
    places,
    role_genders,
    roles_before_a_name,
    streets,
    titles,
)
from artdiff.names.mentions import NameKind

_LONGEST_PLACE = 5
"""Words of the longest name in the list of places, and some."""
_SIDES = ("North", "South", "East", "West")
_QUARTERS = ("Northern", "Southern", "Eastern", "Western")
MONTHS = frozenset("April May June August".split())
"""Months that are given names or surnames, too."""
_SURNAMES = MONTHS | frozenset(
    "Ask Back Call Down Early Good Just Last Look Much Near Read Right Still Such Well Will".split()
)
"""Words of all days that are surnames where a given name or a title stands before them."""
_COUNTRIES = ("US", "UK", "U.S", "U.K")
_DESCRIPTIVE = (
    *("ing", "ed", "ken", "ful", "less", "ous"),
    *("ist", "ician", "holder", "keeper", "maker", "owner", "woman", "worker"),
)
"""Endings of words that describe a person, or say what one does, and have a capital only where a sentence starts."""
_SHORTEST = 7
"""Letters that such a word has at least: Grieving, Disgraced; not Syed."""
_COURTESY = frozenset(("Mr", "Mrs", "Ms", "Miss", "Sir", "Dame"))
"""Before those who have the name of what is no person elsewhere: Mr Post, Sir Ian Globe."""
FEAST_DAYS = ("Day", "Eve")
_ACRONYM = 3
"""Letters of which a word in capitals may stand for others: WHO, not FOUR."""


class Cut(NamedTuple):
    """What a run of capitalised words holds: offsets into the run."""

    title: int
    """Where titles start; name when there are none."""
    name: int
    end: int
    kind: NameKind
    gender: Gender
    text: str
    doubtful: bool
    """Nothing but its capital tells that it is a name: no name where a sentence starts with it."""


_WORD = re.compile("[^ ]+")


@lru_cache(maxsize=16384)
def cut(run: str, given: bool = False) -> Cut | None:
    """Cut a run into titles and a name; None where it holds no name. Given: its first word is a given name."""
    words = [(m[0], m.start(), m.end()) for m in _WORD.finditer(run)]
    start, stop = 0, _stop(words)
    gender: Gender = ""
    title = start
    person = given
    while start < stop:
        bare = words[start][0].rstrip(".")
        rest = run[words[start][1] : words[stop - 1][2]] if stop - start <= _LONGEST_PLACE else ""
        if rest in places() or (start + 1 < stop and words[start + 1][0] == "&" and not titles().get(bare)):
            break  # Health & Social Care; but Mr & Mrs Smith
        if (bare in titles() or ("-" in bare and _is_double(bare))) and not (
            start == title and rest in organisations() and bare not in _COURTESY
        ):
            person = True
            gender = titles().get(bare, "") or gender
        elif _is_role(bare) and start + 1 < stop and not _is_of_body(words[stop - 1][0]):
            person = True
            gender = role_genders().get(bare.partition("-")[0].lower(), "")
        elif run.startswith(" World War", words[start][2]) or (bare in _QUARTERS and _is_own(words, start + 1, stop)):
            break
        elif _is_common(bare) and not ((given and not start) or _is_surname(words, start)):
            title, person, gender = start + 1, False, ""
        elif not (bare in peoples() or bare in ("of", "&") or (bare in _COUNTRIES and start + 1 < stop)):
            break
        start += 1
    for k in range(start + 1, stop):
        if _is_common(words[k][0]) and not (_is_surname(words, k) or words[k][0] in organisations()):
            stop = k
            break
    if start >= stop or _names_nobody(words, start, stop):
        return None
    if stop - start > 1 and words[stop - 1][0] not in organisations():
        for k in range(stop - 2, start - 1, -1):
            bare = words[k][0].rstrip(".")
            if bare in titles():  # Harbour Minister Ole Berg
                person, start, gender = True, k + 1, titles()[bare] or gender
                break
    return _judge(run, words, title, start, stop, person, gender)


def past_opening(run: str, at: int, pieces: Cut) -> tuple[int, Cut]:
    """Pass a word that has its capital from the start of a sentence: Heartbroken Ida Berg, Airline Norjet."""
    first, _, rest = run.partition(" ")
    second, _, surname = rest.partition(" ")
    is_body = first in bodies_before_a_name() and (pieces.kind == "name" or first.endswith(("er", "Rival", "Rivals")))
    if is_body and second not in organisations() and (body := cut(rest)) is not None:
        return at + len(first) + 1, body
    plain = len(first) >= _SHORTEST and first.endswith(_DESCRIPTIVE) and first not in given_names()
    if pieces.name or not surname or not plain or second not in given_names():
        return at, pieces
    found = cut(rest)
    return (at, pieces) if found is None or found.kind != "person" else (at + len(first) + 1, found)


def _stop(words: Sequence[tuple[str, int, int]]) -> int:
    """Leave out days, months and honours at the end of a run: Rosa Peake KC."""
    stop = len(words)
    while stop and words[stop - 1][0].rstrip(".") in calendar() and not _is_surname(words, stop - 1):
        stop -= 1
    while stop > 2 and words[stop - 1][0] in honours():
        stop -= 1
    return stop


def _is_role(word: str) -> bool:
    """Tell whether a word is a role before a name: Striker, Mum-of-three, Ex-soldier, Ten-year-old."""
    if word in roles_before_a_name() or "-of-" in word:
        return True
    last = word.rpartition("-")[2] if "-" in word else ""
    return last.islower() and (last == "old" or last in role_genders() or last.capitalize() in roles_before_a_name())


def _is_surname(words: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Tell whether a word is a surname: Theresa May, Mrs Read; dates have no given name or title in front."""
    if words[at][0] not in _SURNAMES or not at:
        return False
    before = words[at - 1][0].rstrip(".")
    return before in given_names() or before in titles()


def _is_of_body(last: str) -> bool:
    """Tell whether the last word of a name makes it that of a body or a street: Baker Street."""
    return last in organisations() or last in streets()


def _is_own(words: Sequence[tuple[str, int, int]], at: int, stop: int) -> bool:
    """Tell whether a quarter of the world is part of the name behind it: Southern Water; not Southern Italy."""
    after = words[at][0].rstrip(".") if at < stop else ""
    elsewhere = (places(), peoples(), titles(), given_names())
    return after != "" and not any(after in known for known in elsewhere) and not _is_role(after)


def _is_double(word: str) -> bool:
    """Tell whether a word is two titles: Vice-chancellor."""
    first, _, second = word.partition("-")
    return first in titles() and second.capitalize() in titles()


_DESCRIBING = ("ed", "-born", "-run", "-held", "-made", "-style", "-winning", "-speaking")
_PARTY = re.compile(r"\w\.?|[DRI]-\w+")
"""A letter alone, or a party and a state: R-Ariz."""


def _names_nobody(words: Sequence[tuple[str, int, int]], start: int, stop: int) -> bool:
    """Tell a party, a feast, an office, a people or a thing: R-Ariz., Christmas Eve, Foreign Minister, DNA."""
    first, last, count = words[start][0], words[stop - 1][0], stop - start
    if count == 1 and first.rstrip(".") in initialisms():
        return True
    if count == 1 and (_PARTY.fullmatch(first) or (start and first in FEAST_DAYS and words[0][0] in calendar())):
        return True
    return last in offices() or (count == 2 and first in _SIDES and last in peoples())


def _is_common(word: str) -> bool:
    """Tell whether a word has its capital by its place, The, I’ve, or for stress, FOUR, or describes: Oslo-based."""
    if "’" in word or "'" in word:
        stem, _, tail = word.replace("’", "'").partition("'")
        if tail in ("ve", "re", "ll", "d", "m", "t", "s"):
            return tail == "t" or stem in function_words()
    if "-" in word:
        described = (word[1] == "-" or word.endswith(_DESCRIBING)) and word.rpartition("-")[2].islower()  # U-turn
        return described or calendar().issuperset(word.split("-"))
    if word[-1] == "s" and len(word) > 2 and word[:-1].isupper():  # MPs, NGOs
        return True
    if len(word) > _ACRONYM and word.isupper():
        word = word.capitalize()
    return word in function_words() or word in calendar()


def _judge(
    run: str, words: list[tuple[str, int, int]], title: int, start: int, stop: int, person: bool, gender: Gender
) -> Cut:
    """Say what kind of name stands in words[start:stop]."""
    name, end = words[start][1], words[stop - 1][2]
    text = run[name:end]
    first, last = words[start][0], words[stop - 1][0]
    is_short = stop - start == 1 or (stop - start == 2 and first in given_names())  # not the Sir Ian Berg Trust
    kind: NameKind = "name"
    if (text in places() or (start + 1 < stop and last in streets())) and not person:
        kind = "place"
    elif not (words[title][0].rstrip(".") in _COURTESY and is_short) and (
        last in organisations()
        or first in of_heads()
        or first == "Radio"  # Radio Torvik
        or "&" in text
        or (text.isupper() and len(text) > 2 and not person)
    ):
        kind = "organisation"
        if title < start:  # Russian Foreign Ministry, Democratic Party: the adjective is part of the name
            name, gender = words[title][1], ""
    elif person or (stop - start > 1 and first in given_names()):
        kind = "person"
        gender = gender or given_names().get(first, "")
    elif stop - start == 1 and first in given_names():
        kind, gender = "person", given_names()[first]
    text = run[name:end]
    doubtful = name == 0 and " " not in text and not (text.isupper() and len(text) > 1)
    doubtful = doubtful and text not in places() and text not in given_names()
    return Cut(words[title][1], name, end, kind, gender, text, doubtful)
