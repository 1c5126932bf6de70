"""The rows that differ between two releases, as a table: `changes.csv`."""

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from conflict_claims.rules.release_change import RowChange

HEADER = ("table", "id", "change", "column", "old", "new")


@contextmanager
def changes_file(path: Path) -> Iterator[Callable[[RowChange], None]]:
    """Begin a file, and give what writes a row's change to it (RFC 4180, lines end in LF).

    Each cell that differs is a line; a row that was added or removed is one line without a column.
    Raises OSError.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        yield lambda change: writer.writerows(_lines(change))


def _lines(change: RowChange) -> Iterator[tuple[str, ...]]:
    head = (change.table.name, change.name, change.kind)
    yield from ((*head, *cell) for cell in change.cells)
    if not change.cells:
        yield (*head, "", "", "")
