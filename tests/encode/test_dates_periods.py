"""Weeks, quarters, seasons and holidays, and times counted in spans."""

from datetime import date

import pytest

from conflict_claims.encode.dates import find_dates
from conflict_claims.encode.page import Page

PUBLISHED = date(2031, 5, 7)  # a Wednesday, in week 19


def values(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    return [(each.value, each.days) for each in find_dates(Page(text), published)]


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        ("Talks begin the week of May 19.", "2031-W21", "2031-05-19/2031-05-25"),
        ("It rained earlier in the year.", "2031", "2031"),
        ("They left at the end of the month.", "2031-05", "2031-05"),
        ("They want to leave by year-end.", "2031", "2031"),
        ("They said so this year.", "2031", "2031"),
        ("They left on Thanksgiving.", "2030-11-28", "2030-11-28"),
        ("They left last Thanksgiving Day.", "2030-11-28", "2030-11-28"),
        ("They left on Memorial Day 2030.", "2030-05-27", "2030-05-27"),
        ("The mill burnt this summer.", "2031-SU", "2031-06/2031-08"),
        ("The mill was burnt in the summer.", "2030-SU", "2030-06/2030-08"),
        ("They will come next summer.", "2031-SU", "2031-06/2031-08"),
        ("They came the previous Friday.", "2031-05-02", "2031-05-02"),
        ("They came in this year's first quarter.", "2031-Q1", "2031-01/2031-03"),
        ("They came in the 2030 second quarter.", "2030-Q2", "2030-04/2030-06"),
        ("Figures for the latest quarter are out.", "2031-Q1", "2031-01/2031-03"),
        ("Figures for the 2030 period are out.", "2030", "2030"),
        ("It was more than a year ago.", "2030", "2030"),
        ("It could come as early as Thursday.", "2031-05-08", "2031-05-08"),
        ("All is due by May 30.", "2031-05-30", "2031-05-30"),
        ("Monday's raid was the last.", "2031-05-05", "2031-05-05"),
        ("It will end two weeks from now.", "2031-W21", "2031-05-19/2031-05-25"),
    ],
)
def test_dates(text: str, value: str, days: str) -> None:
    assert values(text) == [(value, days)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was a few days ago.", "PAST_REF"),
        ("It was decades ago.", "PAST_REF"),
        ("It came minutes later.", "PTXM"),
        ("After the days-long raid all left.", "PXD"),
        ("After the day-long raid all left.", "P1D"),
        ("For the year ended all was well.", "P1Y"),
        ("It is down for the past decade.", "P10Y"),
        ("He spoke for the first three hours.", "PT3H"),
        ("It took a week or so.", "P1W"),
        ("It took 1.5 days, or 2.25 hours.", "P1DT12H"),
        ("Over the past few weeks all left.", "PXW"),
    ],
)
def test_without_days(text: str, value: str) -> None:
    assert [each for each, _ in values(text)][:1] == [value]


def test_the_quarter_spoken_of() -> None:
    text = (
        "In the third quarter of 2030 oil fell. In the quarter a year ago it rose, as in the 2028"
        " period; in the year-ago quarter the mill burnt."
    )
    assert [value for value, _ in values(text)] == [
        "2030-Q3", "2030-Q3", "2029-Q3", "2028-Q3", "2029-Q3",
    ]  # fmt: skip


def test_spans_from_the_day_spoken_of() -> None:
    text = "It fell on April 20. In the previous ten days nobody had come."
    assert values(text)[1] == ("P10D", "2031-04-10/2031-04-20")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last fall", "XXXX-FA"),
        ("on Christmas", "XXXX-12-25"),
        ("on Thanksgiving", "XXXX-XX-XX"),
        ("over the weekend", "XXXX-WXX-WE"),
        ("in May of last year", "XXXX-05"),
        ("the week of May 19", "XXXX-WXX"),
    ],
)
def test_without_a_day_of_writing(text: str, value: str) -> None:
    assert values(f"The mill burnt {text}.", None) == [(value, None)]
