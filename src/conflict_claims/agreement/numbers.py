"""How near two coders' numbers are, over aligned figures."""

from collections.abc import Callable, Iterator

from .alpha import log
from .coded import Amount
from .compare import Comparison
from .fields import passing
from .pool import Pairs, Pool
from .score import Score


def number_scores(pool: Pool) -> Iterator[Score]:
    """Yield exact and near agreement, tenfold errors and alpha of the figures' numbers.

    `number` is the number printed, or the low bound where the words print two or none; `low`
    is the least count that number and bound allow. Shares are compared exactly, and left out of
    all else, since a percentage is no count.
    """
    exact = passing(_amounts, same_number)
    yield pool.share("agreement", "number", "exact", "ratio", counts=exact)
    for percent in (1, 10):
        near = passing(_numbers, _within(percent / 100))
        yield pool.share("agreement", "number", f"within {percent} %", "ratio", counts=near)
    errors = f"{sum(tenfold(*pair) for pair in pool.pairs(_numbers))} pairs"
    counts = passing(_numbers, tenfold)
    yield pool.share("tenfold errors", "number", "", "ratio", counts=counts, note=errors)
    yield pool.alpha("number", "log", _numbers, log)
    yield pool.alpha("low", "log", _lows, log)


def same_number(one: Amount, other: Amount) -> bool:
    """Tell whether two figures print the same number; a share is no count."""
    return one.percent == other.percent and one.printed == other.printed


def tenfold(one: float, other: float) -> bool:
    """Tell whether two numbers are at least tenfold apart, as by a digit; 0 counts as 1."""
    return max(one, other) >= 10 * max(1, min(one, other))


def _within(share: float) -> Callable[[float, float], bool]:
    return lambda one, other: abs(one - other) <= share * max(one, other)


def _amounts(comparison: Comparison) -> Pairs:
    return [(one.amount, other.amount) for one, other in comparison.figures.pairs]


def _counts(comparison: Comparison) -> Pairs:
    return [pair for pair in _amounts(comparison) if not any(amount.percent for amount in pair)]


def _numbers(comparison: Comparison) -> Pairs:
    return [(one.number, other.number) for one, other in _counts(comparison)]


def _lows(comparison: Comparison) -> Pairs:
    return [(one.low, other.low) for one, other in _counts(comparison)]
