"""What phrases are reckoned from: dateline, publication, times spoken of before; and bad input."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.encode.annotations import DateMention
from conflict_claims.encode.dates import find_dates
from conflict_claims.encode.page import Page
from conflict_claims.text.calendar import read_date

PUBLISHED = date(2031, 5, 7)  # a Wednesday
STORY = (
    "ARDEN, Freedonia — The Front said on Monday it had left the mill two weeks ago. Shelling"
    " yesterday killed 16 people, the ministry said Tuesday night. On May 2, 2031 and 04.03.2030,"
    " as in 2029, envoys met. They will meet again next Friday, 17 days later than planned."
)
WORDS = (
    "Monday May 3 31 1999 2031 , . / - : ' \" 's s the a an of in on at last next past this that"
    " two half and twenty hundred quarter week year days century decade ago earlier later every"
    " 02.05.2031 31-12-9999 2031-02-30 9 a.m. noon morning 99999999999 0 1/2 early mid- -old end"
    " Feb. 29 '90s 1980s th \u00ad \u2013 \n\n İ ² ٣"
)
PIECES = WORDS.split(" ")


def values(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [mention.value for mention in find_dates(Page(text), published)]


def mentions(text: str, published: date | None = PUBLISHED) -> list[DateMention]:
    return find_dates(Page(text), published)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on April 2, and burnt a day later.", "2031-04-03"),
        ("It fell on April 2 and burnt the next day.", "2031-04-03"),
        ("It fell on April 2; that day nobody fled.", "2031-04-02"),
        ("It fell in March 2029. The following month all fled.", "2029-04"),
        ("It fell in 2029. The previous year all had fled.", "2028"),
        ("It fell in 2029. The next year all fled.", "2030"),
        ("It fell on Friday, April 4. The previous Monday all had fled.", "2031-03-31"),
        ("It fell on April 2. The previous May all had fled.", "2030-05"),
    ],
)
def test_times_spoken_of_before(text: str, value: str) -> None:
    first, second = mentions(text)
    assert (second.days, second.anchor) == (value, first.span)


def test_the_next_year_may_begin_with_publication() -> None:
    assert values("It fell in 2029. Over the next year all will flee.") == ["2029", "2032"]


def test_an_hour_is_of_the_day_beside_it() -> None:
    assert values("Shells fell at 9 a.m. on Monday.") == ["2031-05-05T09:00", "2031-05-05"]
    assert values("It fell on May 2, at noon.") == ["2031-05-02", "2031-05-02T12:00"]


def test_no_day_is_reckoned_from_a_year() -> None:
    assert [each.days for each in mentions("It fell in 2029 and burnt a day later.")] == [
        "2029",
        None,
    ]


def test_a_dateline_goes_before_the_day_of_publication() -> None:
    dateline, monday = mentions("ARDEN, May 2 (FNA) -- The mill burnt on Monday.")
    assert (dateline.value, monday.value) == ("2031-05-02", "2031-04-28")
    assert monday.anchor == dateline.span


@pytest.mark.parametrize(
    "text",
    [
        "The FNA came to Arden on May 2 (a Friday). The mill burnt on Monday.",
        "ARDEN, May 2, 2029 (FNA) -- The mill burnt on Monday.",
        "It was a quiet day.\nMAY 2 -- The mill burnt on Monday.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert mentions(text)[-1].value == "2031-05-05"


def test_a_dateline_stands_in_for_the_day_of_publication() -> None:
    assert values("ARDEN, 2 MAY 31 (FNA) -- THE MILL BURNT ON MONDAY.", None)[1] == "XXXX-WXX-1"
    assert values("ARDEN, 2 May 2031 (FNA) -- The mill burnt on Monday.", None)[1] == "2031-04-28"
    assert values("ARDEN, 2 NOV 89 (FNA) -- THE MILL BURNT ON MONDAY.", None)[1] == "1989-10-30"


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("It fell on 03/04/2031.", "2031-04-03", "2031-03-04"),  # nearer to publication
        ("It fell on 11/02/2031.", "2031-02-11", "2031-11-02"),
        ("It fell on 25/03/2031.", "2031-03-25", None),
        ("It fell on 04/04/2031.", "2031-04-04", None),
        ("It fell on 03.04.2031.", "2031-04-03", None),
        ("It fell on 04/03/31, not on 25/03/31.", "2031-03-04", None),
        ("It fell on 04/03/31, not on 03/25/31.", "2031-04-03", None),
    ],
)
def test_numeric_dates(text: str, value: str, other: str | None) -> None:
    first = mentions(text)[0]
    assert (first.value, first.other) == (value, other)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("on Friday", "XXXX-WXX-5"),
        ("on May 5", "XXXX-05-05"),
        ("in March", "XXXX-03"),
        ("last week", "XXXX-WXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("two years ago", "XXXX"),
        ("in the third quarter", "XXXX-Q3"),
        ("last summer", "XXXX-SU"),
    ],
)
def test_without_a_day_of_writing_nothing_is_invented(printed: str, value: str) -> None:
    (mention,) = mentions(f"The mill burnt {printed}.", None)
    assert (mention.value, mention.days) == (value, None)


def test_days_that_are_in_no_calendar_are_left_out() -> None:
    assert values("On February 30 or 2031-13-01, 31.02.2031 or 99 centuries ago.") == []
    assert values("On Feb. 29.") == ["2028-02-29"]


@given(weeks=st.integers(-200, 200))
def test_a_week_more_moves_relative_days_alone(weeks: int) -> None:
    before, after = mentions(STORY), mentions(STORY, PUBLISHED + timedelta(weeks=weeks))
    absolute = {"2031-05-02", "2030-03-04", "2029"}
    for one, two in zip(before, after, strict=True):
        assert (one.span, one.rule) == (two.span, two.rule)
        if one.days in absolute:
            assert one == two
        elif re.fullmatch(r"\d{4}-\d\d-\d\d", one.days or "") and one.anchor is None:
            moved = date.fromisoformat(one.days or "") + timedelta(weeks=weeks)
            assert two.days == moved.isoformat()


def test_the_story_has_relative_and_absolute_dates() -> None:
    assert values(STORY) == [
        "2031-05-05", "2031-W17", "2031-05-06", "2031-05-06TNI", "2031-05-02", "2030-03-04",
        "2029", "2031-05-09", "P17D",
    ]  # fmt: skip


def test_capitals_matter_little() -> None:
    assert values(STORY.upper()) == values(STORY)


def test_signs_may_be_lost() -> None:
    assert values("Last updated at May 022031. On Friday May 2 2031 Ardens mill burnt") == [
        "2031-05-02",
        "2031-05-02",
    ]


@given(text=st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join), anchored=st.booleans())
def test_any_text(text: str, anchored: bool) -> None:
    page = Page(text)
    end = 0
    for mention in find_dates(page, PUBLISHED if anchored else None):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert page.words(mention.span) == text[mention.span.start : mention.span.end]
        end = mention.span.end
        if mention.days is not None:
            read_date(mention.days)


@pytest.mark.parametrize("edge", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar(edge: date) -> None:
    assert all(len(value) < 30 for value in values(STORY, edge))


@pytest.mark.parametrize("piece", ["the ", "two ", "last year ", "1", "- ", "May 2 ", "half-"])
def test_an_endless_line(piece: str) -> None:
    assert len(values(piece * 20_000)) <= 20_000
