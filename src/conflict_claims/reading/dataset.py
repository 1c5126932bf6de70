"""A dataset folder: its description, registries and article records."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from conflict_claims.model.base import Record

from .entry import PINS, ArticleEntry, Entry, read_article, read_coding, read_entry
from .folder import DEPTHS, DESCRIPTION, MANIFEST, RECORD, RecordFiles, id_in

# A model is imported where a record of it is read: each takes time.
if TYPE_CHECKING:
    from conflict_claims.model.actor import ActorRecord
    from conflict_claims.model.dataset import DatasetRecord
    from conflict_claims.model.event import EventRecord
    from conflict_claims.model.manifest import ManifestRecord

R = TypeVar("R", bound=Record)

AGREEMENT = Path("codings", "agreement.csv")


class Registry(Mapping[str, Entry[R]]):
    """The entries of a registry by file name; each is read when it is asked for.

    The names alone answer most questions. Of the entries themselves only some are kept.
    """

    def __init__(self, folder: Path, read: Callable[[Path], Entry[R]]) -> None:
        self.paths = RecordFiles(folder, 1)
        self._names = {name.removesuffix(RECORD): name for name in self.paths.names}
        self._read = lru_cache(maxsize=512)(lambda name: read(folder / self._names[name]))

    def __getitem__(self, name: str) -> Entry[R]:
        """Read an entry; raise KeyError where there is none of the name."""
        return self._read(name)

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an entry, without reading it."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, in order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._names)


class Dataset:
    """Reads a dataset folder. Records are read one at a time, and hardly any are kept."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def info(self) -> "Entry[DatasetRecord]":
        """The dataset's description."""
        from conflict_claims.model.dataset import DatasetRecord

        return read_entry(self.root / DESCRIPTION, DatasetRecord)

    @cached_property
    def actors(self) -> "Registry[ActorRecord]":
        """The actor registry."""
        return Registry(self.root / "actors", _read_actor)

    @cached_property
    def events(self) -> "Registry[EventRecord]":
        """The event registry."""
        return Registry(self.root / "events", _read_event)

    @cached_property
    def manifest(self) -> "Entry[ManifestRecord] | None":
        """The manifest of the article texts, where `seeds` stands beside the dataset."""
        path = self.root.parent / MANIFEST
        if not path.exists():
            return None
        from conflict_claims.model.manifest import ManifestRecord

        return read_entry(path, ManifestRecord)

    @cached_property
    def article_paths(self) -> RecordFiles:
        """The article files, sorted by id."""
        return RecordFiles(self.root / "articles", 2, id_in)

    def articles(self) -> Iterator[ArticleEntry]:
        """Read the article records one after the other, sorted by id."""
        for path in self.article_paths:
            yield read_article(path)

    @property
    def agreement_path(self) -> Path:
        """Where the published agreement between codings stands, if there is any."""
        return self.root / AGREEMENT

    @cached_property
    def coding_paths(self) -> RecordFiles:
        """The files of the second codings, sorted by article and coder."""
        return RecordFiles(self.root / "codings", 2, os.path.split)

    def codings(self) -> Iterator[ArticleEntry]:
        """Read the second codings one after the other, sorted by article and coder."""
        for path in self.coding_paths:
            yield read_coding(path)

    def strays(self) -> list[str]:
        """Name the files in the record folders that are neither records nor their pins."""
        found = (_strays(self.root / name, depth, depth > 1) for name, depth in DEPTHS.items())
        agreement = self.agreement_path.as_posix()
        return sorted(path for paths in found for path in paths if path != agreement)


def _read_actor(path: Path) -> "Entry[ActorRecord]":
    from conflict_claims.model.actor import ActorRecord

    return read_entry(path, ActorRecord)


def _read_event(path: Path) -> "Entry[EventRecord]":
    from conflict_claims.model.event import EventRecord

    return read_entry(path, EventRecord)


def _strays(folder: Path, depth: int, pinned: bool) -> Iterator[str]:
    """Yield the strays of a folder whose records stand so many steps below, links of any kind too.

    One entry is looked at at a time: there may be very many.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                yield from _strays(path, depth - 1, pinned)
            elif depth != 1 or not (path.suffix == RECORD or (pinned and _pins_a_record(path))):
                yield path.as_posix()


def _pins_a_record(path: Path) -> bool:
    record = path.with_name(path.name.removesuffix(PINS) + RECORD)
    return path.name.endswith(PINS) and record.exists()
