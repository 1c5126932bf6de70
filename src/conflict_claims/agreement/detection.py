"""What both coders found: precision, recall and F1."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .align import SPANS_ONLY, STANDARD, WITHOUT_FIGURES, Aligned, Weighting
from .coded import CodedClaim, CodedFigure
from .compare import Comparison
from .fields import CLAIM_FIELDS
from .numbers import same_number
from .pool import Pool
from .score import Score
from .spans import iou

WHOLE_CLAIM = ("topic", "act", "claimant", "event")
"""The fields that make two coders' claims the same claim."""

WHOLE_FIGURE = ("casualty_kind", "bound", "victim_status")
"""The fields that make two coders' figures the same figure, beside an equal number."""


@dataclass(frozen=True, slots=True)
class Target:
    """Items to be found, and the pairs that count as found."""

    field: str
    level: str
    aligned: Callable[[Comparison], Aligned[Any]]
    hit: Callable[[Any, Any], bool] = lambda one, other: True
    detail: str = ""

    @property
    def names(self) -> tuple[str, str, str]:
        """Field, detail and level, as scores name them."""
        return self.field, self.detail, self.level

    def recall(self, comparison: Comparison) -> tuple[int, int]:
        """Give hits and the first coding's items."""
        return self._hits(comparison), self.aligned(comparison).first

    def precision(self, comparison: Comparison) -> tuple[int, int]:
        """Give hits and the second coding's items."""
        return self._hits(comparison), self.aligned(comparison).second

    def f1(self, comparison: Comparison) -> tuple[int, int]:
        """Give twice the hits and both codings' items, which makes the harmonic mean."""
        aligned = self.aligned(comparison)
        return 2 * self._hits(comparison), aligned.first + aligned.second

    def _hits(self, comparison: Comparison) -> int:
        return sum(self.hit(*pair) for pair in self.aligned(comparison).pairs)


def detection(pool: Pool) -> Iterator[Score]:
    """Yield recall, precision and F1 of everything that coders find; the first is the reference.

    F1 alone is told of the other weightings and of single fields. No kappa: what neither coder
    found has no number, and as it grows kappa tends to F1 (Hripcsak and Rothschild 2005).
    """
    for target in (*_claims(STANDARD), *_others(), *_wholes()):
        yield pool.share("recall", *target.names, counts=target.recall)
        yield pool.share("precision", *target.names, counts=target.precision)
        yield pool.share("F1", *target.names, counts=target.f1)
    for target in (*_claims(SPANS_ONLY), *_claims(WITHOUT_FIGURES), *_fields()):
        yield pool.share("F1", *target.names, counts=target.f1)
    yield pool.share("mean IoU", "claims", "", "aligned claims", counts=_overlaps)


def _claims(weights: Weighting) -> Iterator[Target]:
    detail = "" if weights is STANDARD else weights.name
    for level, least in (("IoU > 0", 0.0), ("IoU >= 0.5", 0.5), ("exact evidence", 1.0)):
        yield Target("claims", level, _by(weights), _overlapping(least), detail)


def _by(weights: Weighting) -> Callable[[Comparison], Aligned[CodedClaim]]:
    return lambda comparison: comparison.claims_by[weights.name]


def _overlapping(least: float) -> Callable[[CodedClaim, CodedClaim], bool]:
    return lambda one, other: iou(one.at, other.at) >= least


def _others() -> Iterator[Target]:
    yield Target("figures", "overlap", lambda comparison: comparison.figures)
    yield Target("sources", "overlap or speaker", lambda comparison: comparison.sources)
    yield Target("actors", "set", lambda comparison: comparison.actors)
    yield Target("actors", "overlap", lambda comparison: comparison.actor_mentions)
    yield Target("events", "set", lambda comparison: comparison.events)
    yield Target("events", "overlap", lambda comparison: comparison.event_mentions)


def _wholes() -> Iterator[Target]:
    yield _end_to_end(*WHOLE_CLAIM)
    detail = ", ".join(("number", *WHOLE_FIGURE))
    yield Target("figures", "end to end", lambda comparison: comparison.figures, _alike, detail)


def _fields() -> Iterator[Target]:
    return map(_end_to_end, CLAIM_FIELDS)


def _end_to_end(*fields: str) -> Target:
    def same(one: CodedClaim, other: CodedClaim) -> bool:
        return all(one.fields[field] == other.fields[field] for field in fields)

    return Target("claims", "end to end", _by(STANDARD), same, ", ".join(fields))


def _alike(one: CodedFigure, other: CodedFigure) -> bool:
    same = all(one.fields[field] == other.fields[field] for field in WHOLE_FIGURE)
    return same and same_number(one.amount, other.amount)


def _overlaps(comparison: Comparison) -> tuple[float, float]:
    pairs = comparison.claims.pairs
    return sum(iou(one.at, other.at) for one, other in pairs), len(pairs)
