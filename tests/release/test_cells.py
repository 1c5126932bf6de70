from datetime import date

import pytest

from conflict_claims.release.cells import Cell, cell


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("", ""),
        (0, "0"),
        (True, "TRUE"),
        (False, "FALSE"),
        (16.0, "16"),
        (17.5, "17.5"),
        (4_500_000.0, "4500000"),
        (date(2031, 5, 1), "2031-05-01"),
        ("Kata’ib", "Kata’ib"),
    ],
)
def test_cells(value: Cell, expected: str) -> None:
    assert cell(value) == expected
