"""What is looked for in a whole version is looked for once."""

from __future__ import annotations

import re
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
