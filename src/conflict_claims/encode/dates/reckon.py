"""Calendar arithmetic: what words mean, seen from the day of writing or the time spoken of."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from .context import Context, Meaning, Value, Year, at, unknown
from .points import Grain, Point, later

AHEAD: Final = {1: 0.3, 0: 5.0, -1: 8.0}
"""By tense: without a year, the day to come is meant if the past one lies so many times farther."""

LEAP_DAY: Final = (2, 29)
LEAP_YEAR: Final = 2000
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


def day_of_year(context: Context, year: Year, number: int, day: int | None) -> Value:
    """Reckon a day or month with its year: "2 May 2031", "May of last year"."""
    if year.printed is not None:
        return at(_day_or_month(year.printed, number, day))
    if context.anchor is None:
        return _yearless(number, day)
    return at(
        _day_or_month(context.anchor.year + (year.step or 0), number, day), context.anchor_span
    )


def _yearless(number: int, day: int | None) -> Value:
    _day_or_month(LEAP_YEAR, number, day)  # there is such a day, at least in some years
    return Value("DATE", f"XXXX-{number:02}" + (f"-{day:02}" if day else ""))


def month(context: Context, number: int, day: int | None, step: int | None) -> Value | None:
    """Reckon a month, or a day of it, without a year."""
    if context.anchor is None:
        return _yearless(number, day)
    points = list(_over_years(context.anchor.year, number, day))
    before = [point for point in points if point.first <= context.anchor]
    after = [point for point in points if point.last >= context.anchor]
    if not before or not after:
        return None
    chosen = _chosen(context, context.anchor, before[-1], after[0], step)
    return at(chosen, context.anchor_span)


def _over_years(year: int, number: int, day: int | None) -> Iterator[Point]:
    reach = 8 if (number, day) == LEAP_DAY else 1
    for each in range(year - reach, year + reach + 1):
        try:
            yield _day_or_month(each, number, day)
        except ValueError:
            continue


def _chosen(context: Context, anchor: date, past: Point, coming: Point, step: int | None) -> Point:
    if past == coming:
        return past if step != -1 or past.grain is Grain.DAY else past.shifted(-12)
    if step is not None:
        return coming if step > 0 else past if step < 0 else _of_year(anchor.year, past, coming)
    farther = AHEAD[context.tense()]
    return coming if (coming.first - anchor) * farther < anchor - past.last else past


def _of_year(year: int, *points: Point) -> Point:
    return next((point for point in points if point.first.year == year), points[0])


def _day_or_month(year: int, number: int, day: int | None) -> Point:
    if day is None:
        return Point(Grain.MONTH, date(year, number, 1))
    return Point(Grain.DAY, date(year, number, day))


def numeric(context: Context, first: int, second: int, year: int, *, slash: bool) -> Value:
    """Reckon a date in three numbers, the year last; with slashes its order is not fixed."""
    readings = [
        Point(Grain.DAY, date(year, number, day))
        for day, number in ((first, second), (second, first))
        if number <= 12
    ]
    if len(readings) == 1 or first == second:
        return at(readings[0])
    if not slash or context.day_first:
        return at(readings[0])
    if context.day_first is False:
        return at(readings[1])
    value, other = _nearer(context.anchor, *readings)
    return at(value)._replace(other=other.value)


def _nearer(anchor: date | None, day_first: Point, month_first: Point) -> tuple[Point, Point]:
    if anchor and abs(day_first.first - anchor) < abs(month_first.first - anchor):
        return day_first, month_first
    return month_first, day_first


def nth(context: Context, grain: Grain, number: int, year: int | None) -> Value:
    """Reckon a quarter, half or season; without a year the last that has begun, or comes."""
    if year is not None:
        return at(_nth(grain, number, year))
    if context.anchor is None:
        return Value("DATE", "XXXX" + _nth(grain, number, 2000).value[4:])
    points = [_nth(grain, number, context.anchor.year + step) for step in (-1, 0, 1)]
    past = [point for point in points if point.first <= context.anchor][-1]
    coming = next(point for point in points if point.last >= context.anchor)
    return at(_chosen(context, context.anchor, past, coming, None), context.anchor_span)


def _nth(grain: Grain, number: int, year: int) -> Point:
    return Point.holding(grain, date(year, number, 1))


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


def month_on(context: Context, number: int, step: int) -> Value | None:
    """Reckon "the previous May": the next one of that name from the time spoken of."""
    spoken = context.spoken(Grain.MONTH)
    if spoken is None:
        return month(context, number, None, step)
    first = spoken.point.first
    points = list(_over_years(first.year, number, None))
    before = [point for point in points if point.last < first]
    after = [point for point in points if point.first > first]
    return at(before[-1] if step < 0 else after[0], spoken.span)


def stretch(_: Context, grain: Grain, year: int) -> Value:
    """Reckon a printed year, decade or century, of which the first year is given."""
    return at(Point(grain, date(year, 1, 1)))


def weekend(context: Context) -> Value:
    """Reckon "the weekend": the last one, or by tense the next."""
    if context.anchor is None:
        return unknown(Grain.WEEKEND)
    this = Point.holding(Grain.WEEKEND, context.anchor)
    ahead = context.anchor >= this.first or context.tense() > 0
    return at(this if ahead else this.shifted(-1), context.anchor_span)


def season(context: Context, number: int, step: int | None) -> Value:
    """Reckon "last fall", "the summer"."""
    if step is None:
        return nth(context, Grain.SEASON, number, None)
    if context.anchor is None:
        return Value("DATE", "XXXX" + _nth(Grain.SEASON, number, 2000).value[4:])
    if step == 0:
        return at(_nth(Grain.SEASON, number, context.anchor.year), context.anchor_span)
    points = [_nth(Grain.SEASON, number, context.anchor.year + each) for each in (-1, 0, 1)]
    if step < 0:
        chosen = [point for point in points if point.last < context.anchor][-1]
    else:
        chosen = next(point for point in points if point.first > context.anchor)
    return at(chosen, context.anchor_span)


def part_of_year(context: Context, grain: Grain, number: int, year: Year | None) -> Value:
    """Reckon a quarter or half by the number of its first month."""
    if year is None or year.printed is not None or context.anchor is None:
        return nth(context, grain, number, year.printed if year else None)
    return at(_nth(grain, number, context.anchor.year + (year.step or 0)), context.anchor_span)


def latest_quarter(context: Context) -> Value:
    """Reckon "the quarter": the one spoken of, else the last that has ended."""
    spoken = context.quarter()
    return at(*spoken) if spoken else deictic(context, Grain.QUARTER, -1)


def quarter_of(context: Context, year: int) -> Value:
    """Reckon "the 1988 period": the quarter spoken of, in another year; else the year."""
    spoken = context.quarter()
    if spoken is None:
        return stretch(context, Grain.YEAR, year)
    quarter = _nth(Grain.QUARTER, spoken.point.first.month, year)
    return at(quarter, spoken.span)._replace(point=None)


def year_ago(context: Context) -> Value:
    """Reckon "a year earlier": where a quarter is spoken of, the same of the year before."""
    spoken = context.quarter()
    if spoken is None:
        return deictic(context, Grain.YEAR, -1)
    return at(spoken.point.shifted(-4), spoken.span)._replace(point=None)


def holding(context: Context, grain: Grain, inner: Meaning) -> Value | None:
    """Reckon the week, month or year that holds a day."""
    found = inner(context)
    if found is None or found.point is None:
        return None
    return at(Point.holding(grain, found.point.first), found.anchor)


def holiday_of(_: Context, feast: tuple[int, ...], year: int) -> Value:
    """Reckon a holiday of a printed year."""
    return at(_feast(feast, year))


def holiday(context: Context, feast: tuple[int, ...], step: int | None) -> Value:
    """Reckon a holiday: the nearest one, the last, or by tense the next."""
    if context.anchor is None:
        return _yearless(*feast) if len(feast) == 2 else unknown(Grain.DAY)
    points = [_feast(feast, context.anchor.year + each) for each in (-1, 0, 1)]
    past = [point for point in points if point.first <= context.anchor][-1]
    coming = next(point for point in points if point.first >= context.anchor)
    return at(_chosen(context, context.anchor, past, coming, step), context.anchor_span)


def _feast(feast: tuple[int, ...], year: int) -> Point:
    """Give the day of a holiday: a month and its day, or a month, a weekday, and which one."""
    if len(feast) == 2:
        return Point(Grain.DAY, date(year, *feast))
    number, day, which = feast
    first = date(year, number, 1) if which > 0 else Point(Grain.MONTH, date(year, number, 1)).last
    ahead = (day - first.weekday()) % 7
    if which < 0:
        return Point(Grain.DAY, first - timedelta((first.weekday() - day) % 7))
    return Point(Grain.DAY, first + timedelta(ahead + 7 * (which - 1)))
