"""The rows of a CSV text as they come, each with its place in the text."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BufferedReader
from typing import NamedTuple

from conflict_claims.reading.characters import code_point, forbidden_in_value
from conflict_claims.reading.fault import Fault, FaultKind
from conflict_claims.reading.marks import position

MAX_ROW = 4 * 1024 * 1024
"""Longest row in bytes. Behind a quote that is never closed, a whole file would be one row."""

BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Row:
    """A row: the line at which it begins, its characters as they stand, its cells."""

    line: int
    text: str
    cells: list[str]
    delimiter: str

    def mark(self, index: int) -> tuple[int, int, tuple[int, int]]:
        """Give line and column, from 1, of a cell, and what lies just behind it.

        An index beyond the last cell stands for the end of the row.
        """
        start, end = _cell(self.text, index, self.delimiter)
        return (*self.position(start), self.position(end))

    def position(self, index: int) -> tuple[int, int]:
        """Give line and column, from 1, of a character of the row."""
        line, column = position(self.text, index)
        return self.line + line - 1, column


class CsvText:
    """Reads rows from a file of bytes: UTF-8, quoted as in RFC 4180.

    `complete` is false after a fault that hides a row.
    """

    def __init__(self, file: BufferedReader, delimiter: str, *, lf_only: bool) -> None:
        self._file = file
        self._mark = delimiter
        self._lf_only = lf_only
        self._line = 0
        self._begun: list[str] = []
        self._length = 0
        self._ended = False
        self._faults: list[Fault] = []
        self.complete = True

    def rows(self) -> Iterator[Row]:
        """Yield every row; one that is not well quoted becomes a fault."""
        limit = csv.field_size_limit(MAX_ROW)  # it holds for the whole process
        try:
            yield from self._rows()
        finally:
            csv.field_size_limit(limit)

    def taken_faults(self) -> list[Fault]:
        """Give the faults of the text that was read since they were last taken."""
        faults, self._faults = self._faults, []
        return faults

    def _rows(self) -> Iterator[Row]:
        reader = csv.reader(self._lines(), delimiter=self._mark, strict=True)
        while not self._ended:
            self._begun.clear()
            self._length, start = 0, self._line + 1
            cells = self._cells(reader)
            text = "".join(self._begun)
            if self._length > MAX_ROW:
                self._hide(start, 1, "a row of more than 4 MiB", "look for a quote left open")
            elif text and ('"' in text or cells is None) and (stray := _stray(text, self._mark)):
                row = Row(start, text, [], self._mark)
                self._hide(*row.position(stray.at), stray.message, stray.fix)
            elif cells is not None:
                yield Row(start, text, cells, self._mark)

    def _cells(self, reader: Iterator[list[str]]) -> list[str] | None:
        try:
            return next(reader)
        except StopIteration:
            self._ended = True
        except csv.Error:
            pass  # what is wrong is found by the grammar
        return None

    def _lines(self) -> Iterator[str]:
        for raw in iter(lambda: self._file.readline(MAX_ROW + 1), b""):
            self._length += len(raw)
            if self._length > MAX_ROW:
                self._ended = True
                return
            self._line += 1
            line = self._decoded(raw)
            self._begun.append(line)
            yield line

    def _decoded(self, raw: bytes) -> str:
        if self._line == 1 and raw.startswith(BOM):
            self._fault(FaultKind.ENCODING, 0, "a byte order mark", "save the file without one")
            raw = raw.removeprefix(BOM)
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            text = raw.decode(errors="replace")
            column = len(raw[: error.start].decode())
            message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
            self._fault(FaultKind.ENCODING, column, message, "save the file as UTF-8")
        return self._checked(text)

    def _checked(self, line: str) -> str:
        if line.endswith("\r\n"):
            line = line[:-2] + "\n"
            if self._lf_only:
                self._lf_only = False  # once a file is enough
                message = "lines end in CR LF, the descriptor says LF"
                self._fault(FaultKind.CHARACTER, len(line) - 1, message, "end lines in LF")
        if forbidden := forbidden_in_value(line.removesuffix("\n")):
            message = f"the character {code_point(forbidden)} is not allowed"
            index = line.index(forbidden)
            self._fault(FaultKind.CHARACTER, index, message, "remove or replace it")
        return line.replace("\r", "\N{REPLACEMENT CHARACTER}")

    def _fault(self, kind: FaultKind, index: int, message: str, fix: str) -> None:
        self._faults.append(Fault(kind, self._line, index + 1, message, fix))

    def _hide(self, line: int, column: int, message: str, fix: str) -> None:
        self.complete = False
        self._faults.append(Fault(FaultKind.SYNTAX, line, column, message, fix))


class _Stray(NamedTuple):
    at: int
    message: str
    fix: str


def _stray(text: str, delimiter: str) -> _Stray | None:
    """Find the first character of a row that the grammar of RFC 4180 does not allow."""
    cell, row = _grammar(delimiter)
    if row.fullmatch(text):
        return None
    start, end = 0, _end(cell, text, 0)
    while text[end] == delimiter:
        start, end = end + 1, _end(cell, text, end + 1)
    if start == end:
        return _Stray(end, "this quote is never closed", "close it")
    if text[start] == '"':
        return _Stray(end, "text stands behind a closing quote", "write a quote in a cell twice")
    return _Stray(
        end, "a quote in a cell without quotes", "put the cell in quotes, double this one"
    )


def _cell(text: str, index: int, delimiter: str) -> tuple[int, int]:
    """Give start and end of a cell of a well-quoted row; of one too many, the end of the row."""
    cell, _ = _grammar(delimiter)
    start, end = 0, _end(cell, text, 0)
    for _ in range(index):
        if not text.startswith(delimiter, end):
            return end, end
        start, end = end + 1, _end(cell, text, end + 1)
    return start, end


def _end(cell: re.Pattern[str], text: str, start: int) -> int:
    found = cell.match(text, start)
    return found.end() if found else start


@cache
def _grammar(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    mark = re.escape(delimiter)
    cell = rf'(?:"(?:[^"]++|"")*+"|[^"\n{mark}]*+)'
    return re.compile(cell), re.compile(rf"{cell}(?:{mark}{cell})*+\n?")
