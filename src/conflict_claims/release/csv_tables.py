"""The tables as CSV: UTF-8 without BOM, LF, RFC 4180 quoting, empty for missing."""

import csv
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from conflict_claims.tabular.row import Row
from conflict_claims.views.build import ALL_TABLES
from conflict_claims.views.claims_wide import ClaimWideRow

from .cells import cell

FOLDER = "data"

SHEET = ClaimWideRow
"""The table that stands at the top of a release, for who wants one sheet."""


def csv_path(table: type[Row]) -> str:
    """Give the path of a table's file in a release."""
    name = f"{table.table}.csv"
    return name if table is SHEET else f"{FOLDER}/{name}"


class CsvTables:
    """Writes rows to the files of their tables as they come; `counts` tells how many."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts: Counter[str] = Counter({table.table: 0 for table in ALL_TABLES})
        self._files = ExitStack()

    def __enter__(self) -> Self:
        """Open a file for every table and write its header."""
        (self.folder / FOLDER).mkdir(parents=True, exist_ok=True)
        self._writers = {table.table: self._writer(table) for table in ALL_TABLES}
        return self

    def __exit__(self, *_: object) -> None:
        """Close the files."""
        self._files.close()

    def add(self, row: Row) -> None:
        """Write one row to its table."""
        self._writers[row.table].writerow(cell(value) for _, value in row)
        self.counts[row.table] += 1

    def _writer(self, table: type[Row]) -> Any:
        path = self.folder / csv_path(table)
        file = self._files.enter_context(path.open("w", encoding="utf-8", newline=""))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.model_fields)
        return writer
