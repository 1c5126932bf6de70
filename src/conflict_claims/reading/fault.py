"""The one fault for which a file cannot be read."""

from dataclasses import dataclass
from enum import StrEnum


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
    """What is wrong with a file: `line` and `column` count from 1, columns in code points.

    `end` is line and column just behind the fault, where it has an extent. `other` is line and
    column of a second place, and what stands there.
    """

    kind: FaultKind
    line: int
    column: int
    message: str
    fix: str
    end: tuple[int, int] | None = None
    other: tuple[int, int, str] | None = None


class Unreadable(Exception):  # noqa: N818  # a verdict on data, not an error of the program
    """A file that cannot be read, for the one reason given by `fault`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.line}:{fault.column}: {fault.message}. Fix: {fault.fix}")
        self.fault = fault
