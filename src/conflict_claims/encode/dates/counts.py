"""Numbers as they stand before units of time."""

from fractions import Fraction
from typing import Final, NamedTuple

from conflict_claims.text import lexicon as numbers

from . import lexicon
from .reader import Reader

_VAGUE: Final = frozenset({*numbers.MULTIPLIERS, "numerous", "countless"})
_INDEFINITE: Final = frozenset({"a", "an"})


class Count(NamedTuple):
    """How many; a value of None stands for a vague word."""

    value: Fraction | None


def count(reader: Reader) -> Count | None:
    """Read `[about] (vague | ["a"] number [("to" | "or" | "-") number])`; of a range, its start."""
    while reader.take_longest(lexicon.APPROXIMATE):
        pass
    return reader.attempt(_vague) or reader.attempt(_range)


def _vague(reader: Reader) -> Count | None:
    reader.take_any(_INDEFINITE)
    word = reader.take_any(_VAGUE)
    reader.take("of")
    if word == "couple":
        return Count(Fraction(2))
    return Count(None) if word else None


def _range(reader: Reader) -> Count | None:
    found = reader.attempt(_number)
    if found is None:
        return None
    if reader.see().glued:
        reader.attempt(_number)
    else:
        reader.attempt(_other_end)
    return Count(found)


def _other_end(reader: Reader) -> Fraction | None:
    return _number(reader) if reader.take("to") or reader.take("or") else None


def _number(reader: Reader) -> Fraction | None:
    """Read `"half" ["a"] | ("a" | digits | words) [fraction]`."""
    if reader.take("half"):
        reader.take_any(_INDEFINITE)
        return Fraction(1, 2)
    found = _digits(reader)
    if found is not None:
        return found + (reader.attempt(_fraction) or 0)
    reader.take_any(_INDEFINITE)
    if reader.word(1) == "century" and reader.take("quarter"):
        return Fraction(1, 4)
    words = _words(reader)
    if words is None and reader.word(-1) in _INDEFINITE and reader.at:
        return Fraction(1)
    return words if words is None else words + (reader.attempt(and_a_half) or 0)


def and_a_half(reader: Reader) -> Fraction | None:
    """Read what "a minute and a half" and "one and a half" have behind the number."""
    return Fraction(1, 2) if reader.take("and", "a", "half") else None


def _digits(reader: Reader) -> Fraction | None:
    text = reader.word().replace(",", "")
    if not text.replace(".", "", 1).isdecimal() or len(text) > 9 or text.startswith("."):
        return None
    reader.at += 1
    return Fraction(text)


def _fraction(reader: Reader) -> Fraction | None:
    upper = reader.word()
    if reader.word(1) != "/" or not (upper.isdecimal() and reader.word(2) in ("2", "3", "4")):
        return reader.attempt(and_a_half)
    reader.at += 3
    return Fraction(int(upper[:3]), int(reader.word(-1)))


def _words(reader: Reader) -> Fraction | None:
    total = _below_hundred(reader)
    if reader.take(numbers.HUNDRED):
        total = 100 * (total or 1)
        start = reader.at
        reader.take("and")
        rest = _below_hundred(reader)
        reader.at = reader.at if rest else start
        total += rest or 0
    scale = reader.take_in(numbers.SCALES)
    if scale:
        return Fraction((total or 1) * scale)
    return None if total is None else Fraction(total)


def _below_hundred(reader: Reader) -> int | None:
    tens = reader.take_in(numbers.TENS)
    if tens is not None:
        return tens + (reader.take_in(numbers.UNITS) or 0)
    return reader.take_in(numbers.BELOW_TWENTY)
