"""Calendar arithmetic: what words mean, seen from the day of writing or the time spoken of."""

from datetime import date, timedelta
from typing import Final

from .context import Context, Meaning, Value, Year, at, unknown
from .points import Grain, Point, later
from .yearly import part_of_year

TOMORROW: Final = 6
"""So many days back, a weekday is rather that of tomorrow."""


def deictic(context: Context, grain: Grain, steps: int) -> Value:
    """Reckon "yesterday", "this week", "last year"."""
    if context.anchor is None:
        return unknown(grain)
    return at(Point.holding(grain, context.anchor).shifted(steps), context.anchor_span)


def anaphoric(context: Context, grain: Grain, steps: int) -> Value:
    """Reckon "the previous year", "the next day", "that week"."""
    spoken = context.spoken(grain)
    if spoken is None:
        return deictic(context, grain, steps) if steps else unknown(grain)
    start = spoken.point.last if steps > 0 else spoken.point.first
    return at(Point.holding(grain, start).shifted(steps), spoken.span)


def day(context: Context, *, on: bool) -> Value:
    """Give the day of writing; if `on`, rather the day spoken of last."""
    spoken = context.spoken(Grain.DAY) if on else None
    return at(*spoken) if spoken else deictic(context, Grain.DAY, 0)


def weekday(context: Context, day: int, step: int | None) -> Value:
    """Reckon a weekday; a step of None means the nearest, and by tense forward or back."""
    if context.anchor is None:
        return Value("DATE", f"XXXX-WXX-{day + 1}")
    back = (context.anchor.weekday() - day) % 7
    if step == -1:
        back = back or 7
    elif step == 1 or (step is None and back and context.tense() + (back == TOMORROW) > 0):
        back -= 7
    return at(Point(Grain.DAY, context.anchor - timedelta(back)), context.anchor_span)


def weekday_on(context: Context, day: int, step: int) -> Value:
    """Reckon "the previous Friday", "the following Monday", "that Sunday"."""
    spoken = context.spoken(Grain.DAY)
    if spoken is None:
        return weekday(context, day, step)
    start = spoken.point.first
    ahead = (day - start.weekday()) % 7
    if step < 0:
        ahead -= 7
    elif step > 0:
        ahead = ahead or 7
    return at(Point(Grain.DAY, start + timedelta(ahead)), spoken.span)


def weekend(context: Context) -> Value:
    """Reckon "the weekend": the last one, or by tense the next."""
    if context.anchor is None:
        return unknown(Grain.WEEKEND)
    this = Point.holding(Grain.WEEKEND, context.anchor)
    ahead = context.anchor >= this.first or context.tense() > 0
    return at(this if ahead else this.shifted(-1), context.anchor_span)


def counted_back(context: Context, count: int, grain: Grain) -> Value:
    """Reckon "three years ago", "two weeks from now": from the day of writing, by the unit said."""
    if context.anchor is None:
        return unknown(grain)
    day = later(context.anchor, grain, count)
    return at(Point.holding(grain, day), context.anchor_span)


def counted_on(context: Context, count: int, grain: Grain) -> Value:
    """Reckon "a day later", "two years earlier": from the time spoken of, if it is as fine."""
    spoken = context.spoken(grain)
    if spoken is None:
        return unknown(grain)
    day = later(spoken.point.first, grain, count)
    return at(Point.holding(grain, day), spoken.span)


def stretch(_: Context, grain: Grain, year: int) -> Value:
    """Reckon a printed year, decade or century, of which the first year is given."""
    return at(Point(grain, date(year, 1, 1)))


def through(context: Context, first: Meaning, last: int) -> Value | None:
    """Reckon "May 5-7": the value is that of the first day, the days are all."""
    found = first(context)
    if found is None or found.point is None:
        return found
    end = found.point.first.replace(day=last)
    return found._replace(days=f"{found.days}/{end}") if end > found.point.first else found


def holding(context: Context, grain: Grain, inner: Meaning) -> Value | None:
    """Reckon the week, month or year that holds a day."""
    found = inner(context)
    if found is None or found.point is None:
        return found and unknown(grain)
    return at(Point.holding(grain, found.point.first), found.anchor)


def latest_quarter(context: Context) -> Value:
    """Reckon "the quarter": the one spoken of, else the last that has ended."""
    spoken = context.quarter()
    return at(*spoken) if spoken else deictic(context, Grain.QUARTER, -1)


def quarter_of(context: Context, year: int) -> Value:
    """Reckon "the 1988 period": the quarter spoken of, in another year; else the year."""
    spoken = context.quarter()
    if spoken is None:
        return stretch(context, Grain.YEAR, year)
    quarter = part_of_year(context, Grain.QUARTER, spoken.point.first.month, Year(year))
    return quarter._replace(anchor=spoken.span, point=None)


def year_ago(context: Context) -> Value:
    """Reckon "a year earlier": where a quarter is spoken of, the same of the year before."""
    spoken = context.quarter()
    if spoken is None:
        return deictic(context, Grain.YEAR, -1)
    return at(spoken.point.shifted(-4), spoken.span)._replace(point=None)
