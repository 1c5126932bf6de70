"""CC821 to CC826: a table as text, its header and its rows."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from conflict_claims.findings import short
from conflict_claims.reading.fault import FaultKind

from .register import Issue, Spot, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.datapackage.csv_text import Row
    from conflict_claims.datapackage.table import Block, RowCount


@rule("CC821", "table-in-utf-8", Subject.ROWS)
def table_in_utf8(block: "Block") -> Iterator[Issue]:
    """A table is encoded in UTF-8, without a byte order mark."""
    yield from _of_kind(block, FaultKind.ENCODING)


@rule("CC822", "table-characters", Subject.ROWS)
def table_characters(block: "Block") -> Iterator[Issue]:
    """A table holds no control, bidirectional or zero-width characters; lines end as described."""
    yield from _of_kind(block, FaultKind.CHARACTER)


@rule("CC823", "quoted-cells", Subject.ROWS)
def quoted_cells(block: "Block") -> Iterator[Issue]:
    """Cells are quoted as in RFC 4180; quotes are closed, and no row is longer than 4 MiB."""
    yield from _of_kind(block, FaultKind.SYNTAX)


@rule("CC824", "header-as-described", Subject.HEADER)
def header_as_described(block: "Block") -> Iterator[Issue]:
    """The first row gives the names of all columns, in the order of the schema.

    Where it does not, no further row of the table is checked.
    """
    names = [column.name for column in block.table.columns]
    row = block.header
    if row is None and not block.complete:
        return  # of its quotes CC823 tells
    if row is None:
        yield _at(block, None, "there is no header", f"begin with {short(','.join(names))}")
        return
    for index, (name, found) in enumerate(zip_longest(names, row.cells)):
        if name != found:
            fix = f"write {name}" if name else "remove it"
            yield _at(block, row, _unlike(name, found, names), fix, index)
            return


@rule("CC825", "full-rows", Subject.ROWS)
def full_rows(block: "Block") -> Iterator[Issue]:
    """Every row has a cell for each column, and no line is blank."""
    width = len(block.table.columns)
    for row in block.ragged:
        count = len(row.cells)
        message = f"{count} cells for {width} columns" if count else "a blank line"
        fix = "remove it" if not count else "give each column one cell, and quote cells with commas"
        yield _at(block, row, message, fix, min(width, count))


@rule("CC826", "rows-as-described", Subject.TABLE)
def rows_as_described(count: "RowCount") -> Iterator[Issue]:
    """A table has as many rows as its resource says in `rows`, where it does."""
    table, described = count.table, count.table.described_rows
    if described not in (None, count.found):
        message = f"there are {count.found} rows; described: {described}"
        yield Issue((), message, "find the loss, or describe it anew", spot=Spot(table.label))


def _of_kind(block: "Block", kind: FaultKind) -> Iterator[Issue]:
    for fault in block.faults:
        if fault.kind is kind:
            spot = Spot(block.table.label, fault.line, fault.column)
            yield Issue((), fault.message, fault.fix, spot=spot)


def _at(block: "Block", row: "Row | None", message: str, fix: str, index: int = 0) -> Issue:
    position = row.mark(index) if row else (1, 1)
    return Issue((), message, fix, spot=Spot(block.table.label, *position))


def _unlike(name: str | None, found: str | None, names: list[str]) -> str:
    if found is None:
        return f"the column {short(name)} is missing"
    if name is None:
        return f"the column {short(found)} is not in the schema"
    known = "another column" if found in names else "not in the schema"
    return f"{short(found)} ({known}) stands in the place of {short(name)}"
