"""Scores on the short cases of fixtures/: how much of what should be found was found, kind by kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import answers
from cases import Case, read_cases
from scoring import Score

FIXTURES = Path(__file__).parent.parent / "fixtures"

Answer = Callable[[Case], list[str]]
Scores = dict[str, Score]


def facts_found() -> Scores:
    """Score what is found in single texts, by kind of fact."""
    values = _score(_cases("facts/numbers.txt", "facts/quantities.txt", "facts/dates.txt"), answers.values)
    return values | _score(_cases("facts/markers.txt"), answers.markers)


def facts_changed() -> Scores:
    """Score what is said to have changed between two texts, by kind of fact."""
    return _score(_cases("facts/pairs-*.txt"), answers.fact_changes)


def speakers() -> Scores:
    """Score quotations by their words alone, titles of works, and whom the quotations are given to."""
    cases = [case for case in _cases("speakers/*.txt") if not case.old]
    words = _score(cases, lambda case: [_words(line) for line in answers.quotes(case)], _words)
    attributed = _score(cases, lambda case: _attributed(answers.quotes(case)), expected=_attributed)
    return {"quotations": words["quote"], "titles": words["title"], "speakers": attributed["quote"]}


def quotes_changed() -> Scores:
    """Score what is said to have become of quotations between two texts, by kind of change."""
    return _score([case for case in _cases("speakers/*.txt") if case.old], answers.quote_changes)


def significance() -> Scores:
    """Score the highest significance of the changes between two texts, by level."""
    return _score(_cases("significance/*.txt"), answers.significance, lambda line: line.partition(":")[0])


def _cases(*patterns: str) -> list[Case]:
    return [case for pattern in patterns for path in sorted(FIXTURES.glob(pattern)) for case in read_cases(path)]


def _score(
    cases: Iterable[Case],
    answer: Answer,
    line: Callable[[str], str] = str,
    expected: Callable[[list[str]], list[str]] = list,
) -> Scores:
    """Compare the lines of each case with those of the answer; the same line twice counts twice."""
    scores: Scores = defaultdict(Score)
    for case in cases:
        wanted, got = (_numbered(lines) for lines in (map(line, expected(case.expected)), answer(case)))
        for kind in sorted({_kind(text) for text, _ in wanted | got}):
            scores[kind].add(*({item for item in side if _kind(item[0]) == kind} for side in (wanted, got)))
    return dict(sorted(scores.items()))


def _numbered(lines: Iterable[str]) -> set[tuple[str, int]]:
    seen: Counter[str] = Counter()
    return {(line, seen.update([line]) or seen[line]) for line in lines}


def _kind(line: str) -> str:
    return line.partition(":")[0].partition(" ")[0]


def _words(line: str) -> str:
    return line.rpartition(" = ")[0] or line


def _attributed(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("quote:") and not line.endswith(" = nobody")]
