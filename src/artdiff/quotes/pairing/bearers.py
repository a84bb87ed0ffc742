"""Tell whether two names may be those of one person or body."""

from __future__ import annotations

from artdiff.names import nearly_same, one_sound, spelling_key
from artdiff.names.lexicon import given_names, short_forms, titles


def same_bearer(was: str, now: str) -> bool:
    """Tell whether two names may be one: in part, in another spelling or short form, misspelt, or by initials.

    >>> same_bearer("U.N.", "United Nations"), same_bearer("K. Shaw", "Karen Shaw"), same_bearer("Ole Berg", "Ida Berg")
    (True, True, False)
    >>> same_bearer("Bob Lane", "Robert Lane"), same_bearer("Paul Lane", "Paula Lane")
    (True, False)
    """
    old, new = keys_of(was.replace("-", " ")), keys_of(now.replace("-", " "))
    if set(old) <= set(new) or set(new) <= set(old):
        return True
    if nearly_same(old, new):
        return True
    if len(old) == 1 or len(new) == 1:
        return old == [_initials(now)] or new == [_initials(was)]
    if old[-1] != new[-1]:
        return False
    ours, theirs = (name.replace("-", " ").split()[-len(words) : -1] for name, words in ((was, old), (now, new)))
    return all(p[0].islower() or _same_given(p, q) for p, q in zip(ours, theirs, strict=False))


def _same_given(was: str, now: str) -> bool:
    """Tell whether one given name may be short for the other: Bob and Robert, Nic and Nicola, not Paul and Paula."""
    if now in short_forms().get(was, ()) or (was[0] == now[0] and 1 in (len(was.rstrip(".")), len(now.rstrip(".")))):
        return True
    genders = given_names()
    if {genders.get(was, ""), genders.get(now, "")} == {"m", "f"}:
        return False
    if one_sound(spelling_key(was), spelling_key(now)):
        return True  # Carl, Karl
    return min(len(was), len(now)) > 2 and (was.startswith(now) or now.startswith(was))


def keys_of(name: str) -> list[str]:
    words = name.replace("’", "'").removesuffix("'s").removesuffix("'").replace(".", "").split()
    while len(words) > 1 and words[0] in titles():
        words.pop(0)
    return [spelling_key(word) for word in words] or [name]


def _initials(name: str) -> str:
    return spelling_key("".join(word[0] for word in name.split() if word[0].isupper()))
