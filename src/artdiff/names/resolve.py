"""Give every mention the longest form of its name that the text has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from artdiff.model import make
from artdiff.names.mentions import Mention, NameKind
from artdiff.names.spelling import spelling_key

_NEAR = 10
"""So many bearers of a surname before and after a mention are looked at."""


def resolve(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Resolve surnames, given names and initials: the last full name before the mention, else the first after it."""
    full: dict[str, list[int]] = {}
    given = {name for _, name, kind, title, _ in mentions if kind == "person" and title is None and " " not in name}
    for index, (_, name, kind, _, _) in enumerate(mentions):
        if " " in name and kind != "place":
            is_person = kind == "name" and name.partition(" ")[0] in given  # her son Jaylen
            for key in _aliases(name, "person" if is_person else kind):
                full.setdefault(key, []).append(index)
    if not full:
        return tuple(mentions)
    out = list(mentions)
    for index, mention in enumerate(mentions):
        _, name, kind, _, _ = mention
        if " " not in name and kind != "place":
            known = full.get(spelling_key(name)) or full.get(name)
            if known and name.isupper():  # TORVIK, where a report is from, is not the Bank of Torvik
                known = full.get(name) or [at for at in known if mentions[at].kind == "person"]
            if known and not _after_article(text, mention):
                out[index] = _resolved(mention, index, mentions, known)
    return tuple(out)


def _after_article(text: str, mention: Mention) -> bool:
    """The West is nobody called West."""
    start = mention.span.start
    return mention.kind != "organisation" and text[max(0, start - 4) : start].lower() == "the "


@lru_cache(maxsize=4096)
def _aliases(name: str, kind: NameKind) -> tuple[str, ...]:
    """Give the keys by which a full name may be meant; none if it is a single word."""
    words = name.split()
    if len(words) < 2:
        return ()
    if kind == "organisation":
        return ("".join(word[0] for word in words if word[0].isupper()),)
    last = spelling_key(words[-1])
    return (last, spelling_key(words[0])) if kind == "person" else (last,)


def _resolved(mention: Mention, index: int, mentions: Sequence[Mention], known: list[int]) -> Mention:
    """Give a mention the name of the bearer that fits, out of those at the known indexes."""
    at = bisect_left(known, index)
    near = known[max(0, at - _NEAR) : at][::-1] + known[at : at + _NEAR]
    told = "" if mention.title is None else mention.gender  # James may be Emma James
    fitting = next((i for i in near if not told or mentions[i].gender in ("", told)), None)
    if fitting is None:
        return mention
    whole = mentions[fitting]
    kind = whole.kind if whole.kind != "name" else mention.kind
    return make(Mention, (mention.span, whole.name, kind, mention.title, told or whole.gender or mention.gender))
