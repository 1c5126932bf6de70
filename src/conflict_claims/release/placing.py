"""Putting a finished folder in its place, so that a whole release stands there at every moment.

A folder changes places with the release at one stroke where the system can do that. Elsewhere the
old release is called `<name>.previous` for a moment; where a build is killed then, the next command
that finds no release gives it its name back.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .checksums import is_release
from .exchange import exchanged, sync, sync_tree
from .lock import locked

PREVIOUS = ".previous"


class NotAReleaseError(FileExistsError):
    """The target holds something that a release must not replace."""


@contextmanager
def placed(target: Path) -> Iterator[Path]:
    """Give a new folder beside the target; after the block it stands in the target's place.

    Where the block fails the new folder vanishes and the target stays as it was. What builds that
    were killed left beside the target is repaired and swept first.
    Raises NotAReleaseError if the target, or the place of the one before it, holds anything else,
    BusyError while another build writes the same target.
    """
    target = _followed(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with locked(_lock_of(target)):
        _refuse_others(target)
        _refuse_others(_previous_of(target))
        _clear(target)
        fresh = _workshop_of(target) / "new"
        fresh.mkdir(parents=True)
        try:
            yield fresh
            _put(fresh, target)
        finally:
            _clear(target)


def repair(target: Path) -> None:
    """Bring back the release before the target where a killed build left none in its place.

    For commands that only read: where they may not write, all stays as it is.
    """
    target = _followed(target)
    if target.exists() or not _previous_of(target).exists():
        return
    with suppress(OSError), locked(_lock_of(target), wait=True):
        _restore(target)


def _followed(target: Path) -> Path:
    """Give the place that a link leads to: the link stays, and what it leads to is replaced."""
    return Path(os.path.realpath(target))


def _previous_of(target: Path) -> Path:
    return target.with_name(target.name + PREVIOUS)


def _lock_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.lock")


def _workshop_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.tmp")


def _refuse_others(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise NotAReleaseError(f"{folder} is a file; name a folder with --out")
    if folder.is_dir() and any(folder.iterdir()) and not is_release(folder):
        raise NotAReleaseError(
            f"{folder} holds files that are not a release's; name another folder with --out"
        )


def _put(fresh: Path, target: Path) -> None:
    sync_tree(fresh)
    if not target.exists():
        fresh.rename(target)
    elif not exchanged(fresh, target):
        _exchange_by_pair(fresh, target)
    sync(target.parent)


def _exchange_by_pair(fresh: Path, target: Path) -> None:
    previous = _previous_of(target)
    if previous.exists():
        previous.rename(fresh.with_name("older"))
    target.rename(previous)
    fresh.rename(target)
    previous.rename(fresh.with_name("old"))  # at one stroke: deleted by and by it stands by halves


def _clear(target: Path) -> None:
    _restore(target)
    shutil.rmtree(_workshop_of(target), ignore_errors=True)


def _restore(target: Path) -> None:
    if not target.exists() and is_release(_previous_of(target)):
        _previous_of(target).rename(target)
