"""How much each change matters: typography < style < wording < substance (docs/significance.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from artdiff.model import SIGNIFICANCES, Document, Edit, FactChange, Link, QuoteChange, Significance, Span

Weight = tuple[Significance, str]


def weigh(
    old: Document,
    new: Document,
    links: Sequence[Link],
    quotes: Iterable[QuoteChange],
    facts: Iterable[FactChange],
) -> tuple[Link, ...]:
    """Fill in the significance and the reason of each changed edit, and of each link the highest and all reasons."""
    by_link: dict[int, list[FactChange]] = {}
    for fact in facts:
        if fact.link is not None:
            by_link.setdefault(fact.link, []).append(fact)
    del quotes
    return tuple(_weigh_link(old, new, link, by_link.get(index, [])) for index, link in enumerate(links))


def _weigh_link(old: Document, new: Document, link: Link, facts: Sequence[FactChange]) -> Link:
    if not link.old or not link.new:
        reason = "new sentence" if link.new else "dropped sentence"
        edits = [edit._replace(significance="substance", reason=reason) for edit in link.edits]
        return replace(link, edits=tuple(edits), significance="substance", reasons=(reason,))
    edits = [edit if edit.kind == "equal" else _weigh_edit(old, new, edit, facts) for edit in link.edits]
    weights = [(edit.significance, edit.reason) for edit in edits if edit.significance is not None]
    if link.moved:
        weights.append(("style", "moved"))
    if not weights:
        return link
    weights.sort(key=lambda weight: -SIGNIFICANCES.index(weight[0]))
    reasons = dict.fromkeys(reason for _, reason in weights)
    return replace(link, edits=tuple(edits), significance=weights[0][0], reasons=tuple(reasons))


def _weigh_edit(old: Document, new: Document, edit: Edit, facts: Iterable[FactChange]) -> Edit:
    if edit.significance == "typography":
        return edit._replace(reason=edit.reason or "marks only")
    for fact in facts:
        if _meets(fact.old and fact.old.span, edit.old) or _meets(fact.new and fact.new.span, edit.new):
            return edit._replace(significance="substance", reason=f"{fact.kind} {fact.change}")
    if edit.old.of(old.text).casefold() == edit.new.of(new.text).casefold():
        return edit._replace(significance="style", reason="capital letter")
    return edit._replace(significance="wording", reason="wording")


def _meets(one: Span | None, two: Span) -> bool:
    return one is not None and one.start < two.end and two.start < one.end
