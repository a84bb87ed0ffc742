"""Claims are compared in the length of the text, however many negations it has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from artdiff import compare
from artdiff.facts.claims import changed as claims
from artdiff.facts.sentence import Words
from artdiff.model import Edit, Fact, Span


def test_the_other_version_is_read_once_for_all_negations(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    seen: list[int] = []
    of_shared = claims._of_shared

    class Counted(Words):
        """Words of which it is counted how often they are asked for."""

        def __getattribute__(self, name: str) -> object:
            if name == "low":
                read.append(1)
            return super().__getattribute__(name)

    def shared(facts: list[Fact], here: list[Words], there: list[Words]) -> list[Fact]:
        other = [Counted(words.text, words.start, words.end) for words in there]
        read.clear()
        kept = of_shared(facts, here, other)
        assert len(read) == bool(facts) * len(there)
        seen.append(len(facts))
        return kept

    monkeypatch.setattr(claims, "_of_shared", shared)
    changes = compare("They do not go, " * 50 + "end.", "They do go, " * 50 + "end.").facts
    assert max(seen) == 50
    assert [change.change for change in changes] == ["removed"] * 50


class LookedUp(tuple[Edit, ...]):
    """Edits that are not gone through."""

    def __iter__(self) -> Iterator[Edit]:
        raise AssertionError


def test_the_edit_of_a_claim_is_looked_up() -> None:
    old, new = "They may go, who may not have been there at all in May, on Monday.", "They may go, on Monday."
    result = compare(old, new)
    (link,) = result.links
    link = link._replace(edits=LookedUp(link.edits))
    words = [Words(old, 0, len(old))]
    facts = {start: Fact(Span(start, start + 3), "hedge", "may", "may") for start in (5, 17)}
    assert [claims._is_of_clause(fact, words, link, False) for fact in facts.values()] == [False, True]


def test_who_is_warned_in_a_headline_in_capitals_reports_nothing() -> None:
    body = "\n\nThe sea off Torvik was calm on Monday, and nobody swam in it all day."
    told = compare(f"BATHERS WARNED AS STORM NEARS TORVIK{body}", f"BEACHES REOPEN AS STORM NEARS TORVIK{body}").facts
    assert not [change for change in told if change.kind == "attribution"]
    told = compare(f"Mayor warned Orle was rising{body}", f"Orle was rising{body}").facts
    assert [change.change for change in told if change.kind == "attribution"] == ["removed"]
