"""Files as bytes and as text, and the one fault for which a file cannot be read."""

import errno
import os
import re
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

MAX_BYTES = 256 * 1024
"""Largest record file: many times the size of a long article's record."""

# Windows has neither flag, nor pipes among its files.
_NEITHER_FOLLOW_NOR_WAIT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)

# What no text may hold: controls, NEL, line and paragraph separators, marks of direction,
# characters without width, surrogates and the two non-characters that YAML refuses. The joiners
# U+200C and U+200D belong to the scripts from Arabic to Myanmar and from Khmer to Tai Tham.
_INVISIBLE = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
_STRAY_JOINER = r"(?<![\u0600-\u109f\u1780-\u1aff])[\u200c\u200d]"
_FORBIDDEN_IN_VALUE = re.compile(rf"[{_INVISIBLE}\r]|{_STRAY_JOINER}")
_FORBIDDEN_IN_FILE = re.compile(rf"[{_INVISIBLE}\t]|\r(?!\n)|{_STRAY_JOINER}")


class FaultKind(StrEnum):
    """Why a file cannot be read."""

    FILE = "file"
    """Not a regular file, a link, a pipe, unreadable, or too large."""
    ENCODING = "encoding"
    CHARACTER = "character"
    SYNTAX = "syntax"
    DUPLICATE_KEY = "duplicate_key"
    AMBIGUOUS_SCALAR = "ambiguous_scalar"
    FORBIDDEN = "forbidden"
    """An alias, anchor, tag, directive, merge key, second document, or key that is not text."""
    DEPTH = "depth"
    NUMBER = "number"
    SHAPE = "shape"
    """Empty, or not a mapping at the root."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file: `line` and `column` count from 1, columns in code points."""

    kind: FaultKind
    line: int
    column: int
    message: str
    fix: str


class Unreadable(Exception):  # noqa: N818  # a verdict on data, not an error of the program
    """A file that cannot be read, for the one reason given by `fault`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.line}:{fault.column}: {fault.message}. Fix: {fault.fix}")
        self.fault = fault


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a regular file of at most `limit` bytes.

    The file is judged after it was opened, without following a link or waiting for a pipe,
    so that nothing can be put in its place between the check and the reading.

    Raises Unreadable (kind `file`) for anything else: a directory, link, pipe, device, a file
    that is missing, not permitted or larger than the limit.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _NEITHER_FOLLOW_NOR_WAIT | _BINARY)
        try:
            return _read_regular(descriptor, limit)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unopened(error) from None


def check_size(size: int, limit: int = MAX_BYTES) -> None:
    """Raise Unreadable (kind `file`) where a file of `size` bytes is larger than `limit`."""
    if size > limit:
        raise _unreadable(f"the file is larger than {limit} bytes", "split it into smaller files")


def decode(data: bytes) -> str:
    """Decode UTF-8, and drop a leading byte order mark.

    Raises Unreadable (kind `encoding`) at the first byte that is not UTF-8.
    """
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().removeprefix("\ufeff")
        line, column = position(before, len(before))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        fault = Fault(FaultKind.ENCODING, line, column, message, "save the file as UTF-8")
        raise Unreadable(fault) from None


def check_characters(text: str) -> None:
    """Raise Unreadable (kind `character`) at a character that no record file may hold.

    These are controls, also tabs and carriage returns without a line feed, and characters that
    cannot be seen, such as marks of direction.
    """
    if text.replace("\n", "").isprintable():  # a fast answer for most files
        return
    if found := _FORBIDDEN_IN_FILE.search(text):
        line, column = position(text, found.start())
        message = f"the character {code_point(found[0])} is not allowed"
        fix = "use spaces" if found[0] == "\t" else "remove or replace it"
        raise Unreadable(Fault(FaultKind.CHARACTER, line, column, message, fix))


def forbidden_in_value(value: str) -> str:
    """Find the first character that no value may hold, an escaped one included; else empty.

    Tabs, which files may not hold, are allowed in values.
    """
    found = None if value.isprintable() else _FORBIDDEN_IN_VALUE.search(value)
    return found[0] if found else ""


def code_point(character: str) -> str:
    """Name a character by its code point, such as `U+202E`."""
    return f"U+{ord(character):04X}"


def position(text: str, index: int) -> tuple[int, int]:
    """Give line and column, both from 1, of a code point of a text whose lines end in LF."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _read_regular(descriptor: int, limit: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise _unreadable(
            f"not a regular file but {_file_type(status.st_mode)}", "put a plain file in its place"
        )
    check_size(status.st_size, limit)
    with open(descriptor, "rb", closefd=False) as file:
        data = file.read(limit + 1)  # it may have grown since
    check_size(len(data), limit)
    return data


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
