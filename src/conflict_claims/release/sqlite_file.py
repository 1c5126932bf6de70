"""The tables as an SQLite file with keys, foreign keys and indexes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Self

from conflict_claims.tabular.row import Row, To
from conflict_claims.tabular.table_schema import column_type, key_of, tables_by_name
from conflict_claims.views.build import ALL_TABLES

from .cells import Cell

SQL_TYPES: dict[type, str] = {int: "INTEGER", float: "REAL", bool: "INTEGER"}

_NOT_WRITTEN = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
)


@contextmanager
def disk_errors() -> Iterator[None]:
    """Raise OSError where SQLite says that its file cannot be written, as on a full disk."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in _NOT_WRITTEN:  # above these bits it says which of them
            raise OSError(f"SQLite: {error}") from error
        raise


class SqliteFile:
    """Inserts rows as they come; booleans become 0 and 1, dates ISO text, missing values NULL."""

    def __init__(self, path: Path) -> None:
        path.touch()  # with the mode that the umask leaves; SQLite would make one of its own
        self._database = sqlite3.connect(path)

    def __enter__(self) -> Self:
        """Create the tables."""
        for table in ALL_TABLES:
            self._database.execute(_create(table))
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Add the indexes, unless the block failed, and close the file."""
        if kind is None:
            for statement in (index for table in ALL_TABLES for index in _indexes(table)):
                self._database.execute(statement)
            self._database.commit()
        self._database.close()

    def add(self, row: Row) -> None:
        """Insert one row into its table."""
        values = [_value(value) for _, value in row]
        marks = ", ".join("?" * len(values))
        self._database.execute(f"INSERT INTO {row.table} VALUES ({marks})", values)


def broken_references(path: Path) -> list[tuple[str, int, str]]:
    """Give table, row number and target table of every foreign key that points nowhere."""
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("PRAGMA foreign_key_check").fetchall()
    return [(table, row, target) for table, row, target, _ in found]


def _create(table: type[Row]) -> str:
    columns = []
    for name, info in table.model_fields.items():
        kind, optional = column_type(info)
        required = "" if optional else " NOT NULL"
        key = " PRIMARY KEY" if name == key_of(table) else ""
        columns.append(f'"{name}" {SQL_TYPES.get(kind, "TEXT")}{required}{key}')
    keys = [
        f'FOREIGN KEY ("{name}") REFERENCES {target} ("{key_of(tables_by_name()[target])}")'
        for name, target in _references(table)
    ]
    return f"CREATE TABLE {table.table} ({', '.join([*columns, *keys])})"


def _indexes(table: type[Row]) -> list[str]:
    return [
        f'CREATE INDEX "{table.table}_{name}" ON {table.table} ("{name}")'
        for name, _ in _references(table)
        if name != key_of(table)
    ]


def _references(table: type[Row]) -> list[tuple[str, str]]:
    fields = table.model_fields.items()
    return [(n, to.table) for n, info in fields for to in info.metadata if isinstance(to, To)]


def _value(value: Cell) -> str | int | float | None:
    if value is None or isinstance(value, int | float):
        return value
    return str(value)
