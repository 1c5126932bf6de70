"""Days and longer stretches told from the day of writing, or from the time spoken of."""

from functools import partial
from typing import NamedTuple

from . import lexicon, reckon, yearly
from .absolute import date, month_name, printed_year, weekday, year_behind
from .context import Found, Year
from .points import MONTHS, Grain
from .reader import Reader


class Step(NamedTuple):
    """Which stretch is meant: so many from this one."""

    steps: int
    on: bool
    """Whether it is counted from the time spoken of, not from the day of writing."""


def step(reader: Reader) -> Step | None:
    """Read "last", "this", "the coming", "the previous", "that", "the next"."""
    start = reader.at
    article = reader.take("the")
    steps = reader.take_in(lexicon.STEPS)
    if steps is not None:
        follows = article and reader.word(-1) == "next"
        return Step(steps, on=follows and reader.outside(start, -1) not in lexicon.DURING)
    steps = reader.take_in(lexicon.STEPS_ON)
    if steps is None or (article and reader.word(-1) == "that"):
        return None
    return Step(steps, on=True)


def deictic(reader: Reader) -> Found | None:
    """Read "today", "yesterday", "the day before yesterday"."""
    further = 0
    reader.take("the")
    if reader.take("day", "before"):
        further = -1
    elif reader.take("day", "after"):
        further = 1
    day = reader.take_in(lexicon.DEICTIC)
    if day is None:
        return None
    return Found("deictic", partial(reckon.deictic, grain=Grain.DAY, steps=day + further))


def named_day(reader: Reader) -> Found | None:
    """Read "Friday", "last Friday", "the previous Friday"."""
    which = reader.attempt(step)
    day = weekday(reader)
    if day is None:
        return None
    if which and which.on:
        return Found("weekday", partial(reckon.weekday_on, day=day, step=which.steps))
    steps = which.steps if which else None
    return Found("weekday", partial(reckon.weekday, day=day, step=steps))


def named_month(reader: Reader) -> Found | None:
    """Read "last May", "the following June"."""
    which = step(reader)
    is_verb = reader.word() == "may" and not reader.page.capitals
    number = month_name(reader)
    if which is None or number is None or is_verb:
        return None
    meaning = partial(yearly.month_by, number=number, step=which.steps, on=which.on)
    return Found("month", meaning)


def unit(reader: Reader) -> Found | None:
    """Read "last week", "this month", "the following year", "the weekend"."""
    if reader.take("the", "weekend"):
        return Found("unit", reckon.weekend)
    which = step(reader)
    reader.take("calendar") or reader.take("fiscal")
    grain = None if which is None else reader.take_in(lexicon.SINGULAR_UNITS)
    if which is None or grain is None:
        return None
    reckoning = reckon.anaphoric if which.on else reckon.deictic
    return Found("unit", partial(reckoning, grain=grain, steps=which.steps))


def season(reader: Reader) -> Found | None:
    """Read "last fall", "this summer", "the spring of 2018", "summer 2018"."""
    which = reader.attempt(step)
    article = which is None and reader.take("the")
    number = reader.take_in(lexicon.SEASONS)
    if number is None:
        return None
    if which is not None:
        return Found("season", partial(yearly.season_by, number=number, step=which.steps))
    year = reader.attempt(year_behind)
    if year is None and not _is_season(reader, article=article):
        return None
    meaning = partial(yearly.part_of_year, grain=Grain.SEASON, number=number, year=year)
    return Found("season", meaning)


def _is_season(reader: Reader, *, article: bool) -> bool:
    if reader.word(-1) in lexicon.DOUBTFUL_SEASONS:
        return False
    return article or reader.outside(reader.at - 1, -1) in lexicon.BEFORE_MONTHS


def quarter(reader: Reader) -> Found | None:
    """Read "[the] [1988 | fiscal | this year's] third quarter [of 1989]", "the first half"."""
    reader.take("the")
    year = reader.attempt(_year_before)
    reader.take("fiscal")
    number = reader.take_in(lexicon.ORDINALS)
    if number is None:
        return None
    grain = lexicon.PARTS_OF_YEAR.get(reader.word())
    if grain is None or (grain is Grain.HALF and number > 2):
        return None
    reader.at += 1
    year = year or reader.attempt(year_behind)
    first_month = (number - 1) * MONTHS[grain] + 1
    return Found(
        "quarter", partial(yearly.part_of_year, grain=grain, number=first_month, year=year)
    )


def _year_before(reader: Reader) -> Year | None:
    steps = reader.take_in(lexicon.STEPS)
    if steps is not None:
        return Year(step=steps) if reader.take("year") and reader.take("'s") else None
    printed = printed_year(reader)
    return Year(printed) if printed else None


def quarter_spoken_of(reader: Reader) -> Found | None:
    """Read "the quarter", "the latest period", "the year-ago quarter", "the 1988 period"."""
    article = reader.take("the")
    year = printed_year(reader)
    if year and reader.take_any(lexicon.PERIODS):
        return Found("quarter", partial(reckon.quarter_of, year=year))
    if reader.take("year") and (reader.take("ago") or reader.take("earlier")):
        reader.take_any(lexicon.PERIODS)
        return Found("ago", reckon.year_ago)
    if article and (reader.take("latest") or reader.word() == "quarter"):
        return Found("quarter", reckon.latest_quarter) if reader.take_any(lexicon.PERIODS) else None
    return None


def holiday(reader: Reader) -> Found | None:
    """Read "Christmas Day", "last Thanksgiving", "New Year's Eve 2019"."""
    which = reader.attempt(step)
    feast = reader.take_longest(lexicon.HOLIDAYS) if reader.capital() else None
    if feast is None:
        return None
    year = reader.attempt(year_behind)
    step_ = which.steps if which else None
    return Found("holiday", partial(yearly.holiday, feast=tuple(feast), year=year, step=step_))


def week_of(reader: Reader) -> Found | None:
    """Read "the week of March 6"."""
    if not reader.take("the", "week", "of"):
        return None
    day = date(reader)
    if day is None:
        return None
    return Found("unit", partial(reckon.holding, grain=Grain.WEEK, inner=day.meaning))
