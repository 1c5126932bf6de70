"""Keys of tables and references to them, as the rows come by."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from .column import Column
from .csv_text import Row
from .table import Block, Table

KeyValue = str | tuple[str, ...]
"""The text of a key; of a composite one, its parts."""

Mark = tuple[int, int, tuple[int, int]]


@dataclass
class Key:
    """The values of a key so far, each with the line at which its row begins."""

    table: Table
    columns: tuple[Column, ...]
    primary: bool = False
    unique: bool = False
    complete: bool | None = None
    """Whether every row of the table could be read; None before the last."""
    lines: dict[KeyValue, int] = field(default_factory=dict)

    def take(self, block: Block) -> "KeyRows":
        """Enter the rows of a block; tell which of them lack a part or repeat a value."""
        lacking, repeated = [], []
        values = _values(block.full, self.columns)
        for row, value in zip(block.full, values, strict=True):
            if _lacks(value, self.columns):
                lacking.append(row)
            elif (first := self.lines.setdefault(value, row.line)) != row.line:
                repeated.append((row, value, first))
        return KeyRows(self, lacking, repeated)


@dataclass(frozen=True)
class KeyRows:
    """Rows of a block whose key lacks a part, and those whose key stands at an earlier line."""

    key: Key
    lacking: list[Row]
    repeated: list[tuple[Row, KeyValue, int]]


@dataclass
class Reference:
    """A foreign key; values that the target does not have yet wait until it is read."""

    table: Table
    columns: tuple[Column, ...]
    target: Key
    _waiting: list[tuple[KeyValue, Mark]] = field(default_factory=list)

    def take(self, block: Block) -> "ReferenceRows":
        """Look up the rows of a block; tell which have half a reference, or one to nothing."""
        halves, dangling = [], []
        values = _values(block.full, self.columns)
        unknown = set(values).difference(self.target.lines)
        unknown = {value for value in unknown if not _lacks(value, self.columns, all)}
        for row, value in zip(block.full, values, strict=True) if unknown else ():
            if value not in unknown:
                continue
            if _lacks(value, self.columns):
                halves.append(row)
            elif self.target.complete is not False:
                dangling.append((value, row.mark(self.columns[0].index)))
        if self.target.complete is None:
            self._waiting += dangling
            dangling = []
        return ReferenceRows(self, halves, dangling)

    def settle(self) -> "ReferenceRows":
        """Tell which of the values that waited refer to nothing, now that all tables are read."""
        known = self.target.lines
        dangling = [each for each in self._waiting if each[0] not in known]
        return ReferenceRows(self, [], dangling if self.target.complete else [])


@dataclass(frozen=True)
class ReferenceRows:
    """Rows with a half-empty reference, and the values with their places that refer to nothing."""

    reference: Reference
    halves: list[Row]
    dangling: list[tuple[KeyValue, Mark]]


def _values(rows: Iterable[Row], columns: Sequence[Column]) -> list[KeyValue]:
    indices = [column.index for column in columns]
    if len(indices) == 1:
        (index,) = indices
        return [row.cells[index] for row in rows]
    return [tuple([row.cells[index] for index in indices]) for row in rows]


def _lacks(
    value: KeyValue,
    columns: Sequence[Column],
    how: Callable[[Iterable[bool]], bool] = any,
) -> bool:
    """Tell whether any part, or all parts, of a key are missing values."""
    if isinstance(value, str):
        return value in columns[0].missing
    return how(part in column.missing for part, column in zip(value, columns, strict=True))
