"""A dataset as it stood at a commit, read from git's objects into a temporary folder."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.folder import FOLDERS

from .changes import REGULAR
from .git import git, read_blobs

BATCH = 500
"""How many files are held in memory at a time."""


@contextmanager
def dataset_at(root: Path, commit: str, wanted: Callable[[str], bool]) -> Iterator[Dataset]:
    """Give a dataset with those of its record files that are wanted by name.

    The bytes are those of the objects: no attribute of the repository changes or hides them.
    """
    with TemporaryDirectory(prefix="conflict-claims-") as folder:
        files = [(name, blob) for name, blob in _files(root, commit) if wanted(name)]
        for start in range(0, len(files), BATCH):
            batch = files[start : start + BATCH]
            contents = read_blobs(root, [blob for _, blob in batch])
            for (name, _), content in zip(batch, contents, strict=True):
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        yield Dataset(Path(folder))


def _files(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    listed = git(root, "ls-tree", "-r", "-z", commit, "--", *FOLDERS)
    for line in filter(None, os.fsdecode(listed).split("\0")):
        head, _, name = line.partition("\t")
        mode, _, blob = head.split(" ")
        if mode.startswith(REGULAR) and ".." not in PurePosixPath(name).parts:
            yield name, blob
