"""Rows of the published agreement between first and second codings."""

import csv
from collections.abc import Iterator
from pathlib import Path

from .row import Row, composite


class AgreementRow(Row):
    """One measure of agreement on one field, over the articles that were coded twice."""

    table = "agreement"

    id: str
    """`scope@kinds@measure@field@detail@level`."""
    scope: str
    """`pooled`, or the article and the second coder."""
    kinds: str
    """The kinds of coder, the reference first."""
    measure: str
    """Precision, recall, F1, alpha, agreement and so on."""
    field: str | None
    """What was coded; empty where the row tells of the codings themselves."""
    detail: str | None
    """The category, the weighting or the fields."""
    level: str | None
    """Level of measurement, or what makes a pair count."""
    n: int
    """The number by which the measure divides; the number of pairs for alpha."""
    value: float | None
    """The value; empty where it is refused, with the reason in `note`."""
    low: float | None
    """Lower end of the 95 % percentile interval over articles."""
    high: float | None
    """Upper end of it."""
    note: str | None
    """Why a value is refused, or what has to be known to read it."""


def agreement_rows(path: Path) -> Iterator[AgreementRow]:
    """Yield the rows of a dataset's `codings/agreement.csv`; none where there is no such file."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            key = ("scope", "kinds", "measure", "field", "detail", "level")
            yield AgreementRow.of(
                {name: cells[name] or None for name in (*key, "note")},
                {name: _number(cells[name]) for name in ("value", "low", "high")},
                id=composite(*(cells[name] for name in key)),
                n=int(cells["n"]),
            )


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
