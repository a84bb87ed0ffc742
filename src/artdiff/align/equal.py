"""Equal sentences: which of the old goes with which of the new."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Sequence
from itertools import count

from artdiff.align.chain import heaviest_chain, joined
from artdiff.align.parameters import TIE, UNIT


def pair_equal(old: Sequence[str], new: Sequence[str], marks: Sequence[int]) -> dict[int, int]:
    """Pair equal sentences: first those that are unique, then repeated ones beside a pair, then the rest in order.

    Unique ones first is patience diff (Bram Cohen). What is left of repeated ones is paired in order, first within
    the gaps of what stands in the same order in both, then anywhere. Marks of the old ones break ties.
    """
    place = dict(zip(new, count()))
    if len(place) == len(new) and len(set(old)) == len(old):  # no sentence is repeated
        return {i: place[key] for i, key in enumerate(old) if key in place}
    olds, news = _places(old), _places(new)
    shared = [(at, news[key]) for key, at in olds.items() if key in news]
    pairs = {at[0]: other[0] for at, other in shared if len(at) == len(other) == 1}
    if len(pairs) == len(shared):
        return pairs
    _spread(old, new, pairs)
    runs = joined((i, i, j, j, UNIT + marks[i] % TIE) for i, j in sorted(pairs.items()))
    skeleton = heaviest_chain(runs)
    old_pins, new_pins = [block.old_start for block in skeleton], [block.new_start for block in skeleton]
    _pair_in_order(
        pairs,
        [(key, bisect(old_pins, i)) for i, key in enumerate(old)],
        [(key, bisect(new_pins, j)) for j, key in enumerate(new)],
    )
    _spread(old, new, pairs)
    _pair_in_order(pairs, old, new)
    return pairs


def _places(keys: Iterable[Hashable], taken: Container[int] = ()) -> dict[Hashable, list[int]]:
    places = defaultdict(list)
    for at, key in enumerate(keys):
        if at not in taken:
            places[key].append(at)
    return places


def _pair_in_order(pairs: dict[int, int], old: Sequence[Hashable], new: Sequence[Hashable]) -> None:
    news = _places(new, set(pairs.values()))
    for key, at in _places(old, pairs).items():
        pairs.update(zip(at, news.get(key, ()), strict=False))


def _spread(old: Sequence[str], new: Sequence[str], pairs: dict[int, int]) -> None:
    """Pair equal sentences that stand beside a pair, onward first, then backward."""
    taken = set(pairs.values())
    for step in (1, -1):
        for start in sorted(pairs.items(), reverse=step < 0):
            i, j = start[0] + step, start[1] + step
            while 0 <= i < len(old) and 0 <= j < len(new) and old[i] == new[j] and i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
                i, j = i + step, j + step
