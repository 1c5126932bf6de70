"""A value and its uncertainty: the bootstrap over articles."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from .alpha import Floats

DRAWS: Final = 2000
"""Number of bootstrap draws."""

SEED: Final = 20310502
"""Seed of the draws, so that equal codings give equal intervals."""

LEVEL: Final = 95
"""Percent of the draws that lie within the interval."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its percentile interval; None where it is not defined."""

    value: float | None
    low: float | None = None
    high: float | None = None


def estimate(parts: Floats, value: Callable[[Floats], Floats]) -> Estimate:
    """Give a value of all articles together, with a percentile interval.

    `parts` has one row for each article, in columns that add up over articles; `value` makes the
    values of many rows of sums.

    Articles are drawn, not claims, since the claims of one article hang together. With few
    articles the interval is too narrow; with one there is none. Draws in which the value is not
    defined are left out.
    """
    point = value(parts.sum(axis=0, keepdims=True))[0]
    if np.isnan(point):
        return Estimate(None)
    if len(parts) < 2:
        return Estimate(float(point))
    drawn = value(_weights(len(parts)) @ parts)
    tail = (100 - LEVEL) / 2
    low, high = np.percentile(drawn[~np.isnan(drawn)], [tail, 100 - tail])
    return Estimate(float(point), float(low), float(high))


def ratio(totals: Floats) -> Floats:
    """Divide the first column by the second; NaN where there is nothing to divide by."""
    shares = np.full(len(totals), np.nan)
    np.divide(totals[:, 0], totals[:, 1], out=shares, where=totals[:, 1] > 0)
    return shares


@cache
def _weights(articles: int) -> Floats:
    # The standard library's generator gives the same draws with every version of numpy.
    draw = random.Random(SEED)
    weights = np.zeros((DRAWS, articles))
    for row in weights:
        np.add.at(row, draw.choices(range(articles), k=articles), 1)
    return weights
