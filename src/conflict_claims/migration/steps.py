"""One step for every schema version that was left behind, oldest first."""

from collections.abc import Callable
from dataclasses import dataclass

Edit = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Step:
    """From one schema version to the next: how the text of a record file has to change.

    `edit` gets and gives the whole file; the version itself is changed by the caller.
    """

    source: str
    target: str
    edit: Edit


def keep(text: str) -> str:
    """Leave a record as it is."""
    return text


STEPS = (
    # 1.0 settles the tables, to which columns are only appended from then on; no field changes.
    Step("0.3", "1.0", keep),
)
