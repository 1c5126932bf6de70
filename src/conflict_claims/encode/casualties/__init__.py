"""How many people came to what harm, in running text."""

from collections.abc import Sequence

from conflict_claims.encode.annotations import Number, Toll
from conflict_claims.encode.page import Page


def find_tolls(page: Page, numbers: Sequence[Number]) -> list[Toll]:
    """Give the figures of people killed, wounded, missing or captured, in order."""
    return []
