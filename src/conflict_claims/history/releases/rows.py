"""What became of the rows of a table from one release to the next."""

from collections.abc import Iterator

from conflict_claims.datapackage.column import Column
from conflict_claims.datapackage.csv_text import Row
from conflict_claims.datapackage.table import Table
from conflict_claims.rules.release_change import CellChange, RowChange, TableChange

from .pairs import paired

KINDS = ("added", "changed", "withdrawn", "removed")

WITHDRAWN = "withdrawn"
REASON, STATUS = "withdrawn_reason", "status"


def row_changes(table: TableChange) -> Iterator[RowChange]:
    """Yield the rows that differ, compared in the columns that both releases have.

    Rows are the same that have the same key; in a table without one, that are wholly alike.
    Raises TooUnlikeError, and Unreadable.
    """
    names = {column.name for column in table.new.columns}
    shared = [column.name for column in table.old.columns if column.name in names]
    columns = list(zip(table.old.chosen(shared), table.new.chosen(shared), strict=True))
    for old, new in paired(table.old, table.new, table.key or shared):
        if old and new:
            cells = tuple(_cell_changes(columns, old, new))
            if cells:
                yield RowChange(table, _kind(cells), _name(table, table.new, new), old, new, cells)
        elif old:
            yield RowChange(table, "removed", _name(table, table.old, old), old, None)
        elif new:
            yield RowChange(table, "added", _name(table, table.new, new), None, new)


def _cell_changes(columns: list[tuple[Column, Column]], old: Row, new: Row) -> Iterator[CellChange]:
    for before, after in columns:
        texts = _present(before, old), _present(after, new)
        if texts[0] != texts[1]:
            yield CellChange(before.name, *texts)


def _present(column: Column, row: Row) -> str:
    cell = row.cells[column.index]
    return "" if cell in column.missing else cell


def _kind(cells: tuple[CellChange, ...]) -> str:
    by_reason = any(cell.column == REASON and not cell.old for cell in cells)
    by_status = any(cell.column == STATUS and cell.new == WITHDRAWN for cell in cells)
    return WITHDRAWN if by_reason or by_status else "changed"


def _name(table: TableChange, side: Table, row: Row) -> str:
    if not table.key:
        return f"line {row.line}"
    return ", ".join(row.cells[column.index] for column in side.chosen(table.key))
