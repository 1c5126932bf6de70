"""CC841 to CC845: keys and references across the rows of all tables."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from conflict_claims.findings import short
from conflict_claims.model.places import Place

from .register import Issue, Spot, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.datapackage.column import Column
    from conflict_claims.datapackage.keys import KeyRows, KeyValue, Reference, ReferenceRows


@rule("CC841", "whole-keys", Subject.KEY)
def whole_keys(found: "KeyRows") -> Iterator[Issue]:
    """Every row has a primary key, and no part of it is missing."""
    if found.key.primary:
        for row in found.lacking:
            column = next(
                each for each in found.key.columns if row.cells[each.index] in each.missing
            )
            spot = Spot(found.key.table.label, *row.mark(column.index))
            message = "a part of the primary key is missing"
            yield Issue((column.name,), message, "give every row its key", spot=spot)


@rule("CC842", "distinct-keys", Subject.KEY)
def distinct_keys(found: "KeyRows") -> Iterator[Issue]:
    """No two rows of a table have the same primary key."""
    if found.key.primary:
        yield from _repeated(found, "is the key of an earlier row")


@rule("CC843", "distinct-values", Subject.KEY)
def distinct_values(found: "KeyRows") -> Iterator[Issue]:
    """No two rows have the same value in a column with `unique`, or in the columns of a unique key.

    A row in which one of them is missing is not counted.
    """
    if found.key.unique and not found.key.primary:
        yield from _repeated(found, "stands in an earlier row, and has to be unique")


@rule("CC844", "whole-references", Subject.REFERENCE)
def whole_references(found: "ReferenceRows") -> Iterator[Issue]:
    """Of a foreign key with several columns either all parts are given, or none."""
    columns = found.reference.columns
    for row in found.halves:
        column = next(each for each in columns if row.cells[each.index] in each.missing)
        spot = Spot(found.reference.table.label, *row.mark(column.index))
        message = f"a part of the reference to {found.reference.target.table.name} is missing"
        yield Issue(_place(columns), message, "give all parts, or none", spot=spot)


@rule("CC845", "known-references", Subject.REFERENCE)
def known_references(found: "ReferenceRows") -> Iterator[Issue]:
    """What a foreign key refers to is a row of the other table, or of its own."""
    reference = found.reference
    for value, mark in found.dangling:
        message = f"{_text(value)} is not in {_target(reference)}"
        spot = Spot(reference.table.label, *mark)
        yield Issue(_place(reference.columns), message, "add that row, or correct this", spot=spot)


def _repeated(found: "KeyRows", what: str) -> Iterator[Issue]:
    key, label = found.key, found.key.table.label
    for row, value, first in found.repeated:
        spot, other = Spot(label, *row.mark(key.columns[0].index)), Spot(label, first)
        message = f"{_text(value)} {what}"
        related = (other, "the first stands in this row")
        yield Issue(_place(key.columns), message, "keep one of them", spot=spot, other=related)


def _place(columns: "Sequence[Column]") -> Place:
    return (", ".join(column.name for column in columns),)


def _text(value: "KeyValue") -> str:
    return short(value if isinstance(value, str) else ", ".join(value))


def _target(reference: "Reference") -> str:
    names = ", ".join(column.name for column in reference.target.columns)
    return f"{reference.target.table.name} ({names})"
