"""Groups: the sentences that go together, in order first, then those that moved."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import log

from artdiff.align.chain import Block, heaviest_chain, joined
from artdiff.align.elsewhere import Pair, find_elsewhere, find_verbatim
from artdiff.align.parameters import DOUBT, FEW, FITTED, KIN, NEAR, REWRITING, SHARED, TIE, Model, Rewriting, units
from artdiff.align.parts import Free, Group, attach, group_of, grow, join
from artdiff.align.rewritten import group_rewritten
from artdiff.align.sides import Sides
from artdiff.align.similarity import Similarity, Whole
from artdiff.model import make


def find_groups(sides: Sides, model: Model = FITTED, rewriting: Rewriting = REWRITING) -> list[Group]:
    """Group the sentences of two versions, each in one group at most."""
    equal, free = sides.equal, (set(sides.old.stems), set(sides.new.stems))
    similarity = Similarity(sides, model)
    worth = units(model.equal)
    fixed = [make(Group, ((i,), (j,), worth)) for i, j in equal.items()]
    if not free[0] or not free[1]:
        return fixed
    marks = sides.old.marks
    runs = joined([(i, i, j, j, worth + marks[i] % TIE) for i, j in sorted(equal.items())])
    logits = compare(similarity, free, runs)
    alike = len(equal) + _count_alike(similarity, logits)
    share = (1 + alike) / (1 + min(len(sides.old.keys), len(sides.new.keys)))
    doubt = units(DOUBT * max(0.0, log(KIN / share)))  # what few alike sentences share may be chance
    logits = {pair: logit - doubt for pair, logit in logits.items()} if doubt else logits
    blocks = list(_blocks(similarity, free, logits))
    groups = _in_order(similarity, runs, blocks)
    for group in groups:
        free[0].difference_update(group.old)
        free[1].difference_update(group.new)
    groups += find_elsewhere(free, blocks, [*fixed, *groups], model)
    groups = attach(similarity, free, groups, logits)
    groups = fixed + join(sides, [*groups, *find_verbatim(sides, free, logits)])
    return group_rewritten(sides, alike, groups, rewriting) or groups


def compare(similarity: Similarity, free: Free, runs: list[Block]) -> dict[Pair, int]:
    """Find the pairs that are worth comparing, and compare them: those alike anywhere, and those near in place."""
    olds, news = sorted(free[0]), sorted(free[1])
    logits = {pair: similarity.logit(*pair) for pair in _sharing(similarity.sides)}
    strong = units(similarity.model.strong)
    pins = [make(Block, (i, i, j, j, logit)) for (i, j), logit in logits.items() if logit >= strong]
    skeleton = heaviest_chain(sorted([*runs, *pins]))
    for pair in _near([(block.old_start, block.new_start) for block in skeleton], olds, news):
        if pair not in logits:
            logits[pair] = similarity.logit(*pair)
    return {pair: logits[pair] for pair in sorted(logits)}


def _sharing(sides: Sides) -> list[Pair]:
    """Give the pairs that share rare stems, and enough of them, of sentences that have no equal one.

    An inverted index over stems of which each brings few pairs together, so that the work grows with the text only.
    """
    old, new, weights, seen = sides.old, sides.new, sides.weights, sides.seen
    rare = {stem for stem, times in seen.items() if 1 < times <= FEW}
    index: dict[bytes, list[int]] = {stem: [] for stem in rare}
    for j, stems in new.stems.items():
        for stem in rare & stems:
            index[stem].append(j)
    pairs = []
    for i, stems in old.stems.items():
        shared: dict[int, int] = {}
        for stem in rare & stems:
            weight = weights[stem]
            for j in index[stem]:
                shared[j] = shared[j] + weight if j in shared else weight
        least = SHARED * old.masses[i]
        pairs += [(i, j) for j, weight in shared.items() if weight >= least or weight >= SHARED * new.masses[j]]
    return pairs


def _near(skeleton: Sequence[Pair], olds: Iterable[int], news: Iterable[int]) -> Iterator[Pair]:
    """Give the pairs that stand in the same place: the same gap of the skeleton, if it is small."""
    gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, sentences in enumerate((olds, news)):
        pins = [pair[side] for pair in skeleton]
        for at in sentences:
            gaps[bisect(pins, at)][side].append(at)
    for gap_olds, gap_news in gaps.values():
        if len(gap_olds) * len(gap_news) <= NEAR:
            yield from product(gap_olds, gap_news)


def _count_alike(similarity: Similarity, logits: dict[Pair, int]) -> int:
    """Count the changed sentences of the shorter version that are alike to one of the other."""
    least = units(similarity.model.strong)
    strong = [pair for pair, logit in logits.items() if logit >= least]
    return min(len({i for i, _ in strong}), len({j for _, j in strong}))


def _in_order(similarity: Similarity, runs: list[Block], blocks: list[Block]) -> list[Group]:
    """Choose the groups that stand in the same order in both versions, besides the runs of equal sentences."""
    beside = units(similarity.model.beside)
    equal = {make(Block, (i, last, j, end, worth + beside * (last - i))) for i, last, j, end, worth in runs}
    return [group_of(block) for block in heaviest_chain(sorted([*equal, *blocks]), beside) if block not in equal]


def _blocks(similarity: Similarity, free: Free, logits: dict[Pair, int]) -> Iterator[Block]:
    beside = units(similarity.model.beside)
    free_old, free_new = free
    old_masses, new_masses = similarity.sides.old.masses, similarity.sides.new.masses
    for (i, j), logit in logits.items():
        if logit <= -2 * beside:
            continue
        yield make(Block, (i, i, j, j, logit))
        if logit <= -beside or similarity.sides.old.roles[i] != similarity.sides.new.roles[j]:
            continue  # too little to be the part that a split begins with
        if (j - 1 in free_new or j + 1 in free_new) and old_masses[i] >= new_masses[j]:
            for parts, worth in grow(similarity, free, make(Whole, (0, i)), j, logit):
                yield Block(i, i, parts[0], parts[-1], worth)
        if (i - 1 in free_old or i + 1 in free_old) and new_masses[j] >= old_masses[i]:
            for parts, worth in grow(similarity, free, make(Whole, (1, j)), i, logit):
                yield Block(parts[0], parts[-1], j, j, worth)
