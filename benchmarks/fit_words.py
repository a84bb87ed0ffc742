"""Fit the word differ's numbers on sentences whose changed words people marked, and measure them by cross-validation.

    python benchmarks/fit_words.py FILE

FILE has a pair of sentences a line: their tokens (old, new) and what people marked (golds: indexes of changed tokens,
old and new; more than one where they read it differently). Prints, for each setting of the three numbers of
src/artdiff/worddiff/match.py, F1 of the changed tokens and the share of pairs that are wholly right; then what the best
setting of four fifths of the pairs reaches on the last fifth. A pair is measured against the nearest reading.
"""

from __future__ import annotations

import argparse
import json
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from artdiff.worddiff import diff_words, match

SHORT_STRENGTHS = (2, 3, 4, 99)
STRENGTHS = (4, 5, 6, 8, 99)
LONG_WORDS = (3, 4, 5)
FOLDS = 5

Setting = tuple[int, int, int]


class Count(NamedTuple):
    """Tokens that both marked, that only artdiff or only people marked; and pairs wholly right, of how many."""

    both: int = 0
    ours: int = 0
    theirs: int = 0
    exact: int = 0
    pairs: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.both / max(1, 2 * self.both + self.ours + self.theirs)

    def __str__(self) -> str:
        return f"F1 {self.f1:.4f}, exact {self.exact / max(1, self.pairs):.4f}"


def marked(old: list[str], new: list[str]) -> tuple[set[int], set[int]]:
    """Find the tokens that an edit touches, on both sides."""
    edits = [edit for edit in diff_words(" ".join(old), " ".join(new)) if edit.kind != "equal"]
    sides: list[set[int]] = []
    for words, spans in ((old, [edit.old for edit in edits]), (new, [edit.new for edit in edits])):
        start, touched = 0, set()
        for index, word in enumerate(words):
            end = start + len(word)
            if any(span.start < end and span.end > start and span.end > span.start for span in spans):
                touched.add(index)
            start = end + 1
        sides.append(touched)
    return sides[0], sides[1]


def count(row: dict[str, Any]) -> Count:
    """Compare with the nearest of people's readings."""
    old, new = marked(row["old"], row["new"])
    readings = []
    for gold in row["golds"]:
        gold_old, gold_new = set(gold["old"]), set(gold["new"])
        ours = len(old - gold_old) + len(new - gold_new)
        theirs = len(gold_old - old) + len(gold_new - new)
        both = len(gold_old & old) + len(gold_new & new)
        readings.append(Count(both, ours, theirs, int(not ours and not theirs), 1))
    return min(readings, key=lambda reading: reading.ours + reading.theirs)


def total(counts: list[Count]) -> Count:
    """Add counts up."""
    return Count(*map(sum, zip(*counts, strict=True)))


def measure(rows: list[dict[str, Any]], setting: Setting) -> list[Count]:
    """Count for each pair, with the numbers set."""
    match.SHORT_STRENGTH, match.STRENGTH, match.LONG_WORD = setting
    return [count(row) for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    with parser.parse_args().file.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    results = {
        setting: measure(rows, setting)
        for setting in product(SHORT_STRENGTHS, STRENGTHS, LONG_WORDS)
        if setting[0] <= setting[1]
    }
    for setting, counts in sorted(results.items(), key=lambda result: -total(result[1]).f1):
        print(*setting, total(counts))
    held_out: list[Count] = []
    for fold in range(FOLDS):
        best = max(
            results, key=lambda setting: total([c for k, c in enumerate(results[setting]) if k % FOLDS != fold]).f1
        )
        print(f"fold {fold + 1}: best", *best)
        held_out += results[best][fold::FOLDS]
    print("cross-validated:", total(held_out))


if __name__ == "__main__":
    main()
