"""Times that come again and again, and words for past, present and future at large."""

from fractions import Fraction
from functools import partial

from . import lexicon
from .absolute import month_name, weekday
from .context import Context, Found, Value
from .counts import Count, count
from .lengths import Length, unit
from .reader import Reader


def frequency(reader: Reader) -> Found | None:
    """Read "daily", "annually"."""
    value = reader.take_in(lexicon.FREQUENCIES)
    return None if value is None else _set(value)


def weekdays(reader: Reader) -> Found | None:
    """Read "Mondays"."""
    day = reader.take_in(lexicon.PLURAL_WEEKDAYS)
    return None if day is None else _set(f"XXXX-WXX-{day + 1}")


def every(reader: Reader) -> Found | None:
    """Read "every Monday", "each July", "every night", "every two weeks"."""
    if not (reader.take("every") or reader.take("each")):
        return None
    day = weekday(reader)
    if day is not None:
        return _set(f"XXXX-WXX-{day + 1}")
    month = month_name(reader)
    if month is not None:
        return _set(f"XXXX-{month:02}")
    if part := reader.take_in(lexicon.PARTS_OF_DAY):
        return _set(f"XXXX-XX-XXT{part}")
    return _every_length(reader)


def _every_length(reader: Reader) -> Found | None:
    number = Count(Fraction(2)) if reader.take("other") else reader.attempt(count)
    length = unit(reader)
    if length is None:
        return None
    return _set(Length(number.value if number else Fraction(1), length).value)


def rate(reader: Reader) -> Found | None:
    """Read "a year" behind an amount: "$1 billion a year", "40 cents a day", "twice a week"."""
    start = reader.at
    if not (reader.take("a") or reader.take("per") or reader.take("an")):
        return None
    if not _is_amount(reader.outside(start, -1)):
        return None
    length = unit(reader)
    if length is None or reader.word(-1).endswith("s") or _goes_on(reader):
        return None
    return _set(Length(Fraction(1), length).value)


def _is_amount(word: str) -> bool:
    return word[:1].isdigit() or word in lexicon.AMOUNTS


def _goes_on(reader: Reader) -> bool:
    return reader.word() in lexicon.DIRECTIONS or reader.word() in ("and", "or")


def reference(reader: Reader) -> Found | None:
    """Read "now", "recently", "the future"."""
    value = reader.take_longest(lexicon.REFERENCES)
    return None if value is None else Found("reference", partial(_plain, kind="DATE", value=value))


def _set(value: str) -> Found:
    return Found("recurring", partial(_plain, kind="SET", value=value))


def _plain(_: Context, kind: str, value: str) -> Value:
    return Value(kind, value)
