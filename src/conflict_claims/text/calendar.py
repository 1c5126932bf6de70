"""Partial dates and intervals of ISO 8601 as full days."""

import calendar
from datetime import date
from functools import lru_cache
from typing import NamedTuple

OPEN = ".."
PARTS = ("year", "month", "day")

WEEKDAYS = tuple(name.casefold() for name in calendar.day_name)
"""English names of the weekdays, Monday first."""


class Days(NamedTuple):
    """First and last day, both inclusive, of a date; None at an open end."""

    first: date | None
    last: date | None
    precision: str


@lru_cache(4096)  # several rules read each date
def read_date(text: str) -> Days:
    """Read a year, month, day, or an interval of them with `..` for an open end.

    The precision is `day`, `month`, `year`, `interval` or `open`.
    Raises ValueError for a date that is not in the calendar, or an interval that runs backwards.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _partial(text)
    first = None if start == OPEN else _partial(start).first
    last = None if end == OPEN else _partial(end).last
    if first and last and first > last:
        raise ValueError(f"{start} comes after {end}")
    return Days(first, last, "interval" if first and last else "open")


def _partial(text: str) -> Days:
    parts = [int(part) for part in text.split("-")]
    try:
        return _days(*parts)
    except ValueError:
        raise ValueError(f"no such {PARTS[len(parts) - 1]}") from None


def _days(year: int, *rest: int) -> Days:
    if not rest:
        return Days(date(year, 1, 1), date(year, 12, 31), "year")
    month = rest[0]
    if len(rest) == 1:
        return Days(date(year, month, 1), _month_end(year, month), "month")
    return Days(date(year, month, rest[1]), date(year, month, rest[1]), "day")


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def printed_weekday(words: str) -> int | None:
    """Give the one weekday that a phrase names, Monday as 0; None for none or several."""
    found = {word.strip(".,;:()").casefold() for word in words.split()} & set(WEEKDAYS)
    return WEEKDAYS.index(found.pop()) if len(found) == 1 else None
