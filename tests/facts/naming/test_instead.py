"""One name in the place of another: its cases stand in fixtures/facts/."""

from __future__ import annotations

from unittest.mock import patch

from artdiff import compare
from artdiff.facts.version import Version


def test_the_names_of_a_link_are_listed_once() -> None:
    names = [f"B{first}{second}berg" for first in "aeiou" for second in "klmnrst"]
    old = " ".join(f"in {names[at]} near {names[at + 1]}" for at in range(25))
    new = " ".join(f"in {names[at + 3]} near {names[at + 7]}" for at in range(25))
    with patch.object(Version, "mentioned", autospec=True, side_effect=Version.mentioned) as listed:
        compare(old, new)
    assert 1 < listed.call_count < 9
