"""Dates in numbers alone, in the orders and with the signs in which news prints them."""

import re
from datetime import date
from functools import partial
from typing import Final

from .context import Context, Found, Value, Year, at
from .points import Grain, Point
from .reader import Reader
from .yearly import day_or_month

_DOTTED: Final = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})")


def numeric_date(reader: Reader) -> Found | None:
    """Read `2031-05-02`, `02-05-2031`, `02.05.2031`, `02/05/2031` or `2/5/31`."""
    if match := _DOTTED.fullmatch(reader.word()):
        reader.at += 1
        return _found(*match.groups(), slash=False)
    return reader.attempt(_hyphenated) or reader.attempt(_slashed)


def _hyphenated(reader: Reader) -> Found | None:
    if not reader.see(1).glued:
        return None
    first, second, third, behind = (reader.see(ahead) for ahead in range(4))
    if not third.glued or behind.glued:
        return None
    reader.at += 3
    if len(first.text) == 4:
        return _iso(first.text, second.text, third.text)
    return _found(first.text, second.text, third.text, slash=False)


def _iso(year: str, number: str, day: str) -> Found | None:
    if not (year + number + day).isdecimal() or not len(number) == len(day) == 2:
        return None
    meaning = partial(day_or_month, number=int(number), day=int(day), year=Year(int(year)))
    return Found("numeric", meaning)


def _slashed(reader: Reader) -> Found | None:
    if reader.word(1) != "/" or reader.word(3) != "/":
        return None
    first, second, year = (reader.word(ahead) for ahead in (0, 2, 4))
    reader.at += 5
    return _found(first, second, year, slash=True)


def _found(first: str, second: str, year: str, *, slash: bool) -> Found | None:
    lengths = len(first) <= 2 and len(second) <= 2 and len(year) in (2, 4)
    if not lengths or not (first + second + year).isdecimal():
        return None
    number = int(year)
    century = 0 if len(year) == 4 else 1900 if number >= 50 else 2000
    meaning = partial(
        _reckon, first=int(first), second=int(second), year=century + number, slash=slash
    )
    return Found("numeric", meaning)


def _reckon(context: Context, first: int, second: int, year: int, *, slash: bool) -> Value:
    """Take the day for the first number; with slashes, take the order that the text tells."""
    orders = ((first, second), (second, first))
    readings = [Point(Grain.DAY, date(year, n, day)) for day, n in orders if n <= 12]
    if len(readings) < 2 or first == second or not slash:
        return at(readings[0])
    order = context.day_first()
    if order is not None:
        return at(readings[not order])
    value, other = _nearer(context.anchor, *readings)
    return at(value)._replace(other=other.value)


def _nearer(anchor: date | None, day_first: Point, month_first: Point) -> tuple[Point, Point]:
    if anchor and abs(day_first.first - anchor) < abs(month_first.first - anchor):
        return day_first, month_first
    return month_first, day_first
