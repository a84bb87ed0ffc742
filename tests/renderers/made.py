"""Comparisons that hypothesis makes: of any code points, with links, quotations and facts that need not make sense."""

from __future__ import annotations

from typing import get_args

from by_hand import document
from hypothesis import strategies as st

from artdiff.model import (
    SIGNIFICANCES,
    Comparison,
    Document,
    Edit,
    Fact,
    FactChange,
    FactChangeKind,
    FactKind,
    Link,
    LinkKind,
    PartChange,
    Quote,
    QuoteChange,
    QuoteChangeKind,
    QuoteKind,
    Span,
    Speaker,
    Summary,
)

_NASTY = [
    "<b>",
    "</script>",
    "`",
    "*",
    "|",
    "@x",
    "#1",
    "\x1b[31m",
    "\u202e",
    "\ud800",
    "会",
    "e\u0301",
    '"',
    "]]>",
    "&",
]
_TEXTS = st.lists(st.text(st.characters(), min_size=1, max_size=9) | st.sampled_from(_NASTY), min_size=1, max_size=6)
_SENTENCES = _TEXTS.map(" ".join)
_DOCUMENTS = st.builds(
    document,
    st.text(st.characters(), max_size=8),
    st.lists(
        st.tuples(st.sampled_from(["body", "headline", "note"]), st.lists(_SENTENCES, min_size=1, max_size=3)),
        max_size=4,
    ),
)
_KINDS: dict[tuple[bool, bool], LinkKind] = {(True, False): "removed", (False, True): "added", (True, True): "edited"}


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Make a comparison that keeps the promises of the model."""
    old, new = draw(_DOCUMENTS), draw(_DOCUMENTS)
    links = draw(_links(old, new))
    return Comparison(
        old,
        new,
        links,
        tuple(draw(st.lists(_quote_changes(old, new), max_size=3))),
        tuple(draw(st.lists(_fact_changes(old, new, len(links)), max_size=3))),
        tuple(PartChange(p.role, "added", None, p.span) for p in new.paragraphs[:2]),
        Summary(len(old.sentences), len(new.sentences), edited=len(links), same=draw(st.booleans())),
    )


@st.composite
def _links(draw: st.DrawFn, old: Document, new: Document) -> tuple[Link, ...]:
    olds = draw(st.permutations(range(len(old.sentences))))
    news = list(range(len(new.sentences)))
    links = []
    while olds or news:
        most = st.integers(0, 2)
        some_old = sorted(olds[: draw(most)])
        some_new = news[: draw(most)]
        if not some_old and not some_new:
            some_old, some_new = olds[:1], news[:1]
        olds, news = [i for i in olds if i not in some_old], news[len(some_new) :]
        links.append(draw(_link(old, new, tuple(some_old), tuple(some_new))))
    return tuple(links)


@st.composite
def _link(draw: st.DrawFn, old: Document, new: Document, olds: tuple[int, ...], news: tuple[int, ...]) -> Link:
    was, now = [old.sentences[i].span for i in olds], [new.sentences[j].span for j in news]
    significance = draw(st.none() | st.sampled_from(SIGNIFICANCES))
    kind: LinkKind = _KINDS[bool(olds), bool(news)]
    if len(olds) != len(news) and olds and news:
        kind = "split" if len(olds) < len(news) else "merged"
    if len(was) == len(now) == 1:
        edits = _halves(old.text, was[0], new.text, now[0])
        kind = "unchanged" if all(edit.kind == "equal" for edit in edits) else "edited"
    else:
        edits = tuple(Edit("delete", span, Span(0, 0)) for span in was)
        edits += tuple(Edit("insert", Span(0, 0), span) for span in now)
    edits = tuple(edit if edit.kind == "equal" else edit._replace(significance=significance) for edit in edits)
    moved = bool(olds and news) and draw(st.booleans())
    return Link(
        olds, news, kind, moved, draw(st.floats(0, 1)), edits, significance, draw(st.sampled_from([(), ("why",)]))
    )


def _halves(old: str, was: Span, new: str, now: Span) -> tuple[Edit, ...]:
    same = 0
    while same < min(was.end - was.start, now.end - now.start) and old[was.start + same] == new[now.start + same]:
        same += 1
    middle = Edit("replace", Span(was.start + same, was.end), Span(now.start + same, now.end))
    equal = Edit("equal", Span(was.start, was.start + same), Span(now.start, now.start + same))
    return tuple(edit for edit in (equal, middle) if edit.old.start < edit.old.end or edit.new.start < edit.new.end)


@st.composite
def _spans(draw: st.DrawFn, text: str) -> Span:
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return Span(start, end)


@st.composite
def _quotes(draw: st.DrawFn, document: Document) -> Quote:
    part = draw(_spans(document.text))
    speaker = Speaker(part, draw(_SENTENCES), draw(st.floats(0, 1)))
    kind = draw(st.sampled_from(get_args(QuoteKind)))
    return Quote(part, (part,), part.of(document.text), kind, draw(st.none() | st.just(speaker)), part)


@st.composite
def _quote_changes(draw: st.DrawFn, old: Document, new: Document) -> QuoteChange:
    was, now = draw(_quotes(old)), draw(_quotes(new))
    change = draw(st.sampled_from(get_args(QuoteChangeKind)))
    edits = _halves(old.text, was.span, new.text, now.span) if change == "altered" else ()
    if change in ("added", "quoted"):
        return QuoteChange(change, None, now, counterpart=was.span if change == "quoted" else None)
    if change in ("removed", "paraphrased"):
        return QuoteChange(change, was, None, counterpart=now.span if change == "paraphrased" else None)
    return QuoteChange(change, was, now, edits, None, draw(st.none() | st.sampled_from(SIGNIFICANCES)), "because")


@st.composite
def _fact_changes(draw: st.DrawFn, old: Document, new: Document, links: int) -> FactChange:
    was, now = draw(_spans(old.text)), draw(_spans(new.text))
    kind = draw(st.sampled_from(get_args(FactKind)))
    before = Fact(was, kind, was.of(old.text), "value", "unit")
    after = Fact(now, kind, now.of(new.text), "value")
    change = draw(st.sampled_from(get_args(FactChangeKind)))
    sides = (None if change == "added" else before, None if change == "removed" else after)
    link = draw(st.none() | st.integers(0, links - 1)) if links else None
    return FactChange(kind, change, *sides, link, "because")
