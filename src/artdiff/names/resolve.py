"""Give every mention the longest form of its name that the text has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from artdiff.names.mentions import Mention
from artdiff.names.spelling import spelling_key

_NEAR = 10
"""So many bearers of a surname before and after a mention are looked at."""


def resolve(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Resolve surnames, given names and initials: the last full name before the mention, else the first after it."""
    full: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        words = mention.name.split()
        if len(words) > 1 and mention.kind != "place":
            for key in _aliases(words, mention):
                full.setdefault(key, []).append(index)
    if not full:
        return tuple(mentions)
    return tuple([_resolved(text, mention, index, mentions, full) for index, mention in enumerate(mentions)])


def _after_article(text: str, mention: Mention) -> bool:
    """The West is nobody called West."""
    start = mention.span.start
    return mention.kind != "organisation" and text[max(0, start - 4) : start].lower() == "the "


def _aliases(words: list[str], mention: Mention) -> list[str]:
    if mention.kind == "organisation":
        return ["".join(word[0] for word in words if word[0].isupper())]
    last = spelling_key(words[-1])
    return [last, spelling_key(words[0])] if mention.kind == "person" else [last]


def _resolved(
    text: str, mention: Mention, index: int, mentions: Sequence[Mention], full: dict[str, list[int]]
) -> Mention:
    if " " in mention.name or mention.kind == "place":
        return mention
    known = full.get(spelling_key(mention.name)) or full.get(mention.name)
    if not known or _after_article(text, mention):
        return mention
    at = bisect_left(known, index)
    near = known[max(0, at - _NEAR) : at][::-1] + known[at : at + _NEAR]
    fitting = (i for i in near if not mention.gender or mentions[i].gender in ("", mention.gender))
    whole = mentions[next(fitting, near[0])]
    kind = whole.kind if mention.kind == "name" or whole.kind != "name" else mention.kind
    return Mention(mention.span, whole.name, kind, mention.title, mention.gender or whole.gender)
