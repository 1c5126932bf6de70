"""The grammar of time phrases: which parser reads the longest one at a place."""

from collections.abc import Callable
from functools import partial
from typing import Final

from . import absolute, clock, durations, lexicon, reckon, recurring, relative
from .context import Found, Meaning
from .reader import Reader

Parser = Callable[[Reader], Found | None]

_DAYS: Final = (
    relative.deictic,
    relative.named_day,
    absolute.date,
    relative.holiday,
)
_STRETCHES: Final = (
    relative.week_of,
    relative.unit,
    relative.season,
    relative.named_month,
    absolute.month,
    absolute.year,
    absolute.decade,
    absolute.century,
)
_OTHERS: Final = (
    clock.part_of_day,
    relative.quarter,
    relative.quarter_spoken_of,
    recurring.every,
    recurring.rate,
    durations.counted,
    durations.uncounted,
    durations.year_ended,
    recurring.frequency,
    recurring.reference,
)


def phrase(reader: Reader) -> Found | None:
    """Read the longest time phrase that begins here, and move past it."""
    return _longest(reader, (timed, day, durations.past_decade, stretch, edge, *_OTHERS))


def _longest(reader: Reader, parsers: tuple[Parser, ...]) -> Found | None:
    start, best, end = reader.at, None, reader.at
    for parser in parsers:
        reader.at = start
        found = parser(reader)
        if found is not None and reader.at > end:
            best, end = found, reader.at
    reader.at = end
    return best


def day(reader: Reader) -> Found | None:
    """Read `[early | late] day [part of day]`."""
    reader.take_any(lexicon.EARLY_LATE)
    found = _longest(reader, _DAYS)
    if found is None:
        return None
    part = reader.take_in(lexicon.PARTS_OF_DAY)
    if part is None:
        return found
    return Found("part_of_day", partial(clock.time_of_day, day=found.meaning, time=part))


def timed(reader: Reader) -> Found | None:
    """Read an hour with or without its day: "9 a.m. EST Tuesday", "noon"."""
    time = clock.hour(reader)
    if time is None:
        return None
    found = reader.attempt(day)
    meaning: Meaning = found.meaning if found else clock.the_day
    return Found("clock", partial(clock.time_of_day, day=meaning, time=time))


def stretch(reader: Reader) -> Found | None:
    """Read `["the"] [early | late ["in"]] stretch`: "earlier this year", "the late 1980s"."""
    start = reader.at
    reader.take("the")
    if not reader.take_any(lexicon.EARLY_LATE):
        reader.at = start
    elif reader.take("in"):
        return _longest(reader, (*_STRETCHES, _the_unit))
    return _longest(reader, _STRETCHES)


def edge(reader: Reader) -> Found | None:
    """Read "the end of 1990", "the beginning of the month", "year-end", "the month's end"."""
    reader.take("the")
    if reader.take_any(lexicon.EDGES):
        found = _longest(reader, (*_STRETCHES, _the_unit)) if reader.take("of") else None
        return found and found._replace(rule="edge")
    grain = reader.take_in(lexicon.SINGULAR_UNITS)
    reader.take("'s")
    if grain is None or not reader.take("end"):
        return None
    return Found("edge", partial(reckon.deictic, grain=grain, steps=0))


def _the_unit(reader: Reader) -> Found | None:
    grain = reader.take_in(lexicon.SINGULAR_UNITS) if reader.take("the") else None
    return grain and Found("unit", partial(reckon.deictic, grain=grain, steps=0))
