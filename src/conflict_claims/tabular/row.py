"""What a released row is, and how its class describes the table."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

from conflict_claims.text.calendar import read_date
from conflict_claims.text.digest import Span
from conflict_claims.text.pins import Pins

Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class To:
    """Marks a column that refers to another table's key."""

    table: str


class Row(BaseModel):
    """One row of a released table: the class's docstring and fields make its Table Schema.

    Every table has one key column, the first; the names and the order of columns are the
    public contract.
    """

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True
    )

    table: ClassVar[str]

    @classmethod
    def of(cls, *parts: Cells, **cells: Any) -> Self:
        """Make a row from groups of cells and single ones."""
        merged: Cells = {}
        for part in parts:
            merged |= part
        return cls.model_validate(merged | cells)


def date_cells(prefix: str, text: str | None) -> Cells:
    """Give `X_from`, `X_to` and `X_precision` of a date; all None where there is none."""
    first: date | None = None
    last: date | None = None
    precision: str | None = None
    if text:
        first, last, precision = read_date(text)
    return {f"{prefix}_from": first, f"{prefix}_to": last, f"{prefix}_precision": precision}


def span_cells(prefix: str, span: str | None, pins: Pins) -> Cells:
    """Give `X_start`, `X_end` and `X_sha256` of a pinned span; all None where there is none."""
    if not span:
        return dict.fromkeys((f"{prefix}_start", f"{prefix}_end", f"{prefix}_sha256"))
    pinned = Span.parse(span)
    return {
        f"{prefix}_start": pinned.start,
        f"{prefix}_end": pinned.end,
        f"{prefix}_sha256": pins[pinned],
    }


def composite(*parts: object) -> str:
    """Join the parts of a key into one id, as in `article-id/c1@2`."""
    return "@".join(str(part) for part in parts)
