"""Annotated revisions, and the samples that the aligner's models are fitted on."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from annotated import read_pairs
from artdiff.align.chain import Block, heaviest_chain
from artdiff.align.groups import find_groups
from artdiff.align.parameters import FITTED, REWRITING
from artdiff.align.parts import Group
from artdiff.align.rewritten import changed, linked, picks_old
from artdiff.align.sides import Sides, profile
from artdiff.align.similarity import Similarity, Whole
from picks import Chain, make_chain

SETS = ("argrewrite", "revisions", "moves")
PART_WEIGHTS = {"fixtures": 2}
"""Few of the essays' splits are annotated with all their parts, so the other splits count more."""
ORDINARY = REWRITING._replace(most=0)
"""No version counts as rewritten as a whole."""
REWRITTEN = REWRITING._replace(least=0, sure=0)
"""Those that look so do."""

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
            old, new = ([" ".join(sentence.split()) for sentence in row[side]] for side in "ab")
            yield Revision(kind, fold, old, new, *sets)
    for pair in read_pairs():
        links = set(pair.links), set(pair.doubtful), set(pair.moved)
        yield Revision("fixtures", pair.name, pair.old.sentences, pair.new.sentences, *links)


def pair_samples(revision: Revision) -> Samples:
    """Each changed link given the others, and each pair that the links leave free in one gap (pseudo-likelihood)."""
    similarity = Similarity(profile(revision.old, revision.new, equal={}), FITTED)
    links = revision.in_order()
    begun = {(-1, -1), *links}
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
        ([*map(float, _features(similarity, *pair)), float(_beside(pair, begun))], linked)
        for pairs, linked in ((changed, True), (free, False))
        for pair in pairs
    ]


def _features(similarity: Similarity, i: int, j: int) -> tuple[float, ...]:
    shared = similarity.sides.old.stems[i] & similarity.sides.new.stems[j]
    return similarity.pair_features(i, j, similarity.mass(shared))


def _beside(pair: Pair, pins: set[Pair]) -> int:
    return ((pair[0] - 1, pair[1] - 1) in pins) + ((pair[0] + 1, pair[1] + 1) in pins)


def part_samples(revision: Revision) -> Samples:
    """Each part of a split or merge given the others, and each free sentence beside a changed link."""
    samples: Samples = []
    similarity = Similarity(profile(revision.old, revision.new, equal={}), FITTED)
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
    versions = changed(revision.sides.old), changed(revision.sides.new)
    old_picks = picks_old(*versions)
    simple, other = versions if old_picks else versions[::-1]
    known = linked(revision.ordinary, simple, other, old_picks)
    pairs = [{pair if old_picks else pair[::-1] for pair in links} for links in (revision.gold, revision.doubtful)]
    numbers = [{place: k for k, place in enumerate(version.places)} for version in (simple, other)]
    gold, doubtful = (
        {(numbers[0][k], numbers[1][i]) for k, i in links if k in numbers[0] and i in numbers[1]} for links in pairs
    )
    return make_chain(simple.keys, other.keys, known, gold, doubtful)
