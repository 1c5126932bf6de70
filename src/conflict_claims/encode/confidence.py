"""How far a rule is to be trusted: its precision on labelled news, as it was measured."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

from conflict_claims.contract.rule_precision import read_measured

MEASURED: Final = Path(__file__).parent / "data" / "rules.csv"

ENOUGH: Final = 0.85
"""What was drafted by a rule of less precision needs review."""

FEWEST: Final = 20
"""A rule that fired less often on labelled news counts as not measured."""


def confidence(rule: str) -> float | None:
    """Give the share of a rule's answers that were right, over all benchmarks; None where unknown.

    It is rounded to two decimals, since no more is known of it.
    """
    return _precisions().get(rule)


@cache
def doubt(rule: str) -> str:
    """Say why what a rule drafts needs review; empty where it is trusted."""
    precision = confidence(rule)
    if precision is None:
        return "the rule was not measured"
    return f"the rule is right in {precision:.0%} of cases" if precision < ENOUGH else ""


@cache
def _precisions() -> dict[str, float]:
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for each in read_measured(MEASURED):
        fired[each.rule] += each.fired
        right[each.rule] += each.right
    return {rule: round(right[rule] / n, 2) for rule, n in fired.items() if n >= FEWEST}
