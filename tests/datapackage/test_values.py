from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.datapackage.values import read_date, read_integer, read_number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+1",
        "007",
        "00",
        "-0",
        " 3",
        "3 ",
        "1_000",
        "1,000",
        "1e3",
        "1.0",
        "٣",
        "0x1F",
        "9" * 19,
    ],
)
def test_other_spellings_of_integers_are_refused(text: str) -> None:
    assert read_integer(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("-1", -1), ("9" * 18, 999_999_999_999_999_999)]
)
def test_integers_are_read(text: str, value: int) -> None:
    assert read_integer(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NaN",
        "inf",
        "-INF",
        "Infinity",
        ".5",
        "1.",
        "+1",
        "1_0",
        "1,5",
        "1e999",
        "٣",
        "01",
        "1e",
        "0x1",
    ],
)
def test_other_spellings_of_numbers_are_refused(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0.0), ("-0.5", -0.5), ("1e3", 1000.0), ("1.25E-2", 0.0125), ("12", 12.0)],
)
def test_numbers_are_read(text: str, value: float) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "2031-02-29", "2031-2-1", "20310201", "2031-W05-1", "01/02/2031", "2031-05-02T00:00:00",
     "2031-05", "2031-05-02\n", "0000-01-01"],
)  # fmt: skip
def test_other_spellings_of_dates_are_refused(text: str) -> None:
    assert read_date(text) is None


@given(st.dates())
def test_every_day_is_read(day: date) -> None:
    assert read_date(day.isoformat()) == day


@given(st.integers(-(10**18) + 1, 10**18 - 1))
def test_every_integer_of_18_digits_is_read(value: int) -> None:
    assert read_integer(str(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_number_is_read(value: float) -> None:
    assert read_number(repr(value)) == value
