"""The article texts, where a reader holds them."""

import os
from functools import lru_cache
from pathlib import Path

from .fault import Unreadable
from .files import read_bytes

VARIABLE = "CONFLICT_CLAIMS_TEXTS"

MAX_TEXT = 64 * 1024 * 1024
"""Largest text file, in bytes."""


class MissingTextError(LookupError):
    """A text file is not in the folder, or is not UTF-8."""


class Texts:
    """A folder of text files, read as UTF-8 without translating line ends."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read = lru_cache(maxsize=4)(self._open)

    def __getitem__(self, name: str) -> str:
        """Give a file's text; raise MissingTextError."""
        return self._read(name)

    def _open(self, name: str) -> str:
        try:
            return read_bytes(self.folder / name, MAX_TEXT).decode("utf-8")
        except Unreadable as error:
            raise MissingTextError(f"{name}: {error.fault.message}") from error
        except UnicodeDecodeError as error:
            raise MissingTextError(f"{name} is not UTF-8") from error


def find_texts(named: Path | None, dataset: Path) -> Texts | None:
    """Choose the folder of texts: the one named, the variable's, or `seeds` beside the dataset.

    A folder without any text file counts as no folder, unless it was named.
    """
    chosen = named or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if chosen:
        return Texts(chosen)
    seeds = dataset.parent / "seeds"
    return Texts(seeds) if any(seeds.glob("*.txt")) else None
