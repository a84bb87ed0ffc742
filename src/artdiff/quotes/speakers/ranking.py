"""Choose the speaker among candidates: a conditional logit model with weights as plain numbers in data/weights.txt.

The weights are fitted by benchmarks/fit_speakers.py on articles whose attributions people marked. The confidence is the
model's probability, the share of the chosen candidate's exponential score in the sum over all (McFadden, Conditional
logit analysis of qualitative choice behavior, 1973).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache, partial
from itertools import repeat
from math import exp
from pkgutil import get_data

from artdiff.model import SURE, Span

_LEAST = 0.5
"""A speaker is named from here on: a wrong one is worse than none."""
_NEAR = 2.0
"""Candidates this much behind may decide it, if they are the same person."""
_PRONOUN = 3
"""He, she and who have at most so many letters."""

Candidates = Mapping[Span | None, tuple[str, ...]]
"""The features of each candidate; None stands for nobody."""


@cache
def weights() -> dict[str, float]:
    """Read the weight of each feature."""
    lines = (get_data(__package__, "data/weights.txt") or b"").decode().splitlines()
    pairs = (line.rpartition("\t") for line in lines if not line.startswith("#"))
    return {name: float(weight) for name, _, weight in pairs}


@lru_cache(maxsize=8192)
def _score(names: tuple[str, ...]) -> float:
    return _sum(weights(), names)


def _sum(given: Mapping[str, float], names: Iterable[str]) -> float:
    return sum(map(given.get, names, repeat(0.0)))


def rank(
    candidates: Candidates, given: Mapping[str, float] | None = None, who: Callable[[Span], str] | None = None
) -> tuple[Span | None, float]:
    """Choose a candidate and say how sure that is: nobody for less than half; the first in the text wins a tie.

    Where no candidate has half, a pronoun and whom it stands for (who tells) have it together; where that is in doubt,
    two mentions of one person are as sure as both together: Ms Berg, who noted …
    """
    score = _score if given is None else partial(_sum, given)
    scores = {span: score(names) for span, names in candidates.items()}
    top = max(scores.values())
    tied = [span for span, score in scores.items() if score == top]
    best = max(tied, key=lambda span: -1 if span is None else -span.start) if len(tied) > 1 else tied[0]
    share = 1 / sum([exp(score - top) for score in scores.values()])
    if share < SURE and best is not None and who is not None:
        near = [span for span, score in scores.items() if span not in (best, None) and score > top - _NEAR]
        if share >= _LEAST:
            second = max(near, key=scores.__getitem__, default=best)
            both = share * (1 + exp(scores[second] - top))
            is_one = second != best and both >= SURE and who(second) == who(best)
            return best, both if is_one else share
        is_pronoun = min([span.end - span.start for span in [best, *near]]) <= _PRONOUN
        if is_pronoun and share * (1 + sum([exp(scores[span] - top) for span in near])) >= _LEAST:
            name = who(best)
            same = [best, *(span for span in near if who(span) == name)]
            share *= sum([exp(scores[span] - top) for span in same])
            best = min(same)  # where the person is named first
    return (best if share >= _LEAST else None), share
