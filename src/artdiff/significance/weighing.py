"""Give each edit and each link its significance and the reason for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence

from artdiff.facts.claims.opposites import OPPOSITE
from artdiff.facts.matching.exchange import EXCHANGED
from artdiff.facts.values.measure import amount
from artdiff.facts.values.scan import find_values
from artdiff.facts.values.vocabulary import may_be_value, may_have_value
from artdiff.model import SIGNIFICANCES, Document, Edit, Fact, FactChange, Link, QuoteChange, Significance, Span, make
from artdiff.significance.places import Places, Weight, rank
from artdiff.significance.runs import restyled
from artdiff.significance.style import MARKS, style_of

_RANK = {significance: -rank for rank, significance in enumerate(SIGNIFICANCES)}


def weigh(
    old: Document,
    new: Document,
    links: Sequence[Link],
    quotes: Iterable[QuoteChange],
    facts: Iterable[FactChange],
) -> tuple[Link, ...]:
    """Fill in the significance and reason of each changed edit; each link has the highest of them and all reasons.

    A link whose words stay and whose place changes is style. Typography that the word diff has seen stays so.
    """
    facts = tuple(facts)
    old_places, new_places, given = Places(), Places(), Places()
    for quote in quotes:
        _add_quote(quote, old_places, new_places)
        if quote.gives_away and quote.new is not None:
            given.add(quote.new.span, ("substance", "quote reattributed"))
    by_link: dict[int, list[Weight]] = {}
    for fact in facts:
        weight = _weigh_fact(fact)
        if fact.old is not None:
            old_places.add(fact.old.span, weight)
        if fact.new is not None:
            new_places.add(fact.new.span, weight)
        if fact.link is not None:
            by_link.setdefault(fact.link, []).append(weight)
    weighing = _Weighing(old, new, old_places, new_places, given)
    return tuple([weighing.link(link, by_link.get(index, ())) for index, link in enumerate(links)])


def _weigh_fact(fact: FactChange) -> Weight:
    if fact.kind == "name" and fact.reason == "spelling":
        return "style", "spelling of a name"
    if fact.reason == OPPOSITE or fact.reason.startswith("attribution "):
        return "substance", fact.reason
    if fact.reason == EXCHANGED:
        return "substance", "names changed places" if fact.kind == "name" else "figures changed places"
    return "substance", f"{fact.kind} {fact.change}"


def _add_quote(quote: QuoteChange, old_places: Places, new_places: Places) -> None:
    """Mark where an edit changes a quotation: in it, or for another speaker in its attribution."""
    if quote.significance != "substance":
        return
    told = [side.kind == "indirect" for side in (quote.old, quote.new) if side is not None]
    is_reported = any(told) and quote.change != "reattributed"
    weight: Weight = ("substance", f"{'reported speech' if is_reported else 'quote'} {quote.change}")
    if quote.change == "unchanged":  # its speaker is named otherwise
        weight = ("substance", quote.reason)
    for side, places in ((quote.old, old_places), (quote.new, new_places)):
        if side is None:
            continue
        spans: list[Span] = [side.span]
        if quote.change in ("reattributed", "unchanged"):
            spans = [side.speaker.span] if side.speaker is not None else []
            spans += [side.cue] if side.cue is not None else []
        for span in spans:
            places.add(span, weight)


class _Weighing:
    """Two versions and what changed in them that is of substance."""

    def __init__(self, old: Document, new: Document, old_places: Places, new_places: Places, given: Places) -> None:
        """Given are the quotations of the new version that are of another speaker now."""
        self.old, self.new = old, new
        self.old_places, self.new_places, self._given = old_places.sorted(), new_places.sorted(), given.sorted()
        self._known: tuple[dict[tuple[int, ...], _Stated], ...] = {}, {}

    def link(self, link: Link, facts: Sequence[Weight]) -> Link:
        """Weigh a link; what became of the facts in it counts for the link even where no edit touches them."""
        if not (link.old and link.new):
            return self._whole(link)
        if len(link.edits) == 1 and link.edits[0].kind == "equal" and not facts and not link.moved:
            return link
        edits = tuple([edit if edit.kind == "equal" else self._edit(edit, link) for edit in link.edits])
        edits = restyled(edits, self.old.text, self.new.text)
        weights = [(edit.significance, edit.reason) for edit in edits if edit.significance is not None]
        weights += facts
        if link.kind != "unchanged":
            start, end = self.new.sentences[link.new[0]].span.start, self.new.sentences[link.new[-1]].span.end
            given = self._given.at((start, end))
            if given is not None:
                weights.append(given)  # also where its sentence names nobody: told him → told her
        if link.moved:
            weights.append(("style", "moved"))
        if not weights:
            return link
        weights.sort(key=lambda weight: _RANK[weight[0]])
        reasons = tuple(dict.fromkeys([reason for _, reason in weights]))
        return _weighed(link, edits, weights[0][0], reasons)

    def _whole(self, link: Link) -> Link:
        """Weigh a sentence that is new or dropped."""
        document, sentences = (self.new, link.new) if link.new else (self.old, link.old)
        significance, reason = _weigh_sentences(document, sentences, bool(link.new))
        edits = tuple([make(Edit, (*edit[:3], significance, reason)) for edit in link.edits])
        return _weighed(link, edits, significance, (reason,))

    def _edit(self, edit: Edit, link: Link) -> Edit:
        if edit.significance == "typography" and edit.reason:
            return edit
        return make(Edit, (*edit[:3], *self._weigh_edit(edit, link)))

    def _weigh_edit(self, edit: Edit, link: Link) -> Weight:
        kind, old, new, _, _ = edit
        here, there = self.old_places.at(old), self.new_places.at(new)
        if here is not None or there is not None:
            return min(filter(None, (there, here)), key=rank)
        was, now = self.old.text[old[0] : old[1]], self.new.text[new[0] : new[1]]
        style = style_of(was, now)
        if not style and may_be_value(was) and may_be_value(now) and may_have_value(f"{was} {now}"):
            style = "numeral" if self._written_otherwise(edit, link, was, now) else ""
        if style:
            return ("typography" if style == MARKS else "style"), style
        return "wording", _REWORDED[kind]

    def _written_otherwise(self, edit: Edit, link: Link, was: str, now: str) -> bool:
        """Tell whether an edit only writes a number or date in another way: 9 December, December 9th."""
        here = self._stated(self.old, link.old).at(edit.old, was) if was.strip() else None
        if was.strip() and (here is None or not self._stated(self.new, link.new).states(here)):
            return False
        there = self._stated(self.new, link.new).at(edit.new, now) if now.strip() else None
        return not now.strip() or (there is not None and self._stated(self.old, link.old).states(there))

    def _stated(self, document: Document, sentences: tuple[int, ...]) -> _Stated:
        """Read the numbers and dates of one side of a link, once."""
        known = self._known[document is self.new]
        if sentences not in known:
            known[sentences] = _Stated(document, sentences)
        return known[sentences]


def _weighed(link: Link, edits: tuple[Edit, ...], significance: Significance, reasons: tuple[str, ...]) -> Link:
    return make(Link, (*link[:5], edits, significance, reasons))


class _Stated:
    """The numbers and dates of one side of a link."""

    def __init__(self, document: Document, sentences: Sequence[int]) -> None:
        spans = [document.sentences[i].span for i in sentences]
        self.facts = sorted(fact for span in spans for fact in find_values(document.text, *span))
        self._starts = [fact.span.start for fact in self.facts]
        self._states = {state for fact in self.facts for state in _states(fact)}

    def at(self, span: Span, text: str) -> Fact | None:
        """Find the fact that holds a span, of which the text is given, white space at its ends aside."""
        start = span.start + len(text) - len(text.lstrip())
        at = bisect_right(self._starts, start) - 1
        holds = at >= 0 and span.start + len(text.rstrip()) <= self.facts[at].span.end
        return self.facts[at] if holds else None

    def states(self, fact: Fact) -> bool:
        """Tell whether it has a fact, perhaps in another unit."""
        return not self._states.isdisjoint(_states(fact))


def _states(fact: Fact) -> list[Hashable]:
    return [(fact.value, fact.unit), *filter(None, [amount(fact)])]


_REWORDED = {"replace": "reworded", "insert": "words added", "delete": "words dropped"}


def _weigh_sentences(document: Document, sentences: Sequence[int], is_new: bool) -> Weight:
    roles = {document.paragraphs[document.sentences[i].paragraph].role for i in sentences if document.paragraphs}
    if roles == {"boilerplate"}:
        return "style", "boilerplate added" if is_new else "boilerplate dropped"
    if not any(c.isalnum() for i in sentences for c in document.sentences[i].span.of(document.text)):
        return "style", "punctuation"
    return "substance", "new sentence" if is_new else "dropped sentence"
