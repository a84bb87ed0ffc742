"""What is looked for in a whole version is looked for once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from artdiff import compare
from artdiff.facts import version


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the hints that versions are searched for."""
    hints: list[str] = []
    unread = version.Version._unread

    def search(self: version.Version, hint: str) -> Iterator[int]:
        hints.append(hint)
        return unread(self, hint)

    monkeypatch.setattr(version.Version, "_unread", search)
    return hints


def test_a_version_is_searched_for_so_many_facts_and_then_read_as_a_whole(searched: list[str]) -> None:
    counts = []
    same = " ".join(f"The harbour{k} counted {k} boats." for k in range(5001, 5101))
    for length in (100, 400):
        searched.clear()
        old = " ".join(f"A gale{k} sank {k} boats." for k in range(1001, 1001 + length))
        new = " ".join(f"Some {k} boats left Torvik{k} early." for k in range(3001, 3001 + length))
        assert len(compare(f"{same} {old}", f"{same} {new}").facts) >= length
        counts.append(len(searched))
    assert counts[0] == counts[1] > 0


def test_what_stands_nowhere_is_looked_for_once(searched: list[str]) -> None:
    same = "Trams came one by one."
    compare(same, f"{same} By noon 31 trams stood there. Of them 32 trams were red. Police counted 33 trams.")
    assert searched.count("thirty") == 1
