"""Files as bytes, read without following links or waiting."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from .fault import Fault, FaultKind, Unreadable

MAX_BYTES = 256 * 1024
"""Largest record file: many times the size of a long article's record."""

# Windows has neither flag, nor pipes among its files.
_NEITHER_FOLLOW_NOR_WAIT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)


def read_bytes(path: Path | str, limit: int = MAX_BYTES) -> bytes:
    """Read a regular file of at most `limit` bytes.

    Raises Unreadable (kind `file`) for anything else: a directory, link, pipe, device, a file
    that is missing, not permitted or larger than the limit.
    """
    data = b""
    with _descriptor(path, limit) as (descriptor, size):
        while more := os.read(descriptor, size + 1):  # it may have grown since
            data += more
            check_size(len(data), limit)
    return data


@contextmanager
def open_regular(path: Path, limit: int = sys.maxsize) -> Iterator[BufferedReader]:
    """Open a regular file of at most `limit` bytes for reading.

    Raises Unreadable (kind `file`) for anything else, and where reading fails.
    """
    with (
        _descriptor(path, limit) as (descriptor, _),
        open(descriptor, "rb", closefd=False) as file,
    ):
        yield file


@contextmanager
def _descriptor(path: Path | str, limit: int) -> Iterator[tuple[int, int]]:
    """Open a regular file, and give its descriptor and size.

    The file is judged after it was opened, without following a link or waiting for a pipe,
    so that nothing can be put in its place between the check and the reading.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _NEITHER_FOLLOW_NOR_WAIT | _BINARY)
        try:
            status = os.fstat(descriptor)
            _check_status(status, limit)
            yield descriptor, status.st_size
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unopened(error) from None


def check_size(size: int, limit: int = MAX_BYTES) -> None:
    """Raise Unreadable (kind `file`) where a file of `size` bytes is larger than `limit`."""
    if size > limit:
        raise _unreadable(f"the file is larger than {limit} bytes", "split it into smaller files")


def _check_status(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise _unreadable(
            f"not a regular file but {_file_type(status.st_mode)}", "put a plain file in its place"
        )
    check_size(status.st_size, limit)


def _file_type(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a directory"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device"


def _unopened(error: OSError) -> Unreadable:
    if error.errno == errno.ELOOP:
        return _unreadable("a symbolic link", "put the file itself in its place")
    return _unreadable(
        f"the file cannot be opened ({error.strerror})", "check that it exists and may be read"
    )


def _unreadable(message: str, fix: str) -> Unreadable:
    return Unreadable(Fault(FaultKind.FILE, 1, 1, message, fix))
