import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.datapackage import csv_text
from conflict_claims.datapackage.csv_text import CsvText, Row
from conflict_claims.reading.fault import Fault, FaultKind

SYNTAX, CHARACTER, ENCODING = FaultKind.SYNTAX, FaultKind.CHARACTER, FaultKind.ENCODING
LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
CELLS = st.text(LETTERS | st.sampled_from('",;\n\t '), max_size=8)


def read(data: bytes, delimiter: str = ",", *, lf_only: bool = True) -> tuple[CsvText, list[Row]]:
    text = CsvText(io.BufferedReader(io.BytesIO(data)), delimiter, lf_only=lf_only)
    return text, [row for row in text.rows() if row]


def faults(data: bytes, *, lf_only: bool = True) -> list[tuple[FaultKind, int, int, str]]:
    text, _ = read(data, lf_only=lf_only)
    return [_short(fault) for fault in text.taken_faults()]


def _short(fault: Fault) -> tuple[FaultKind, int, int, str]:
    return fault.kind, fault.line, fault.column, fault.message


def slice_of(data: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Cut a text from one line and column to another, both from 1."""
    lines = data.split("\n")
    first, last = (sum(len(line) + 1 for line in lines[: n - 1]) + c - 1 for n, c in (start, end))
    return data[first:last]


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5),
    st.sampled_from(",;"),
    st.integers(1, 40),
)
def test_what_was_written_is_read_each_cell_at_its_place(
    rows: list[list[str]], delimiter: str, chunk: int
) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerows(rows)
    written = buffer.getvalue()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_text, "CHUNK", chunk)
        text, found = read(written.encode(), delimiter)

    assert [row.cells for row in found] == rows
    assert text.complete
    assert text.taken_faults() == []
    for row in found:
        for index, cell in enumerate(row.cells):
            line, column, end = row.mark(index)
            printed = slice_of(written, (line, column), end)
            assert printed in (cell, '"' + cell.replace('"', '""') + '"')


@given(st.binary(max_size=60) | st.text('ab",\n\r', max_size=30).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    text, rows = read(data)

    lines = data.count(b"\n") + 1
    assert all(1 <= fault.line <= lines for fault in text.taken_faults())
    assert all(1 <= row.line <= lines for row in rows)


def test_lines_and_columns_count_physical_lines_and_code_points() -> None:
    _, (_, second, third) = read('a,b\n😀,"x\ny, z"\n1,2\n'.encode())

    assert second.mark(0) == (2, 1, (2, 2))
    assert second.mark(1) == (2, 3, (3, 6))
    assert third.mark(1) == (4, 3, (4, 4))
    assert third.mark(7) == (4, 4, (4, 4))


def test_a_blank_line_is_a_row_without_cells() -> None:
    _, rows = read(b"a,b\n\n1,2\n")

    assert [(row.line, row.cells) for row in rows] == [(1, ["a", "b"]), (2, []), (3, ["1", "2"])]


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        (b'a,b\n"1"x,2\n', 2, 4, "text stands behind a closing quote"),
        (b'a,b\n1,2"3\n', 2, 4, "a quote in a cell without quotes"),
        (b'a,b\n1, "2"\n', 2, 4, "a quote in a cell without quotes"),
        (b'a,b\n"1\n2"x,3\n', 3, 3, "text stands behind a closing quote"),
        (b'a,b\n1,"2\n3,4\n', 2, 3, "this quote is never closed"),
        (b'a,b\n1,"2', 2, 3, "this quote is never closed"),
        (b'a,b\n1,"', 2, 3, "this quote is never closed"),
    ],
)
def test_a_row_that_is_not_well_quoted_is_a_fault(
    data: bytes, line: int, column: int, message: str
) -> None:
    text, rows = read(data)

    assert [_short(fault) for fault in text.taken_faults()] == [(SYNTAX, line, column, message)]
    assert [row.cells for row in rows] == [["a", "b"]]
    assert not text.complete


def test_rows_behind_a_faulty_one_are_read() -> None:
    _, rows = read(b'a,b\n"1"x,2\n3,4\n')

    assert [(row.line, row.cells) for row in rows] == [(1, ["a", "b"]), (3, ["3", "4"])]


@pytest.mark.parametrize(
    ("data", "kind", "line", "column", "message"),
    [
        (b"\xef\xbb\xbfa,b\n1,2\n", ENCODING, 1, 1, "a byte order mark"),
        (b"a,b\n\xc3\xa9\xff,2\n", ENCODING, 2, 2, "byte 0xff is not UTF-8"),
        ("a,b\n".encode("utf-16-le"), CHARACTER, 1, 2, "the character U+0000 is not allowed"),
        (b"a,b\n1,\x00\n", CHARACTER, 2, 3, "the character U+0000 is not allowed"),
        (b"a,b\n1,x\ry\n", CHARACTER, 2, 4, "the character U+000D is not allowed"),
        (b"a,b\r1,2\r", CHARACTER, 1, 4, "the character U+000D is not allowed"),
        ("a,b\n1,x\u202ey\n".encode(), CHARACTER, 2, 4, "the character U+202E is not allowed"),
        (b"a,b\r\n1,2\r\n", CHARACTER, 1, 4, "lines end in CR LF, the descriptor says LF"),
    ],
)
def test_what_no_table_may_hold_is_a_fault_at_its_place(
    data: bytes, kind: FaultKind, line: int, column: int, message: str
) -> None:
    assert faults(data)[0] == (kind, line, column, message)


def test_lines_may_end_in_cr_lf_where_the_descriptor_does_not_forbid_it() -> None:
    text, rows = read(b'a,b\r\n"1\r\n2",3\r\n', lf_only=False)

    assert [row.cells for row in rows] == [["a", "b"], ["1\n2", "3"]]
    assert text.taken_faults() == []


def test_a_cell_beyond_the_limit_of_the_csv_module_is_read() -> None:
    before = csv.field_size_limit()

    _, rows = read(b"a,b\n" + b"x" * 200_000 + b",2\n")

    assert len(rows[1].cells[0]) == 200_000
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("data", [b'a\n"' + b"x\n" * 30, b"a\n" + b"x" * 60, b"x" * 60])
def test_a_row_beyond_the_limit_is_refused_unread(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_text, "MAX_ROW", 50)
    monkeypatch.setattr(csv_text, "CHUNK", 8)

    text, rows = read(data)

    line = 2 if data.startswith(b"a") else 1
    assert [_short(fault) for fault in text.taken_faults()] == [
        (SYNTAX, line, 1, "a row of more than 50 characters")
    ]
    assert [row.cells for row in rows] == [["a"]][: line - 1]
    assert not text.complete


def test_a_pipe_of_rows_is_read_as_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 100_000)
    with path.open("rb") as file:
        rows = CsvText(file, ",", lf_only=True).rows()
        next(rows)

        assert file.tell() < 100_000
