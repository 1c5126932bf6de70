"""Names that come every year: a month, a day of it, a season, a quarter, a holiday."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from .context import Context, Value, Year, at, unknown
from .points import Grain, Point

Named = Callable[[int], Point]
"""Gives what the name means in a year, or raises ValueError: no such day that year."""

AHEAD: Final = {1: 0.6, 0: 5.0, -1: 30.0}
"""By tense: without a year, the one to come is meant if the past one lies so many times farther."""
DAY_AHEAD: Final = {**AHEAD, -1: 8.0}
"""The same for days: what is to come is often told of in the past tense ("was set for")."""

LEAP_YEAR: Final = 2000
_BETWEEN_LEAP_YEARS: Final = 8


def day_or_month(context: Context, number: int, day: int | None, year: Year | None) -> Value:
    """Reckon "May 2", "May", "May of last year", "2 May 2031"."""
    return _reckon(context, partial(_day_or_month, number=number, day=day), year)


def month_by(context: Context, number: int, step: int, *, on: bool) -> Value:
    """Reckon "last May"; if `on`, from the time spoken of: "the previous May"."""
    named = partial(_day_or_month, number=number, day=None)
    spoken = context.spoken(Grain.MONTH) if on else None
    if spoken is not None:
        return at(_by_step(named, spoken.point.first, step), spoken.span)
    return _by_steps(context, named, step)


def part_of_year(context: Context, grain: Grain, number: int, year: Year | None) -> Value:
    """Reckon a quarter, half or season by the number of its first month."""
    return _reckon(context, partial(_holding, grain=grain, number=number), year)


def season_by(context: Context, number: int, step: int) -> Value:
    """Reckon "last fall", "this summer"."""
    return _by_steps(context, partial(_holding, grain=Grain.SEASON, number=number), step)


def holiday(context: Context, feast: tuple[int, ...], year: Year | None, step: int | None) -> Value:
    """Reckon a holiday: a month and its day, or a month, a weekday, and which one of the month."""
    if context.anchor is None and len(feast) > 2 and year is None:
        return unknown(Grain.DAY)
    named = partial(_feast, feast=feast)
    return _reckon(context, named, year) if step is None else _by_steps(context, named, step)


def _reckon(context: Context, named: Named, year: Year | None) -> Value:
    if year is not None and year.printed is not None:
        return at(named(year.printed))
    if context.anchor is None:
        return _yearless(named)
    if year is not None:
        return at(named(context.anchor.year + (year.step or 0)), context.anchor_span)
    return at(_nearest(named, context.anchor, context.tense), context.anchor_span)


def _by_steps(context: Context, named: Named, step: int) -> Value:
    if context.anchor is None:
        return _yearless(named)
    return at(_by_step(named, context.anchor, step), context.anchor_span)


def _yearless(named: Named) -> Value:
    return Value("DATE", "XXXX" + named(LEAP_YEAR).value[4:])


def _by_step(named: Named, day: date, step: int) -> Point:
    if step == 0:
        return named(day.year)
    if step < 0:
        return max(point for point in _over_years(named, day.year) if point.last < day)
    return min(point for point in _over_years(named, day.year) if point.first > day)


def _nearest(named: Named, day: date, tense: Callable[[], int]) -> Point:
    points = list(_over_years(named, day.year))
    past = max(point for point in points if point.first <= day)
    coming = min(point for point in points if point.last >= day)
    if past == coming:
        return past
    farther = (DAY_AHEAD if past.grain is Grain.DAY else AHEAD)[tense()]
    return coming if (coming.first - day) * farther < day - past.last else past


def _over_years(named: Named, year: int) -> Iterator[Point]:
    for each in range(year - _BETWEEN_LEAP_YEARS, year + _BETWEEN_LEAP_YEARS + 1):
        try:
            yield named(each)
        except ValueError:
            continue


def _day_or_month(year: int, number: int, day: int | None) -> Point:
    return Point(Grain.MONTH if day is None else Grain.DAY, date(year, number, day or 1))


def _holding(year: int, grain: Grain, number: int) -> Point:
    return Point.holding(grain, date(year, number, 1))


def _feast(year: int, feast: tuple[int, ...]) -> Point:
    if len(feast) == 2:
        return Point(Grain.DAY, date(year, *feast))
    number, weekday, which = feast
    month = Point(Grain.MONTH, date(year, number, 1))
    if which < 0:
        return Point(Grain.DAY, month.last - timedelta((month.last.weekday() - weekday) % 7))
    ahead = (weekday - month.first.weekday()) % 7 + 7 * (which - 1)
    return Point(Grain.DAY, month.first + timedelta(ahead))
