"""A lock that the system lets go of when its holder ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


class BusyError(BlockingIOError):
    """Another process holds the lock."""


@contextmanager
def locked(path: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold a lock through the block, by a file of this name that is gone afterwards.

    Where another process holds it, wait, or raise BusyError. The file of a process that was killed
    locks nothing. On Windows, which has no such locks, none is held.
    """
    if sys.platform == "win32":
        yield
        return
    file = _taken(path, wait)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(file)


def _taken(path: Path, wait: bool) -> int:
    while True:
        file = os.open(path, os.O_RDONLY | os.O_CREAT, 0o666)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError as error:
            os.close(file)
            if isinstance(error, BlockingIOError):
                raise BusyError(f"another process is at work: it holds {path}") from error
            raise
        if _is_named(path, file):
            return file
        os.close(file)  # the last holder took the name away after we had opened it


def _is_named(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False
