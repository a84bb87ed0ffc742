"""Leave out of the summary what it tells already: a figure that changed again in another place in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artdiff.model import Fact, FactChange

_BOUNDS = "<>=~"
_BARE = frozenset({"number", "ordinal"})
_NO_FIGURES = frozenset({"name", "negation", "hedge", "attribution"})


def once(changes: Iterable[FactChange]) -> list[FactChange]:
    """Keep the first of the changes from one value to another, bounds aside; what counts other things is another.

    A figure that came or went is told once, too; one that is new in one place and the new side of a change in another,
    with the change.
    """
    told: dict[tuple[str, str, str], set[str]] = {}
    became: dict[tuple[str, str], set[str]] = {}
    kept = []
    for change in _once_alone(changes):
        old, new = change.old, change.new
        if old is None or new is None or change.kind in _NO_FIGURES or _amount(old) == _amount(new):
            kept.append(change)
            continue
        same = told.setdefault((new.kind, _amount(old), _amount(new)), set())
        if not _counts_one_of(new, same):
            kept.append(change)
        same.add(new.unit)
        became.setdefault((new.kind, _amount(new)), set()).add(new.unit)
    return [change for change in kept if not _is_told(change, became)]


def _once_alone(changes: Iterable[FactChange]) -> Iterator[FactChange]:
    """Leave out a figure that came or went in another place before; a number of nothing named may be of others."""
    told: set[tuple[str, ...]] = set()
    for change in changes:
        fact = None if change.old and change.new else change.new or change.old
        if fact is None or change.kind in _NO_FIGURES or (change.kind in _BARE and not fact.unit):
            yield change
            continue
        figure = (change.change, fact.kind, fact.value, fact.unit)
        if figure not in told:
            told.add(figure)
            yield change


def _is_told(change: FactChange, became: dict[tuple[str, str], set[str]]) -> bool:
    if change.old is not None or change.new is None:
        return False
    return _counts_one_of(change.new, became.get((change.kind, _amount(change.new)), set()))


def _amount(fact: Fact) -> str:
    return fact.value.lstrip(_BOUNDS)


def _counts_one_of(fact: Fact, units: set[str]) -> bool:
    """Tell whether a fact counts what one of others counts; a number may leave its noun to the reader."""
    return fact.unit in units or (fact.kind == "number" and bool(units) and ("" in units or not fact.unit))
