"""The rows of a CSV text as they come, each with its place in the text."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from conflict_claims.reading.characters import code_point, forbidden_in_value
from conflict_claims.reading.fault import Fault, FaultKind
from conflict_claims.reading.marks import position

MAX_ROW = 4 * 1024 * 1024
"""Longest row, give or take a stretch: behind a quote left open a whole file would be one row."""

CHUNK = 64 * 1024
"""Bytes of a stretch."""

BOM = "\ufeff"


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

    def __init__(self, file: io.BufferedReader, delimiter: str, *, lf_only: bool) -> None:
        self._file = file
        self._mark = delimiter
        self._lf_only = lf_only
        self._faults: list[Fault] = []
        self._window: list[str] = []  # the lines from the first of the next row on
        self._before = 0  # lines before the window
        self._read = 0  # lines of the rows so far
        self._ended = False
        self.complete = True

    def rows(self) -> Iterator[Row | None]:
        """Yield every row; None for one that is not well quoted, which is a fault."""
        limit = csv.field_size_limit(3 * MAX_ROW)  # never met; it holds for the whole process
        try:
            yield from self._rows()
        finally:
            csv.field_size_limit(limit)

    def taken_faults(self) -> list[Fault]:
        """Give the faults of the text that was read since they were last taken."""
        faults, self._faults = self._faults, []
        return faults

    def _rows(self) -> Iterator[Row | None]:
        lines = chain.from_iterable(self._stretches())
        reader = csv.reader(lines, delimiter=self._mark, strict=True)
        while not self._ended:
            try:
                for cells in reader:
                    row = self._row(reader.line_num, cells)
                    yield None if '"' in row.text and self._is_stray(row) else row
                self._ended = True
            except csv.Error:  # what is wrong is found by the grammar
                if not self._ended:
                    self._is_stray(self._row(reader.line_num, []))
                    yield None

    def _row(self, last: int, cells: list[str]) -> Row:
        """Give the row that ends with a line, by the line's number."""
        first, self._read = self._read, last
        begin, end = first - self._before, last - self._before
        text = self._window[begin] if end - begin == 1 else "".join(self._window[begin:end])
        return Row(first + 1, text, cells, self._mark)

    def _is_stray(self, row: Row) -> bool:
        stray = _stray(row.text, self._mark)
        if stray:
            self._hide(*row.position(stray.at), stray.message, stray.fix)
        return stray is not None

    def _stretches(self) -> Iterator[list[str]]:
        """Yield lines as they are asked for; those of the row that is not complete are kept."""
        for data in self._chunks():
            del self._window[: self._read - self._before]
            self._before = self._read
            if sum(map(len, self._window)) > MAX_ROW:
                self._refuse_length()
                return
            lines = self._lines(data)
            self._window += lines
            yield lines

    def _chunks(self) -> Iterator[bytes]:
        rest = b""
        for chunk in iter(lambda: self._file.read(CHUNK), b""):
            whole, feed, rest = (rest + chunk).rpartition(b"\n")
            yield whole + feed
            if len(rest) > MAX_ROW:
                self._refuse_length()
                return
        yield rest

    def _refuse_length(self) -> None:
        self._ended = True
        message = f"a row of more than {MAX_ROW} characters"
        self._hide(self._read + 1, 1, message, "look for a quote left open")

    def _lines(self, data: bytes) -> list[str]:
        try:
            text = data.decode()
            # What prints holds no line break of another kind.
            if text.replace("\n", "").isprintable():
                return text.splitlines(keepends=True)
        except UnicodeDecodeError:
            pass  # the line is found below
        first = self._before + len(self._window) + 1
        return [self._line(raw, number) for number, raw in enumerate(io.BytesIO(data), first)]

    def _line(self, raw: bytes, number: int) -> str:
        try:
            line = raw.decode()
        except UnicodeDecodeError as error:
            line = raw.decode(errors="replace")
            column = len(raw[: error.start].decode())
            message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
            self._fault(FaultKind.ENCODING, number, column, message, "save the file as UTF-8")
        if number == 1 and line.startswith(BOM):
            line = line.removeprefix(BOM)
            message = "a byte order mark"
            self._fault(FaultKind.ENCODING, number, 0, message, "save the file without one")
        return self._with_lf(line, number)

    def _with_lf(self, line: str, number: int) -> str:
        """Enter the faults of a line's characters; give it without carriage returns."""
        if line.endswith("\r\n"):
            line = line[:-2] + "\n"
            if self._lf_only:
                self._lf_only = False  # once a file is enough
                message = "lines end in CR LF, the descriptor says LF"
                self._fault(FaultKind.CHARACTER, number, len(line) - 1, message, "end lines in LF")
        if forbidden := forbidden_in_value(line.removesuffix("\n")):
            index = line.index(forbidden)
            message = f"the character {code_point(forbidden)} is not allowed"
            self._fault(FaultKind.CHARACTER, number, index, message, "remove or replace it")
        return line.replace("\r", "\N{REPLACEMENT CHARACTER}")

    def _fault(self, kind: FaultKind, line: int, index: int, message: str, fix: str) -> None:
        self._faults.append(Fault(kind, line, index + 1, message, fix))

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
