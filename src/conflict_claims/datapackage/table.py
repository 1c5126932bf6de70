"""A CSV table: its columns, and its rows in blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from conflict_claims.reading.fault import Fault

from .column import Column
from .csv_text import CsvText, Row
from .folder import PackageFiles
from .model import Dialect, Resource, TableSchema
from .values import Value

BLOCK_ROWS = 1000
BLOCK_CHARACTERS = 1024 * 1024


class Table:
    """A table of a package whose descriptor is sound, within reach of these checks."""

    def __init__(self, files: PackageFiles, resource: Resource, schema: TableSchema) -> None:
        self.name = resource.name
        self.schema = schema
        self.columns = tuple(
            Column(index, field, schema.missing_values) for index, field in enumerate(schema.fields)
        )
        self._files = files
        self._resource = resource
        self._path = (resource.path or [""])[0]

    @property
    def label(self) -> str:
        """The file's path as findings print it."""
        return self._files.label(self._path)

    @property
    def described_rows(self) -> int | None:
        """The number of rows that the descriptor gives, if it does."""
        return self._resource.rows

    def is_primary(self, column: Column) -> bool:
        """Tell whether a column is a part of the primary key."""
        return column.name in (self.schema.primary_key or ())

    def chosen(self, names: Sequence[str]) -> tuple[Column, ...]:
        """Give columns by name; each has to be there."""
        by_name = {column.name: column for column in self.columns}
        return tuple(by_name[name] for name in names)

    def blocks(self) -> Iterator["Block"]:
        """Yield a block with the header alone, then the rows in blocks of bounded size.

        Raises Unreadable where the file cannot be opened.
        """
        dialect = self._resource.dialect
        assert isinstance(dialect, Dialect)
        with self._files.open(self._path) as file:
            lf_only = dialect.line_terminator == "\n"
            text = CsvText(file, dialect.delimiter, lf_only=lf_only)
            rows = text.rows()
            header = next(rows, None)
            yield Block(self, [], text.taken_faults(), text.complete, header)
            for stretch in _stretches(rows):
                yield Block(self, stretch, text.taken_faults(), text.complete)


@dataclass(frozen=True)
class Block:
    """Some rows of a table, the faults of the text around them, and whether all could be read."""

    table: Table
    rows: list[Row]
    faults: list[Fault]
    complete: bool
    header: Row | None = None

    @cached_property
    def ragged(self) -> list[Row]:
        """The rows with more or fewer cells than the table has columns."""
        width = len(self.table.columns)
        return [row for row in self.rows if len(row.cells) != width]

    @cached_property
    def full(self) -> list[Row]:
        """The rows with a cell for each column."""
        if not self.ragged:
            return self.rows
        width = len(self.table.columns)
        return [row for row in self.rows if len(row.cells) == width]

    def columns(self) -> Iterator["Cells"]:
        """Yield the cells of each column."""
        texts = zip(*(row.cells for row in self.full), strict=True)
        for column, cells in zip(self.table.columns, texts, strict=False):
            yield Cells(self.table, column, self.full, cells)


@dataclass(frozen=True, slots=True)
class RowCount:
    """The number of rows that were found in a table."""

    table: Table
    found: int


@dataclass(frozen=True)
class Cells:
    """The cells of one column in a block; rules judge each text among them once."""

    table: Table
    column: Column
    rows: list[Row]
    texts: tuple[str, ...]

    @cached_property
    def different(self) -> set[str]:
        """The different texts."""
        return set(self.texts)

    @cached_property
    def present(self) -> set[str]:
        """The different texts that stand for a value, not for a missing one."""
        return self.different - self.column.missing

    @cached_property
    def values(self) -> dict[str, Value]:
        """The texts that are values of the column's type, with these."""
        read = ((text, self.column.read(text)) for text in self.present)
        return {text: value for text, value in read if value is not None}


def _stretches(rows: Iterator[Row | None]) -> Iterator[list[Row]]:
    """Yield lists of rows; the last holds none, and tells what was found behind the last row."""
    begun = True
    while begun:
        stretch, characters, begun = [], 0, False
        for row in islice(rows, BLOCK_ROWS):
            begun = True
            if row is not None:
                stretch.append(row)
                characters += len(row.text)
                if characters > BLOCK_CHARACTERS:
                    break
        yield stretch
