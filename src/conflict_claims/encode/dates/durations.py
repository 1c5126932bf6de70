"""Spans of time, and times told by counting spans: "three days", "two weeks ago"."""

from fractions import Fraction
from functools import partial
from typing import Final

from . import lexicon, reckon
from .context import Context, Found, Value
from .counts import and_a_half, count
from .lengths import Length, Unit, unit
from .points import Grain, later
from .reader import Reader

_UNITS: Final = frozenset().union(lexicon.UNITS, lexicon.CLOCK_UNITS)
_NAMED_BY_YEARS: Final = frozenset({Grain.DECADE, Grain.CENTURY})


def counted(reader: Reader) -> Found | None:
    """Read `["the"] [last | next | first] count unit [ago | earlier | later | from now]`."""
    if reader.outside(reader.at, -1) == "aged" or not reader.sees(_UNITS):
        return None
    reader.take("the")
    which = reader.take_any(lexicon.BEFORE_COUNTS)
    length = _length(reader)
    if length is None or _is_age(reader) or _is_share(reader):
        return None
    if reader.see().glued and not reader.take("long"):
        return None
    reader.take("or", "so")
    return _told_from(reader, length) or _lasting(which, length)


def _length(reader: Reader) -> Length | None:
    number = count(reader)
    if number is None:
        return None
    reader.take_any(lexicon.BETWEEN_COUNT_AND_UNIT)
    counted_unit = unit(reader)
    if counted_unit is None:
        return None
    half = reader.attempt(and_a_half) or 0
    return Length(None if number.value is None else number.value + half, counted_unit)


def _is_age(reader: Reader) -> bool:
    return reader.word() == "old" or reader.outside(reader.at - 1, 1) in ("old", "olds")


def _is_share(reader: Reader) -> bool:
    is_quarter = reader.word(-1) in ("quarter", "quarters")
    return is_quarter and (reader.see(-1).glued or reader.word() == "of")


def _told_from(reader: Reader, length: Length) -> Found | None:
    way = None if reader.word() in lexicon.SIGNALS else reader.take_in(lexicon.DIRECTIONS)
    if way is None and reader.take("from", "now"):
        way = 1
    if way is None:
        return None
    if reader.word(-1) in ("ago", "now"):
        return Found("ago", partial(_ago, length=length, way=way))
    if length.steps == 1 and length.unit.grain is Grain.YEAR and way < 0:
        return Found("ago", reckon.year_ago)
    return Found("later", partial(_later, length=length, way=way))


def _ago(context: Context, length: Length, way: int) -> Value:
    steps, grain = length.steps, length.unit.grain
    if steps is None or grain is None:
        return Value("DATE", "PAST_REF" if way < 0 else "FUTURE_REF")
    if steps == 1 and grain is Grain.YEAR and way < 0:
        return reckon.year_ago(context)
    return reckon.counted_back(context, way * steps, grain)


def _later(context: Context, length: Length, way: int) -> Value:
    """Give the length, as TimeML has it, with the days it leads to."""
    steps, grain = length.steps, length.unit.grain
    if steps is None or grain is None:
        return _plain(context, length)
    found = reckon.counted_on(context, way * steps, grain)
    return found._replace(type="DURATION", value=length.value)


def _lasting(which: str, length: Length) -> Found:
    if which in lexicon.STEPS:
        way = lexicon.STEPS[which]
        return Found("stretch", partial(_until, length=length, way=way, on=False))
    if which in lexicon.STEPS_ON:
        way = lexicon.STEPS_ON[which]
        return Found("stretch", partial(_until, length=length, way=way, on=True))
    return Found("duration", partial(_plain, length=length))


def _until(context: Context, length: Length, way: int, *, on: bool) -> Value:
    """Give a span that ends, or begins, on the day of writing or the day spoken of."""
    found, steps, grain = reckon.day(context, on=on), length.steps, length.unit.grain
    if found.point is None or steps is None or grain is None:
        return _plain(context, length)
    first = found.point.first
    ends = sorted((first, later(first, grain, way * steps)))
    return Value("DURATION", length.value, f"{ends[0]}/{ends[1]}", anchor=found.anchor)


def _plain(_: Context, length: Length) -> Value:
    return Value("DURATION", length.value)


def uncounted(reader: Reader) -> Found | None:
    """Read "years" in "for years", "months later", "decades ago", "days-long"."""
    start = reader.at
    counted_unit = unit(reader)
    if counted_unit is None:
        return None
    plural = reader.word(-1).endswith("s")
    length = Length(None if plural else Fraction(1), counted_unit)
    if reader.see().glued and reader.take("long"):
        return Found("duration", partial(_plain, length=length))
    told = _told_from(reader, length) if plural else None
    if told is None and plural and reader.outside(start, -1) in lexicon.BEFORE_LENGTHS:
        return Found("duration", partial(_plain, length=length))
    return told


def year_ended(reader: Reader) -> Found | None:
    """Read "the year" in "the year ended March 31"."""
    reader.take("the")
    reader.take("fiscal")
    if reader.take("year") and reader.outside(reader.at - 1, 1) in ("ended", "ending"):
        year = Length(Fraction(1), Unit("Y", Grain.YEAR))
        return Found("duration", partial(_plain, length=year))
    return None


def past_unit(reader: Reader) -> Found | None:
    """Read "the past year", which ends on the day of writing; a decade so named is a length."""
    reader.take("the")
    lasting = unit(reader) if reader.take("past") else None
    if lasting is None or reader.word(-1) not in lexicon.SINGULAR_UNITS.keys() - {"weekend"}:
        return None
    if lasting.grain in _NAMED_BY_YEARS:
        return _lasting("past", Length(Fraction(1), lasting))
    return Found("stretch", partial(_past, length=Length(Fraction(1), lasting)))


def _past(context: Context, length: Length) -> Value | None:
    if length.unit.grain is None:
        return None
    named = reckon.deictic(context, length.unit.grain, -1)
    return named._replace(days=_until(context, length, way=-1, on=False).days)
