"""Precision, recall and F1, and the scores of an alignment against annotated pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotated import AnnotatedPair, Group
from artdiff.model import Link

Align = Callable[[AnnotatedPair], Sequence[Link]]


@dataclass
class Score:
    """What was found rightly, wrongly, and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, wanted: Iterable[object], got: Iterable[object]) -> None:
        """Count one more case: what should have been found and what was."""
        want, have = set(wanted), set(got)
        self.right += len(want & have)
        self.wrong += len(have - want)
        self.missed += len(want - have)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 where there is nothing."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing and nothing was found."""
        every = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / every if every else 1.0


def score_alignment(pairs: Iterable[AnnotatedPair], align: Align) -> dict[str, Score]:
    """Score links, groups, moves, splits and merges, each over all pairs together.

    Links are (old, new) pairs of sentences that are not the same to the letter; those within a group that the
    annotation leaves open are neither right nor wrong. A group is right when both its sides are. A moved link counts by
    its pairs; of a group that one part moved out of, the others are no mistakes.
    """
    scores = {what: Score() for what in ("changed links", "exact groups", "moves", "splits", "merges")}
    for pair in pairs:
        links = align(pair)
        _score_links(pair, links, scores["changed links"])
        _score_groups(pair, links, scores)
        _score_moves(pair, links, scores["moves"])
    return scores


def _score_links(pair: AnnotatedPair, links: Sequence[Link], score: Score) -> None:
    old, new = pair.old.sentences, pair.new.sentences
    kin = {(i, j) for group in pair.groups() for i in group[0] for j in group[1]}
    got = {(i, j) for link in links for i in link.old for j in link.new} - (kin - pair.links)
    score.add(*({(i, j) for i, j in side if old[i] != new[j]} for side in (pair.links, got)))


def _score_groups(pair: AnnotatedPair, links: Sequence[Link], scores: dict[str, Score]) -> None:
    old, new = pair.old.sentences, pair.new.sentences
    doubtful = {("old", i) for i, _ in pair.doubtful} | {("new", j) for _, j in pair.doubtful}

    def counts(group: Group) -> bool:
        clear = not doubtful.intersection([("old", i) for i in group[0]] + [("new", j) for j in group[1]])
        return clear and [old[i] for i in group[0]] != [new[j] for j in group[1]]

    wanted = [group for group in pair.groups() if counts(group)]
    got = [(link.old, link.new) for link in links if link.old and link.new and counts((link.old, link.new))]
    scores["exact groups"].add(wanted, got)
    scores["splits"].add(
        [(i, j) for i, j in wanted if len(i) == 1 < len(j)],
        [(link.old, link.new) for link in links if link.kind == "split" and counts((link.old, link.new))],
    )
    scores["merges"].add(
        [(i, j) for i, j in wanted if len(j) == 1 < len(i)],
        [(link.old, link.new) for link in links if link.kind == "merged" and counts((link.old, link.new))],
    )


def _score_moves(pair: AnnotatedPair, links: Sequence[Link], score: Score) -> None:
    got = {(i, j) for link in links if link.moved for i in link.old for j in link.new}
    kin = {
        (i, j)
        for old, new in pair.groups()
        if any((i, j) in pair.moved for i in old for j in new)
        for i in old
        for j in new
    }
    score.add(pair.moved - pair.doubtful, got - (kin - pair.moved) - pair.maybe_moved - pair.doubtful)
