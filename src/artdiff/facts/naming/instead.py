"""One name in the place of another that the other version has elsewhere: led by Aune → led by Dahle."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from artdiff.facts.cues import ATTRIBUTIONS
from artdiff.facts.finding import name_fact
from artdiff.facts.naming.changed import spelling
from artdiff.facts.naming.presence import initials, plain
from artdiff.facts.version import Version
from artdiff.model import Edit, FactChange, Link, Span
from artdiff.names import Mention

_OPENERS = ("“", '"', "‘", "'")
_BEFORE = frozenset("at by for from in into near of to with".split())
"""A name behind one of them does nothing and says nothing."""
_PEOPLE = frozenset(("person", "name"))
_LONGEST = 30
"""Characters that are looked at before and behind a name: a verb of saying is shorter."""


def pair_instead(olds: Version, news: Version, index: int, link: Link, edits: Sequence[Edit]) -> Iterator[FactChange]:
    """Find people whom an edit puts in the place of others; not where the other side of the link names them, too.

    Nor of others whom one version knows, unless behind a preposition: what they do may be new, too. Of names that each
    version alone has, names tell; of who says something, quotations and reported speech.
    """
    found = []
    for kind, (start, end), (first, last), _, _ in edits:
        if kind != "replace":
            continue
        start += 4 * olds.low.startswith("the ", start, end)
        first += 4 * news.low.startswith("the ", first, last)
        if not (olds.text[start].isupper() and news.text[first].isupper()):
            continue
        was, now = _named(olds, Span(start, end)), _named(news, Span(first, last))
        if was is None or now is None or _is_one(was.name, now.name):
            continue
        known = (was.name in news.known) + (now.name in olds.known)
        of_people = known > 1 and _PEOPLE.issuperset((was.kind, now.kind))
        if known and (of_people or _is_behind(olds, was, now)) and not _speaks(olds, was):
            found.append((was, now))
    if not found:
        return
    here, there = ({mention.name for mention in side} for side in (olds.mentioned(link.old), news.mentioned(link.new)))
    for was, now in found:
        if was.name not in there and now.name not in here:
            yield FactChange("name", "changed", name_fact(olds.document, was), name_fact(news.document, now), index)


def _is_one(name: str, other: str) -> bool:
    """Tell whether two names are one in two spellings, or one is the initials of the other: LA, Los Angeles."""
    return spelling(plain(name)) == spelling(plain(other)) or name == initials(other) or initials(name) == other


def _named(version: Version, span: Span) -> Mention | None:
    """Give what is named where a name, with or without its title, or one word of it, is all that stands at a span."""
    at = bisect_left(version.names, (span.start + 1, 0))
    for mention in version.mentions[max(at - 1, 0) : at + 1]:
        start, end = mention.span
        titled = mention.title is not None and mention.title.start == span.start and span.end == end
        if titled or (start <= span.start and span.end <= end):
            return mention
    return None


def _is_behind(version: Version, mention: Mention, other: Mention) -> bool:
    """Tell whether a name, with no word of the other, which may be of one kind with it, stands behind a preposition."""
    alike = mention.kind == other.kind or "name" in (mention.kind, other.kind)  # not every place is known
    apart = set(mention.name.split()).isdisjoint(other.name.split())
    return alike and apart and not _BEFORE.isdisjoint(_word_before(version, mention))


def _word_before(version: Version, mention: Mention) -> list[str]:
    start = (mention.title or mention.span).start
    return version.low[max(0, start - _LONGEST) : start].removesuffix("the ").removesuffix("told ").rsplit(None, 1)[-1:]


def _speaks(version: Version, mention: Mention) -> bool:
    """Tell whether a verb of saying stands right before or behind a name; not so: told her, added a goal."""
    end = mention.span.end
    verb, after = [*version.low[end : end + _LONGEST].split(None, 2), "", ""][:2]
    speech = after.startswith(("that", *_OPENERS))
    if (ATTRIBUTIONS.get(verb, "say") != "say" and not speech) or (verb == "added" and after in ("a", "another")):
        verb = ""
    return verb.strip(',.”"') in ATTRIBUTIONS or not ATTRIBUTIONS.keys().isdisjoint(_word_before(version, mention))
