"""Fit the aligner's numbers on annotated revisions, and measure them by cross-validation.

    python benchmarks/fit_alignment.py FOLDER

FOLDER holds argrewrite-dev.jsonl, revisions-dev.jsonl and moves-dev.jsonl: a pair of versions a line, with the
sentences of each (a, b) and the links between them (index pairs). The pairs of fixtures/accuracy are added. Prints the
model for src/artdiff/align/parameters.py; then what models fitted on four fifths of the pairs reach on the last fifth,
and how often their links of each score are right. Essays by one writer are in one fold. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from alignment_samples import (
    PART_WEIGHTS,
    Pair,
    Revision,
    Samples,
    load,
    pair_samples,
    part_samples,
    pick_chain,
)
from artdiff.align.groups import find_groups
from artdiff.align.links import Evidence, build_links
from artdiff.align.parameters import FITTED, Model, Rewriting
from picks import Chain, fit_picks

FOLDS = 5
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


def logistic(samples: Samples) -> list[float]:
    """Fit a logistic regression; the intercept comes last."""
    model = LogisticRegression(C=10, max_iter=5000)
    model.fit(np.array([features for features, _ in samples]), np.array([linked for _, linked in samples]))
    return [round(float(weight), 2) for weight in (*model.coef_[0], model.intercept_[0])]


@dataclass
class Sampled:
    """What one revision is fitted on: its pairs and parts, or its picks if it was rewritten as a whole."""

    pairs: Samples = field(default_factory=list)
    parts: Samples = field(default_factory=list)
    picks: list[Chain] = field(default_factory=list)


def sample(revision: Revision) -> Sampled:
    """Measure a revision."""
    if revision.rewritten:
        return Sampled(parts=part_samples(revision), picks=[pick_chain(revision)])
    return Sampled(pair_samples(revision), part_samples(revision) * PART_WEIGHTS.get(revision.kind, 1))


def fit(samples: Sequence[Sampled]) -> tuple[Model, Rewriting]:
    """Fit the models of pairs, of parts and of picks."""
    *pair, beside, intercept = logistic([found for sampled in samples for found in sampled.pairs])
    part = logistic([found for sampled in samples for found in sampled.parts])
    model = FITTED._replace(pair=(*pair, intercept), beside=beside, part=tuple(part))
    return model, fit_picks([chain for sampled in samples for chain in sampled.picks])


@dataclass
class Measured:
    """What models reached on pairs that they were not fitted on."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    scored: tuple[Samples, Samples] = field(default_factory=lambda: ([], []))
    """Evidence of each changed pair, and of each split or merge, and whether it is right."""

    def add(self, revision: Revision, model: Model, rewriting: Rewriting) -> None:
        """Align one pair of versions and count."""
        groups = find_groups(revision.sides, model, rewriting)
        links = build_links(revision.sides, groups, model)
        got = {(i, j) for link in links for i in link.old for j in link.new} - revision.doubtful
        moved = {(i, j) for link in links if link.moved for i in link.old for j in link.new}
        self._count(f"{revision.kind}, all links", got, revision.gold)
        changed = [set(filter(revision.changed, pairs)) for pairs in (got, revision.gold)]
        self._count(f"{revision.kind}, changed links", *changed)
        if revision.rewritten:
            self._count("rewritten as a whole, changed links", *changed)
        self._count(f"{revision.kind}, moves", moved, revision.moved)
        kinds = {(link.old, link.new): link for link in links}
        for group, known in zip(groups, map(Evidence(groups, model).of, groups), strict=True):
            pairs = {(i, j) for i in group.old for j in group.new}
            link = kinds[group.old, group.new]
            # The essays' annotators linked nothing out of order, and few parts: their silence says nothing of these.
            if link.kind != "unchanged" and not pairs & revision.doubtful and not (
                (link.moved or len(pairs) > 1) and revision.kind == "argrewrite"
            ):  # fmt: skip
                self.scored[len(pairs) > 1].append(([known], pairs <= revision.gold))

    def _count(self, name: str, got: set[Pair], wanted: set[Pair]) -> None:
        count = self.counts[name]
        count["right"] += len(got & wanted)
        count["wrong"] += len(got - wanted)
        count["missed"] += len(wanted - got)


def cross_validate(revisions: Sequence[Revision], samples: Sequence[Sampled]) -> Measured:
    """Align each pair of versions with a model fitted on other folds."""
    measured = Measured()
    for training, test in GroupKFold(FOLDS).split(revisions, groups=[revision.fold for revision in revisions]):
        model, rewriting = fit([samples[k] for k in training])
        for k in test:
            measured.add(revisions[k], model, rewriting)
    return measured


def print_counts(counts: dict[str, Counter[str]]) -> None:
    """Print precision, recall and F1 as a table."""
    print("| held out | there are | precision | recall | F1 |\n|---|--:|--:|--:|--:|")
    for name, count in counts.items():
        right, wrong, missed = count["right"], count["wrong"], count["missed"]
        if not right + missed:
            continue
        figures = (
            right / max(1, right + wrong),
            right / max(1, right + missed),
            2 * right / max(1, 2 * right + wrong + missed),
        )
        print(f"| {name} | {right + missed} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |")


def print_calibration(scored: Samples, slope: float, intercept: float) -> None:
    """Print how many links of each score are right."""
    scores = [1 / (1 + np.exp(-slope * known - intercept)) for (known,), _ in scored]
    print("| score | links | mean score | right |\n|---|--:|--:|--:|")
    for low, high in pairwise(BINS):
        chosen = [(score, right) for score, (_, right) in zip(scores, scored, strict=True) if low <= score < high]
        if chosen:
            mean, right = (sum(values) / len(chosen) for values in zip(*chosen, strict=True))
            print(f"| {low:.2f} to {high:.2f} | {len(chosen)} | {mean:.3f} | {right:.3f} |")


def main() -> int:
    """Fit, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder of annotated pairs")
    revisions = list(load(parser.parse_args().folder))
    samples = [sample(revision) for revision in revisions]
    measured = cross_validate(revisions, samples)
    lines = [logistic(scored) for scored in measured.scored]
    model, rewriting = fit(samples)
    print(model._replace(calibration=((*lines[0],), (*lines[1],))), rewriting, sep="\n\n", end="\n\n")
    print_counts(measured.counts)
    for what, scored, line in zip(("Pairs", "Splits and merges"), measured.scored, lines, strict=True):
        print(f"\n{what}:\n")
        print_calibration(scored, *line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
