"""How a text orders numeric dates with slashes, learnt from those that admit one order only."""

import re
from typing import Final

_SLASHED: Final = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])")


def day_first(folded: str) -> bool | None:
    """Tell whether days stand before months; None where no date tells, or they disagree."""
    orders = set()
    for match in _SLASHED.finditer(folded):
        first, second = int(match[1]), int(match[2])
        if (first > 12) != (second > 12):
            orders.add(first > 12)
    return orders.pop() if len(orders) == 1 else None
