"""Which item of one coding is which of the other: one to one, by optimal assignment."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Final, Generic, TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from .coded import Amount, CodedClaim, CodedFigure, Mention
from .spans import iou

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Aligned(Generic[T]):
    """One-to-one pairs of two codings, and what each has alone."""

    pairs: tuple[tuple[T, T], ...]
    only_first: tuple[T, ...]
    only_second: tuple[T, ...]

    @property
    def first(self) -> int:
        """Number of items in the first coding."""
        return len(self.pairs) + len(self.only_first)

    @property
    def second(self) -> int:
        """Number of items in the second coding."""
        return len(self.pairs) + len(self.only_second)


@dataclass(frozen=True, slots=True)
class Weighting:
    """What makes two claims alike: weights that sum to 1, and the least sum that counts."""

    name: str
    spans: float
    """Weight of the IoU of the evidence."""
    topic: float
    """Weight of an equal topic."""
    figures: float
    """Weight of the closeness of their figures."""
    claimant: float
    """Weight of an equal claimant."""
    cut: float
    """Pairs below it stay apart, as do pairs whose evidence shares no character."""


STANDARD: Final = Weighting("standard", spans=0.5, topic=0.2, figures=0.2, claimant=0.1, cut=0.3)
SPANS_ONLY: Final = Weighting("spans only", spans=1, topic=0, figures=0, claimant=0, cut=0)
WITHOUT_FIGURES: Final = Weighting(
    "without figures", spans=0.625, topic=0.25, figures=0, claimant=0.125, cut=0.3
)
WEIGHTINGS: Final = (STANDARD, SPANS_ONLY, WITHOUT_FIGURES)
"""The weighting that is used, and two that show what hangs on it."""

SAME_KIND: Final = 0.01
"""What an equal kind adds for figures: it decides between two at the same words, no more."""

TENFOLD: Final = log1p(9)
"""The distance of logarithms from which on two numbers have nothing in common."""


def align(
    first: Sequence[T], second: Sequence[T], similarity: Callable[[T, T], float]
) -> Aligned[T]:
    """Pair items one to one so that the similarities of the pairs sum up to the most.

    Items of similarity 0 are never paired.
    """
    scores = np.array([[similarity(one, other) for other in second] for one in first])
    rows, columns = linear_sum_assignment(scores.reshape(len(first), len(second)), maximize=True)
    chosen = {int(i): int(j) for i, j in zip(rows, columns, strict=True) if scores[i, j] > 0}
    taken = set(chosen.values())
    return Aligned(
        pairs=tuple((first[i], second[j]) for i, j in chosen.items()),
        only_first=tuple(item for i, item in enumerate(first) if i not in chosen),
        only_second=tuple(item for j, item in enumerate(second) if j not in taken),
    )


def align_sets(first: Iterable[str], second: Iterable[str]) -> Aligned[str]:
    """Pair equal names; a name counts once."""
    one, other = set(first), set(second)
    return Aligned(
        pairs=tuple((name, name) for name in sorted(one & other)),
        only_first=tuple(sorted(one - other)),
        only_second=tuple(sorted(other - one)),
    )


def claim_similarity(weights: Weighting) -> Callable[[CodedClaim, CodedClaim], float]:
    """Give the function that says how alike two claims are, 0 for claims that stay apart."""

    def similarity(one: CodedClaim, other: CodedClaim) -> float:
        overlap = iou(one.at, other.at)
        if not overlap:
            return 0
        total = (
            weights.spans * overlap
            + weights.topic * (one.fields["topic"] == other.fields["topic"])
            + weights.figures * figure_closeness(one.amounts, other.amounts)
            + weights.claimant * (one.fields["claimant"] == other.fields["claimant"])
        )
        return total if total >= weights.cut else 0

    return similarity


def figure_closeness(first: Sequence[Amount], second: Sequence[Amount]) -> float:
    """Say from 0 to 1 how close two claims' numbers are; 1 where neither claim has any.

    Numbers are paired at their best, and a number without a partner counts as 0.
    """
    if not first and not second:
        return 1
    pairs = align(first, second, _closeness).pairs
    return sum(_closeness(*pair) for pair in pairs) / max(len(first), len(second))


def _closeness(one: Amount, other: Amount) -> float:
    if one.percent != other.percent:
        return 0
    return max(0, 1 - abs(log1p(one.number) - log1p(other.number)) / TENFOLD)


def figure_similarity(one: CodedFigure, other: CodedFigure) -> float:
    """Say how alike two figures are: the IoU of their words, 0 for figures that stay apart."""
    overlap = iou(one.at, other.at)
    same = one.fields["casualty_kind"] == other.fields["casualty_kind"]
    return overlap and overlap + SAME_KIND * same


def mention_similarity(one: Mention, other: Mention) -> float:
    """Say how alike two mentions are: the IoU of their words."""
    return iou(one.at, other.at)


def source_similarity(one: Mention, other: Mention) -> float:
    """Say how alike two sources are: the same speaker first, then the IoU of their words."""
    return (one.name == other.name) + iou(one.at, other.at)
