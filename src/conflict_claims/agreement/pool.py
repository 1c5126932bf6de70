"""Scores of some comparisons together, each with its interval over articles."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

import numpy as np

from .alpha import Floats, Metric, coefficient, distances, tally
from .compare import Comparison
from .estimate import Estimate, estimate, ratio
from .score import Score

POOLED: Final = "pooled"
"""The scope of scores over several comparisons."""

FEWEST: Final = 30
"""Coefficients of fewer pairs are refused."""

PREVALENT: Final = 0.8
"""From this share on, a value's prevalence is told, since it lowers alpha."""

Pairs: TypeAlias = list[tuple[Any, Any]]


class Pool:
    """Comparisons between the same two kinds of coder, gathered by article."""

    def __init__(self, comparisons: Sequence[Comparison]) -> None:
        self.comparisons = comparisons
        articles: dict[str, list[Comparison]] = {}
        for comparison in comparisons:
            articles.setdefault(comparison.article_id, []).append(comparison)
        self.articles = [articles[name] for name in sorted(articles)]
        self.kinds = comparisons[0].kinds
        self.scope = comparisons[0].name if len(comparisons) == 1 else POOLED

    def pairs(self, values: Callable[[Comparison], Pairs]) -> Pairs:
        """Give the pairs of all comparisons."""
        return [pair for comparison in self.comparisons for pair in values(comparison)]

    def who(self) -> Score:
        """Tell how many codings were compared, of how many articles, and by whom they are."""
        told = dict.fromkeys(comparison.coders for comparison in self.comparisons)
        note = f"articles: {len(self.articles)}; {' / '.join(told)}"
        names = ("codings", "", "", "")
        return Score(self.kinds, self.scope, *names, len(self.comparisons), None, note=note)

    def share(
        self, *names: str, counts: Callable[[Comparison], tuple[float, float]], note: str = ""
    ) -> Score:
        """Score a numerator over a denominator.

        `names` are measure, field, detail and level. `counts` gives both numbers of one
        comparison; they are summed before the division. The note tells what has to be known to
        read the value.
        """
        parts = self._parts(lambda comparison: np.array(counts(comparison), dtype=np.float64))
        told = estimate(parts, ratio)
        n = int(parts[:, 1].sum())
        return self._score(names, n, told, note if n else "nothing to compare")

    def alpha(
        self, field: str, level: str, values: Callable[[Comparison], Pairs], metric: Metric
    ) -> Score:
        """Score Krippendorff's alpha of a field's pairs; refused for too few or without variation.

        With one value in all pairs alpha is not defined: nothing shows that the coders could tell
        it from another.
        """
        pairs = self.pairs(values)
        domain = sorted({value for pair in pairs for value in pair})
        names = ("alpha", field, "", level)
        refusal = _refusal(len(pairs), len(domain))
        if refusal:
            return self._score(names, len(pairs), Estimate(None), refusal)
        parts = self._parts(lambda comparison: tally(values(comparison), domain, metric))
        between = distances(domain, metric)
        told = estimate(parts, lambda tallies: coefficient(tallies, between))
        return self._score(names, len(pairs), told, prevalence(pairs))

    def _parts(self, of: Callable[[Comparison], Floats]) -> Floats:
        rows = [np.sum([of(item) for item in article], axis=0) for article in self.articles]
        return np.array(rows, dtype=np.float64)

    def _score(self, names: tuple[str, ...], n: int, told: Estimate, note: str) -> Score:
        measure, field, detail, level = names
        return Score(
            self.kinds,
            self.scope,
            measure,
            field,
            detail,
            level,
            n,
            told.value,
            told.low,
            told.high,
            note,
        )


def prevalence(pairs: Pairs) -> str:
    """Tell the most used value and its share in both codings, where it is prevalent."""
    uses = Counter(value for pair in pairs for value in pair)
    value, count = max(uses.items(), key=lambda item: (item[1], str(item[0])))
    if count < PREVALENT * 2 * len(pairs):
        return ""
    shares = [sum(pair[side] == value for pair in pairs) / len(pairs) for side in (0, 1)]
    return f"{value}: {shares[0]:.0%} of the first, {shares[1]:.0%} of the second"


def _refusal(pairs: int, values: int) -> str:
    if not pairs:
        return "nothing to compare"
    if values == 1:
        return "no variation"
    return f"fewer than {FEWEST} pairs" if pairs < FEWEST else ""
