"""Words that tell names from other capitalised words: titles, peoples, places, given names, words for organisations."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pkgutil import get_data
from typing import Literal

Gender = Literal["m", "f", ""]
_GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "-": ""}


def _lines(name: str, package: str = __package__) -> list[str]:
    text = (get_data(package, f"data/{name}") or b"").decode()
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def read_lists(package: str = __package__) -> dict[str, list[str]]:
    """Read the lists of words of a package, each by the name that stands above it."""
    lists: dict[str, list[str]] = {}
    for line in _lines("words.txt", package):
        if line.startswith("= "):
            words = lists.setdefault(line[2:], [])
        else:
            words += line.split()
    return lists


def word_list(name: str, package: str = __package__) -> Callable[[], frozenset[str]]:
    """Make a function that gives the words of a list, which is read when they are first asked for."""
    return cache(lambda: frozenset(read_lists(package)[name]))


roles_before_a_name = word_list("roles before a name")
"""Nouns that are capitalised before a name where a sentence starts: Striker. Alone they may be names."""
bodies_before_a_name = word_list("bodies before a name")
"""What a firm or a side is called before its name, with a capital where a sentence starts: Airline Norjet."""
honours = word_list("honours")
"""Letters that follow a name and are no part of it: KC, OBE."""
calendar = word_list("calendar")
"""Days and months, which are capitalised but no names here."""
function_words = word_list("function words")
"""Words that are capitalised only where a sentence starts."""
initialisms = word_list("initialisms")
"""Common nouns in capitals: CCTV, GDP."""
organisations = word_list("organisations")
"""The words that the name of an organisation ends with."""
streets = word_list("streets")
"""The words that the name of a street or the like ends with, and hardly any surname is."""
of_heads = word_list("heads before of")
"""The words after which “of …” goes on with the name."""
subjects = word_list("subjects of bodies")
"""What the bodies of a state deal with, two of which an “and” joins in one name: Health and Safety."""
offices = word_list("offices")
"""Titles that are never surnames: a run that ends with one names nobody."""


@cache
def titles() -> dict[str, Gender]:
    """Give the words that stand before a name as a title, and the gender that they tell."""
    genders: dict[str, Gender] = dict.fromkeys(read_lists()["titles"], "")
    return genders | dict.fromkeys(read_lists()["titles m"], "m") | dict.fromkeys(read_lists()["titles f"], "f")


@cache
def role_genders() -> dict[str, Gender]:
    """Give common nouns that tell the gender of the person whose name follows: spokesman, daughter."""
    genders: dict[str, Gender] = dict.fromkeys(read_lists()["roles m"], "m")
    return genders | dict.fromkeys(read_lists()["roles f"], "f")


@cache
def places() -> frozenset[str]:
    """Give the places that are known by name."""
    return frozenset(_lines("places.txt"))


@cache
def peoples() -> frozenset[str]:
    """Give nationalities and the like, which are no part of a person's name."""
    return frozenset(word for line in _lines("peoples.txt") for word in line.split())


@cache
def given_names() -> dict[str, Gender]:
    """Give common given names and the gender that they mostly have."""
    return {name: _GENDERS[line[0]] for line in _lines("given_names.txt") for name in line.split()[1:]}


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Give the forms of a given name that one person may go by: Robert, Bob."""
    forms: dict[str, frozenset[str]] = {}
    for entry in read_lists()["short forms"]:
        group = frozenset(entry.split("/"))
        for name in group:
            forms[name] = forms.get(name, frozenset()) | group
    return forms
