"""Which names came, went or are spelt otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from artdiff.facts.alike import is_variant, similarity, stands_as_people, turned
from artdiff.facts.finding import name_fact
from artdiff.facts.lexicon import CODES, MONTHS, WEEKDAYS, ZONES
from artdiff.facts.sentence import INVISIBLE, has_invisible, lower, visible
from artdiff.model import Document, Fact, FactChange, Link, Span
from artdiff.names import spelling_key

if TYPE_CHECKING:
    from artdiff.names import Mention, Names

_Placed = tuple[int | None, Fact]
"""A fact and the index of the link that it stands in."""

_WORD = re.compile(r"\w+")
_MANY = 20
"""With so many names to look for, one set of all words is cheaper than looking for each."""
_STEM = 5
_LONGEST_SHORT = 5
"""Letters of an abbreviation."""
_SIMILAR = 0.75
_NEAR = 20
"""How many names of a link to compare with: a link of more is no news."""
NO_NAMES = frozenset(
    {"am", "pm", "celsius", "fahrenheit", *ZONES, *MONTHS, *WEEKDAYS, *(code.lower() for code in CODES)}
)
_RENAMED = (
    "Kiev Kyiv|Kharkov Kharkiv|Lvov Lviv|Odessa Odesa|Chernobyl Chornobyl|Nikolaev Mykolaiv|Bombay Mumbai|"
    "Calcutta Kolkata|Madras Chennai|Bangalore Bengaluru|Peking Beijing|Burma Myanmar|Rangoon Yangon|Turkey Türkiye|"
    "Swaziland Eswatini|Mecca Makkah|Gdansk Gdańsk|Belorussia Belarus"
)
RENAMED = {name: pair.split()[-1] for pair in _RENAMED.split("|") for name in pair.split()}
"""Places of which style guides give two names; the key is the newer one."""


def pair_names(
    old: Document, new: Document, links: Sequence[Link], old_names: Names, new_names: Names
) -> list[FactChange]:
    """Find the names that only one version has, each at its first mention, and those that are spelt otherwise."""
    removed = _only_here(old, old_names, new, new_names)
    added = _only_here(new, new_names, old, old_names)
    if not removed and not added:
        return []
    lost = _in_links(removed, old, {i: index for index, link in enumerate(links) for i in link.old})
    won = _in_links(added, new, {j: index for index, link in enumerate(links) for j in link.new})
    pairs = _shortened(lost, old, won, new)
    shortened = {id(item) for pair in pairs for item in pair[:2]}
    pairs += _spelt_otherwise(
        [item for item in lost if id(item) not in shortened], [item for item in won if id(item) not in shortened]
    )
    changes = [FactChange("name", "changed", was[1], now[1], now[0], reason) for was, now, reason in pairs]
    paired = {id(item) for pair in pairs for item in pair[:2]}
    lost, won = ([item for item in items if id(item) not in paired] for items in (lost, won))
    lost, won = _but_peoples(lost, won, new.text), _but_peoples(won, lost, old.text)
    changes += [FactChange("name", "removed", fact, None, index) for index, fact in lost]
    return changes + [FactChange("name", "added", None, fact, index) for index, fact in won]


def _but_peoples(items: list[_Placed], others: list[_Placed], text: str) -> list[_Placed]:
    """Leave out countries that the other text has as their people, unless another name came or went in that link."""
    links = {index for index, _ in others}
    return [
        (index, fact)
        for index, fact in items
        if index in links or fact.unit != "place" or not stands_as_people(fact.value, text)
    ]


def _in_links(facts: Sequence[Fact], document: Document, links: dict[int, int]) -> list[_Placed]:
    starts = [sentence.span.start for sentence in document.sentences]
    return [(links.get(bisect_right(starts, fact.span.start) - 1), fact) for fact in facts]


def _shortened(
    lost: Sequence[_Placed], old: Document, won: Sequence[_Placed], new: Document
) -> list[tuple[_Placed, _Placed, str]]:
    """Pair a name with its abbreviation in the same link: Calif., California."""
    short_lost = [item for item in lost if _is_abbreviated(item[1], old.text)]
    short_won = [item for item in won if _is_abbreviated(item[1], new.text)]
    pairs = [(was, now) for was in short_lost for now in won[:_MANY] if was[0] == now[0] and _shortens(was[1], now[1])]
    pairs += [(was, now) for now in short_won for was in lost[:_MANY] if was[0] == now[0] and _shortens(now[1], was[1])]
    once = {id(was): (was, now) for was, now in {id(now): (was, now) for was, now in pairs}.values()}
    return [(was, now, "spelling") for was, now in once.values()]


def _is_abbreviated(fact: Fact, text: str) -> bool:
    """Tell whether a full stop cuts a name off, and ends no sentence."""
    start, end = fact.span
    after = text[end + 1 : end + 3].lstrip(" ")
    return end - start <= _LONGEST_SHORT and text.startswith(".", end) and (after[:1] == "," or after[:1].islower())


def _shortens(short: Fact, full: Fact) -> bool:
    """Tell whether a name of one word has the letters of another, in order, from its first: Fla, Florida."""
    letters = iter(full.value.lower())
    same_start = short.value[:1] == full.value[:1] and len(full.value) > len(short.value) and " " not in full.value
    return same_start and all(letter in letters for letter in short.value.lower())


def _spelt_otherwise(lost: Sequence[_Placed], won: Sequence[_Placed]) -> list[tuple[_Placed, _Placed, str]]:
    """Pair names that are one name in two spellings, or, in one link, nearly."""
    keys = {_spelling(item[1].value): item for item in reversed(lost)}
    pairs = []
    for now in won:
        was = keys.pop(_spelling(now[1].value), None)
        if was is not None:
            pairs.append((was, now, "spelling"))
    taken = {id(item) for pair in pairs for item in pair[:2]}
    by_link: dict[int | None, list[_Placed]] = {}
    for item in lost:
        if id(item) not in taken:
            by_link.setdefault(item[0], []).append(item)
    for now in won:
        near = () if id(now) in taken else by_link.get(now[0], [])[:_NEAR]
        best = max(near, key=lambda was: similarity(was[1], now[1]), default=None)
        if best is not None and similarity(best[1], now[1]) >= _SIMILAR:
            pairs.append((best, now, "spelling" if is_variant(best[1], now[1]) else "similar spelling"))
            by_link[now[0]].remove(best)
    return pairs


def _spelling(name: str) -> str:
    """Fold the spelling of a name; a place that has been renamed has one key."""
    return RENAMED.get(name, "") or spelling_key(name).replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _only_here(here: Document, names: Names, there: Document, other: Names) -> list[Fact]:
    """List the names, at their first mention, that the other version does not have anywhere."""
    known = {mention.name for mention in other.mentions}
    unknown = {
        mention.name: mention
        for mention in reversed(names.mentions)
        if mention.name not in known and not here.text.startswith("$", mention.span.end)  # US$
    }
    if not unknown:
        return []
    known = set(map(_plain, known))
    unknown = {name: mention for name, mention in unknown.items() if _plain(name) not in known}
    people = _people(other.mentions)
    stems, peoples = {_stem(name) for name in known}, {_stem(name) for name in known if name.endswith("ans")}
    initials = {_initials(name) for name in known} if any(name.isupper() for name in unknown) else set()
    left = {
        name: mention
        for name, mention in unknown.items()
        if not (name in initials or _initials(name) in known or _is_known(mention, name.lower(), people))
        and _stem(name) not in (stems if name.endswith("ans") else peoples)  # Ardenians, Ardenia
    }
    return [name_fact(here, mention) for mention in _not_in(there.text, left, here.text)] if left else []


def _plain(name: str) -> str:
    """Leave out full stops: U.S. and US, St. Louis and St Louis are a matter of style."""
    return name.replace(".", "") if "." in name else name


def _stem(name: str) -> str:
    """The letters that a people shares with its country; a shorter name stays."""
    return name[:_STEM].lower() if len(name) > _STEM else name


def _not_in(text: str, names: dict[str, Mention], here: str) -> list[Mention]:
    """List the mentions, in order, of which the name does not stand in the text in whatever case.

    Soft hyphens and the like are left out of the text, and of the names as they are written here.
    """
    low = lower(visible(text))
    hidden = has_invisible(here)
    words = set(_WORD.findall(low)) if len(names) > _MANY else None
    found: dict[str, Mention] = {}
    for name, mention in sorted(names.items(), key=lambda item: item[1].span):
        folded = _whole(here, mention.span) if hidden else name.lower()
        if folded in found or folded in NO_NAMES:
            continue
        has_words = words is None or words.issuperset(_WORD.findall(folded))
        if not (has_words and any(_stands_in(form, low) for form in (folded, *turned(folded)))):
            found[folded] = mention
    return list(found.values())


def _whole(text: str, span: Span) -> str:
    """Spell out a name, in lower case, with what an invisible character cuts off: Brand(-)vik."""
    start, end = span
    while end < len(text) and text[end] in INVISIBLE:
        end += 1
        while end < len(text) and text[end].isalnum():
            end += 1
    while start and text[start - 1] in INVISIBLE:
        start -= 1
        while start and text[start - 1].isalnum():
            start -= 1
    return lower(visible(text[start:end]))


def _initials(name: str) -> str:
    """The initials of a name of several words: United Nations is UN; empty for a single word.

    >>> _initials("Organisation for Security"), _initials("Torvik")
    ('OS', '')
    """
    letters = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(letters) if len(letters) > 1 else ""


def _people(mentions: Sequence[Mention]) -> dict[str, list[str]]:
    """Index the names of people, in lower case, by their last word."""
    people: dict[str, list[str]] = {}
    for name in dict.fromkeys([mention.name for mention in mentions if mention.kind in ("person", "name")]):
        low = name.lower()
        people.setdefault(low[low.rfind(" ") + 1 :], []).append(low)
    return people


def _is_known(mention: Mention, name: str, people: dict[str, list[str]]) -> bool:
    """Tell whether the other version names the same person, more or less fully: Biden, Joe Biden."""
    if mention.kind not in ("person", "name"):
        return False
    words = name.split()
    mine = frozenset(words)
    return any(
        mine.issuperset(other) or mine.issubset(other)
        for other in map(str.split, (*people.get(words[-1], ())[:8], *people.get(words[0], ())[:8]))
    )


def _stands_in(name: str, text: str) -> bool:
    """Tell whether the words stand in the text, by themselves."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False
