"""Days, months and years, as calendars name them."""

import re
from functools import partial
from typing import Final

from conflict_claims.text import lexicon as numbers

from . import lexicon, reckon, yearly
from .context import Found, Meaning, Year
from .numeric import numeric_date
from .points import Grain
from .reader import Reader

_YEAR: Final = re.compile("1[0-9]{3}|20[0-9]{2}")
_MODERN_YEAR: Final = re.compile("19[0-9]{2}|20[0-4][0-9]")
_DAY: Final = re.compile("(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?")
_DAY_AND_YEAR: Final = re.compile("([0-3]?[0-9])((?:19|20)[0-9]{2})")
"""What is left of "02, 2031" where commas and blanks were lost."""


def date(reader: Reader) -> Found | None:
    """Read a date in numbers, or with the name of its month."""
    return reader.attempt(month_first) or reader.attempt(day_first) or numeric_date(reader)


def dated_weekday(reader: Reader) -> Found | None:
    """Read a weekday with its date: "Friday, May 2"."""
    if weekday(reader) is None:
        return None
    reader.take(",")
    return date(reader)


def weekday(reader: Reader) -> int | None:
    """Read the name of a weekday; a short one needs its full stop or a number behind it."""
    word = reader.word()
    day = lexicon.WEEKDAYS.get(word)
    if day is None or not reader.capital():
        return None
    if word in lexicon.SHORT_WEEKDAYS:
        if not (reader.word(1) == "." or reader.word(1)[:1].isdigit()):
            return None
        reader.at += reader.word(1) == "."
    reader.at += 1
    return day


def month_name(reader: Reader) -> int | None:
    """Read the name of a month, or its short form with or without a full stop."""
    word = reader.word()
    month = lexicon.MONTHS.get(word)
    if month is None or not reader.capital():
        return None
    reader.at += 1
    if word in lexicon.SHORT_MONTHS:
        reader.take(".")
    return month


def month(reader: Reader) -> Found | None:
    """Read a month without a day, with or without a year."""
    start = reader.at
    number = month_name(reader)
    if number is None:
        return None
    year = reader.attempt(year_behind)
    if year is None and not _is_month(reader, start):
        return None
    return Found("month", _meaning(number, None, year))


def _is_month(reader: Reader, at: int) -> bool:
    if reader.words[at].text not in lexicon.DOUBTFUL_MONTHS:
        return True
    return reader.words[at].glued or reader.outside(at, -1) in lexicon.BEFORE_MONTHS


def month_first(reader: Reader) -> Found | None:
    """Read `month day [year]`; "in March 3" holds no day."""
    start = reader.at
    number = month_name(reader)
    if number is None:
        return None
    if together := _DAY_AND_YEAR.fullmatch(reader.word()):
        reader.at += 1
        return Found("day", _meaning(number, int(together[1]), Year(int(together[2]))))
    day = _day(reader)
    if day is None:
        return None
    last = reader.attempt(_last_day)
    year = reader.attempt(year_behind)
    if year is None and reader.outside(start, -1) == "in":
        return None
    return Found("day", _through(_meaning(number, day, year), last))


def day_first(reader: Reader) -> Found | None:
    """Read `day ["of"] month [year]`."""
    day = _day(reader)
    if day is None:
        return None
    last = reader.attempt(_last_day)
    reader.take("of")
    number = month_name(reader)
    if number is None:
        return None
    year = reader.attempt(year_behind) or reader.attempt(_short_year)
    if year is None and reader.word(-1) == "may" and not reader.page.capitals:
        return None
    return Found("day", _through(_meaning(number, day, year), last))


def _day(reader: Reader) -> int | None:
    match = _DAY.fullmatch(reader.word())
    if match is None or (reader.word(1) in (":", "/") and reader.word(2).isdecimal()):
        return None
    reader.at += 1
    return int(match[1])


def _last_day(reader: Reader) -> int | None:
    return _day(reader) if reader.see().glued else None


def _through(first: Meaning, last: int | None) -> Meaning:
    return first if last is None else partial(reckon.through, first=first, last=last)


def year_behind(reader: Reader) -> Year | None:
    """Read `[","] year | "of" (last | this) "year"` behind a day, month or quarter."""
    if reader.take("of"):
        step = reader.take_in(lexicon.STEPS)
        if step is not None and reader.take("year"):
            return Year(step=step)
    reader.take(",")
    printed = printed_year(reader) or reader.attempt(spoken_year)
    return Year(printed) if printed else None


def printed_year(reader: Reader) -> int | None:
    """Read a year in four digits."""
    if not _YEAR.fullmatch(reader.word()) or reader.word(1) == "s":
        return None
    reader.at += 1
    return int(reader.word(-1))


def _short_year(reader: Reader) -> Year | None:
    reader.take("'")
    word = reader.word()
    if len(word) != 2 or not word.isdecimal() or int(word) < 32:
        return None
    reader.at += 1
    return Year((1900 if int(word) >= 50 else 2000) + int(word))


def _meaning(number: int, day: int | None, year: Year | None) -> Meaning:
    return partial(yearly.day_or_month, number=number, day=day, year=year)


def year(reader: Reader) -> Found | None:
    """Read `["the year" | "fiscal" ["year"]] year`, in digits or as it is spoken."""
    named = reader.take("the", "year") or reader.take("fiscal")
    reader.take("year")
    start = reader.at
    number = reader.attempt(_year_alone) or reader.attempt(spoken_year)
    if number is None and named and reader.take("two", "thousand"):
        number = 2000
    if number is None or (not named and not _is_year(reader, start)):
        return None
    return Found("year", partial(reckon.stretch, grain=Grain.YEAR, year=number))


def _year_alone(reader: Reader) -> int | None:
    pattern = _YEAR if reader.outside(reader.at, -1) in lexicon.BEFORE_YEARS else _MODERN_YEAR
    if not pattern.fullmatch(reader.word()) or reader.word(1) in ("s", "/"):
        return None
    reader.at += 1
    return int(reader.word(-1))


def _is_year(reader: Reader, at: int) -> bool:
    before, behind = reader.outside(at, -1), reader.outside(reader.at - 1, 1)
    if before in lexicon.BEFORE_YEARS:
        return True
    return before not in lexicon.NEVER_BEFORE_YEARS and behind not in lexicon.NEVER_BEHIND_YEARS


def spoken_year(reader: Reader) -> int | None:
    """Read "nineteen eighty-four"."""
    if not reader.take("nineteen"):
        return None
    tens = reader.take_in(numbers.TENS)
    if tens is None:
        return None
    return 1900 + tens + (reader.take_in(numbers.UNITS) or 0)
