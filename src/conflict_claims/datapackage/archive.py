"""A package in a zip: read into memory within limits, and never unpacked."""

import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path, PurePosixPath
from struct import error as StructError  # noqa: N812  # it is an exception
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from conflict_claims.findings import short
from conflict_claims.reading.fault import Fault, FaultKind, Unreadable
from conflict_claims.reading.files import check_size, read_bytes

from .folder import DESCRIPTOR, PackageFiles, PackageFolder, path_fault

MAX_ARCHIVE = 512 * 1024 * 1024
"""Largest zip in bytes."""
MAX_TOTAL = 4 * 1024 * 1024 * 1024
"""Most bytes that all files of a zip may unpack to."""
MAX_FILES = 10_000
MAX_RATIO = 100
"""How many times its packed size a file may have; tables have three to thirty times."""
SMALL = 1024 * 1024
"""A file of no more bytes may have any ratio."""

_ENCRYPTED = 1
_DAMAGE = (BadZipFile, zlib.error, StructError, EOFError, NotImplementedError)
_DAMAGE_AT_OPENING = (*_DAMAGE, ValueError, OverflowError, OSError)


@dataclass(frozen=True, slots=True)
class Distrusted:
    """A zip of which nothing is read, and why."""

    label: str
    fault: Fault


class PackageZip(PackageFiles):
    """The files of a package in a zip, at its top or in the one folder there."""

    def __init__(self, path: Path) -> None:
        """Read a zip; raises Unreadable where any of its members is not to be trusted."""
        super().__init__(path)
        data = read_bytes(path.resolve(), MAX_ARCHIVE)
        try:
            self._archive = ZipFile(BytesIO(data))
        except _DAMAGE_AT_OPENING as error:
            message = f"no zip archive, or a damaged one ({error})"
            raise _unreadable(message, "fetch it again") from None
        self._members = _without_top(_trusted(self._archive.infolist()))

    def leads_out(self, name: str) -> str:
        """Say why a path is none of a package; empty where it is one."""
        return path_fault(name)

    def has(self, name: str) -> bool:
        """Tell whether a file of this name is there."""
        return _plain(name) in self._members

    @contextmanager
    def open(self, name: str) -> Iterator[BufferedReader]:
        """Open a file; raises Unreadable, also in the midst of reading."""
        try:
            member = self._archive.open(self._member(name))
        except (*_DAMAGE_AT_OPENING, RuntimeError) as error:
            raise _damaged(error) from None
        file: BufferedReader = BufferedReader(_Member(member))
        with file:
            yield file

    def read(self, name: str, limit: int) -> bytes:
        """Read a file of at most `limit` bytes; raises Unreadable."""
        check_size(self.size(name), limit)
        with self.open(name) as file:
            return file.read()

    def size(self, name: str) -> int:
        """Give a file's size in bytes; raises Unreadable."""
        return self._member(name).file_size

    def _member(self, name: str) -> ZipInfo:
        if not self.has(name):
            raise _unreadable("there is no such file in the zip", "check that it is whole")
        return self._members[_plain(name)]


class _Member(RawIOBase):
    """The bytes of a member; damage is told as what it is."""

    def __init__(self, member: IO[bytes]) -> None:
        self._member = member

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._member.read(len(buffer))  # never more than the declared size
        except _DAMAGE as error:
            raise _damaged(error) from None
        buffer[: len(data)] = data
        return len(data)


def _trusted(members: list[ZipInfo]) -> dict[str, ZipInfo]:
    """Give the files among members by name; raises Unreadable for the first that is unsound."""
    if len(members) > MAX_FILES:
        raise _unreadable(f"the zip has more than {MAX_FILES} members", "unpack it yourself")
    if sum(each.file_size for each in members) > MAX_TOTAL:
        raise _unreadable(f"the zip unpacks to more than {MAX_TOTAL} bytes", "do not trust it")
    found: dict[str, ZipInfo] = {}
    for each in members:
        name = _plain(each.orig_filename)
        if fault := _fault_of(each) or ("stands there twice" if name in found else ""):
            message = f"the member {short(each.orig_filename)} {fault}"
            raise _unreadable(message, "do not trust this zip")
        if not each.is_dir():
            found[name] = each
    return found


def _fault_of(member: ZipInfo) -> str:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if fault := path_fault(member.orig_filename):
        return fault
    if kind == stat.S_IFLNK:
        return "is a link"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is no regular file"
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted"
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "is packed by another method than deflate"
    if member.file_size > max(SMALL, MAX_RATIO * member.compress_size):
        return f"unpacks to more than {MAX_RATIO} times its size"
    return ""


def _without_top(members: Mapping[str, ZipInfo]) -> Mapping[str, ZipInfo]:
    """Name members from the one folder that holds them all, where the descriptor is in it."""
    tops = {name.partition("/")[0] for name in members}
    top = f"{min(tops, default='')}/"
    if len(tops) > 1 or top + DESCRIPTOR not in members:
        return members
    return {name.removeprefix(top): member for name, member in members.items()}


def open_package(path: Path) -> PackageFiles:
    """Give the files of a package: of its folder, of the one that holds its descriptor, of a zip.

    Raises Unreadable for a zip that cannot be trusted.
    """
    if path.is_dir():
        return PackageFolder(path)
    return PackageFolder(path.parent) if path.name == DESCRIPTOR else PackageZip(path)


def _plain(name: str) -> str:
    return PurePosixPath(name).as_posix()


def _damaged(error: Exception) -> Unreadable:
    return _unreadable(f"the zip is damaged here ({error})", "fetch it again")


def _unreadable(message: str, fix: str) -> Unreadable:
    return Unreadable(Fault(FaultKind.FILE, 1, 1, message, fix))
