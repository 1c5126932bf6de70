"""Putting a finished folder in its place, so that a whole release stands there at every moment."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .checksums import is_release

PREVIOUS = ".previous"


class NotAReleaseError(FileExistsError):
    """The target holds something that a release must not replace."""


@contextmanager
def placed(target: Path) -> Iterator[Path]:
    """Give a new folder beside the target; after the block it stands in the target's place.

    Where the block fails the new folder vanishes and the target stays as it was.
    Raises NotAReleaseError if the target, or the place of the one before it, holds anything else.
    """
    target = target.absolute()
    previous = target.with_name(target.name + PREVIOUS)
    _refuse_others(target)
    _refuse_others(previous)
    target.parent.mkdir(parents=True, exist_ok=True)
    if previous.exists() and not target.exists():
        previous.rename(target)  # an exchange was interrupted
    fresh = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    try:
        yield fresh
        _exchange(fresh, target, previous)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _refuse_others(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise NotAReleaseError(f"{folder} is a file; name a folder with --out")
    if folder.is_dir() and any(folder.iterdir()) and not is_release(folder):
        raise NotAReleaseError(
            f"{folder} holds files that are not a release's; name another folder with --out"
        )


def _exchange(fresh: Path, target: Path, previous: Path) -> None:
    shutil.rmtree(previous, ignore_errors=True)
    if target.exists():
        target.rename(previous)
    fresh.rename(target)
    shutil.rmtree(previous, ignore_errors=True)
