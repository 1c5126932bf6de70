"""The rows of two tables, each beside the one that has the same key."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from conflict_claims.datapackage.csv_text import Row
from conflict_claims.datapackage.table import Table

MAX_WAITING = 256 * 1024 * 1024
"""Most characters of rows that wait for the other table."""

Key = tuple[str, ...]
Pair = tuple[Row | None, Row | None]


class TooUnlikeError(Exception):
    """Two tables have too many rows that are not in the other, or in another order."""


@dataclass
class _Side:
    """The rows of one table as they come, and those of them that found no partner yet."""

    rows: Iterator[tuple[Key, Row]]
    last: Key = ()
    ended: bool = False
    characters: int = 0
    waiting: dict[Key, list[Row]] = field(default_factory=dict)

    def next(self) -> tuple[Key, Row] | None:
        """Read a row; None behind the last."""
        taken = next(self.rows, None)
        self.last, self.ended = taken[0] if taken else (), taken is None
        return taken

    def wait(self, key: Key, row: Row) -> None:
        """Let a row wait for its partner."""
        self.waiting.setdefault(key, []).append(row)
        self.characters += len(row.text)

    def take(self, key: Key) -> Row | None:
        """Give the first row of a key that waits."""
        rows = self.waiting.get(key)
        if not rows:
            return None
        row = rows.pop(0)
        if not rows:
            del self.waiting[key]
        self.characters -= len(row.text)
        return row


def paired(old: Table, new: Table, columns: list[str]) -> Iterator[Pair]:
    """Yield the rows of two tables that have the same texts in some columns, side by side.

    Rows without a partner come last, with None on the other side; rows that are alike in these
    columns are paired in their order. The table whose last key is the lesser one is read on: of
    two tables in about the same order only the rows that differ are held.

    Raises TooUnlikeError where too much would have to be held, and Unreadable.
    """
    before, after = _Side(_keyed(old, columns)), _Side(_keyed(new, columns))
    while sides := [side for side in (before, after) if not side.ended]:
        side = min(sides, key=lambda each: each.last)
        taken = side.next()
        if taken:
            yield from _meet(side, after if side is before else before, *taken, side is before)
        if before.characters + after.characters > MAX_WAITING:
            raise TooUnlikeError(f"{new.label} has too little in common with {old.label}")
    yield from ((row, None) for rows in before.waiting.values() for row in rows)
    yield from ((None, row) for rows in after.waiting.values() for row in rows)


def _meet(side: _Side, other: _Side, key: Key, row: Row, is_old: bool) -> Iterator[Pair]:
    partner = other.take(key)
    if partner is None:
        side.wait(key, row)
    else:
        yield (row, partner) if is_old else (partner, row)


def _keyed(table: Table, columns: list[str]) -> Iterator[tuple[Key, Row]]:
    indices = [column.index for column in table.chosen(columns)]
    for block in table.blocks():
        for row in block.full:
            yield tuple([row.cells[index] for index in indices]), row
