"""Which names does one version have that the other has not, in whatever form?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from unicodedata import normalize

from artdiff.facts.finding import name_fact
from artdiff.facts.lexicon import CODES, FEASTS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS, ZONES
from artdiff.facts.naming.alike import turned
from artdiff.facts.version import Version
from artdiff.model import Fact
from artdiff.names import Mention
from artdiff.words import fold, stands_in

_LETTERS = re.compile("[A-Za-z0-9 .]*")
_WORD = re.compile(r"\w+")
_FIRST = re.compile(r"(\w+(?:[-’']\w\w+)*)(?:(?=[’']s )| \w+)")
"""The first two words of a sentence, or who owns something: a surname, where a capital makes no name: Berg said."""
_MANY = 20
"""With so many names to look for, one list of all words is cheaper than looking for each."""
_STEM = 5
_NAMES = """
US|USA|United States|United States of America|America
UK|United Kingdom|Britain|Great Britain
First World War|World War I|World War One|World War 1|WWI|WW1
Second World War|World War II|World War Two|World War 2|WWII|WW2
"""
_STATES = (
    "Ala=Alabama Ariz=Arizona Calif=California Colo=Colorado Conn=Connecticut Fla=Florida Mich=Michigan "
    "Minn=Minnesota Mont=Montana Neb=Nebraska Nev=Nevada Okla=Oklahoma Tenn=Tennessee Wis=Wisconsin"
)
_ALSO = {name: names.split("|")[0] for names in _NAMES.split("\n") for name in names.split("|")}
_ALSO |= dict(pair.split("=") for pair in _STATES.split())
_INITIALS = ("US", "UK")
_FORMS = (" Ltd", " Limited", " Inc", " Corp", " Corporation", " Co", " LLC", " PLC", " GmbH", " AG", " SA", " SE")
"""Forms of companies, which are named with them and without."""
NO_NAMES = frozenset(
    {"am", "pm", "celsius", "fahrenheit", *ZONES, *MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *FEASTS, *map(str.lower, CODES)}
).difference(["sun"])


def only_here(here: Version, there: Version) -> list[Fact]:
    """List the names, at their first mention, that the other version does not have anywhere.

    Notes of the editors do not count: a correction names what the story no longer does.
    """
    others = _told(there)
    known = {mention.name for mention in others}
    unknown = {mention.name: mention for mention in reversed(_told(here)) if mention.name not in known}
    if not unknown:
        return []
    known = set(map(plain, known))
    unknown = {name: mention for name, mention in unknown.items() if not _has_plain(plain(name), known, there.text)}
    if not unknown:
        return []
    people = _people(others)
    stems = {_stem(name) for name in known} if any(name.endswith("ans") for name in unknown) else set()
    peoples = {_stem(name) for name in known if name.endswith("ans")}
    short = {initials(name) for name in known} if any(name.isupper() for name in unknown) else set()
    surnames = {name.rpartition(" ")[2] for name, mention in unknown.items() if mention.kind == "person"}
    firsts = [_FIRST.match(there.text, start) for start in there.starts] if surnames else ()
    openings = [first[0] for first in firsts if first is not None and first[1] in surnames]
    staying = {two.partition(" ")[0] for two in _adjoining(here.text, openings)} if openings else ()
    left = {
        name: mention
        for name, mention in unknown.items()
        if not (plain(name) in short or initials(name) in known or _is_known(mention, name.lower(), people))
        and name not in ("Inc", "Ltd", "LLC")  # Norden Rail, Inc.
        and not (name.endswith(_FORMS) and stands_in(name.rpartition(" ")[0], there.text))
        and _stem(name) not in (stems if name.endswith("ans") else peoples)  # Ardenians, Ardenia
        and not (mention.kind == "person" and name.rpartition(" ")[2] in staying)  # Ida Berg said, Berg said
    }
    return [name_fact(here.document, mention) for mention in _not_in(there.low, left)] if left else []


def _told(version: Version) -> Sequence[Mention]:
    """List the mentions that stand in no note."""
    notes = version.notes
    if not notes:
        return version.mentions
    starts, ends = [start for start, _ in notes], [0, *(end for _, end in notes)]
    return [m for m in version.mentions if m.span.start >= ends[bisect_right(starts, m.span.start)]]


def plain(name: str) -> str:
    """Leave out full stops and fold typography: U.S. and US, O’Neill and O'Neill are a matter of style.

    What has several names is given the first.
    """
    name = name.replace(".", "") if "." in name else name
    return _ALSO.get(name, name) if name.isascii() and "-" not in name else fold(name).replace("-", " ")


def _has_plain(name: str, known: set[str], text: str) -> bool:
    """Tell whether a plain name is known, or stands as initials in front: U.S. Ambassador Berg, U.S.-Mexico border."""
    dotted = f"{name[:1]}.{name[1:2]}.{name[2:].replace(' ', '-')}"
    return name in known or (name[:2] in _INITIALS and (stands_in(name, text) or dotted in text))


def _written(name: str) -> list[str]:
    """List the ways to write a lower-case name, which differ in typography alone."""
    if _LETTERS.fullmatch(name):
        return [name]
    plain = fold(name)
    marks = [plain.replace("'", mark) for mark in ("'", "’")] if "'" in plain else [plain]
    forms = [form.replace("-", hyphen) for form in marks for hyphen in "- ‑"] if "-" in plain else marks
    forms += [form.replace(" & ", " and ") for form in forms if " & " in form]
    return forms if plain.isascii() else [*forms, *(normalize("NFD", form) for form in forms)]


def _stem(name: str) -> str:
    """The letters that a people shares with its country; a shorter name stays."""
    return name[:_STEM].lower() if len(name) > _STEM else name


def _not_in(text: str, names: dict[str, Mention]) -> list[Mention]:
    """List the mentions, in order, of which the name does not stand in the text, which is in lower case."""
    forms: dict[str, tuple[Mention, list[str]]] = {}
    for name, mention in sorted(names.items(), key=lambda item: item[1].span):
        folded = name.lower()
        if folded not in forms and folded not in NO_NAMES:
            forms[folded] = mention, [*_written(folded), *turned(folded)]
    if len(forms) > _MANY:
        near = _adjoining(text, [way for _, ways in forms.values() for way in ways])
        forms = {name: (mention, [way for way in ways if way in near]) for name, (mention, ways) in forms.items()}
    return [mention for mention, ways in forms.values() if not any(stands_in(way, text) for way in ways)]


def _adjoining(text: str, names: Iterable[str]) -> set[str]:
    """List those of some names of which the words stand in a text, each beside the next somewhere."""
    words = _WORD.findall(text)
    cut = {name: _WORD.findall(name) for name in names}
    there = {word for own in cut.values() for word in own}.intersection(words)
    cut = {name: own for name, own in cut.items() if there.issuperset(own)}
    pairs = {pair for own in cut.values() for pair in pairwise(own)}
    pairs.intersection_update(pairwise(words))
    return {name for name, own in cut.items() if pairs.issuperset(pairwise(own))}


def initials(name: str) -> str:
    """The initials of a name of several words: United Nations is UN; empty for a single word.

    >>> initials("Organisation for Security"), initials("Torvik")
    ('OS', '')
    """
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(letters) if len(letters) > 1 else ""


def _people(mentions: Sequence[Mention]) -> dict[str, list[tuple[str, set[str]]]]:
    """Index the names of people, in lower case and with what tells their gender, by their last word."""
    genders: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind in ("person", "name"):
            genders.setdefault(mention.name, set()).add(mention.gender)
    people: dict[str, list[tuple[str, set[str]]]] = {}
    for name, told in genders.items():
        low = name.lower()
        people.setdefault(low[low.rfind(" ") + 1 :], []).append((low, told))
    return people


def _is_known(mention: Mention, name: str, people: dict[str, list[tuple[str, set[str]]]]) -> bool:
    """Tell whether the other version names the same person, more or less fully: Biden, Joe Biden; not Mrs Biden."""
    if mention.kind not in ("person", "name"):
        return False
    words = name.split()
    mine = frozenset(words)
    other_sex = {"m": "f", "f": "m"}.get(mention.gender, "?")
    return any(
        told != {other_sex} and (mine.issuperset(other.split()) or mine.issubset(other.split()))
        for other, told in (*people.get(words[-1], ())[:8], *people.get(words[0], ())[:8])
    )
