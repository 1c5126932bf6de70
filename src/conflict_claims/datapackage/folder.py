"""The files of a package, none outside of its folder."""

import hashlib
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BufferedReader
from pathlib import Path, PurePosixPath

from conflict_claims.reading.files import open_regular, read_bytes

DESCRIPTOR = "datapackage.json"

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class PackageFiles(ABC):
    """Opens, measures and digests files by their path in the descriptor, each digest once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._digests: dict[tuple[str, str], str] = {}

    def label(self, name: str) -> str:
        """Give a file's path as findings print it."""
        return (self.root / name).as_posix()

    @abstractmethod
    def leads_out(self, name: str) -> str:
        """Say why a path does not name a file of this package; empty where it does."""

    @abstractmethod
    def has(self, name: str) -> bool:
        """Tell whether anything of this name is there."""

    @abstractmethod
    def open(self, name: str) -> AbstractContextManager[BufferedReader]:
        """Open a file whose path stays inside; raises Unreadable."""

    @abstractmethod
    def read(self, name: str, limit: int) -> bytes:
        """Read a file of at most `limit` bytes that no link stands for; raises Unreadable."""

    @abstractmethod
    def size(self, name: str) -> int:
        """Give a file's size in bytes; raises Unreadable."""

    def digest(self, name: str, algorithm: str) -> str:
        """Give a file's digest in hexadecimal digits; raises Unreadable."""
        if (name, algorithm) not in self._digests:
            with self.open(name) as file:
                found = hashlib.file_digest(file, algorithm).hexdigest()
            self._digests[name, algorithm] = found
        return self._digests[name, algorithm]


class PackageFolder(PackageFiles):
    """The files of a package in a folder."""

    def leads_out(self, name: str) -> str:
        """Say why a path does not name a file of this folder; empty where it does."""
        fault = path_fault(name)
        return fault if fault or self._holds(name) else "leads out of the folder by a link"

    def has(self, name: str) -> bool:
        """Tell whether anything of this name is there, a broken link included."""
        path = self.root / name
        return path.exists() or path.is_symlink()

    @contextmanager
    def open(self, name: str) -> Iterator[BufferedReader]:
        """Open a file whose path stays inside; raises Unreadable."""
        with open_regular((self.root / name).resolve()) as file:
            yield file

    def read(self, name: str, limit: int) -> bytes:
        """Read a file of at most `limit` bytes that no link stands for; raises Unreadable."""
        return read_bytes(self.root / name, limit)

    def size(self, name: str) -> int:
        """Give a file's size in bytes; raises Unreadable."""
        with self.open(name) as file:
            return file.seek(0, 2)

    def _holds(self, name: str) -> bool:
        try:
            return (self.root / name).resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a loop of links
            return False


def is_package(path: Path) -> bool:
    """Tell whether a path is the folder of a package, its descriptor, or a zip."""
    is_zip = path.suffix.lower() == ".zip" and not path.is_dir()
    return is_zip or path.name == DESCRIPTOR or (path / DESCRIPTOR).is_file()


def path_fault(name: str) -> str:
    """Say why a text is no path that stays inside of a folder; empty where it is one."""
    if not name or not name.isprintable() or "\\" in name:
        return "is no plain POSIX path"
    if _SCHEME.match(name):
        return "is an address or names a drive"
    if name.startswith(("/", "~")):
        return "is absolute"
    return "climbs out with `..`" if ".." in PurePosixPath(name).parts else ""
