"""Which folder a dataset is, and the names of what stands in it."""

import os
from collections.abc import Callable, Iterator
from glob import glob
from pathlib import Path
from typing import Any

DESCRIPTION = "dataset.yaml"
RECORD = ".yaml"
MANIFEST = Path("seeds", "manifest.yaml")
"""The manifest of the article texts, from the folder in which the dataset stands."""
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


class RecordFiles:
    """The record files at one depth of a folder. Names alone are kept: paths fill memory."""

    def __init__(self, folder: Path, depth: int, order: Callable[[str], Any] | None = None) -> None:
        """List a folder; `order` gives the key by which names under it are sorted."""
        self.folder = folder
        pattern = "/".join(["*"] * depth) + RECORD
        self.names = glob(pattern, root_dir=folder, include_hidden=True)  # noqa: PTH207  # no paths
        self.names.sort()
        self.names.sort(key=order)

    def __iter__(self) -> Iterator[Path]:
        """Iterate over the paths, in order."""
        return (self.folder / name for name in self.names)

    def __getitem__(self, number: int) -> Path:
        """Give the path of one file."""
        return self.folder / self.names[number]

    def __len__(self) -> int:
        """Count the files."""
        return len(self.names)


def id_in(name: str) -> str:
    """Give the id after which a record file is named."""
    return name.rpartition(os.sep)[2].removesuffix(RECORD)
