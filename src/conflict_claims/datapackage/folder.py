"""The files of a package, none outside of its folder."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path, PurePosixPath

from conflict_claims.reading.files import open_regular

DESCRIPTOR = "datapackage.json"

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class PackageFolder:
    """Opens, measures and digests files by their path in the descriptor, each digest once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._digests: dict[tuple[str, str], str] = {}

    def label(self, name: str) -> str:
        """Give a file's path as findings print it."""
        return (self.root / name).as_posix()

    def leads_out(self, name: str) -> str:
        """Say why a path does not name a file of this folder; empty where it does."""
        if not name or not name.isprintable() or "\\" in name:
            return "is no plain POSIX path"
        if _SCHEME.match(name):
            return "is an address or names a drive"
        if name.startswith(("/", "~")):
            return "is absolute"
        if ".." in PurePosixPath(name).parts:
            return "climbs out with `..`"
        return "" if self._holds(name) else "leads out of the folder by a link"

    @contextmanager
    def open(self, name: str) -> Iterator[BufferedReader]:
        """Open a file whose path stays inside; raises Unreadable."""
        with open_regular((self.root / name).resolve()) as file:
            yield file

    def size(self, name: str) -> int:
        """Give a file's size in bytes; raises Unreadable."""
        with self.open(name) as file:
            return file.seek(0, 2)

    def digest(self, name: str, algorithm: str) -> str:
        """Give a file's digest in hexadecimal digits; raises Unreadable."""
        if (name, algorithm) not in self._digests:
            with self.open(name) as file:
                found = hashlib.file_digest(file, algorithm).hexdigest()
            self._digests[name, algorithm] = found
        return self._digests[name, algorithm]

    def _holds(self, name: str) -> bool:
        try:
            return (self.root / name).resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a loop of links
            return False


def is_package(path: Path) -> bool:
    """Tell whether a path is the folder of a package, or its descriptor."""
    return path.name == DESCRIPTOR or (path / DESCRIPTOR).is_file()
