"""What both coders made of what both found: the fields of aligned claims and figures."""

from collections.abc import Callable, Iterator
from operator import eq
from typing import Any, Final, TypeAlias

from .alpha import interval, nominal
from .compare import Comparison
from .pool import Pairs, Pool
from .score import Score

Values: TypeAlias = Callable[[Comparison], Pairs]
"""Takes the pairs of a field's values from a comparison, the first coder's first."""

CLAIM_FIELDS: Final = (
    "topic",
    "act",
    "mode",
    "stance",
    "modality",
    "certainty",
    "presupposed",
    "claimant",
    "event",
)
"""Nominal fields of claims; an empty one has the value `(empty)`."""

FIGURE_FIELDS: Final = ("casualty_kind", "bound", "victim_status", "scope")
"""Nominal fields of figures."""

NOMINAL_FIELDS: Final = (*CLAIM_FIELDS, *FIGURE_FIELDS)

OPEN: Final = ("claimant", "event")
"""Fields without a codelist, whose categories are too many to be told one by one."""


def field_scores(pool: Pool) -> Iterator[Score]:
    """Yield raw agreement, alpha and agreement by category of all fields without numbers."""
    for field in NOMINAL_FIELDS:
        values = nominal_pairs(field)
        yield pool.share("agreement", field, "", "nominal", counts=passing(values))
        yield pool.alpha(field, "nominal", values, nominal)
        if field not in OPEN:
            yield from _categories(pool, field, values)
    yield pool.share("agreement", "hops", "", "interval", counts=passing(_hops))
    yield pool.alpha("hops", "interval", _hops, interval)
    yield pool.share("agreement", "said", "", "nominal", counts=passing(_said))


def nominal_pairs(field: str) -> Values:
    """Give the function that takes a nominal field's pairs of values from a comparison."""

    def values(comparison: Comparison) -> Pairs:
        aligned = comparison.claims if field in CLAIM_FIELDS else comparison.figures
        return [(one.fields[field], other.fields[field]) for one, other in aligned.pairs]

    return values


def passing(
    values: Values, test: Callable[[Any, Any], bool] = eq
) -> Callable[[Comparison], tuple[int, int]]:
    """Give the function that counts the pairs of a comparison that pass a test, and all pairs."""

    def counts(comparison: Comparison) -> tuple[int, int]:
        pairs = values(comparison)
        return sum(test(*pair) for pair in pairs), len(pairs)

    return counts


def _categories(pool: Pool, field: str, values: Values) -> Iterator[Score]:
    for category in sorted({value for pair in pool.pairs(values) for value in pair}):
        counts = _both_of_uses(values, category)
        yield pool.share("category agreement", field, category, "nominal", counts=counts)


def _both_of_uses(values: Values, category: str) -> Callable[[Comparison], tuple[int, int]]:
    def counts(comparison: Comparison) -> tuple[int, int]:
        uses = [pair.count(category) for pair in values(comparison)]
        return 2 * uses.count(2), sum(uses)

    return counts


def _hops(comparison: Comparison) -> Pairs:
    return [(one.hops, other.hops) for one, other in comparison.claims.pairs]


def _said(comparison: Comparison) -> Pairs:
    # Two empty dates mostly mean that there was none to find, which is no achievement.
    dates = ((one.said, other.said) for one, other in comparison.claims.pairs)
    return [pair for pair in dates if any(pair)]
