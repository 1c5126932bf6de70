"""Single phrases: the words found, the TIMEX3 value, and the days of a record."""

from datetime import date

import pytest

from conflict_claims.encode.annotations import DateMention
from conflict_claims.encode.dates import find_dates
from conflict_claims.encode.page import Page

PUBLISHED = date(2031, 5, 7)  # a Wednesday, in week 19


def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    page = Page(text)
    return [(page.words(each.span), each.value) for each in find_dates(page, published)]


def only(text: str, published: date | None = PUBLISHED) -> DateMention:
    (mention,) = find_dates(Page(text), published)
    return mention


@pytest.mark.parametrize(
    "printed",
    [
        "May 2, 2031", "May 2 2031", "May 2nd, 2031", "2 May 2031", "2nd of May, 2031",
        "Friday, May 2, 2031", "Fri 02 May 2031", "2031-05-02", "02.05.2031", "02-05-2031",
    ],
)  # fmt: skip
def test_full_dates_of_every_shape(printed: str) -> None:
    assert found(f"Arden fell on {printed}.") == [(printed, "2031-05-02")]
    assert only(f"Arden fell on {printed}.", None).days == "2031-05-02"


@pytest.mark.parametrize(
    ("printed", "value", "days"),
    [
        ("in 2029", "2029", "2029"),
        ("in Feb. 2029", "2029-02", "2029-02"),
        ("in the 2020s", "202", "2020/2029"),
        ("in the eighties", "198", "1980/1989"),
        ("in the '90s", "199", "1990/1999"),
        ("in nineteen eighty-four", "1984", "1984"),
        ("in the 19th century", "18", "1800/1899"),
        ("in the spring of 2030", "2030-SP", "2030-03/2030-05"),
        ("in the winter of 2030", "2030-WI", "2030-12/2031-02"),
        ("in the third quarter of 2030", "2030-Q3", "2030-07/2030-09"),
        ("in the second half of 2030", "2030-H2", "2030-07/2030-12"),
        ("by the end of 2030", "2030", "2030"),
        ("in the mid-1990s", "199", "1990/1999"),
        ("in the 1700s", "17", "1700/1799"),
        ("in the twenty-first century", "20", "2000/2099"),
        ("on May 5-7, 2030", "2030-05-05", "2030-05-05/2030-05-07"),
        ("on 5-7 May 2030", "2030-05-05", "2030-05-05/2030-05-07"),
        ("in early January 2030", "2030-01", "2030-01"),
        ("on Christmas Day 2030", "2030-12-25", "2030-12-25"),
    ],
)
def test_dates_that_need_no_day_of_writing(printed: str, value: str, days: str) -> None:
    mention = only(f"The front moved {printed}, as Marlow says.", None)
    assert (mention.type, mention.value, mention.days) == ("DATE", value, days)


@pytest.mark.parametrize(
    ("printed", "value", "days"),
    [
        ("today", "2031-05-07", "2031-05-07"),
        ("yesterday", "2031-05-06", "2031-05-06"),
        ("the day before yesterday", "2031-05-05", "2031-05-05"),
        ("on Tuesday", "2031-05-06", "2031-05-06"),
        ("on Wednesday", "2031-05-07", "2031-05-07"),
        ("on Thursday", "2031-05-01", "2031-05-01"),
        ("last Wednesday", "2031-04-30", "2031-04-30"),
        ("this week", "2031-W19", "2031-05-05/2031-05-11"),
        ("last week", "2031-W18", "2031-04-28/2031-05-04"),
        ("over the weekend", "2031-W18-WE", "2031-05-03/2031-05-04"),
        ("last month", "2031-04", "2031-04"),
        ("earlier this year", "2031", "2031"),
        ("last fall", "2030-FA", "2030-09/2030-11"),
        ("in the past week", "2031-W18", "2031-04-30/2031-05-07"),
        ("over the past weekend", "2031-W18-WE", "2031-05-03/2031-05-04"),
        ("three days ago", "2031-05-04", "2031-05-04"),
        ("two weeks ago", "2031-W17", "2031-04-21/2031-04-27"),
        ("six months ago", "2030-11", "2030-11"),
        ("nearly 20 years ago", "2011", "2011"),
        ("on April 30", "2031-04-30", "2031-04-30"),
        ("on June 30", "2030-06-30", "2030-06-30"),
        ("in December", "2030-12", "2030-12"),
        ("last May", "2030-05", "2030-05"),
        ("in May of last year", "2030-05", "2030-05"),
        ("in the first quarter", "2031-Q1", "2031-01/2031-03"),
        ("on Christmas Day", "2030-12-25", "2030-12-25"),
    ],
)
def test_the_past_from_the_day_of_publication(printed: str, value: str, days: str) -> None:
    mention = only(f"The Front said it had attacked Arden {printed}.")
    assert (mention.type, mention.value, mention.days) == ("DATE", value, days)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("tomorrow", "2031-05-08"),
        ("on Thursday", "2031-05-08"),
        ("next week", "2031-W20"),
        ("next Friday", "2031-05-09"),
        ("on June 30", "2031-06-30"),
        ("in December", "2031-12"),
        ("in two weeks' time, on May 21", "2031-05-21"),
    ],
)
def test_what_is_to_come(printed: str, value: str) -> None:
    assert found(f"The envoys will meet in Marlow {printed}.")[-1][1] == value


@pytest.mark.parametrize(
    ("printed", "value", "days"),
    [
        ("at 9 a.m. on a hill", "2031-05-07T09:00", "2031-05-07"),
        ("at 10:35 p.m. EST Tuesday", "2031-05-06T22:35", "2031-05-06"),
        ("at noon Monday", "2031-05-05T12:00", "2031-05-05"),
        ("at 0735 GMT", "2031-05-07T07:35", "2031-05-07"),
        ("Tuesday morning", "2031-05-06TMO", "2031-05-06"),
        ("last night", "2031-05-06TNI", "2031-05-06"),
        ("overnight", "2031-05-06TNI", "2031-05-06"),
        ("early on the evening of a feast, tonight", "2031-05-07TNI", "2031-05-07"),
    ],
)
def test_hours_and_parts_of_a_day(printed: str, value: str, days: str) -> None:
    mention = only(f"Shells hit Arden {printed}.")
    assert (mention.type, mention.value, mention.days) == ("TIME", value, days)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("three days", "P3D"), ("two-and-a-half years", "P2Y6M"), ("2 1/2 years", "P2Y6M"),
        ("a minute and a half", "PT1M30S"), ("half an hour", "PT30M"), ("a decade", "P10Y"),
        ("several weeks", "PXW"), ("a couple of hours", "PT2H"), ("at least 72 hours", "PT72H"),
        ("two to three weeks", "P2W"), ("twenty-four hours", "PT24H"), ("years", "PXY"),
        ("a hundred and fifty days", "P150D"), ("a quarter century", "P25Y"),
    ],
)  # fmt: skip
def test_durations(printed: str, value: str) -> None:
    mention = only(f"The siege of Arden went on for {printed}.")
    assert (mention.type, mention.value, mention.days) == ("DURATION", value, None)


def test_durations_that_end_or_begin_on_the_day_of_writing() -> None:
    assert only("Sixteen died in the past three days.").days == "2031-05-04/2031-05-07"
    assert only("Nobody will move in the next two weeks.").days == "2031-05-07/2031-05-21"


def test_an_article_is_not_part_of_a_compound() -> None:
    assert found("The two-day talks broke off.") == [("two-day", "P2D")]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("every Monday", "XXXX-WXX-1"), ("each July", "XXXX-07"), ("every two weeks", "P2W"),
        ("daily", "P1D"), ("every night", "XXXX-XX-XXTNI"), ("twice a week", "P1W"),
        ("on Mondays", "XXXX-WXX-1"), ("every other day", "P2D"),
    ],
)  # fmt: skip
def test_what_comes_again(printed: str, value: str) -> None:
    mention = only(f"They shell the mill {printed}.")
    assert (mention.type, mention.value) == ("SET", value)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("now", "PRESENT_REF"), ("recently", "PAST_REF"), ("in the near future", "FUTURE_REF")],
)
def test_times_at_large_have_no_days(printed: str, value: str) -> None:
    mention = only(f"The Front holds Arden {printed}.")
    assert (mention.value, mention.days) == (value, None)


@pytest.mark.parametrize(
    "text",
    [
        "She may march on the capital.",
        "Prime Minister May spoke of the March for Peace.",
        "A second envoy fell; the 9-year-old girl, 24 years old, fled.",
        "Resolution 1973 cost $2,031; see page 1999, or flight 1990.",
        "About 2000 people and 1999 soldiers came.",
        "Brigade 45 and the 5th Fleet took 60 of the 1,990 tanks.",
        "Three quarters of the town burnt, and the sun set.",
        "An officer aged 42 years led the fall back.",
    ],
)
def test_what_names_no_time(text: str) -> None:
    assert found(text) == []
