"""Krippendorff's alpha, from sums that can be added over articles."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Metric: TypeAlias = Callable[[NDArray[Any], NDArray[Any]], Floats]
"""The squared difference of two arrays of values, element by element."""
Unit: TypeAlias = Sequence[Hashable]
"""The values that coders gave one item; who gave none is left out."""


def nominal(first: NDArray[Any], second: NDArray[Any]) -> Floats:
    """Give 0 for equal values and 1 for others."""
    return np.asarray(first != second, dtype=np.float64)


def interval(first: NDArray[Any], second: NDArray[Any]) -> Floats:
    """Give the square of the difference."""
    return np.asarray((first - second) ** 2, dtype=np.float64)


def log(first: NDArray[Any], second: NDArray[Any]) -> Floats:
    """Give the square of the difference of ln(1 + x): 2 for 4 weighs much more than 602 for 604."""
    return interval(np.log1p(first), np.log1p(second))


def distances(domain: Sequence[Any], metric: Metric) -> Floats:
    """Give the squared differences of all values of a domain, a square matrix."""
    values = np.array(domain)
    return metric(values[:, None], values[None, :])


def tally(units: Iterable[Unit], domain: Sequence[Any], metric: Metric) -> Floats:
    """Give the observed disagreement and the uses of every value; tallies add up over articles.

    Units with fewer than two values can neither agree nor disagree, and do not count.
    """
    place = {value: index for index, value in enumerate(domain)}
    between = distances(domain, metric)
    sums = np.zeros(1 + len(domain))
    for unit in units:
        if len(unit) < 2:
            continue
        chosen = [place[value] for value in unit]
        sums[0] += between[np.ix_(chosen, chosen)].sum() / (len(unit) - 1)
        np.add.at(sums, [index + 1 for index in chosen], 1)
    return sums


def coefficient(tallies: Floats, between: Floats) -> Floats:
    """Give alpha for each row of tallies; NaN where only one value was used.

    alpha = 1 - Do / De (Krippendorff, Content Analysis): with n uses of values, Do is the
    observed disagreement / n, De = sum of n(c) n(k) d(c, k) / (n (n - 1)).
    """
    observed, uses = tallies[:, 0], tallies[:, 1:]
    expected = ((uses @ between) * uses).sum(axis=1)
    share = np.full(len(tallies), np.nan)
    scaled = (uses.sum(axis=1) - 1) * observed
    np.divide(scaled, expected, out=share, where=expected > 0)
    return 1 - share


def alpha(units: Sequence[Unit], metric: Metric) -> float | None:
    """Give Krippendorff's alpha of some units; None where the values do not vary."""
    domain: list[Any] = list(dict.fromkeys(value for unit in units for value in unit))
    sums = tally(units, domain, metric)
    value = coefficient(sums[None, :], distances(domain, metric))[0]
    return None if np.isnan(value) else float(value)
