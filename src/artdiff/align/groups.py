"""Groups: the sentences that go together, in order first, then those that moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artdiff.align.candidates import near, sharing
from artdiff.align.chain import Block, heaviest_chain
from artdiff.align.equal import in_order, pair_equal
from artdiff.align.parameters import FITTED, PARTS, UNIT, Model
from artdiff.align.profile import Sides
from artdiff.align.similarity import Similarity


class Groups:
    """Old and new sentences that say the same, each sentence in one group at most."""

    def __init__(self, sides: Sides, model: Model = FITTED) -> None:
        self.sides = sides
        self.model = model
        self.similarity = Similarity(sides, model)
        self.equal = pair_equal(sides)
        taken = set(self.equal.values())
        self.free_old = {i for i in range(len(sides.old.keys)) if i not in self.equal}
        self.free_new = {j for j in range(len(sides.new.keys)) if j not in taken}
        self.found: list[tuple[list[int], list[int], int]] = []

    def find(self) -> list[tuple[tuple[int, ...], tuple[int, ...], int]]:
        """Group the sentences."""
        worth = self._compare()
        blocks = [Block(i, i, j, j, self._units(self.model.equal)) for i, j in self.equal.items()]
        blocks += self._blocks(worth)
        blocks.sort()
        corner = (len(self.sides.old.keys) - 1, len(self.sides.new.keys) - 1)
        used_old: set[int] = set()
        for block in heaviest_chain(blocks, self._units(self.model.beside), corner):
            self._take(
                range(block.old_start, block.old_end + 1), range(block.new_start, block.new_end + 1), block.worth
            )
            used_old.add(block.old_start)
        for i, j in self.equal.items():
            if i not in used_old:
                self._take([i], [j], self._units(self.model.equal))
        self._match_moved(worth)
        self._attach(worth)
        return [(tuple(sorted(o)), tuple(sorted(n)), w) for o, n, w in self.found]

    def _units(self, logit: float) -> int:
        return round(logit * UNIT)

    def _take(self, olds: Iterable[int], news: Iterable[int], worth: int) -> None:
        group = list(olds), list(news), worth
        self.found.append(group)
        self.free_old.difference_update(group[0])
        self.free_new.difference_update(group[1])

    def _compare(self) -> dict[tuple[int, int], int]:
        olds, news = sorted(self.free_old), sorted(self.free_new)
        candidates = set(sharing(self.sides, olds, news))
        strong = [p for p in candidates if self.similarity.logit(*p) >= self._units(self.model.strong)]
        skeleton = in_order([*self.equal.items(), *strong])
        candidates.update(near(skeleton, olds, news))
        self.content = {p: self.similarity.logit(*p) for p in sorted(candidates)}
        return self.content

    def _blocks(self, worth: dict[tuple[int, int], int]) -> Iterator[Block]:
        floor = -2 * self._units(self.model.beside)
        for (i, j), logit in worth.items():
            if logit <= floor:
                continue
            yield Block(i, i, j, j, logit)
            for parts, total in self._grow((0, i), j, logit):
                yield Block(i, i, parts[0], parts[-1], total)
            for parts, total in self._grow((1, j), i, logit):
                yield Block(parts[0], parts[-1], j, j, total)

    def _grow(self, whole: tuple[int, int], start: int, logit: int) -> Iterator[tuple[list[int], int]]:
        """Take in the neighbours of a part, the likelier first, while they are likely parts too."""
        free = self.free_new if whole[0] == 0 else self.free_old
        parts = [start]
        while len(parts) < PARTS:
            options = [
                (self.similarity.part_logit(whole, parts, k), k)
                for k in (parts[0] - 1, parts[-1] + 1)
                if k in free and self._may_be_part(whole, [], k)
            ]
            gain, part = max(options, default=(0, 0))
            if gain <= 0:
                return
            parts = sorted([*parts, part])
            logit += gain
            yield parts, logit

    def _may_be_part(self, whole: tuple[int, int], rest: list[int], part: int) -> bool:
        one, many = (self.sides.old, self.sides.new) if whole[0] == 0 else (self.sides.new, self.sides.old)
        shared = (one.stems[whole[1]] & many.stems[part]).difference(*(many.stems[k] for k in rest))
        return 4 * sum(map(self.sides.weights.__getitem__, shared)) >= many.masses[part]

    def _match_moved(self, worth: dict[tuple[int, int], int]) -> None:
        least = self._units(self.model.move)
        for logit, (i, j) in sorted(((w, p) for p, w in self.content.items() if w > least), reverse=True):
            if i in self.free_old and j in self.free_new:
                self._take([i], [j], logit)

    def _attach(self, worth: dict[tuple[int, int], int]) -> None:
        home_old = {g[0][0]: g for g in self.found if len(g[0]) == 1}
        home_new = {g[1][0]: g for g in self.found if len(g[1]) == 1}
        options = []
        for i, j in worth:
            if j in self.free_new and i in home_old and self._may_be_part((0, i), home_old[i][1], j):
                options.append((self.similarity.part_logit((0, i), sorted(home_old[i][1]), j), 0, i, j))
            elif i in self.free_old and j in home_new and self._may_be_part((1, j), home_new[j][0], i):
                options.append((self.similarity.part_logit((1, j), sorted(home_new[j][0]), i), 1, i, j))
        least = self._units(self.model.apart)
        for logit, at, i, j in sorted(options, reverse=True):
            if logit <= least:
                break
            if at == 0 and j in self.free_new and len(home_old[i][0]) == 1:
                home_old[i][1].append(j)
                self.free_new.discard(j)
            elif at == 1 and i in self.free_old and len(home_new[j][1]) == 1:
                home_new[j][0].append(i)
                self.free_old.discard(i)


def find_groups(sides: Sides, model: Model = FITTED) -> list[tuple[tuple[int, ...], tuple[int, ...], int]]:
    """Group the sentences of two versions: old ones, new ones, logit."""
    return Groups(sides, model).find()
