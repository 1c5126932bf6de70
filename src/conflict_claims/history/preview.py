"""Which released rows a change adds, changes, withdraws and removes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from conflict_claims.model.places import EACH, Parts, Pattern
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.document import Document
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.files import read_bytes
from conflict_claims.tabular.row import Row
from conflict_claims.tabular.table_schema import key_of

from .changes import Changes, record_of
from .rows import FaultyRecordError, RecordRows
from .state import dataset_at

SHOWN_ROWS = 50
"""Of how many changed rows the cells are told."""

DEPTHS = {"actors": 2, "events": 2, "articles": 3}
"""The folders whose records make rows of their own, and the parts of a record's name there."""


NAMES: tuple[Pattern, ...] = (("name",), ("names", EACH, "name"))
"""Names in an actor record."""


class CellChange(NamedTuple):
    """One cell of a row that was and is there."""

    table: str
    key: str
    column: str
    old: Any
    new: Any


@dataclass(slots=True)
class Preview:
    """Counts by table and kind of change, cells of the first changed rows, records left out."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    cells: list[CellChange] = field(default_factory=list)
    shown: int = 0
    left_out: list[str] = field(default_factory=list)

    def compare(self, old: Iterable[Row], new: Iterable[Row]) -> None:
        """Take note of what differs between the old and the new rows of one record."""
        before = {(row.table, key_value(row)): row for row in old}
        after = {(row.table, key_value(row)): row for row in new}
        for identity in before | after:
            self._add(identity, before.get(identity), after.get(identity))

    def _add(self, identity: tuple[str, str], old: Row | None, new: Row | None) -> None:
        kind = kind_of(old, new)
        if kind:
            self.counts[identity[0]][kind] += 1
        if kind and old and new and self.shown < SHOWN_ROWS:
            self.shown += 1
            self.cells += _changed_cells(identity, old, new)


def preview(dataset: Dataset, changes: Changes) -> Preview:
    """Compare the rows of a dataset with those at the commit of its changes, record by record.

    Records with errors, then or now, are left out and named.
    """
    names = concerned_names(dataset, changes)
    found = Preview()
    with dataset_at(dataset.root, changes.commit, lambda name: _is_needed(name, names)) as before:
        then, now = RecordRows(before), RecordRows(dataset)
        for name in sorted(names):
            try:
                found.compare(then.of(name), now.of(name))
            except FaultyRecordError:
                found.left_out.append(name)
    return found


def concerned_names(dataset: Dataset, changes: Changes) -> set[str]:
    """Name the records whose rows can differ: the changed ones, and articles that others tell of.

    Rows of an article hold names of actors, and its second codings.
    """
    parts = {name: name.split("/") for name in changes.records}
    names = {name for name, steps in parts.items() if DEPTHS.get(steps[0]) == len(steps)}
    coded = {steps[1] for steps in parts.values() if steps[0] == "codings"}
    renamed = list(_renamed_actors(dataset, changes))
    for path in dataset.article_paths:
        if path.stem in coded or (renamed and _holds_any(path, renamed)):
            names.add(path.relative_to(dataset.root).as_posix())
    return names


def kind_of(old: Row | None, new: Row | None) -> str:
    """Say what became of a row; nothing where it stayed the same."""
    if old is None or new is None:
        return "added" if new else "removed"
    if old == new:
        return ""
    reasons = (getattr(row, "withdrawn_reason", None) for row in (old, new))
    return "withdrawn" if tuple(map(bool, reasons)) == (False, True) else "changed"


def key_value(row: Row) -> str:
    """Give the value of a row's key."""
    return str(getattr(row, key_of(type(row))))


def _changed_cells(identity: tuple[str, str], old: Row, new: Row) -> Iterator[CellChange]:
    for (column, before), (_, after) in zip(old, new, strict=True):
        if before != after:
            yield CellChange(*identity, column, before, after)


def _is_needed(name: str, names: set[str]) -> bool:
    return record_of(name) in names or not name.startswith("articles/")


def _renamed_actors(dataset: Dataset, changes: Changes) -> Iterator[bytes]:
    for name, content in changes.old.items():
        entry = dataset.actors.get(Path(name).stem) if name.startswith("actors/") else None
        if entry and entry.document and _names(content) != list(_named(entry.document.data)):
            yield entry.name.encode()


def _names(content: bytes) -> list[str]:
    try:
        return list(_named(Document.parse("", content).data))
    except Unreadable:
        return []


def _named(data: Mapping[str, Any]) -> Iterator[str]:
    yield from (value for _, value in Parts(data).texts(NAMES))


def _holds_any(path: Path, words: list[bytes]) -> bool:
    try:
        content = read_bytes(path)
    except Unreadable:
        return False
    return any(word in content for word in words)
