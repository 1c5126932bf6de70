"""The tables as one XLSX file: a sheet for each, and one to read first.

Days are ISO text: Excel has none before 1900, and shows the others by the reader's locale.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.tabular.row import Row
from conflict_claims.views.build import ALL_TABLES

from .cells import Cell
from .formats import BeyondSheetError

README = "README"


class XlsxFile:
    """Writes rows to the sheets of their tables as they come, text always as text."""

    def __init__(self, path: Path, info: DatasetRecord) -> None:
        self._path = path
        self._info = info
        self._counts: Counter[str] = Counter()

    def __enter__(self) -> Self:
        """Begin the file, and each sheet with a header that stays in sight."""
        options = {"constant_memory": True, "tmpdir": str(self._path.parent)}
        self._book = xlsxwriter.Workbook(str(self._path), options)
        released = datetime.combine(date.fromisoformat(self._info.released), datetime.min.time())
        self._book.set_properties({"title": self._info.title, "created": released})
        self._bold = self._book.add_format({"bold": True})
        self._readme = self._book.add_worksheet(README)
        self._sheets = {table.table: self._sheet(table) for table in ALL_TABLES}
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write the sheet to read first and complete the file, unless the block failed."""
        if kind is None:
            self._readme.set_column(0, 0, 24)
            for number, cells in enumerate(self._readme_rows()):
                _write(self._readme, number, cells)
            self._close()

    def add(self, row: Row) -> None:
        """Write one row to its sheet. Raises BeyondSheetError."""
        self._counts[row.table] += 1
        if not _write(self._sheets[row.table], self._counts[row.table], [cell for _, cell in row]):
            raise BeyondSheetError(
                f"a sheet cannot hold row {self._counts[row.table]} of {row.table}"
            )

    def _close(self) -> None:
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(f"{self._path.name}: {error}") from error

    def _sheet(self, table: type[Row]) -> Any:
        sheet = self._book.add_worksheet(table.table)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(table.model_fields) - 1, 16)
        for column, name in enumerate(table.model_fields):
            sheet.write_string(0, column, name, self._bold)
        return sheet

    def _readme_rows(self) -> Iterator[list[Cell]]:
        info = self._info
        yield [info.title]
        yield [info.description]
        yield ["version", info.version]
        yield ["released", info.released]
        yield ["licence", info.licence]
        yield ["A claim here is not a fact, and no death counts may be summed from it."]
        yield ["An empty cell is a missing value; 0 is the number. Days are ISO text."]
        yield []
        yield ["sheet", "rows", "a row is"]
        for table in ALL_TABLES:
            yield [table.table, self._counts[table.table], (table.__doc__ or "").strip()]


def _write(sheet: Any, number: int, cells: list[Cell]) -> bool:
    """Write the cells of a row by their type; tell whether the sheet could hold them."""
    results = []
    for column, value in enumerate(cells):
        match value:
            case None:
                continue
            case bool():
                results.append(sheet.write_boolean(number, column, value))
            case int() | float():
                results.append(sheet.write_number(number, column, value))
            case _:
                results.append(sheet.write_string(number, column, str(value)))
    return not any(results)
