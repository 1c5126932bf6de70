"""Verdicts kept from one run to the next, by what was judged and by what judged it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Self

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from conflict_claims.findings import Finding
from conflict_claims.rules.facts import Facts

from .keeping import fingerprint, kept_file

SUFFIX = ".verdicts"
DIGITS = 64
"""Of a digest in hexadecimal form."""


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
        self._old: IO[bytes] = BytesIO()
        self._places: dict[bytes, int] = {}
        self._kept = 0
        self._entered = False
        self._file: IO[bytes] | None = None

    @classmethod
    def of(cls, dataset: Path) -> Self:
        """Give the cache of a dataset's folder, in the user's folder for caches."""
        return cls(kept_file(dataset, SUFFIX))

    def __enter__(self) -> Self:
        """Open the present file, and begin the next beside it, if that can be written."""
        with suppress(OSError, ValueError):
            self._old = self.path.open("rb")
            self._places = dict(_places(self._old))
        with self._or_none():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = tempfile.NamedTemporaryFile(
                dir=self.path.parent, suffix=".tmp", delete=False
            )
            self._file.write(fingerprint().hex().encode() + b"\n")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Put the next file in its place, if it differs and the run came to its end."""
        self._old.close()
        with self._or_none():
            if self._file is None:
                return
            self._file.close()
            if kind is None and (self._entered or self._kept != len(self._places)):
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

    def find(self, digest: bytes) -> int:
        """Tell where the verdict of a digest stands, be it corrupt; 0 where there is none."""
        return self._places.get(digest, 0)

    def get(self, place: int) -> Kept | None:
        """Give the verdict at a place that was found; None where it is corrupt."""
        try:
            return KEPT.validate_json(self._line(place).partition(b" ")[2])
        except ValidationError:
            return None

    def keep(self, place: int) -> None:
        """Let the verdict at a place stand in the next file, too."""
        self._kept += 1
        self._write(self._line(place))

    def enter(self, digest: bytes, kept: Kept) -> None:
        """Enter a verdict for the next run."""
        try:
            line = f"{digest.hex()} ".encode() + KEPT.dump_json(kept)
        except PydanticSerializationError:
            return  # the name of its file is no text
        self._entered = True
        self._write(line)

    def _line(self, place: int) -> bytes:
        self._old.seek(place)
        return self._old.readline().rstrip(b"\n")

    def _write(self, line: bytes) -> None:
        with self._or_none():
            if self._file:
                self._file.write(line + b"\n")


def _places(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield the digest of each verdict in a file, and where in it its line begins."""
    line = file.readline()
    if line == fingerprint().hex().encode() + b"\n":
        place = len(line)
        for line in file:
            yield bytes.fromhex(line[:DIGITS].decode()), place
            place += len(line)
