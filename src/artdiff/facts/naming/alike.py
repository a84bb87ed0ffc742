"""How alike two names are: one name in two spellings, or nearly."""

from __future__ import annotations

from artdiff.model import Fact
from artdiff.names import lexicon, nearly_same, one_sound, spelling_key
from artdiff.variants import is_one_word
from artdiff.words import stands_in

_SHORTEST = 5
"""Letters: Iran and Iraq are two names."""
_SHARED = 4
"""First letters that a country shares with its people."""
_PEOPLE_ENDS = ("", "n", "an", "ian", "ese", "i", "ish")
_COUNTRY_ENDS = ("", "a", "ia", "y", "any", "e", "en", "ey", "o", "stan", "land", "ain")

_IRREGULAR = dict(
    pair.split("=")
    for pair in (
        "France=French Netherlands=Dutch Greece=Greek Switzerland=Swiss Wales=Welsh Denmark=Danish Norway=Norwegian "
        "Spain=Spanish Poland=Polish Peru=Peruvian Philippines=Filipino Iceland=Icelandic Ireland=Irish "
        "England=English Scotland=Scottish Finland=Finnish Cyprus=Cypriot Belgium=Belgian Portugal=Portuguese "
        "Lebanon=Lebanese Argentina=Argentine Congo=Congolese Myanmar=Burmese Afghanistan=Afghan Kosovo=Kosovan "
        "Panama=Panamanian Mozambique=Mozambican Laos=Lao Montenegro=Montenegrin Gaza=Gazan"
    ).split()
)
"""Peoples whose names go another way than the endings."""


def is_variant(old: Fact, new: Fact) -> bool:
    """Tell whether two names, not of people, are spelt as in Britain and in America: Defence Ministry."""
    words = zip(old.value.lower().split(), new.value.lower().split(), strict=False)
    return old.unit != "person" and all(is_one_word(was, now) for was, now in words)


def turned(name: str) -> tuple[str, ...]:
    """Put a name of two parts the other way round.

    >>> turned("university of oxford"), turned("health ministry")
    (('oxford university',), ('ministry of health', 'ministry of the health'))
    """
    name, within, place = name.partition(" in ")
    if within:
        return tuple(f"{other} in {place}" for other in turned(name))
    head, of, rest = name.partition(" of ")
    if of:
        return (f"{rest.removeprefix('the ')} {head}",)
    first, _, last = name.rpartition(" ")
    return (f"{last} of {first}", f"{last} of the {first}") if first else ()


def stands_as_people(name: str, text: str) -> bool:
    """Tell whether a text has a country as its people.

    >>> stands_as_people("Germany", "The German firm"), stands_as_people("Kazakhstan", "Kazakh officials")
    (True, True)
    >>> stands_as_people("Australia", "An Austrian firm"), stands_as_people("Iraq", "Iranian officials")
    (False, False)
    >>> stands_as_people("France", "The French firm"), stands_as_people("South Korea", "South Koreans")
    (True, True)
    """
    first = name.partition(" ")[0]
    people = first if first in lexicon.peoples() else f"{name}n" if first != name else _IRREGULAR.get(name)
    if people is not None and (stands_in(people, text) or stands_in(f"{people}s", text)):
        return True  # Saudi Arabia, South Korea, France
    at = text.find(name[:_SHARED])
    while at >= 0:
        end = at + _SHARED
        while text[end : end + 1].isalpha():
            end += 1
        word = text[at:end]
        inside = at and text[at - 1].isalpha()
        if word in lexicon.peoples() and not inside and any(_are_of(name, word, ending) for ending in _PEOPLE_ENDS):
            return True
        at = text.find(name[:_SHARED], end)
    return False


def _are_of(name: str, people: str, ending: str) -> bool:
    stem = people.removesuffix(ending)
    return people.endswith(ending) and name.startswith(stem) and name[len(stem) :] in _COUNTRY_ENDS


def similarity(old: Fact, new: Fact) -> float:
    """How alike two names are, 0 to 1: the share of letters kept, by the least of their words."""
    olds, news = spelling_key(old.value).split(), spelling_key(new.value).split()
    if "".join(olds) == "".join(news):
        return 1.0
    if len(olds) != len(news) or (old.unit != new.unit and "name" not in (old.unit, new.unit)):
        return 0.0
    return 1.0 if nearly_same(olds, news) else min(map(_word_similarity, olds, news))


def _word_similarity(old: str, new: str) -> float:
    if old == new or one_sound(old, new):
        return 1.0
    if min(len(old), len(new)) < _SHORTEST:
        return 0.0
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(old, new)
