"""One person in the place of another, where both versions know both: led by Aune → led by Dahle."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from artdiff.facts.cues import ATTRIBUTIONS
from artdiff.facts.finding import name_fact
from artdiff.facts.version import Version
from artdiff.model import Edit, FactChange, Link, Span
from artdiff.names import Mention

_OPENERS = ("“", '"', "‘", "'")
_LONGEST = 30
"""Characters that are looked at before and behind a name: a verb of saying is shorter."""


def pair_instead(olds: Version, news: Version, index: int, link: Link, edits: Sequence[Edit]) -> Iterator[FactChange]:
    """Find people whom an edit puts in the place of others; not where the other side of the link names them, too.

    Of people whom only one version knows, names tell; of who says something, quotations and reported speech.
    """
    for kind, (start, end), (first, last), _, _ in edits:
        if kind != "replace" or not (olds.text[start].isupper() and news.text[first].isupper()):
            continue
        was, now = _person(olds, Span(start, end)), _person(news, Span(first, last))
        if was is None or now is None or was.name == now.name:
            continue
        known = was.name in news.known and now.name in olds.known
        if (
            known
            and not _speaks(olds, was)
            and was.name not in news.names_in(link.new)
            and now.name not in olds.names_in(link.old)
        ):
            yield FactChange("name", "changed", name_fact(olds.document, was), name_fact(news.document, now), index)


def _person(version: Version, span: Span) -> Mention | None:
    """Give the person whose name, with or without its title, or one word of it, is all that stands at a span."""
    at = bisect_left(version.names, (span.start + 1, 0))
    for mention in version.mentions[max(at - 1, 0) : at + 1]:
        start, end = mention.span
        titled = mention.title is not None and mention.title.start == span.start and span.end == end
        if mention.kind in ("person", "name") and (titled or (start <= span.start and span.end <= end)):
            return mention
    return None


def _speaks(version: Version, mention: Mention) -> bool:
    """Tell whether a verb of saying stands right before or behind a name; not so: told her, she admitted theft."""
    start, end = (mention.title or mention.span).start, mention.span.end
    before = version.low[max(0, start - _LONGEST) : start].removesuffix("told ").rsplit(None, 1)[-1:]
    verb, after = [*version.low[end : end + _LONGEST].split(None, 2), "", ""][:2]
    if ATTRIBUTIONS.get(verb, "say") != "say" and not after.startswith(("that", *_OPENERS)):
        verb = ""
    return any(word.strip(',.”"') in ATTRIBUTIONS for word in [*before, verb])
