"""What changed places is looked for in as many steps as there are figures."""

from __future__ import annotations

from unittest.mock import patch

from artdiff import compare
from artdiff.facts.matching import exchange
from artdiff.facts.matching.same import bare_key


def _keys_read(count: int) -> int:
    old = " ".join(f"{at} percent up from {at + 1} percent" for at in range(count))
    new = " ".join(f"{at + 3} percent up from {at + 7} percent" for at in range(count))
    with patch.object(exchange, "bare_key", wraps=bare_key) as read:
        compare(old, new)
    return read.call_count


def test_figures_that_were_all_counted_on_are_not_compared_again_and_again() -> None:
    few, many = _keys_read(400), _keys_read(1200)
    assert few > 400
    assert many < 4 * few
