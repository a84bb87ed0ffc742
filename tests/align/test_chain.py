"""The heaviest chain, against trying everything."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.align.chain import Block, heaviest_chain, joined

SMALL = st.integers(0, 4)
BLOCKS = st.lists(
    st.builds(
        lambda i, j, more_old, more_new, worth: Block(i, i + more_old, j, j + more_new, worth),
        SMALL,
        SMALL,
        st.integers(0, 1),
        st.integers(0, 1),
        st.integers(-4, 9),
    ),
    max_size=7,
).map(sorted)


def worth(chain: list[Block], bonus: int) -> int:
    """Add up a chain's worth as the docstring says."""
    ends = [(-1, -1), *((b.old_end, b.new_end) for b in chain)]
    beside = sum((b.old_start - 1, b.new_start - 1) == end for end, b in zip(ends, chain, strict=False))
    return sum(b.worth for b in chain) + bonus * beside


def ascends(chain: list[Block]) -> bool:
    return all(one.old_end < two.old_start and one.new_end < two.new_start for one, two in pairwise(chain))


@pytest.mark.parametrize("bonus", [0, 3])
@given(blocks=BLOCKS)
def test_no_chain_is_worth_more(bonus: int, blocks: list[Block]) -> None:
    chain = heaviest_chain(blocks, bonus)
    assert ascends(chain)
    every = (list(c) for size in range(len(blocks) + 1) for c in combinations(blocks, size))
    assert worth(chain, bonus) == max(worth(c, bonus) for c in every if ascends(c))


def test_of_chains_of_the_same_worth_the_first_found_stays() -> None:
    blocks = [Block(0, 0, 1, 1, 5), Block(1, 1, 0, 0, 5)]
    assert heaviest_chain(blocks) == blocks[:1]


def test_no_blocks_no_chain() -> None:
    assert heaviest_chain([]) == []


def test_neighbours_are_joined_and_others_are_not() -> None:
    blocks = [Block(0, 0, 0, 0, 3), Block(1, 1, 1, 1, 4), Block(2, 2, 4, 4, 5), Block(4, 4, 5, 5, 6)]
    assert joined(blocks) == [Block(0, 1, 0, 1, 7), *blocks[2:]]
