"""Lengths of time, as ISO 8601 and TIMEX3 write them."""

from fractions import Fraction
from typing import Final, NamedTuple

from . import lexicon
from .points import Grain
from .reader import Reader

_LETTERS: Final = {
    Grain.DAY: "D",
    Grain.WEEKEND: "WE",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.YEAR: "Y",
    Grain.DECADE: "E",
    Grain.CENTURY: "C",
}
_YEARS: Final = {"E": 10, "C": 100}
_HALVES: Final = {"Y": "6M", "M": "15D", "D": "T12H", "TH": "30M", "TM": "30S"}


class Unit(NamedTuple):
    """A unit of time; `grain` is None for those shorter than a day, whose letter follows "T"."""

    letter: str
    grain: Grain | None


class Length(NamedTuple):
    """So many of a unit; a number of None stands for a vague word."""

    number: Fraction | None
    unit: Unit

    @property
    def steps(self) -> int | None:
        """How many of a unit of days or longer, if that is a whole number."""
        if self.number is None or self.unit.grain is None or self.number.denominator > 1:
            return None
        return int(self.number)

    @property
    def value(self) -> str:
        """The value of TIMEX3, in which a decade is ten years, and a vague count is X."""
        letter = self.unit.letter
        prefix, sign = ("PT", letter[1:]) if letter[0] == "T" else ("P", letter)
        if self.number is None:
            return f"{prefix}X{sign}"
        sign = "Y" if letter in _YEARS else sign
        whole, rest = divmod(self.number * _YEARS.get(letter, 1), 1)
        amount = f"{whole}{sign}" if whole else ""
        if rest == Fraction(1, 2) and letter in _HALVES:
            return prefix + amount + _HALVES[letter]
        return prefix + (f"{float(whole + rest):.2f}".rstrip("0") + sign if rest else amount)


def unit(reader: Reader) -> Unit | None:
    """Read the name of a unit of time."""
    if letter := reader.take_in(lexicon.CLOCK_UNITS):
        return Unit(f"T{letter}", None)
    grain = reader.take_in(lexicon.UNITS)
    return Unit(_LETTERS[grain], grain) if grain in _LETTERS else None
