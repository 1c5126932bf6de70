"""The tables as Parquet, typed: days, integers and booleans that may be missing, text."""

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from conflict_claims.tabular.row import Row
from conflict_claims.tabular.table_schema import column_type
from conflict_claims.views.build import ALL_TABLES

ROWS = 8_192
"""Rows of a row group: so many are held of each table."""

# Text holds the codes too: Parquet writes them as dictionaries, and readers join text with text.
TYPES: dict[type, Any] = {
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}

# Named, so that a new pyarrow does not choose others.
SETTINGS = {
    "version": "2.6",
    "compression": "zstd",
    "compression_level": 9,
    "write_page_index": False,
}


class ParquetFiles:
    """Writes rows to `<folder>/<table>.parquet` as they come, in groups."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = ExitStack()

    def __enter__(self) -> Self:
        """Open a file for every table."""
        self._folder.mkdir()
        self._tables = {each.table: self._open(each) for each in ALL_TABLES}
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write the last groups, unless the block failed, and close the files."""
        with self._files:
            for table in self._tables.values() if kind is None else ():
                table.flush()

    def add(self, row: Row) -> None:
        """Take one row; write the rows of its table when they fill a group."""
        self._tables[row.table].add(row)

    def _open(self, table: type[Row]) -> "_ParquetTable":
        schema = arrow_schema(table)
        path = self._folder / f"{table.table}.parquet"
        writer = self._files.enter_context(pq.ParquetWriter(path, schema, **SETTINGS))
        return _ParquetTable(writer, schema)


class _ParquetTable:
    """One table's file, and its rows that are not written yet."""

    def __init__(self, writer: Any, schema: Any) -> None:
        self._writer = writer
        self._schema = schema
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        self._rows.append(row)
        if len(self._rows) == ROWS:
            self.flush()

    def flush(self) -> None:
        columns = [
            pa.array([getattr(row, field.name) for row in self._rows], field.type)
            for field in self._schema
        ]
        self._writer.write_table(pa.Table.from_arrays(columns, schema=self._schema))
        self._rows.clear()


def arrow_schema(table: type[Row]) -> Any:
    """Give a table's Arrow schema: the type of each column, and whether it may be missing."""
    fields = []
    for name, info in table.model_fields.items():
        kind, optional = column_type(info)
        fields.append(pa.field(name, TYPES.get(kind, pa.string()), nullable=optional))
    return pa.schema(fields)
