"""`SHA256SUMS` beside a descriptor, in the form that `sha256sum` writes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conflict_claims.reading.characters import decode
from conflict_claims.reading.fault import Unreadable

from .folder import PackageFiles

NAME = "SHA256SUMS"
MAX_BYTES = 4 * 1024 * 1024

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list: its fault, or a file's digest as listed and as found."""

    label: str
    line: int
    fault: str = ""
    path: str = ""
    digest: str = ""
    found: str = ""


def listed_files(files: PackageFiles) -> Iterator[Listed]:
    """Yield every line of a package's list; nothing where there is no list."""
    label = files.label(NAME)
    if not files.has(NAME):
        return
    try:
        lines = decode(files.read(NAME, MAX_BYTES)).splitlines()
    except Unreadable as error:
        yield Listed(label, error.fault.line, error.fault.message)
        return
    for number, line in enumerate(lines, start=1):
        yield _listed(files, label, number, line)


def _listed(files: PackageFiles, label: str, number: int, line: str) -> Listed:
    parts = _LINE.fullmatch(line)
    if not parts:
        return Listed(label, number, "not a digest, two spaces and a path")
    digest, path = parts.groups()
    if reason := files.leads_out(path):
        return Listed(label, number, f"the path {reason}")
    try:
        return Listed(label, number, "", path, digest, files.digest(path, "sha256"))
    except Unreadable as error:
        return Listed(label, number, f"{path}: {error.fault.message}")
