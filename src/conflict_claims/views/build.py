"""All tables of a release: the coded ones, and the views computed from them."""

from collections.abc import Iterable, Iterator

from conflict_claims.tabular.build import TABLES
from conflict_claims.tabular.row import Row

from .casualty_ranges import CasualtyRangeRow, casualty_ranges
from .claims_wide import ClaimWideRow, WideClaims
from .contradictions import ContradictionRow, contradictions
from .figures import Figures

VIEWS: tuple[type[Row], ...] = (CasualtyRangeRow, ContradictionRow, ClaimWideRow)
"""The computed tables in their order."""

ALL_TABLES: tuple[type[Row], ...] = (*TABLES, *VIEWS)
"""Every released table in its order."""


def with_views(rows: Iterable[Row]) -> Iterator[Row]:
    """Pass a dataset's rows on, and add the rows of the views.

    The rows come as `dataset_rows` yields them: registries first, then article by article.
    """
    wide, figures = WideClaims(), Figures()
    for row in rows:
        yield row
        yield from wide.add(row)
        figures.add(row)
    yield from wide.flush()
    yield from casualty_ranges(figures)
    yield from contradictions(figures)
