"""Verdicts kept from one run to the next, by what was judged and by what judged it."""

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Self

import platformdirs
import pydantic
import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from conflict_claims.findings import Finding
from conflict_claims.rules.facts import Facts

from .judge import digest_of

SUFFIX = ".verdicts"


@dataclass(frozen=True, slots=True)
class Kept:
    """A verdict with what it rests on beside its file: the article's text, the registries."""

    text: str
    context: str
    findings: tuple[Finding, ...]
    facts: Facts


KEPT = TypeAdapter(Kept)


class Cache:
    """The verdicts on the files of one dataset, by digest, in a file of the user's.

    A file that is corrupt, foreign or of another version of this package counts as none. What a
    run looks up or enters stands in the next file, and all else is forgotten. Where no file can
    be written nothing is kept.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._old = _read(path)
        self._new = 0
        self._entered = False
        self._file: IO[bytes] | None = None

    @classmethod
    def of(cls, dataset: Path) -> Self:
        """Give the cache of a dataset's folder, in the user's folder for caches."""
        name = hashlib.sha256(os.fsencode(dataset.absolute())).hexdigest()[:32]
        return cls(platformdirs.user_cache_path("conflict-claims") / f"{name}{SUFFIX}")

    def __enter__(self) -> Self:
        """Begin the next file beside the present one, if that can be written."""
        with self._or_none():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = tempfile.NamedTemporaryFile(
                dir=self.path.parent, suffix=".tmp", delete=False
            )
            self._file.write(fingerprint() + b"\n")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Put the next file in its place, if it differs and the run came to its end."""
        with self._or_none():
            if self._file is None:
                return
            self._file.close()
            if kind is None and (self._entered or self._new != len(self._old)):
                Path(self._file.name).replace(self.path)
            else:
                Path(self._file.name).unlink()

    @contextmanager
    def _or_none(self) -> Iterator[None]:
        """Where the disk is full, or the folder may not be written, go on without a next file."""
        try:
            yield
        except OSError:
            file, self._file = self._file, None
            if file:
                with suppress(OSError):
                    file.close()
                Path(file.name).unlink(missing_ok=True)

    def __contains__(self, digest: bytes) -> bool:
        """Tell whether there is a verdict, which may turn out to be corrupt."""
        return digest in self._old

    def get(self, digest: bytes) -> Kept | None:
        """Look a verdict up."""
        line = self._old.get(digest)
        try:
            return KEPT.validate_json(line) if line else None
        except ValidationError:
            return None

    def keep(self, digest: bytes, kept: Kept | None = None) -> None:
        """Enter a verdict for the next run; without one, the verdict that was looked up."""
        try:
            line = KEPT.dump_json(kept) if kept else self._old[digest]
        except PydanticSerializationError:
            return  # the name of its file is no text
        self._new += 1
        self._entered |= kept is not None
        with self._or_none():
            if self._file:
                self._file.write(digest + b" " + line + b"\n")


@cache
def fingerprint() -> bytes:
    """Give a digest of all that judges: the code of this package, and the libraries' versions."""
    package = Path(__file__).parents[1]
    stats = ((path, path.stat()) for path in sorted(package.rglob("*.py")))
    files = (f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats)
    versions = (sys.version, yaml.__version__, pydantic.VERSION)
    return digest_of(*(each.encode() for each in (*versions, *files)))


def _read(path: Path) -> Mapping[bytes, bytes]:
    try:
        head, *lines = path.read_bytes().splitlines()
    except (OSError, ValueError):
        return {}
    pairs = (line.partition(b" ") for line in lines)
    return {digest: kept for digest, _, kept in pairs} if head == fingerprint() else {}
