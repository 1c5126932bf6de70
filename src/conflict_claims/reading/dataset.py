"""A dataset folder: its description, registries and article records."""

import os
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from conflict_claims.model.base import Record

from .entry import PINS, ArticleEntry, Entry, read_article, read_coding, read_entry

# A model is imported where a record of it is read: each takes time.
if TYPE_CHECKING:
    from conflict_claims.model.actor import ActorRecord
    from conflict_claims.model.dataset import DatasetRecord
    from conflict_claims.model.event import EventRecord
    from conflict_claims.model.manifest import ManifestRecord

R = TypeVar("R", bound=Record)

DESCRIPTION = "dataset.yaml"
MANIFEST = Path("seeds", "manifest.yaml")
CODINGS = "codings/*/*.yaml"
AGREEMENT = Path("codings", "agreement.csv")
DEPTHS = {"actors": 1, "events": 1, "articles": 2, "codings": 2}
"""The record folders, and how many steps below each its records stand."""
FOLDERS = tuple(DEPTHS)


class NoDatasetError(LookupError):
    """The folder named holds no dataset.yaml."""


def packaged_dataset() -> Path:
    """Give the folder of the dataset that came with the package, or of its checkout."""
    package = Path(__file__).parents[1]
    installed = package / "dataset"
    return installed if installed.is_dir() else package.parents[1] / "dataset"


def find_dataset(named: Path | None = None) -> Path:
    """Choose a dataset folder: the one named, else the nearest upward, else the packaged one.

    Raises NoDatasetError for a named folder without a dataset.
    """
    if named:
        if not (named / DESCRIPTION).is_file():
            raise NoDatasetError(f"{named} holds no {DESCRIPTION}")
        return named
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "dataset" / DESCRIPTION).is_file():
            return Path(os.path.relpath(folder / "dataset"))
    return packaged_dataset()


class Registry(Mapping[str, Entry[R]]):
    """The entries of a registry by file name; each is read when it is asked for.

    The names alone answer most questions. Of the entries themselves only some are kept.
    """

    def __init__(self, folder: Path, read: Callable[[Path], Entry[R]]) -> None:
        self.paths = sorted(folder.glob("*.yaml"))
        self._paths = {path.stem: path for path in self.paths}
        self._read = lru_cache(maxsize=512)(lambda name: read(self._paths[name]))

    def __getitem__(self, name: str) -> Entry[R]:
        """Read an entry; raise KeyError where there is none of the name."""
        return self._read(name)

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an entry, without reading it."""
        return name in self._paths

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, in order."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._paths)


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
    def article_paths(self) -> list[Path]:
        """The article files, sorted by id."""
        return sorted(self.root.glob("articles/*/*.yaml"), key=lambda path: path.stem)

    def articles(self) -> Iterator[ArticleEntry]:
        """Read the article records one after the other, sorted by id."""
        for path in self.article_paths:
            yield read_article(path)

    @property
    def agreement_path(self) -> Path:
        """Where the published agreement between codings stands, if there is any."""
        return self.root / AGREEMENT

    @cached_property
    def coding_paths(self) -> list[Path]:
        """The files of the second codings, sorted by article and coder."""
        return sorted(self.root.glob(CODINGS))

    def codings(self) -> Iterator[ArticleEntry]:
        """Read the second codings one after the other, sorted by article and coder."""
        for path in self.coding_paths:
            yield read_coding(path)

    def strays(self) -> list[str]:
        """Name the files in the record folders that are neither records nor their pins."""
        return sorted(path.as_posix() for path in self._files() if not self._is_known(path))

    def _files(self) -> Iterator[Path]:
        """Yield the files in the record folders, and links of any kind, one at a time."""
        for root in FOLDERS:
            for folder, folders, files in os.walk(self.root / root):
                inside = (Path(folder, name) for names in (folders, files) for name in names)
                yield from (path for path in inside if path.is_symlink() or not path.is_dir())

    def _is_known(self, path: Path) -> bool:
        folder, *inner = path.relative_to(self.root).parts
        if path == self.agreement_path:
            return True
        if len(inner) != DEPTHS[folder]:
            return False
        record = path.with_name(path.name.removesuffix(PINS) + ".yaml")
        beside_record = path.name.endswith(PINS) and DEPTHS[folder] > 1 and record.exists()
        return path.suffix == ".yaml" or beside_record


def _read_actor(path: Path) -> "Entry[ActorRecord]":
    from conflict_claims.model.actor import ActorRecord

    return read_entry(path, ActorRecord)


def _read_event(path: Path) -> "Entry[EventRecord]":
    from conflict_claims.model.event import EventRecord

    return read_entry(path, EventRecord)
