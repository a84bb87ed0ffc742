"""One paragraph of a whole story goes, comes or moves: what is told is about that paragraph.

A quotation that runs through several paragraphs is altered with one of them, and a pronoun right behind the paragraph
may stand for somebody else without it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import artdiff
from annotated import UNSEEN, read_pairs
from artdiff.model import Comparison, FactChange, Quote, QuoteChange, Span

STORIES = Path(__file__).parents[1] / "fixtures" / "stories"
ARTICLES = Path(__file__).parents[2] / "shared" / "gold" / "polnear-train-dev.jsonl"
GAP = "\n\n"


def read_paragraphs() -> dict[str, list[str]]:
    texts = {
        f"{pair.name}-{number}": [" ".join(paragraph) for paragraph in version.paragraphs]
        for pair in [*read_pairs(), *read_pairs(UNSEEN)]
        for number, version in enumerate((pair.old, pair.new))
    }
    for path in [story / f"{side}.txt" for story in sorted(STORIES.iterdir()) for side in ("old", "new")]:
        texts[f"{path.parent.name}-{path.stem}"] = path.read_text(encoding="utf-8").strip().split(GAP)
    return {name: paragraphs for name, paragraphs in texts.items() if len(paragraphs) > 2}


TEXTS = read_paragraphs()


def without_each(paragraphs: list[str]) -> Iterator[tuple[str, Span, Span]]:
    """Leave out one paragraph after the other: the text, where that paragraph stood, and the one behind it."""
    start = 0
    for k, paragraph in enumerate(paragraphs):
        end = start + len(paragraph)
        behind = end + len(GAP) + (len(paragraphs[k + 1]) if k + 1 < len(paragraphs) else 0)
        yield GAP.join(paragraphs[:k] + paragraphs[k + 1 :]), Span(start, end), Span(end, behind)
        start = end + len(GAP)


def inside(span: Span, place: Span) -> bool:
    return place.start <= span.start and span.end <= place.end


def is_of(change: QuoteChange, side: str, gone: Span, behind: Span) -> bool:
    """Tell whether a quote change is about a paragraph that one side alone has."""
    quote: Quote | None = change.old if side == "old" else change.new
    if quote is None:
        return False
    if change.change == "altered":
        return quote.span.start < gone.end and gone.start < quote.span.end
    if change.change == "reattributed":
        return inside(quote.span, behind)
    return change.change == ("removed" if side == "old" else "added") and inside(quote.span, gone)


def check(result: Comparison, side: str, gone: Span, behind: Span) -> None:
    kind, other = ("removed", "new") if side == "old" else ("added", "old")
    changed = [link for link in result.links if link.kind != "unchanged" or link.moved]
    assert {link.kind for link in changed} == {kind}
    sentences = getattr(result, side).sentences
    assert all(inside(sentences[k].span, gone) for link in changed for k in getattr(link, side))
    for fact in result.facts:
        assert getattr(fact, other) is None, fact
        assert inside(getattr(fact, side).span, gone), fact
    for quote in result.quotes:
        assert quote.change == "unchanged" or is_of(quote, side, gone, behind), quote


@pytest.mark.parametrize("name", TEXTS)
def test_a_paragraph_that_goes_or_comes_is_told_alone(name: str) -> None:
    paragraphs = TEXTS[name]
    for text, gone, behind in without_each(paragraphs):
        check(artdiff.compare(GAP.join(paragraphs), text), "old", gone, behind)
        check(artdiff.compare(text, GAP.join(paragraphs)), "new", gone, behind)


@pytest.mark.parametrize("name", TEXTS)
def test_a_paragraph_that_moves_changes_no_fact(name: str) -> None:
    paragraphs = TEXTS[name]
    for k in range(1, len(paragraphs) - 1):
        moved = [*paragraphs[:k], *paragraphs[k + 1 :], paragraphs[k]]
        result = artdiff.compare(GAP.join(paragraphs), GAP.join(moved))
        assert {link.kind for link in result.links} == {"unchanged"}
        assert not result.facts
        assert {change.change for change in result.quotes} <= {"unchanged", "altered", "reattributed"}


def is_elsewhere(change: QuoteChange | FactChange, gone: Span) -> bool:
    return change.new is not None or change.old is None or not inside(change.old.span, gone)


if ARTICLES.is_file():

    def test_a_paragraph_that_goes_from_a_real_article_is_told_alone() -> None:
        """Nothing is told of others but in one article of fifty: a quotation that ran on, a speaker read anew."""
        texts = [json.loads(line)["text"] for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
        articles = [list(filter(str.strip, text.split("\n"))) for text in texts]
        articles = [paragraphs for paragraphs in articles if len(paragraphs) > 4]
        told = 0
        for paragraphs in articles:
            text, gone, _ = list(without_each(paragraphs))[len(paragraphs) // 2]
            result = artdiff.compare(GAP.join(paragraphs), text)
            quotes = [change for change in result.quotes if change.change != "unchanged"]
            told += any(is_elsewhere(quote, gone) for quote in quotes)
            told += any(is_elsewhere(fact, gone) for fact in result.facts)
        assert told <= len(articles) / 50
