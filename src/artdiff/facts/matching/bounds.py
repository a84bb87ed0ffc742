"""Whether what stands before a figure or date makes it another: rose by 5%, rose to 5%; until Friday, by Friday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from artdiff.facts.matching.same import AMOUNTS, key
from artdiff.model import Edit, Fact, FactChange, Span

_STEPS = {"by": "b", "to": "t", "from": "f"}
_WHEN = {
    **dict.fromkeys(("on", "in", "at", "during"), "o"),
    **dict.fromkeys(("until", "till", "through", "to"), "u"),
    "by": "b", "before": "bux", "from": "f", "since": "fa", "after": "ax",
}  # fmt: skip
"""What is said of an amount or a time; two words that share a letter can say the same: not before, not until.

Before and after (x) are opposites, which are told as such."""
_ROUGH = frozenset(("least", "most"))
_STARTS = ("start ", "starts ", "starting ", "begin ", "begins ", "beginning ")
_SPACE = 3
"""Characters between the word and the figure."""
Bounds = list[tuple[Span, Span]]
"""The words before figures that an edit changed, where they stand in old and new."""


def changed_bounds(old: str, new: str, edits: Sequence[Edit], words: Sequence[str], others: Sequence[str]) -> Bounds:
    """Find the edits whose last words make what stands behind them another; their words, old and new, are given."""
    found: Bounds = []
    rough = not (_ROUGH.isdisjoint(words) and _ROUGH.isdisjoint(others))
    if not rough and (_WHEN.keys().isdisjoint(words) or _WHEN.keys().isdisjoint(others)):
        return found
    for edit in edits:
        if not rough and edit.kind != "replace":
            continue
        was, now = _last(old, edit.old), _last(new, edit.new)
        before = was.of(old).lower(), now.of(new).lower()
        if (rough and _is_rough(before[0]) != _is_rough(before[1])) or (
            edit.kind == "replace" and _differ(_WHEN, *before) and not (_starts(old, was) or _starts(new, now))
        ):
            found.append((was, now))
    return found


def pair_bounds(
    old: str, new: str, index: int, bounds: Bounds, olds: Sequence[Fact], news: Sequence[Fact]
) -> Iterator[FactChange]:
    """Pair the figures that stand behind such words and are the same themselves."""
    for was, now in bounds:
        here, there = _behind(was, olds), _behind(now, news)
        if here is None or there is None or key(here) != key(there):
            continue
        dated = here.kind in ("date", "time")
        table = _WHEN if dated else _STEPS
        before = was.of(old).lower(), now.of(new).lower()
        if (dated and _is_rough(before[0]) != _is_rough(before[1])) or (
            _differ(table, *before) and (dated or here.kind in AMOUNTS)
        ):
            yield FactChange(here.kind, "changed", _with(was, old, here), _with(now, new, there), index, "bound")


def _last(text: str, span: Span) -> Span:
    words = span.of(text).rstrip()
    start = words.rfind(" ") + 1
    if words.endswith(("at least", "at most")):
        start = words.rfind(" ", 0, start - 1) + 1
    return Span(span.start + start, span.start + len(words))


def _is_rough(before: str) -> bool:
    """Tell what makes a date or time that stands behind it another: until at least Friday, until Friday."""
    return before in ("at least", "at most")


def _differ(table: dict[str, str], was: str, now: str) -> bool:
    return was in table and now in table and set(table[was]).isdisjoint(table[now])


def _starts(text: str, word: Span) -> bool:
    """Tell whether it is said of a time that something starts then, as from does: due to start on Friday."""
    return text.endswith(_STARTS, 0, word.start) and text.startswith(("on", "at", "in"), word.start)


def _behind(word: Span, facts: Sequence[Fact]) -> Fact | None:
    return next((fact for fact in facts if 0 <= fact.span.start - word.end <= _SPACE), None)


def _with(word: Span, text: str, fact: Fact) -> Fact:
    """The fact with the word before it."""
    span = Span(word.start, fact.span.end)
    return Fact(span, fact.kind, span.of(text), f"{word.of(text).lower()} {fact.value}", fact.unit)
