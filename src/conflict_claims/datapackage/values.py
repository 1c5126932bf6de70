"""Cells as values: the one lexical form of each type."""

import re
from collections.abc import Callable
from datetime import date
from math import isfinite

Value = str | int | float | bool | date

INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,307})(?:\.[0-9]{1,307})?(?:[eE][+-]?[0-9]{1,3})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_integer(text: str) -> int | None:
    """Read digits with an optional minus, no leading zeros, at most 18; else None."""
    return int(text) if INTEGER.fullmatch(text) else None


def read_number(text: str) -> float | None:
    """Read a finite decimal number, with an exponent if need be; else None."""
    value = float(text) if NUMBER.fullmatch(text) else None
    return value if value is not None and isfinite(value) else None


def read_date(text: str) -> date | None:
    """Read a day of the calendar as YYYY-MM-DD; else None."""
    try:
        return date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None


READERS: dict[str, Callable[[str], Value | None]] = {
    "any": str,
    "string": str,
    "integer": read_integer,
    "number": read_number,
    "date": read_date,
}
"""Types whose values do not depend on the column; `boolean` is the only other one."""
