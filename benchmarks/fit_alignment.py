"""Fit the aligner's numbers on annotated revisions, and measure them by cross-validation.

    python benchmarks/fit_alignment.py FOLDER

FOLDER holds argrewrite-dev.jsonl, revisions-dev.jsonl and moves-dev.jsonl: a pair of versions a line, with the
sentences of each (a, b) and the links between them (index pairs). Needs scikit-learn. Prints the model that
src/artdiff/align/parameters.py holds, and what models fitted on four fifths of the documents reach on the last fifth;
essays by one writer are in one fold.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from artdiff.align.chain import Block, heaviest_chain
from artdiff.align.groups import compare, find_groups
from artdiff.align.links import build_links
from artdiff.align.parameters import FITTED, Model
from artdiff.align.sides import profile
from artdiff.align.similarity import Similarity, Whole

SETS = ("argrewrite", "revisions", "moves")
FOLDS = 5


@dataclass
class Revision:
    """An annotated pair of versions."""

    kind: str
    row: dict[str, Any]
    gold: set[tuple[int, int]] = field(init=False)
    doubtful: set[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.doubtful = {(i, j) for i, j in self.row.get("optional", [])}
        self.gold = {(i, j) for i, j, *_ in self.row["links"]} - self.doubtful
        self.sides = profile(self.row["a"], self.row["b"])

    @property
    def fold(self) -> str:
        name = self.row["id"]
        return name.rsplit("-", 1)[-1] if self.kind == "argrewrite" else name

    def changed(self, pair: tuple[int, int]) -> bool:
        return bool(self.row["a"][pair[0]] != self.row["b"][pair[1]])

    def in_order(self) -> list[tuple[int, int]]:
        """The largest set of links that ascends in both versions."""
        blocks = heaviest_chain([Block(i, i, j, j, 1) for i, j in sorted(self.gold)])
        return [(block.old_start, block.new_start) for block in blocks]


Samples = list[tuple[list[float], bool]]


def pair_samples(revision: Revision) -> Samples:
    """Each changed link given the others, and each pair that the links leave free in one gap (pseudo-likelihood)."""
    similarity = Similarity(revision.sides, FITTED)
    old_size, new_size = len(revision.row["a"]), len(revision.row["b"])
    pins = [(-1, -1), *revision.in_order(), (old_size, new_size)]
    pinned = set(pins)
    used_old, used_new = {i for i, _ in revision.gold}, {j for _, j in revision.gold}
    samples: Samples = []

    def add(i: int, j: int, linked: bool) -> None:
        beside = ((i - 1, j - 1) in pinned) + ((i + 1, j + 1) in pinned)
        samples.append(([*map(float, similarity.pair_features(i, j)), float(beside)], linked))

    for i, j in pins[1:-1]:
        if revision.changed((i, j)):
            add(i, j, True)
    for (i0, j0), (i1, j1) in pairwise(pins):
        for i in range(i0 + 1, i1):
            for j in range(j0 + 1, j1):
                if i not in used_old and j not in used_new and (i, j) not in revision.doubtful:
                    add(i, j, False)
    return samples


def unrelated_samples(one: Revision, other: Revision) -> Samples:
    """The pairs that the aligner would compare if the old version of one became the new version of another."""
    sides = profile(one.row["a"], other.row["b"])
    similarity = Similarity(sides, FITTED)
    free = set(range(len(sides.old.keys))), set(range(len(sides.new.keys)))
    pairs = compare(similarity, free, {})
    return [([*map(float, similarity.pair_features(i, j)), 0.0], False) for i, j in pairs]


def part_samples(revision: Revision) -> Samples:
    """Each part of a split given the others, and each sentence beside a changed one to one link that is free."""
    similarity = Similarity(revision.sides, FITTED)
    by_old, by_new = defaultdict(set), defaultdict(set)
    for i, j in revision.gold:
        by_old[i].add(j)
        by_new[j].add(i)
    samples: Samples = []
    for at, wholes, others, size in (
        (0, by_old, by_new, len(revision.row["b"])),
        (1, by_new, by_old, len(revision.row["a"])),
    ):
        for whole, parts in sorted(wholes.items()):
            members = sorted(parts)
            if any(len(others[k]) > 1 for k in members):
                continue
            if len(members) > 1:
                for part in members:
                    rest = [k for k in members if k != part]
                    samples.append((list(similarity.part_features(Whole(at, whole), rest, part)), True))
            pair = (whole, members[0]) if at == 0 else (members[0], whole)
            if len(members) > 1 or revision.changed(pair):
                for k in (members[0] - 1, members[-1] + 1):
                    if 0 <= k < size and k not in others:
                        samples.append((list(similarity.part_features(Whole(at, whole), members, k)), False))
    return samples


def logistic(samples: Samples) -> list[float]:
    """Fit a logistic regression; the intercept comes last."""
    model = LogisticRegression(C=10, max_iter=5000)
    model.fit(np.array([x for x, _ in samples]), np.array([y for _, y in samples]))
    return [float(w) for w in (*model.coef_[0], model.intercept_[0])]


def fit(samples: list[tuple[Samples, Samples]], **fixed: float) -> Model:
    """Fit the model on the samples of many revisions."""
    *pair, beside, intercept = logistic([s for pairs, _ in samples for s in pairs])
    pair.append(intercept)
    part = logistic([s for _, parts in samples for s in parts])
    bias, part_bias = fixed.pop("bias", 0.0), fixed.pop("part_bias", 0.0)
    pair[-1] += bias
    part[-1] += part_bias
    beside *= fixed.pop("beside_scale", 2.0)
    return FITTED._replace(pair=tuple(pair), beside=beside, part=tuple(part), **fixed)


def count(revision: Revision, model: Model, totals: dict[str, Counter[str]]) -> None:
    """Add a revision's right, wrong and missed pairs to the totals."""
    links = build_links(revision.sides, find_groups(revision.sides, model))
    got = {(i, j) for link in links for i in link.old for j in link.new} - revision.doubtful
    changed = {p for p in got if revision.changed(p)}, {p for p in revision.gold if revision.changed(p)}
    moved = {(i, j) for link in links if link.moved for i in link.old for j in link.new}
    gold_moved = {(i, j) for i, j in revision.row.get("moved", [])}
    for name, found, wanted in (
        ("all", got, revision.gold), ("changed", *changed), ("moved", moved, gold_moved),
    ):  # fmt: skip
        total = totals[f"{revision.kind} {name}"]
        total["right"] += len(found & wanted)
        total["wrong"] += len(found - wanted)
        total["missed"] += len(wanted - found)


def f1(total: Counter[str]) -> float:
    return 2 * total["right"] / max(1, 2 * total["right"] + total["wrong"] + total["missed"])


def cross_validate(
    revisions: list[Revision], samples: list[tuple[Samples, Samples]], **fixed: float
) -> dict[str, Counter[str]]:
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    folds = GroupKFold(FOLDS).split(revisions, groups=[r.fold for r in revisions])
    for training, test in folds:
        model = fit([samples[k] for k in training], **fixed)
        for k in test:
            count(revisions[k], model, totals)
    return totals


def load(folder: Path) -> list[Revision]:
    return [
        Revision(kind, json.loads(line))
        for kind in SETS
        for line in (folder / f"{kind}-dev.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    revisions = load(parser.parse_args().folder)
    samples = [(pair_samples(r), part_samples(r)) for r in revisions]
    print(fit(samples))
    for name, total in cross_validate(revisions, samples).items():
        print(f"{name}: F1 {f1(total):.4f} {dict(total)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
