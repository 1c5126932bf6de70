from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.metadata.days import days
from conflict_claims.text.digest import Span

DAYS = [
    ("Wed 05 Apr 2031", "2031-04-05", None),
    ("July 2 2031", "2031-07-02", None),
    ("July 2nd, 2031", "2031-07-02", None),
    ("the 28th of July 2031", "2031-07-28", None),
    ("Sept. 5, 2031", "2031-09-05", None),
    ("21.08.2031", "2031-08-21", None),
    ("04-09-2031", "2031-09-04", None),
    ("2031-09-04", "2031-09-04", None),
    ("3/4/2031", "2031-04-03", "2031-03-04"),
    ("4/4/2031", "2031-04-04", None),
    ("13/4/2031", "2031-04-13", None),
    ("4/13/2031", "2031-04-13", None),
    ("3 JAN 90 --", "1990-01-03", None),
    ("3 JAN 31 (SNA)", "2031-01-03", None),
    ("JUNE 11 89 (SNA)", "1989-06-11", None),
]


def read(text: str) -> list[tuple[str, str | None]]:
    return [(day.value, day.other) for day in days(text, Span(0, len(text)))]


@pytest.mark.parametrize(("text", "value", "other"), DAYS)
def test_printed_days_are_read(text: str, value: str, other: str | None) -> None:
    assert read(f"Updated {text} in Arden") == [(value, other)]


@pytest.mark.parametrize(
    "text",
    ["31.02.2031", "on 5 May 20 people", "June 1931 - a year", "version 1.2.3.4", "5 Marching"],
)
def test_other_numbers_are_no_days(text: str) -> None:
    assert read(text) == []


@given(st.text())
def test_days_lie_in_their_text(text: str) -> None:
    for day in days(text, Span(0, len(text))):
        assert Span(0, len(text)).contains(day.span)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_iso_days_are_read(day: date) -> None:
    assert read(day.isoformat()) == [(day.isoformat(), None)]
