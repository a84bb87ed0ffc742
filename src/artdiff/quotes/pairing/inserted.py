"""Give words back where a pronoun seems to be somebody else only because a paragraph on that one came before it.

Nobody was given the words of another, as long as that one is named in another paragraph, which is new, and the old one
still before it; but a quotation that starts right behind that paragraph is read as of whom it is on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from artdiff.model import Document, Quote, QuoteChange, Speaker
from artdiff.names import Names
from artdiff.quotes.pairing.matching import Partners

_PRONOUNS = frozenset(("he", "she"))


class Read:
    """A version, where it names whom, and the sentences of the other one that its own are linked with."""

    def __init__(self, document: Document, names: Names, partners: Partners) -> None:
        self.document, self.partners = document, partners
        self._named: dict[str, list[int]] = {}
        for mention in names.mentions:
            self._named.setdefault(mention.name, []).append(mention.span.start)

    def sentence(self, at: int) -> int:
        """Give the sentence at an offset."""
        return bisect_right(self.document.sentences, at, key=lambda sentence: sentence.span.start) - 1

    def named_before(self, name: str, at: int) -> int:
        """Give the last sentence before an offset that has a name; -1 if none has."""
        known = self._named.get(name, [])
        last = bisect_left(known, at) - 1
        return self.sentence(known[last]) if last >= 0 else -1


def but_inserted(change: QuoteChange, was: Read, now: Read) -> QuoteChange:
    """Call words that only seem to be given to another unchanged."""
    quote, old, new = change.new, change.old and change.old.speaker, change.new and change.new.speaker
    if change.change != "reattributed" or not (quote and old and new) or not _came_between(old, quote, new, was, now):
        return change
    same = new._replace(name=old.name, confidence=min(old.confidence, new.confidence))
    change = change._replace(change="unchanged", new=quote._replace(speaker=same))
    if any(edit.significance == "style" for edit in change.edits):
        return change._replace(significance="style", reason="spelling")
    return change._replace(edits=(), significance=None, reason="")


def _came_between(old: Speaker, quote: Quote, new: Speaker, was: Read, now: Read) -> bool:
    word, at = old.span.of(was.document.text).lower(), new.span.start
    if word not in _PRONOUNS or word != new.span.of(now.document.text).lower():
        return False
    here, first = now.sentence(at), now.sentence(min(quote.span.start, at))
    other = now.named_before(new.name, at)
    if not 0 <= now.named_before(old.name, at) < other or now.partners.get(other):
        return False
    if now.document.sentences[other].paragraph >= now.document.sentences[first - 1].paragraph:
        return False
    return was.sentence(old.span.start) in now.partners.get(here, ())
