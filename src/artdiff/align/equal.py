"""Equal sentences: which of the old goes with which of the new."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Hashable, Iterable

from artdiff.align.chain import Block, heaviest_chain
from artdiff.align.profile import Sides


def pair_equal(sides: Sides) -> dict[int, int]:
    """Pair equal sentences: first those that are unique, then repeated ones beside a pair, then the rest in order.

    Unique ones first is patience diff (Bram Cohen). What is left of repeated ones is paired in order, first within
    the gaps of what stands in the same order in both, then anywhere.
    """
    olds, news = _places(sides.old.keys), _places(sides.new.keys)
    pairs = {at[0]: news[key][0] for key, at in olds.items() if len(at) == 1 == len(news.get(key, ()))}
    if len(olds) == len(sides.old.keys) and len(news) == len(sides.new.keys):
        return pairs
    _spread(sides, pairs)
    skeleton = in_order(pairs.items())
    old_pins, new_pins = [i for i, _ in skeleton], [j for _, j in skeleton]
    old_keys, new_keys = sides.old.keys, sides.new.keys
    _pair_in_order(pairs, [(k, bisect(old_pins, i)) for i, k in enumerate(old_keys)],
                   [(k, bisect(new_pins, j)) for j, k in enumerate(new_keys)])  # fmt: skip
    _spread(sides, pairs)
    _pair_in_order(pairs, old_keys, new_keys)
    return pairs


def in_order(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find a largest set of the pairs that ascends in both versions."""
    chosen = heaviest_chain([Block(i, i, j, j, 1) for i, j in sorted(pairs)])
    return [(block.old_start, block.new_start) for block in chosen]


def _places(keys: Iterable[Hashable]) -> dict[Hashable, list[int]]:
    places = defaultdict(list)
    for at, key in enumerate(keys):
        places[key].append(at)
    return places


def _pair_in_order(pairs: dict[int, int], old_keys: Iterable[Hashable], new_keys: Iterable[Hashable]) -> None:
    taken = set(pairs.values())
    news = _places(new_keys)
    for key, at in _places(old_keys).items():
        free = [j for j in news.get(key, ()) if j not in taken]
        pairs.update(zip((i for i in at if i not in pairs), free, strict=False))


def _spread(sides: Sides, pairs: dict[int, int]) -> None:
    """Pair equal sentences that stand beside a pair, onward first, then backward."""
    taken = set(pairs.values())
    for step in (1, -1):
        for i, j in sorted(pairs.items(), reverse=step < 0):
            i, j = i + step, j + step
            while (
                0 <= i < len(sides.old.keys)
                and 0 <= j < len(sides.new.keys)
                and i not in pairs
                and j not in taken
                and sides.old.keys[i] == sides.new.keys[j]
            ):
                pairs[i] = j
                taken.add(j)
                i, j = i + step, j + step
