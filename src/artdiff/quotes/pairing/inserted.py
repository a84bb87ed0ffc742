"""Whether a pronoun seems to be somebody else only because a paragraph on that one came between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from artdiff.model import Document, Speaker
from artdiff.names import Names
from artdiff.quotes.pairing.matching import Partners

_PRONOUNS = frozenset(("he", "she"))


def came_between(
    was: tuple[Document, Names, Speaker, Partners], now: tuple[Document, Names, Speaker, Partners], start: int
) -> bool:
    """Tell whether the same pronoun is of two people, of whom the old one stayed and the new one came before it.

    The partners are the sentences of the other version. Nobody was given the words of another, as long as the new one
    is named in another paragraph, which is new, and the old one where the story still names somebody; but a quotation
    that starts right behind that paragraph is read as of the new one.
    """
    (old, _, one, _), (new, _, other, to_old) = was, now
    words = one.span.of(old.text).lower()
    if words not in _PRONOUNS or words != other.span.of(new.text).lower():
        return False
    at, here = _sentence(old, one.span.start), _sentence(new, other.span.start)
    named, now_named = _last_named(*was[:3]), _last_named(*now[:3])
    if min(named, now_named) < 0 or at not in to_old.get(here, ()):
        return False
    is_before = new.sentences[now_named].paragraph < new.sentences[here].paragraph
    first = _sentence(new, min(start, other.span.start))
    is_before = is_before and new.sentences[first - 1].paragraph > new.sentences[now_named].paragraph
    return is_before and not to_old.get(now_named) and bool(was[3].get(named))


def _last_named(document: Document, names: Names, speaker: Speaker) -> int:
    """Find the last sentence before a mention that names its bearer; -1 if none does."""
    last = bisect_left(names.mentions, speaker.span.start, key=lambda mention: mention.span.start)
    found = (mention.span.start for mention in reversed(names.mentions[:last]) if mention.name == speaker.name)
    start = next(found, -1)
    return _sentence(document, start) if start >= 0 else -1


def _sentence(document: Document, at: int) -> int:
    return bisect_right(document.sentences, at, key=lambda sentence: sentence.span.start) - 1
