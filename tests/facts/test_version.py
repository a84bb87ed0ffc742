"""What is looked for in a whole version is looked for once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from artdiff import compare
from artdiff.facts import version


def test_a_version_is_searched_for_a_verb_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def findall(pattern: str, text: str) -> list[str]:
        searched.append(pattern)
        return re.findall(pattern, text)

    monkeypatch.setattr(version, "re", SimpleNamespace(**{**vars(re), "findall": findall}))
    old = "\n\n".join(f"Minister Ida Holm{k} denied taking {k} boats on Monday." for k in range(2, 40))
    changes = compare(old, old.replace(" denied", " admitted", 30)).facts
    assert sum(change.kind == "negation" and change.change == "removed" for change in changes) == 30
    assert len(searched) == 2


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
