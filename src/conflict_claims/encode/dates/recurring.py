"""Times that come again and again, and words for past, present and future at large."""

from functools import partial
from typing import Final

from . import lexicon
from .absolute import month_name, weekday
from .context import Context, Found, Value
from .counts import count
from .reader import Reader

_LETTERS: Final = {
    "day": "1D", "week": "1W", "weekend": "1WE", "month": "1M", "quarter": "3M", "year": "1Y",
    "decade": "10Y", "century": "100Y",
}  # fmt: skip


def frequency(reader: Reader) -> Found | None:
    """Read "daily", "annually"."""
    value = reader.take_in(lexicon.FREQUENCIES)
    return None if value is None else _set(value)


def every(reader: Reader) -> Found | None:
    """Read "every day", "each July", "every Monday", "every two weeks"."""
    if not (reader.take("every") or reader.take("each")):
        return None
    if reader.take("other"):
        amount: int | None = 2
    else:
        number = reader.attempt(count)
        amount = number.whole() if number else 1
    day = reader.attempt(weekday)
    if day is not None:
        return _set(f"XXXX-WXX-{day + 1}")
    month = reader.attempt(month_name)
    if month is not None:
        return _set(f"XXXX-{month:02}")
    return _every_unit(reader, amount)


def _every_unit(reader: Reader, amount: int | None) -> Found | None:
    if part := reader.take_in(lexicon.PARTS_OF_DAY):
        return _set(f"XXXX-XX-XXT{part}")
    if letter := reader.take_in(lexicon.CLOCK_UNITS):
        return _set(f"PT{amount or 'X'}{letter}")
    grain = reader.take_in(lexicon.UNITS)
    length = _LETTERS.get(grain or "")
    if length is None:
        return None
    return _set("P" + (length if amount == 1 else f"{amount or 'X'}{length[-1]}"))


def rate(reader: Reader) -> Found | None:
    """Read "a year" behind an amount: "$1 billion a year", "40 cents a day", "twice a week"."""
    start = reader.at
    if not (reader.take("a") or reader.take("per") or reader.take("an")):
        return None
    if not _is_amount(reader.outside(start, -1)):
        return None
    if letter := reader.take_in(lexicon.CLOCK_UNITS):
        return _set(f"PT1{letter}")
    length = _LETTERS.get(reader.take_in(lexicon.SINGULAR_UNITS) or "")
    if length is None or reader.word() in lexicon.DIRECTIONS or reader.word() in ("and", "or"):
        return None
    return _set("P" + length)


def _is_amount(word: str) -> bool:
    return word[:1].isdigit() or word in lexicon.AMOUNTS


def reference(reader: Reader) -> Found | None:
    """Read "now", "recently", "the future"."""
    value = reader.take_longest(lexicon.REFERENCES)
    if value is None:
        return None
    return Found("reference", lambda _: Value("DATE", value))


def _set(value: str) -> Found:
    return Found("recurring", partial(_recurring, value=value))


def _recurring(_: Context, value: str) -> Value:
    return Value("SET", value)
