#!/usr/bin/env python3
"""Fit the weights by which speakers are chosen, and say how good they are on articles left out.

    fit_speakers.py FILE.jsonl          cross-validate, then fit on all and write quotes/speakers/data/weights.txt
    fit_speakers.py FILE.jsonl --dry    cross-validate only

A row of FILE has "text" and "quotes": content and source spans, code points, and kind (full, mixed or indirect).
Needs numpy and scipy. The model is a conditional logit: one answer out of each quotation's candidates.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from artdiff.model import Document, Span
from artdiff.names import find_names
from artdiff.quotes.speakers.attribution import attribute
from artdiff.quotes.speakers.ranking import rank
from artdiff.quotes.speakers.transcripts import find_turns, labels_of
from artdiff.quotes.story import Story
from artdiff.roles import assign_roles
from artdiff.segment import segment

WEIGHTS = Path(__file__).parents[1] / "src/artdiff/quotes/speakers/data/weights.txt"
QUOTED = re.compile(r"[“\"]([^“”\"]{2,}?)(?:[”\"]|(?=\n\n)|$)")
UNMARKED = {"alone": 0.02, "speech": 0.05, "other": 0.3}
"""What a quotation counts that nobody marked: most are titles and scare quotes, but markers overlook some, more likely
where the sentence has a verb of speech or is only the quotation."""
RARE = 3
"""A feature that is seen less often is left out."""
FOLDS = 4


class Marked:
    """An article with the marked sources of each of our stretches."""

    def __init__(self, row: dict[str, Any]) -> None:
        document = assign_roles(segment(Document(row["text"])))
        self.story = Story(document)
        self.labels = labels_of(find_turns(document, find_names(document)))
        self.sources: dict[Span, list[list[list[int]]]] = {}
        outer = [stretch.span for stretches in self.story.stretches.values() for stretch in stretches]
        for quote in row["quotes"]:
            if quote["kind"] == "indirect" or not quote["source"] or not outer:
                continue
            for match in QUOTED.finditer(row["text"]):
                if any(s - 1 <= match.start() and match.start(1) < e for s, e in quote["content"]):
                    start, end = match.span()
                    ours = max(outer, key=lambda o: min(end, o.end) - max(start, o.start))
                    self.sources.setdefault(ours, []).append(quote["source"])

    def right(self, stretch: Span, mention: Span | None) -> bool:
        """Tell whether a mention overlaps a marked source; nobody is right where nothing is marked."""
        sources = self.sources.get(stretch)
        if sources is None or mention is None:
            return sources is None and mention is None
        return any(mention.start < e and mention.end > s for source in sources for s, e in source)


def collect(stories: list[Marked], weights: dict[str, float] | None) -> list[tuple[dict, set, float]]:
    """Gather the candidates of each stretch; without weights, the last speaker is always the right one."""
    rows = []
    for item in stories:

        def choose(stretch, candidates, item=item):
            good = {span for span in candidates if item.right(stretch.span, span)}
            if good:
                unmarked = _unmarked(candidates[None])
                rows.append((candidates, good, len(item.sources.get(stretch.span, ())) or unmarked))
            if weights is None:
                return next((span for span in candidates if span in good and span is not None), None), 1.0
            return best(weights, candidates), 1.0

        list(attribute(item.story, item.labels, choose))
    return rows


def _unmarked(names: list[str]) -> float:
    if any(name.startswith("0 alone 1") for name in names):
        return UNMARKED["alone"]
    return UNMARKED["speech" if any(name.startswith("0 cue") and name.endswith("1") for name in names) else "other"]


def best(weights: dict[str, float], candidates: dict) -> Span | None:
    return max(candidates, key=lambda span: sum(weights.get(name, 0.0) for name in candidates[span]))


def fit(rows: list[tuple[dict, set, float]], penalty: float) -> dict[str, float]:
    """Maximise the likelihood of the right candidates, with a penalty on the squared weights."""
    seen = Counter(name for candidates, _, _ in rows for names in candidates.values() for name in set(names))
    index = {name: at for at, name in enumerate(sorted(n for n, count in seen.items() if count >= RARE))}
    lines, columns, group, good = [], [], [], []
    for at, (candidates, right, _) in enumerate(rows):
        for span, names in candidates.items():
            for name in sorted(set(names) & index.keys()):
                lines.append(len(group))
                columns.append(index[name])
            group.append(at)
            good.append(span in right)
    matrix = csr_matrix((np.ones(len(lines)), (lines, columns)), shape=(len(group), len(index)))
    groups, goods, counts = np.array(group), np.array(good), np.array([count for _, _, count in rows])

    def loss(w):
        scores = matrix @ w
        top = np.full(len(rows), -1e9)
        np.maximum.at(top, groups, scores)
        e = np.exp(scores - top[groups])
        whole, part = np.bincount(groups, e), np.bincount(groups, e * goods) + 1e-12
        gradient = matrix.T @ ((e / whole[groups] - e * goods / part[groups]) * counts[groups])
        return (counts * np.log(whole / part)).sum() + penalty / 2 * (w @ w), gradient + penalty * w

    result = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: float(result.x[at]) for name, at in index.items()}


def train(stories: list[Marked], penalty: float, smallest: float) -> dict[str, float]:
    """Fit twice: the second time with the last speakers that the first weights choose."""
    weights = fit(collect(stories, None), penalty)
    weights = fit(collect(stories, weights), penalty)
    return {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= smallest}


def measure(stories: list[Marked], weights: dict[str, float]) -> tuple[int, int, int]:
    """Count right, given and all, as score.py does."""
    right = given = total = 0
    for item in stories:
        for found in attribute(item.story, item.labels, lambda _, candidates: rank(candidates, weights)):
            for source in item.sources.get(found.stretch.span, ()):
                total += 1
                given += found.mention is not None
                right += any(
                    found.mention is not None and found.mention.start < e and found.mention.end > s for s, e in source
                )
    return right, given, total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--penalty", type=float, default=0.3)
    parser.add_argument("--smallest", type=float, default=0.1, help="weights nearer to 0 are left out")
    args = parser.parse_args()
    with args.file.open(encoding="utf-8") as file:
        stories = [Marked(json.loads(line)) for line in file]
    right = given = total = 0
    for fold in range(FOLDS):
        weights = train([s for k, s in enumerate(stories) if k % FOLDS != fold], args.penalty, args.smallest)
        counts = measure(stories[fold::FOLDS], weights)
        right, given, total = right + counts[0], given + counts[1], total + counts[2]
    print(f"left out: precision {right / given:.4f} recall {right / total:.4f} f1 {2 * right / (given + total):.4f}")
    if not args.dry:
        weights = train(stories, args.penalty, args.smallest)
        lines = [f"{name}\t{weights[name]:g}" for name in sorted(weights)]
        head = "# Weights of the features of speakers, written by benchmarks/fit_speakers.py\n"
        WEIGHTS.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(lines)} weights")


if __name__ == "__main__":
    main()
