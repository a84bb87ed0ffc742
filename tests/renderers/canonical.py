"""One comparison made by hand in which everything occurs once; all renderers are tested with it."""

from __future__ import annotations

from by_hand import Step, document, edits, find, sentences

from artdiff.model import (
    Comparison,
    Document,
    Fact,
    FactChange,
    FactKind,
    Link,
    LinkKind,
    PartChange,
    Quote,
    QuoteChange,
    Significance,
    Speaker,
    Summary,
)

OLD = document(
    "harbour-1.txt",
    [
        ("headline", ["Harbour talks end without a deal"]),
        ("body", ["Ministers from both coasts met in Lidava on Monday.", "The talks lasted two hours."]),
        ("body", ["“We are very close to a deal on the harbour and on everything that hangs on it,” Ama Okafor said."]),
        ("body", ["The port has been shut since May, and 12 crews are stranded there."]),
        ("body", ["Pilots sleep in their boats.", "The harbour office closes at noon.", "Gulls have moved in."]),
        ("body", ["A spokesman declined to comment."]),
        ("body", ['The "grain corridor" stays open.']),
        ("body", ["“No ship is safe,” said Jon Lund."]),
        ("body", ["Farmers blocked the road.", "They left at dusk."]),
    ],
)
NEW = document(
    "harbour-2.txt",
    [
        ("headline", ["Harbour talks end without a signature"]),
        ("body", ["Farmers blocked the coast road."]),
        ("body", ["Ministers from both coasts met in Lidava on Monday."]),
        ("body", ["The talks lasted two hours."]),
        (
            "body",
            ["“We are not very close to a deal on the harbour and on everything that hangs on it,” Ama Okafor said."],
        ),
        ("body", ["The port has been shut since May.", "Some 22 crews are stranded there."]),
        ("body", ["Pilots sleep in their boats.", "The harbour office closes at noon.", "Gulls have moved in."]),
        ("body", ["The “grain corridor” stays open."]),
        ("body", ["“No ship is safe,” said Ilya Renko."]),
        ("body", ["“Nobody wants a blockade,” Mr Renko told reporters."]),
        ("body", ["They left at dusk."]),
        ("note", ["Correction: an earlier version gave 12 as the number of crews."]),
    ],
)


def comparison() -> Comparison:
    """Build the comparison."""
    links = (
        _link("edited", (0,), (0,), [("=", "Harbour talks end without a "), ("~", "deal", "signature")]),
        _link(
            "edited",
            (11,),
            (1,),
            [("=", "Farmers blocked the "), ("+", "coast "), ("=", "road.")],
            moved=True,
            reasons=("moved", "wording"),
        ),
        _link("unchanged", (1,), (2,), [("=", "Ministers from both coasts met in Lidava on Monday.")]),
        _link("unchanged", (2,), (3,), [("=", "The talks lasted two hours.")]),
        _link(
            "edited",
            (3,),
            (4,),
            [
                ("=", "“We are "),
                ("+", "not "),
                ("=", "very close to a deal on the harbour and on everything that hangs on it,” Ama Okafor said."),
            ],
            "substance",
            ("quotation altered", "negation added"),
        ),
        _link(
            "split",
            (4,),
            (5, 6),
            [
                ("=", "The port has been shut since May"),
                ("~", ", and ", "."),
                ("+", "Some "),
                ("~", "12", "22", "substance", "number changed"),
                ("=", " crews are stranded there."),
            ],
            "substance",
            ("number changed",),
        ),
        *(_link("unchanged", (i,), (i + 2,), [("=", OLD.sentences[i].span.of(OLD.text))]) for i in (5, 6, 7)),
        _link("removed", (8,), (), [("-", "A spokesman declined to comment.")], "substance", ("dropped sentence",)),
        _link(
            "edited",
            (9,),
            (10,),
            [
                ("=", "The "),
                ("~", '"', "“", "typography", "marks only"),
                ("=", "grain corridor"),
                ("~", '"', "”", "typography", "marks only"),
                ("=", " stays open."),
            ],
            "typography",
            ("marks only",),
        ),
        _link(
            "edited",
            (10,),
            (11,),
            [("=", "“No ship is safe,” said "), ("~", "Jon Lund", "Ilya Renko", "substance", "name"), ("=", ".")],
            "substance",
            ("reattributed",),
        ),
        _link(
            "added",
            (),
            (12,),
            [("+", "“Nobody wants a blockade,” Mr Renko told reporters.")],
            "substance",
            ("new sentence",),
        ),
        _link("unchanged", (12,), (13,), [("=", "They left at dusk.")]),
        _link(
            "added",
            (),
            (14,),
            [("+", "Correction: an earlier version gave 12 as the number of crews.")],
            "substance",
            ("new sentence",),
        ),
    )
    summary = Summary(13, 15, 6, 5, 1, 0, 2, 1, 1, breaks=1, same=False)
    return Comparison(OLD, NEW, links, _quotes(), _facts(), _parts(), summary)


def _link(
    kind: LinkKind,
    olds: tuple[int, ...],
    news: tuple[int, ...],
    steps: list[Step],
    significance: Significance | None = None,
    reasons: tuple[str, ...] = (),
    *,
    moved: bool = False,
) -> Link:
    if kind == "edited" and significance is None:
        significance, reasons = "wording", reasons or ("wording",)
    score = 1.0 if kind == "unchanged" else 0.87654321
    return Link(
        olds,
        news,
        kind,
        moved,
        score,
        edits(OLD, NEW, sentences(OLD, olds), sentences(NEW, news), steps),
        significance,
        reasons,
    )


def _quotes() -> tuple[QuoteChange, ...]:
    rest = "very close to a deal on the harbour and on everything that hangs on it,"
    was = _quote(OLD, f"We are {rest}", "Ama Okafor", "Ama Okafor")
    now = _quote(NEW, f"We are not {rest}", "Ama Okafor", "Ama Okafor")
    inside = edits(OLD, NEW, was.parts, now.parts, [("=", "We are "), ("+", "not "), ("=", rest)])
    return (
        QuoteChange("altered", was, now, inside, None, "substance", "negation added"),
        QuoteChange(
            "reattributed",
            _quote(OLD, "No ship is safe,", "Jon Lund", "Jon Lund"),
            _quote(NEW, "No ship is safe,", "Ilya Renko", "Ilya Renko"),
            significance="substance",
        ),
        QuoteChange(
            "added", None, _quote(NEW, "Nobody wants a blockade,", "Mr Renko", "Ilya Renko"), significance="substance"
        ),
        QuoteChange(
            "unchanged",
            _quote(OLD, "grain corridor", None, ""),
            _quote(NEW, "grain corridor", None, ""),
        ),
    )


def _quote(document: Document, words: str, mention: str | None, name: str) -> Quote:
    part = find(document, words)
    span = type(part)(part.start - 1, part.end + 1)
    speaker = Speaker(find(document, mention), name, 0.9) if mention else None
    return Quote(span, (part,), words, "quotation" if mention else "title", speaker)


def _facts() -> tuple[FactChange, ...]:
    return (
        FactChange("negation", "added", None, _fact(NEW, "not", "negation", "not"), 4, "negation added"),
        FactChange(
            "number", "changed", _fact(OLD, "12", "number", "12"), _fact(NEW, "22", "number", "22"), 5, "12 → 22"
        ),
        FactChange("name", "removed", _fact(OLD, "Jon Lund", "name", "Jon Lund"), None, 11),
        FactChange("name", "added", None, _fact(NEW, "Ilya Renko", "name", "Ilya Renko"), 11),
    )


def _fact(document: Document, text: str, kind: FactKind, value: str) -> Fact:
    return Fact(find(document, text), kind, text, value)


def _parts() -> tuple[PartChange, ...]:
    return (
        PartChange("headline", "changed", OLD.paragraphs[0].span, NEW.paragraphs[0].span),
        PartChange("note", "added", None, NEW.paragraphs[-1].span),
    )
