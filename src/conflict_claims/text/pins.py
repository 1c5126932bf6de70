"""The pins file of a record: each span it uses, with the digest of the words there.

The form is CSV with the header `start,end,sha256`, one span a line, sorted by start and end,
no span twice, no quotes, lines ended by LF.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from .digest import Span

Pins: TypeAlias = Mapping[Span, str]
"""Span to the SHA-256 of its words."""

HEADER = "start,end,sha256"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_OFFSETS = "(0|[1-9][0-9]{0,17}),([1-9][0-9]{0,17})"
_ROW = re.compile(rf"^{_OFFSETS},({_DIGEST.pattern})$", re.MULTILINE)


class PinsError(ValueError):
    """A pins file that is not in its one form; `line` is counted from 1."""

    def __init__(self, line: int, message: str) -> None:
        """Keep the line beside the message."""
        super().__init__(message)
        self.line = line


def format_pins(pins: Pins) -> str:
    """Give the text of a pins file; equal pins give equal text."""
    rows = (f"{span.start},{span.end},{digest}" for span, digest in sorted(pins.items()))
    return "\n".join((HEADER, *rows, ""))


def read_pins(text: str) -> dict[Span, str]:
    """Read the text of a pins file, which must be exactly as `format_pins` writes it.

    Raises PinsError at the first line that is otherwise.
    """
    rows = _ROW.findall(text)
    pins = {Span(int(start), int(end)): digest for start, end, digest in rows}
    nothing_else = text.startswith(f"{HEADER}\n") and text.count("\n") == len(rows) + 1
    in_order = list(pins) == sorted(pins) and len(pins) == len(rows)
    sound = nothing_else and text.endswith("\n") and in_order
    return pins if sound and all(start < end for start, end in pins) else _read_lines(text)


def _read_lines(text: str) -> dict[Span, str]:
    """Read line by line, to find the first that is wrong."""
    header, *rows = text.split("\n")
    if header != HEADER:
        raise PinsError(1, f"the first line is {header[:80]!r}, expected {HEADER!r}")
    if not rows or rows[-1]:
        raise PinsError(len(rows) + 1, "the last line does not end in a line feed")
    return _read_rows(rows[:-1])


def _read_rows(rows: list[str]) -> dict[Span, str]:
    pins: dict[Span, str] = {}
    previous: Span | None = None
    for line, row in enumerate(rows, start=2):
        span, digest = _read_row(line, row)
        if span == previous:
            raise PinsError(line, f"span {span} stands twice")
        if previous is not None and span < previous:
            raise PinsError(line, f"span {span} stands after {previous}; rows are sorted")
        pins[span] = digest
        previous = span
    return pins


def _read_row(line: int, row: str) -> tuple[Span, str]:
    cells = row.split(",")
    if len(cells) != 3:
        raise PinsError(line, f"{len(cells)} cells, expected 3")
    start, end, digest = cells
    try:
        span = Span.parse(f"{start}-{end}")
    except ValueError as error:
        raise PinsError(line, str(error)) from None
    if not _DIGEST.fullmatch(digest):
        raise PinsError(line, f"{digest[:80]!r} is not 64 lower-case hexadecimal digits")
    return span, digest
