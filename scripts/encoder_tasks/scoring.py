"""Counts by article, and ratios of them with a bootstrap interval over the articles."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

RESAMPLES = 1000
SEED = 20261127

Counts = Counter[str]
"""What was counted in one article, by name."""


class Firing(NamedTuple):
    """One answer of a rule on a labelled text, and whether the labels agree with it."""

    rule: str
    right: bool


class Answers(NamedTuple):
    """What one article came to: counts for the metrics, and firings for the rules' precision."""

    counts: Counts
    firings: tuple[Firing, ...] = ()


Metric = Callable[[Counts], float]


def ratio(part: str, whole: str) -> Metric:
    """Give the metric that divides one sum by another; 0 where there is nothing to divide by."""
    return lambda sums: sums[part] / sums[whole] if sums[whole] else 0.0


def f1(precision: Metric, recall: Metric) -> Metric:
    """Give the harmonic mean of two metrics."""

    def metric(sums: Counts) -> float:
        p, r = precision(sums), recall(sums)
        return 2 * p * r / (p + r) if p + r else 0.0

    return metric


def summary(articles: Sequence[Counts], metrics: dict[str, Metric]) -> dict[str, object]:
    """Give each metric over all articles, with a 95 % interval over articles drawn anew."""
    total = _sum(articles)
    draw = random.Random(SEED)
    drawn = [_sum(draw.choices(articles, k=len(articles))) for _ in range(RESAMPLES)]
    return {
        name: {"value": round(metric(total), 4), "interval": _interval(map(metric, drawn))}
        for name, metric in metrics.items()
    }


def _sum(articles: Iterable[Counts]) -> Counts:
    total: Counts = Counter()
    for counts in articles:
        total.update(counts)
    return total


def _interval(values: Iterable[float]) -> list[float]:
    ordered = sorted(values)
    return [round(ordered[int(len(ordered) * share)], 4) for share in (0.025, 0.975)]
