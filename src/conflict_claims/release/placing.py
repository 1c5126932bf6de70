"""Putting a finished folder in its place, so that a whole release stands there at every moment."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREVIOUS = ".previous"


@contextmanager
def placed(target: Path) -> Iterator[Path]:
    """Give a new folder beside the target; after the block it stands in the target's place.

    Where the block fails the new folder vanishes and the target stays as it was.
    Raises NotARelease if the target is there and is no release.
    """
    refuse_other_folders(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    recover(target)
    fresh = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    try:
        yield fresh
        _exchange(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


class NotAReleaseError(FileExistsError):
    """The target holds something that a release must not replace."""


def refuse_other_folders(target: Path) -> None:
    """Raise NotAReleaseError for a target that is neither empty, nor absent, nor a release."""
    if target.is_dir() and any(target.iterdir()) and not (target / "datapackage.json").exists():
        msg = f"{target} holds files that are no release; name another folder with --out"
        raise NotAReleaseError(msg)
    if target.exists() and not target.is_dir():
        msg = f"{target} is a file; name a folder with --out"
        raise NotAReleaseError(msg)


def recover(target: Path) -> None:
    """Put the previous release back where an interrupted exchange left none."""
    previous = target.with_name(target.name + PREVIOUS)
    if previous.exists() and not target.exists():
        previous.rename(target)


def _exchange(fresh: Path, target: Path) -> None:
    previous = target.with_name(target.name + PREVIOUS)
    shutil.rmtree(previous, ignore_errors=True)
    if target.exists():
        target.rename(previous)
    fresh.rename(target)
    shutil.rmtree(previous, ignore_errors=True)
