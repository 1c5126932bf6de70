"""Spans of time, and times told by counting spans: "three days", "two weeks ago"."""

from fractions import Fraction
from functools import partial
from typing import Final

from . import lexicon, reckon
from .context import Context, Found, Value
from .counts import Count, and_a_half, count
from .points import Grain, later
from .reader import Reader

_LETTERS: Final = {
    Grain.DAY: "D", Grain.WEEKEND: "WE", Grain.WEEK: "W", Grain.MONTH: "M", Grain.QUARTER: "Q",
    Grain.YEAR: "Y", Grain.DECADE: "E", Grain.CENTURY: "C",
}  # fmt: skip
_UNITS: Final = frozenset().union(lexicon.UNITS, lexicon.CLOCK_UNITS)
_IN_YEARS: Final = {Grain.DECADE: 10, Grain.CENTURY: 100}
_HALVES: Final = {"Y": "6M", "D": "T12H", "H": "30M", "M": "30S", "W": ""}


def counted(reader: Reader) -> Found | None:
    """Read `["the"] [last | next | first] count unit [ago | earlier | later | from now]`."""
    if reader.outside(reader.at, -1) == "aged" or not reader.sees(_UNITS):
        return None
    reader.take("the")
    which = reader.take_any(lexicon.BEFORE_COUNTS)
    number = count(reader)
    if number is None:
        return None
    reader.take_any(lexicon.BETWEEN_COUNT_AND_UNIT)
    letter, grain = _unit(reader)
    if not letter or _is_age(reader) or _is_share(reader):
        return None
    if reader.see().glued and not reader.take("long"):
        return None
    half = reader.attempt(and_a_half)
    if half and number.value is not None:
        number = Count(number.value + half)
    reader.take("or", "so")
    return _told_from(reader, number, grain, letter) or _length(which, number, grain, letter)


def _unit(reader: Reader) -> tuple[str, Grain | None]:
    if letter := reader.take_in(lexicon.CLOCK_UNITS):
        return f"T{letter}", None
    grain = reader.take_in(lexicon.UNITS)
    return (_LETTERS.get(grain, ""), grain) if grain else ("", None)


def _is_age(reader: Reader) -> bool:
    return reader.word() == "old" or reader.outside(reader.at - 1, 1) in ("old", "olds")


def _is_share(reader: Reader) -> bool:
    return reader.word(-1) == "quarters" and (reader.see(-1).glued or reader.word() == "of")


def _told_from(reader: Reader, number: Count, grain: Grain | None, letter: str) -> Found | None:
    way = reader.take_in(lexicon.DIRECTIONS) if reader.word() not in lexicon.SIGNALS else None
    if way is None and reader.take("from", "now"):
        way = 1
    if way is None:
        return None
    if reader.word(-1) in ("ago", "now"):
        return Found("ago", partial(_ago, number=number, way=way, grain=grain))
    if letter == "Y" and number.value == 1 and way < 0:
        return Found("ago", reckon.year_ago)
    return Found("later", partial(_later, number=number, way=way, grain=grain, letter=letter))


def _ago(context: Context, number: Count, way: int, grain: Grain | None) -> Value:
    steps = number.whole()
    if steps is None or grain is None:
        return Value("DATE", "PAST_REF" if way < 0 else "FUTURE_REF")
    if steps == 1 and grain is Grain.YEAR:
        return reckon.year_ago(context)
    return reckon.counted_back(context, way * steps, grain)


def _later(context: Context, number: Count, way: int, grain: Grain | None, letter: str) -> Value:
    length = _duration(number, letter)
    steps = number.whole()
    if steps is None or grain is None:
        return length
    found = reckon.counted_on(context, way * steps, grain)
    return length._replace(days=found.days, point=found.point, anchor=found.anchor)


def _length(which: str, number: Count, grain: Grain | None, letter: str) -> Found:
    if which in lexicon.STEPS and grain is not None:
        way = lexicon.STEPS[which]
        return Found(
            "stretch", partial(_stretch, number=number, grain=grain, letter=letter, way=way)
        )
    return Found("duration", lambda _: _duration(number, letter))


def _stretch(context: Context, number: Count, grain: Grain, letter: str, way: int) -> Value:
    """Give a span that ends, or begins, on the day of writing."""
    length, steps = _duration(number, letter), number.whole()
    if steps is None or context.anchor is None or way == 0:
        return length
    ends = sorted((context.anchor, later(context.anchor, grain, way * steps)))
    return length._replace(days=f"{ends[0]}/{ends[1]}", anchor=context.anchor_span)


def _duration(number: Count, letter: str) -> Value:
    """Write a length as ISO 8601 does; X stands for a vague number."""
    prefix, sign = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    if number.value is None:
        return Value("DURATION", f"{prefix}X{sign}")
    value = number.value
    if sign in ("E", "C"):
        value, sign = value * (10 if sign == "E" else 100), "Y"
    whole, rest = divmod(value, 1)
    if rest == Fraction(1, 2) and sign in _HALVES:
        half = _HALVES[sign] if sign != "M" or prefix == "PT" else "15D"
        return Value("DURATION", f"{prefix}{whole}{sign}{half}" if whole else f"{prefix}{half}")
    amount = str(whole) if not rest else f"{float(value):.2f}".rstrip("0")
    return Value("DURATION", f"{prefix}{amount}{sign}")


def uncounted(reader: Reader) -> Found | None:
    """Read "years" in "for years", "months later", "decades ago", "days-long"."""
    start = reader.at
    letter, grain = _unit(reader)
    if letter and reader.see().glued and reader.take("long"):
        vague = reader.word(-2).endswith("s")
        return Found("duration", lambda _: _duration(Count(None if vague else Fraction(1)), letter))
    if not letter or not reader.word(-1).endswith("s"):
        return None
    number = Count(None)
    if found := _told_from(reader, number, grain, letter):
        return found
    if reader.outside(start, -1) in lexicon.BEFORE_LENGTHS:
        return Found("duration", lambda _: _duration(number, letter))
    return None


def year_ended(reader: Reader) -> Found | None:
    """Read "the year" in "the year ended March 31"."""
    reader.take("the")
    reader.take("fiscal")
    if reader.take("year") and reader.outside(reader.at - 1, 1) in ("ended", "ending"):
        return Found("duration", lambda _: Value("DURATION", "P1Y"))
    return None


def past_decade(reader: Reader) -> Found | None:
    """Read "the past decade", a length that ends on the day of writing, not a decade's name."""
    reader.take("the")
    if not reader.take("past"):
        return None
    grain = reader.take_in(lexicon.SINGULAR_UNITS)
    if grain not in _IN_YEARS:
        return None
    number = Count(Fraction(1))
    return _length("past", number, grain, _LETTERS[grain])
