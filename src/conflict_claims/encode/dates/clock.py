"""Hours and parts of a day."""

import re
from functools import partial
from typing import Final

from . import lexicon, reckon
from .context import Context, Found, Meaning, Value
from .points import Grain
from .reader import Reader
from .relative import step

_HOUR: Final = re.compile("[01]?[0-9]|2[0-3]")
_MINUTE: Final = re.compile("[0-5][0-9]")
_MILITARY: Final = re.compile("([01][0-9]|2[0-3])([0-5][0-9])")


def hour(reader: Reader) -> str | None:
    """Read "9 a.m.", "10:35 p.m. EST", "0735 GMT", "noon"; give it as `HH:MM`."""
    named = reader.take_in(lexicon.NAMED_HOURS)
    if named is None:
        named = reader.attempt(_military) or reader.attempt(_digits)
    if named is not None:
        while reader.take_any(lexicon.TIMEZONES):
            pass
    return named


def _military(reader: Reader) -> str | None:
    match = _MILITARY.fullmatch(reader.word())
    if match is None or reader.word(1) not in lexicon.TIMEZONES:
        return None
    reader.at += 1
    return f"{match[1]}:{match[2]}"


def _digits(reader: Reader) -> str | None:
    if not _HOUR.fullmatch(reader.word()):
        return None
    reader.at += 1
    number, minutes = int(reader.word(-1)), "00"
    if reader.word() == ":" and _MINUTE.fullmatch(reader.word(1)):
        minutes = reader.word(1)
        reader.at += 2
    half = reader.take_in(lexicon.AM_PM)
    if half is not None:
        return f"{number % 12 + half:02}:{minutes}" if 1 <= number <= 12 else None
    if reader.take("o'clock") or (reader.word(-2) == ":" and reader.word() in lexicon.TIMEZONES):
        return f"{number:02}:{minutes}"
    return None


def time_of_day(context: Context, day: Meaning, time: str) -> Value | None:
    """Reckon an hour or a part of a day."""
    found = day(context)
    if found is None or found.point is None or found.point.grain is not Grain.DAY:
        return found and Value("TIME", f"{found.value}T{time}")
    return found._replace(type="TIME", value=f"{found.value}T{time}")


def part_of_day(reader: Reader) -> Found | None:
    """Read "last night", "this morning", "the next morning", "tonight", "overnight"."""
    steps = reader.take_in(lexicon.NIGHTS)
    if steps is not None:
        return _part("NI", partial(reckon.deictic, grain=Grain.DAY, steps=steps))
    which = step(reader)
    part = None if which is None else reader.take_in(lexicon.PARTS_OF_DAY)
    if which is None or part is None:
        return None
    reckoning = reckon.anaphoric if which.on else reckon.deictic
    return _part(part, partial(reckoning, grain=Grain.DAY, steps=which.steps))


def _part(part: str, day: Meaning) -> Found:
    return Found("part_of_day", partial(time_of_day, day=day, time=part))
