"""Fit which sentence of the other version a sentence picks: a linear-chain conditional random field.

Its states are the sentences of the other version, kept while nothing is picked; a pick has the features of
artdiff.align.resemblance.pick_features, and those of the jump from the pick before. Fitted by maximum likelihood
(Lafferty, McCallum and Pereira 2001); where people linked several sentences, any of them is right. Whether they linked
the neighbour of one that they linked is a logistic regression, by what the pick of the neighbour would be worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from artdiff.align.parameters import REWRITING, Rewriting
from artdiff.align.resemblance import Known, pick_features

Array = npt.NDArray[np.float64]
JUMPS = 3
"""On, further, back: what a jump costs."""
SHRINK = 0.02
"""The penalty on squared weights."""
CAUTION = 0.5
"""What a pick loses beyond what was fitted, and what going back does: as many links are right, fewer moves false."""


class Chain(NamedTuple):
    """The sentences of a version, and what each could pick."""

    features: Array
    """By sentence and by what it could pick; the last one is 1."""
    near: Array
    """1 where a sentence could be picked."""
    right: Array
    """1 where people linked it."""
    none: Array
    """1 where people linked nothing."""
    jumps: Array
    """Features of a jump, by the pick before (from none) and the next."""
    longer: Array
    """The log of how much longer the sentence is than what it could pick."""


def make_chain(
    simple: Sequence[str],
    other: Sequence[str],
    known: Known,
    gold: set[tuple[int, int]],
    doubtful: set[tuple[int, int]],
) -> Chain:
    """Measure two versions whose links are known; each link is the one that picks and the one picked."""
    shape = len(simple), len(other)
    features, near, right = np.zeros((*shape, len(REWRITING.pick))), np.zeros(shape), np.zeros(shape)
    for k, row in enumerate(pick_features(simple, other, known, REWRITING)):
        wanted = {i for i in row if (k, i) in gold} or {i for i in row if (k, i) in doubtful}
        for i, found in row.items():
            features[k, i] = (*found, 1)
            near[k, i], right[k, i] = 1, i in wanted
    none = np.array(
        [not any((k, i) in gold for i in range(len(other)) if near[k, i]) for k in range(len(simple))], float
    )
    far = np.arange(len(other))[None, :] - np.arange(-1, len(other))[:, None]
    jumps = np.stack([far > 0, np.log(np.maximum(far, 1)), far < 0], axis=-1).astype(float)
    lengths = [np.log([len(sentence) for sentence in side]) for side in (simple, other)]
    return Chain(features, near, right, none, jumps, lengths[0][:, None] - lengths[1][None, :])


def _expect(chain: Chain, weights: Array, picks: Array, none: Array) -> tuple[float, Array]:
    """Give the logarithm of the sum over all ways to pick, and the expected sum of features (forward, backward)."""
    worth = np.exp(chain.features @ weights[:-JUMPS]) * picks
    jump = np.exp(chain.jumps @ weights[-JUMPS:])
    steps, states = worth.shape[0], worth.shape[1] + 1
    forward, scale = np.zeros((steps + 1, states)), np.ones(steps + 1)
    forward[0, 0] = 1
    for k in range(steps):
        after = forward[k] * none[k]
        after[1:] += (forward[k] @ jump) * worth[k]
        scale[k + 1] = after.sum()
        forward[k + 1] = after / scale[k + 1]
    backward, picked, jumped = np.ones(states), np.zeros(worth.shape), np.zeros(jump.shape)
    for k in range(steps - 1, -1, -1):
        ahead = jump * (worth[k] * backward[1:] / scale[k + 1])
        found = forward[k][:, None] * ahead
        picked[k], jumped = found.sum(axis=0), jumped + found
        backward = ahead.sum(axis=1) + none[k] * backward / scale[k + 1]
    sums = np.einsum("ki,kif->f", picked, chain.features), np.einsum("hi,hif->f", jumped, chain.jumps)
    return float(np.log(scale).sum()), np.concatenate(sums)


def fit_picks(chains: Sequence[Chain]) -> Rewriting:
    """Fit the numbers of picks and jumps."""

    def loss(weights: Array) -> tuple[float, Array]:
        total, slope = SHRINK * weights @ weights, 2 * SHRINK * weights
        for chain in chains:
            every, of_every = _expect(chain, weights, chain.near, np.ones(len(chain.none)))
            right, of_right = _expect(chain, weights, chain.right, chain.none)
            total, slope = total + every - right, slope + of_every - of_right
        return total, slope

    found = minimize(loss, np.zeros(len(REWRITING.pick) + JUMPS), jac=True, method="L-BFGS-B").x
    *pick, intercept, on, further, back = (round(float(weight), 2) for weight in found)
    pick = [*pick, round(intercept - CAUTION, 2)]
    merge = _fit_merge(chains, np.array(pick))
    return REWRITING._replace(pick=tuple(pick), on=-on, further=-further, back=round(CAUTION - back, 2), merge=merge)


def _fit_merge(chains: Sequence[Chain], pick: Array) -> tuple[float, ...]:
    """Fit whether the neighbour of a right pick is right too, of those that are likelier picks than not."""
    samples = [
        (logits[k, at], chain.longer[k, i], chain.right[k, at])
        for chain in chains
        for logits in [chain.features @ pick]
        for k, i in np.argwhere(chain.right)
        for at in (i - 1, i + 1)
        if 0 <= at < logits.shape[1] and chain.near[k, at] and logits[k, at] > 0
    ]
    model = LogisticRegression(C=3).fit([sample[:2] for sample in samples], [sample[2] for sample in samples])
    return tuple(round(float(weight), 2) for weight in (*model.coef_[0], model.intercept_[0]))
