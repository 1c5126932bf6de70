"""Runs the rules over what changed since a revision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conflict_claims.checking.cache import Cache
from conflict_claims.checking.whole import check
from conflict_claims.findings import Finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.document import Document
from conflict_claims.reading.entry import MAX_PINS, Entry, parse_file
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.files import read_bytes
from conflict_claims.reading.texts import Texts
from conflict_claims.rules.change import Change
from conflict_claims.rules.facts import Facts
from conflict_claims.rules.register import Subject
from conflict_claims.rules.run import apply

from .changes import Changes, pins_of, record_of


@dataclass(frozen=True, slots=True)
class Concerned:
    """Tells whether a change concerns a record: it changed, or it names a changed entry."""

    paths: frozenset[str]
    entries: frozenset[str]

    def __call__(self, facts: Facts) -> bool:
        """Judge one record by its facts."""
        named = not self.entries.isdisjoint((*facts.actors, *facts.events))
        return named or facts.path in self.paths


def check_since(
    dataset: Dataset,
    changes: Changes,
    texts: Texts | None = None,
    cache: Cache | None = None,
    jobs: int = 1,
) -> Iterator[Finding]:
    """Yield the findings of changed records, of what names them, of the whole, of the change."""
    paths = frozenset((dataset.root / name).as_posix() for name in changes.records)
    concerned = Concerned(paths, changed_entries(changes))
    yield from check(dataset, texts, cache, jobs, concerned)
    yield from check_changes(dataset, changes.old, changes.renamed)


def check_changes(
    dataset: Dataset, old: Mapping[str, bytes], renamed: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield what the change rules say of records that were other before.

    `old` maps names under the dataset's folder, of records and pins, to the bytes that stood
    there; `renamed` old names to new ones. A record that could not be read then cannot be
    compared; of one that cannot be read now, `check` tells.
    """
    for name in sorted({record_of(each) for each in old}):
        try:
            change = _change(dataset.root, name, old, renamed)
        except Unreadable:
            continue
        yield from apply(Subject.CHANGE, change, change.new)


def changed_entries(changes: Changes) -> frozenset[str]:
    """Give the ids of the registry entries that changed, are new or are gone."""
    registries = ("actors/", "events/")
    return frozenset(Path(name).stem for name in changes.records if name.startswith(registries))


def _change(root: Path, name: str, old: Mapping[str, bytes], renamed: Mapping[str, str]) -> Change:
    path, pins = root / name, pins_of(name)
    label = path.as_posix()
    now = parse_file(path) if path.exists() else None
    before = Document.parse(label, old[name]) if name in old else now
    new: Entry[Any] | None = Entry(label, path.stem, now) if now else None
    moved = (root / renamed[name]).as_posix() if name in renamed else ""
    repinned = pins in old and _differs(root / pins, old[pins])
    return Change(Entry(label, path.stem, before), new, moved, repinned)


def _differs(path: Path, old: bytes) -> bool:
    try:
        return read_bytes(path, limit=MAX_PINS) != old
    except Unreadable:
        return True
