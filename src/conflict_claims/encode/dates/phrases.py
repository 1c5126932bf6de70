"""The grammar of time phrases: the longest reading of the words at a place."""

from functools import partial
from typing import Final

from conflict_claims.text import lexicon as numbers

from . import absolute, clock, decades, durations, lexicon, reckon, recurring, relative
from .choice import DIGITS, FOUR_DIGITS, Choice
from .context import Found, Meaning
from .numeric import numeric_date
from .reader import Reader

_STEPS: Final = frozenset().union(lexicon.STEPS, lexicon.STEPS_ON)
_UNITS: Final = frozenset().union(lexicon.UNITS, lexicon.CLOCK_UNITS)
_COUNTS: Final = frozenset().union(
    numbers.BELOW_TWENTY, numbers.TENS, numbers.SCALES, numbers.MULTIPLIERS, lexicon.BEFORE_COUNTS,
    lexicon.BETWEEN_COUNT_AND_UNIT, _UNITS, (words[0] for words in lexicon.APPROXIMATE),
    {numbers.HUNDRED, "half", "numerous", "countless", DIGITS, FOUR_DIGITS},
)  # fmt: skip

_DAY: Final = Choice(
    ({*lexicon.DEICTIC, "day"}, relative.deictic),
    ({*_STEPS, *lexicon.WEEKDAYS}, relative.named_day),
    (lexicon.WEEKDAYS, absolute.dated_weekday),
    (lexicon.MONTHS, absolute.month_first),
    ({DIGITS}, absolute.day_first),
    ({DIGITS, FOUR_DIGITS}, numeric_date),
    ({*_STEPS, *(words[0] for words in lexicon.HOLIDAYS)}, relative.holiday),
)
_STRETCH: Final = Choice(
    ({"week"}, relative.week_of),
    ({*_STEPS, "weekend"}, relative.unit),
    ({*_STEPS, *lexicon.SEASONS}, relative.season),
    (_STEPS, relative.named_month),
    (lexicon.MONTHS, absolute.month),
    ({"year", "fiscal", "nineteen", FOUR_DIGITS}, absolute.year),
    ({*lexicon.EARLY_LATE, *lexicon.DECADES, "nineteen", "'", DIGITS, FOUR_DIGITS}, decades.decade),
    ({*(words[0] for words in lexicon.CENTURIES), DIGITS}, decades.century),
)


def day(reader: Reader) -> Found | None:
    """Read `[early | late] day [part of day]`."""
    reader.take_any(lexicon.EARLY_LATE)
    found = _DAY(reader)
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
    found = reader.attempt(day) or _day_behind(reader)
    meaning: Meaning = found.meaning if found else partial(reckon.day, on=True)
    return Found("clock", partial(clock.time_of_day, day=meaning, time=time))


def _day_behind(reader: Reader) -> Found | None:
    """Look at the day in "9 a.m. on Tuesday", a phrase of its own."""
    start = reader.at
    found = day(reader) if reader.take("on") else None
    reader.at = start
    return found


def stretch(reader: Reader) -> Found | None:
    """Read `["the"] [early | late ["in"]] stretch`: "earlier this year", "the late 1980s"."""
    start = reader.at
    reader.take("the")
    if not reader.take_any(lexicon.EARLY_LATE):
        reader.at = start
    elif reader.take("in"):
        return reader.attempt(_the_unit) or _STRETCH(reader)
    return _STRETCH(reader)


def edge(reader: Reader) -> Found | None:
    """Read "the end of 1990", "the beginning of the month", "year-end", "the month's end"."""
    reader.take_any(lexicon.ARTICLES)
    if reader.take_any(lexicon.EDGES):
        found = (reader.attempt(_the_unit) or _STRETCH(reader)) if reader.take("of") else None
        return found and found._replace(rule="edge")
    grain = reader.take_in(lexicon.SINGULAR_UNITS)
    reader.take("'s")
    if grain is None or not reader.take("end"):
        return None
    return Found("edge", partial(reckon.deictic, grain=grain, steps=0))


def _the_unit(reader: Reader) -> Found | None:
    grain = reader.take_in(lexicon.SINGULAR_UNITS) if reader.take("the") else None
    return None if grain is None else Found("unit", partial(reckon.deictic, grain=grain, steps=0))


phrase: Final = Choice(
    ({*lexicon.NAMED_HOURS, DIGITS, FOUR_DIGITS}, timed),
    ({*lexicon.EARLY_LATE, *_DAY.words}, day),
    ({"past"}, durations.past_unit),
    ({*lexicon.EARLY_LATE, *_STRETCH.words}, stretch),
    ({*lexicon.EDGES, *lexicon.SINGULAR_UNITS}, edge),
    ({*_STEPS, *lexicon.NIGHTS}, clock.part_of_day),
    ({*lexicon.STEPS, *lexicon.ORDINALS, "fiscal", DIGITS, FOUR_DIGITS}, relative.quarter),
    ({"year", "latest", "quarter", FOUR_DIGITS}, relative.quarter_spoken_of),
    ({"every", "each"}, recurring.every),
    ({*_UNITS, "per"}, recurring.rate),
    (_COUNTS, durations.counted),
    (_UNITS, durations.uncounted),
    ({"year", "fiscal"}, durations.year_ended),
    (lexicon.PLURAL_WEEKDAYS, recurring.weekdays),
    (lexicon.FREQUENCIES, recurring.frequency),
    ({words[words[0] == "the"] for words in lexicon.REFERENCES}, recurring.reference),
)
"""Reads the longest time phrase that begins at a place, and moves past it."""
