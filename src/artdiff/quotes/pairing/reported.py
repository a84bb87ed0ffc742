"""What became of reported speech in the sentences that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from artdiff.model import Document, Edit, FactChange, Link, Quote, QuoteChange, Span
from artdiff.quotes.indirect import Told, find_told, indirect_quote, may_tell, words_of
from artdiff.quotes.pairing.alteration import alterations
from artdiff.quotes.pairing.context import Speakers
from artdiff.quotes.pairing.dropped import Unsaid
from artdiff.quotes.pairing.quotations import NAMED_OTHERWISE, are_named_otherwise, speakers_differ
from artdiff.quotes.pairing.sides import dice, in_common, keys, only_tense
from artdiff.quotes.story import Story
from artdiff.spans import Spans

_ALIKE = 0.6
"""Of fewer common words (Dice), two speakers say two things."""
_REPLACED = 0.25
"""Of fewer common words, one speaker says two things."""
_WORD = 20
"""Characters in which the word before an edit starts."""
_CLAUSE = 3
"""Words beside a fact that, in the place of as many, say something else."""
_MOST = 0.75
"""Of the words that came or went, so many stand in the other version beside what is said: they were split off."""
_HELD = 0.5
"""Of more words that the other version has too, what is reported stood there without a cue."""


class Reported(NamedTuple):
    """What became of reported speech, and the index of the link that it stands in."""

    change: QuoteChange
    link: int


def pair_reported(quotes: Sequence[QuoteChange], speakers: Speakers) -> tuple[tuple[Reported, ...], list[Unsaid]]:
    """Say whose reported speech is new, gone, other or given to another speaker, in the order of the links.

    Only links that are not unchanged are looked into, and reported speech that stayed as it was is left out. What one
    version reports where the other tells the same and reports nothing is given apart.
    """
    old_persons, new_persons = speakers.persons.values()
    old, new = old_persons.story.document, new_persons.story.document
    changed = [(index, link) for index, link in enumerate(speakers.links) if link.kind != "unchanged"]
    olds = _told_in(old_persons.story, [i for _, link in changed for i in link.old])
    news = _told_in(new_persons.story, [j for _, link in changed for j in link.new])
    marked, unmarked = [
        Spans(change.counterpart for change in quotes if change.change == kind and change.counterpart)
        for kind in ("quoted", "paraphrased")
    ]
    changes: list[Reported] = []
    unsaid: list[Unsaid] = []
    for index, link in changed:
        if olds.keys().isdisjoint(link.old) and news.keys().isdisjoint(link.new):
            continue
        was = [told for i in link.old for told in olds.get(i, ())]
        now = [told for j in link.new for told in news.get(j, ())]
        pairs = _pairs(old, new, was, now)
        for here, there in pairs:
            was_said = here.mention.of(old.text), words_of(here, old.text)
            if was_said != (there.mention.of(new.text), words_of(there, new.text)):
                change = _change(indirect_quote(old_persons, here), indirect_quote(new_persons, there), speakers)
                changes += [Reported(each, index) for each in change]
        lone = [(told, old_persons, new, link.new, _removed) for told in _left(was, [a for a, _ in pairs], marked)]
        lone += [(told, new_persons, old, link.old, _added) for told in _left(now, [b for _, b in pairs], unmarked)]
        for told, persons, other, sentences, change_of in lone:
            if not _held(told, persons.story.document, other, sentences):
                changes.append(Reported(change_of(indirect_quote(persons, told)), index))
            elif not (was and now):
                unsaid.append(Unsaid(told, index, not now))
    return tuple(changes), unsaid


def tell_reported(
    old: Document,
    new: Document,
    reported: Sequence[Reported],
    links: Sequence[Link],
    facts: Sequence[FactChange],
) -> tuple[QuoteChange, ...]:
    """Give the changes that are worth telling beside what else is told of the links, which are weighed.

    Reported speech is altered where its words differ beyond style, and beyond what a fact or a quotation tells already.
    """
    told: list[QuoteChange] = []
    by_link: dict[int | None, list[FactChange]] = {}
    for fact in facts if reported else ():
        by_link.setdefault(fact.link, []).append(fact)
    for change, index in reported:
        if change.old is None or change.new is None:
            told.append(change)
            continue
        edits = _edits_of_link(links[index], change.old, change.new)
        if edits is None:
            edits = _edits(old, new, change.old, change.new, by_link.get(index, []))
            edits = [edit for edit in edits if not _is_kept(edit, old, new, links[index])]
        weights = {edit.significance for edit in edits if not _is_tense(edit, old.text, new.text)}
        if "substance" in weights and "wording" not in weights:
            stated = by_link.get(index, [])
            weights |= {"wording" for edit in edits if _says_more(edit, old, new, stated)}
        if "wording" in weights or change.names_otherwise or (change.gives_away and "substance" in weights):
            told.append(change._replace(edits=tuple(edits)))
        elif change.change != "altered":
            told.append(change)
    return tuple(told)


def _added(quote: Quote) -> QuoteChange:
    return QuoteChange("added", None, quote, (), None, "substance", "new reported speech")


def _removed(quote: Quote) -> QuoteChange:
    return QuoteChange("removed", quote, None, (), None, "substance", "reported speech gone")


def _pairs(old: Document, new: Document, was: Sequence[Told], now: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Pair what a link reports by the share of common words, the most alike first."""
    if len(was) <= 1 and len(now) <= 1:
        return list(zip(was, now, strict=False))
    olds, news = [words_of(told, old.text) for told in was], [words_of(told, new.text) for told in now]
    ranked = sorted(
        (-_share(here, there), abs(i - j), i + j, i, j) for i, here in enumerate(olds) for j, there in enumerate(news)
    )
    pairs: dict[int, int] = {}
    for share, *_, i, j in ranked:
        if -share >= _REPLACED and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(was[i], now[j]) for i, j in sorted(pairs.items())]


def _left(all_told: Sequence[Told], paired: Sequence[Told], elsewhere: Spans) -> Iterator[Told]:
    """Give what has no partner and is no quotation of the other version."""
    return (told for told in all_told if told not in paired and not elsewhere.meets(told.said[0]))


def _share(old: str, new: str) -> float:
    """Measure the share of common words (Dice)."""
    was, now = keys(old), keys(new)
    return dice(in_common(was, now), len(was), len(now))


def _held(told: Told, document: Document, other: Document, sentences: Sequence[int]) -> bool:
    """Tell whether most words of what is said here, or of the linked sentences of the other version, are in both."""
    if not sentences:
        return False
    said = keys(words_of(told, document.text))
    there = [key for index in sentences for key in keys(other.sentences[index].span.of(other.text))]
    return in_common(said, there) > _HELD * min(len(said), len(there))


def _told_in(story: Story, sentences: Iterable[int]) -> dict[int, list[Told]]:
    by_sentence: dict[int, list[Told]] = {}
    for index, told in find_told(story, may_tell(story.document, sentences)):
        by_sentence.setdefault(index, []).append(told)
    return by_sentence


def _change(was: Quote, now: Quote, identity: Speakers) -> Iterator[QuoteChange]:
    """Tell reattributed, altered and exchanged apart for what linked sentences report."""
    now = identity.as_before(was, now)
    is_other = speakers_differ(was, now, identity)
    if _share(was.words, now.words) < (_ALIKE if is_other else _REPLACED):  # something else in a sentence like it
        yield from (_removed(was), _added(now))
    elif is_other and was.speaker and now.speaker:
        reason = f"speaker changed from {was.speaker.name} to {now.speaker.name}"
        yield QuoteChange("reattributed", was, now, (), None, "substance", reason)
    elif was.words != now.words:
        otherwise = f", its {NAMED_OTHERWISE}" if are_named_otherwise(was, now, identity) else ""
        yield QuoteChange("altered", was, now, (), None, "wording", f"reported speech reworded{otherwise}")
    elif are_named_otherwise(was, now, identity):
        yield QuoteChange("unchanged", was, now, (), None, "substance", NAMED_OTHERWISE)


def _edits_of_link(link: Link, was: Quote, now: Quote) -> list[Edit] | None:
    """Give the edits of the link inside what is said; None if one of them crosses its ends."""
    if len(was.parts) != len(now.parts):
        return None
    parts = zip(was.parts, now.parts, strict=True)
    edits = [edit for here, there in parts for edit in _clipped(link.edits, here, there)]
    changed = [sum(end - start for start, end in spans) for spans in ([e.old for e in edits], [e.new for e in edits])]
    return edits if changed == [sum(end - start for start, end in quote.parts) for quote in (was, now)] else None


def _edits(old: Document, new: Document, was: Quote, now: Quote, facts: Sequence[FactChange]) -> list[Edit]:
    """Compare what is said where it stands elsewhere in the sentence; what a fact tells is substance."""
    ((_, _, found),) = alterations(old.text, new.text, [was], [now])
    olds = Spans(fact.old.span for fact in facts if fact.old is not None)
    news = Spans(fact.new.span for fact in facts if fact.new is not None)
    return [
        edit._replace(significance="wording")
        if edit.significance == "substance" and not (olds.meets(edit.old) or news.meets(edit.new))
        else edit
        for edit in found
    ]


def _is_kept(edit: Edit, old: Document, new: Document, link: Link) -> bool:
    """Tell whether what came or went stands in the other version beside what is said there, as where it was split."""
    if edit.kind not in ("delete", "insert"):
        return False
    gone = edit.kind == "delete"
    text, span, other, there = (old.text, edit.old, new, link.new) if gone else (new.text, edit.new, old, link.old)
    if len(link.old) + len(link.new) < _CLAUSE:
        stayed = (each.old if gone else each.new for each in link.edits if each.kind == "equal")
        return any(start <= span.start and span.end <= end for start, end in stayed)
    words, stays = keys(span.of(text)), [key for k in there for key in keys(other.sentences[k].span.of(other.text))]
    return len(words) >= _CLAUSE and in_common(words, stays) >= _MOST * len(words)


def _is_tense(edit: Edit, old: str, new: str) -> bool:
    """Tell whether an edit, with the word before it, changes a tense alone: had closed, but not would have closed."""
    words = old[max(0, edit.old.start - _WORD) : edit.old.start].split()
    before = "".join(words[-1:]) if words[-1:] != ["May"] else ""
    texts = (f"{before} {text}" for text in (edit.old.of(old), edit.new.of(new)))
    return edit.significance == "wording" and only_tense(*texts)


def _says_more(edit: Edit, old: Document, new: Document, told: Sequence[FactChange]) -> bool:
    """Tell whether an edit changed a clause around a fact: 12 were hurt, it would close the road on Monday."""
    olds = [fact.old.span for fact in told if fact.old is not None]
    news = [fact.new.span for fact in told if fact.new is not None]
    return edit.significance == "substance" and all(
        len(span.of(text).split()) - sum(len(fact.of(text).split()) for fact in facts if Spans([span]).meets(fact))
        >= _CLAUSE
        for text, span, facts in ((old.text, edit.old, olds), (new.text, edit.new, news))
    )


def _clipped(edits: Sequence[Edit], old: Span, new: Span) -> Iterator[Edit]:
    """Give what edits of a link change inside what is said, which the cue and its subject are no part of."""
    for edit in edits:
        (start, end), (first, last) = edit.old, edit.new
        if edit.kind == "equal":
            before = max(0, old.start - start, new.start - first)
            length = min(end, old.end, new.end - first + start) - start - before
            if length > 0:
                at, there = start + before, first + before
                yield edit._replace(old=Span(at, at + length), new=Span(there, there + length))
        elif (start < end and old.start <= start and end <= old.end) or (
            first < last and new.start <= first and last <= new.end
        ):
            yield edit
