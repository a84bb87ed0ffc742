"""Fit the aligner's numbers on annotated revisions, and measure them by cross-validation.

    python benchmarks/fit_alignment.py FOLDER

FOLDER holds argrewrite-dev.jsonl, revisions-dev.jsonl and moves-dev.jsonl: a pair of versions a line, with the
sentences of each (a, b) and the links between them (index pairs). The pairs of fixtures/accuracy are added. Prints the
model for src/artdiff/align/parameters.py; then what models fitted on four fifths of the pairs reach on the last fifth,
and how often their links of each score are right. Essays by one writer are in one fold. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from annotated import read_pairs
from artdiff.align.chain import Block, heaviest_chain
from artdiff.align.groups import find_groups
from artdiff.align.links import Evidence, build_links
from artdiff.align.parameters import FITTED, REWRITING, Model, Rewriting
from artdiff.align.parts import Group
from artdiff.align.rewritten import changed, linked, picks_old
from artdiff.align.sides import Sides, profile
from artdiff.align.similarity import Similarity, Whole
from picks import Chain, fit_picks, make_chain

SETS = ("argrewrite", "revisions", "moves")
FOLDS = 5
PART_WEIGHTS = {"fixtures": 2}
"""Few of the essays' splits are annotated with all their parts, so the other splits count more."""
ORDINARY = REWRITING._replace(most=0)
"""No version counts as rewritten as a whole."""
REWRITTEN = REWRITING._replace(least=0, sure=0)
"""Those that look so do."""
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)

Pair = tuple[int, int]
Samples = list[tuple[list[float], bool]]
"""Features, and whether people made the link."""


@dataclass
class Revision:
    """An annotated pair of versions. Doubtful links count neither for nor against."""

    kind: str
    fold: str
    old: list[str]
    new: list[str]
    gold: set[Pair]
    doubtful: set[Pair]
    moved: set[Pair]
    sides: Sides = field(init=False)

    def __post_init__(self) -> None:
        self.sides = profile(self.old, self.new)
        self.gold -= self.doubtful

    @cached_property
    def ordinary(self) -> list[Group]:
        """Group its sentences by the ordinary steps."""
        return find_groups(self.sides, rewriting=ORDINARY)

    @cached_property
    def rewritten(self) -> bool:
        """Tell whether it was rewritten as a whole, so that other numbers are used too."""
        return self.kind == "fixtures" and find_groups(self.sides, rewriting=REWRITTEN) != self.ordinary

    def changed(self, pair: Pair) -> bool:
        """Tell whether the sentences differ."""
        return self.old[pair[0]] != self.new[pair[1]]

    def in_order(self) -> list[Pair]:
        """Give the largest set of links that ascends in both versions."""
        blocks = heaviest_chain([Block(i, i, j, j, 1) for i, j in sorted(self.gold)])
        return [(block.old_start, block.new_start) for block in blocks]


def load(folder: Path) -> Iterator[Revision]:
    """Read all annotated pairs."""
    for kind in SETS:
        for line in (folder / f"{kind}-dev.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            fold = row["id"].rsplit("-", 1)[-1] if kind == "argrewrite" else row["id"]
            sets = [{(i, j) for i, j, *_ in row.get(key, [])} for key in ("links", "optional", "moved")]
            yield Revision(kind, fold, row["a"], row["b"], *sets)
    for pair in read_pairs():
        links = set(pair.links), set(pair.doubtful), set(pair.moved)
        yield Revision("fixtures", pair.name, pair.old.sentences, pair.new.sentences, *links)


def pair_samples(revision: Revision) -> Samples:
    """Each changed link given the others, and each pair that the links leave free in one gap (pseudo-likelihood)."""
    similarity = Similarity(revision.sides, FITTED)
    links = revision.in_order()
    pins = [(-1, -1), *links, (len(revision.old), len(revision.new))]
    used_old, used_new = {i for i, _ in revision.gold}, {j for _, j in revision.gold}
    changed = [pair for pair in links if revision.changed(pair)]
    free = [
        (i, j)
        for (old_start, new_start), (old_end, new_end) in pairwise(pins)
        for i in range(old_start + 1, old_end)
        for j in range(new_start + 1, new_end)
        if i not in used_old and j not in used_new and (i, j) not in revision.doubtful
    ]
    return [
        ([*map(float, similarity.pair_features(*pair)), float(_beside(pair, set(pins)))], linked)
        for pairs, linked in ((changed, True), (free, False))
        for pair in pairs
    ]


def _beside(pair: Pair, pins: set[Pair]) -> int:
    return ((pair[0] - 1, pair[1] - 1) in pins) + ((pair[0] + 1, pair[1] + 1) in pins)


def part_samples(revision: Revision) -> Samples:
    """Each part of a split or merge given the others, and each free sentence beside a changed link."""
    samples: Samples = []
    similarity = Similarity(revision.sides, FITTED)
    for side, size in ((0, len(revision.new)), (1, len(revision.old))):
        wholes, others = defaultdict(list), defaultdict(list)
        for pair in sorted(revision.gold):
            wholes[pair[side]].append(pair[1 - side])
            others[pair[1 - side]].append(pair[side])
        for at, parts in sorted(wholes.items()):
            if any(len(others[part]) > 1 for part in parts):
                continue
            if len(parts) > 1:
                for part in parts:
                    rest = [other for other in parts if other != part]
                    samples.append((list(similarity.part_features(Whole(side, at), rest, part)), True))
            elif not revision.changed((at, parts[0]) if side == 0 else (parts[0], at)):
                continue
            for part in (min(parts) - 1, max(parts) + 1):
                if 0 <= part < size and part not in others:
                    samples.append((list(similarity.part_features(Whole(side, at), parts, part)), False))
    return samples


def pick_chain(revision: Revision) -> Chain:
    """Measure a revision that was rewritten as a whole, as the version in shorter sentences sees it."""
    versions = changed(revision.sides, revision.ordinary)
    old_picks = picks_old(*versions)
    simple, other = versions if old_picks else versions[::-1]
    known = linked(revision.ordinary, simple, other, old_picks)
    pairs = [{pair if old_picks else pair[::-1] for pair in links} for links in (revision.gold, revision.doubtful)]
    numbers = [{place: k for k, place in enumerate(version.places)} for version in (simple, other)]
    gold, doubtful = (
        {(numbers[0][k], numbers[1][i]) for k, i in links if k in numbers[0] and i in numbers[1]} for links in pairs
    )
    return make_chain(simple.keys, other.keys, known, gold, doubtful)


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
        for group, known in zip(groups, map(Evidence(revision.sides, groups, model).of, groups), strict=True):
            pairs = {(i, j) for i in group.old for j in group.new}
            link = kinds[group.old, group.new]
            # People who annotated the essays linked nothing out of order: their silence says nothing of moves.
            if link.kind != "unchanged" and not pairs & revision.doubtful and not (
                link.moved and revision.kind == "argrewrite"
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
