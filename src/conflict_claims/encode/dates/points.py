"""Stretches of the calendar: a day, a week, a quarter, a decade, and steps from one to the next."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

JANUARY: Final = 1


class Grain(StrEnum):
    """How long a stretch is."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


MONTHS: Final = {
    Grain.MONTH: 1,
    Grain.SEASON: 3,
    Grain.QUARTER: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
"""How many months the longer grains last."""

_WRITTEN: Final = {
    Grain.DAY: 10,
    Grain.MONTH: 7,
    Grain.YEAR: 4,
    Grain.DECADE: 3,
    Grain.CENTURY: 2,
}
"""How many characters of the first day, as ISO 8601 writes it, are the value of TIMEX3."""

_TOLD: Final = {
    Grain.WEEKEND: 10,
    Grain.WEEK: 10,
    Grain.SEASON: 7,
    Grain.QUARTER: 7,
    Grain.HALF: 7,
    Grain.DECADE: 4,
    Grain.CENTURY: 4,
}
"""How many characters of the first and the last day a record's interval needs."""

SEASONS: Final = ("SP", "SU", "FA", "WI")
"""As TIMEX3 writes them, from March on."""

UNKNOWN: Final = {
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.SEASON: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.HALF: "XXXX-HX",
    Grain.YEAR: "XXXX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
}
"""The TIMEX3 value of a stretch of which nothing is known but its grain."""


class Point(NamedTuple):
    """One stretch of a grain; `first` is its first day."""

    grain: Grain
    first: date

    @classmethod
    def holding(cls, grain: Grain, day: date) -> "Point":
        """Give the stretch of a grain in which a day lies; a weekend is that of the day's week."""
        if grain in MONTHS:
            offset = 2 if grain is Grain.SEASON else 0
            months = _months(day) - offset
            return cls(grain, _month(months - months % MONTHS[grain] + offset))
        if grain is Grain.DAY:
            return cls(grain, day)
        monday = day - timedelta(day.weekday())
        return cls(grain, monday + timedelta(5) if grain is Grain.WEEKEND else monday)

    def shifted(self, steps: int) -> "Point":
        """Go some stretches on, or back.

        Raises ValueError or OverflowError where the calendar ends, as do all that step.
        """
        if self.grain in MONTHS:
            return Point(self.grain, _month(_months(self.first) + steps * MONTHS[self.grain]))
        return Point(self.grain, self.first + timedelta(steps * (self.grain is Grain.DAY or 7)))

    @property
    def last(self) -> date:
        """The last day."""
        if self.grain is Grain.WEEKEND:
            return self.first + timedelta(1)
        return self.shifted(1).first - timedelta(1)

    @property
    def length(self) -> timedelta:
        """From the first day to the last."""
        return self.last - self.first

    @property
    def value(self) -> str:
        """The value of TIMEX3."""
        written = self.first.isoformat()
        length = _WRITTEN.get(self.grain)
        if length is not None:
            return written[:length]
        if self.grain in MONTHS:
            return f"{written[:4]}-{self._part_of_year}"
        year, week, _ = self.first.isocalendar()
        return f"{year:04}-W{week:02}" + "-WE" * (self.grain is Grain.WEEKEND)

    @property
    def _part_of_year(self) -> str:
        number = (self.first.month - JANUARY) // 3
        if self.grain is Grain.SEASON:
            return SEASONS[number]
        return f"Q{number + 1}" if self.grain is Grain.QUARTER else f"H{number // 2 + 1}"

    @property
    def days(self) -> str:
        """The partial date or interval of a record, as coarse as it can be told."""
        if self.grain in (Grain.DAY, Grain.MONTH, Grain.YEAR):
            return self.value
        length = _TOLD[self.grain]
        return f"{self.first.isoformat()[:length]}/{self.last.isoformat()[:length]}"


def later(day: date, grain: Grain, steps: int) -> date:
    """Go on, or back, by so many days, weeks, months or years; a day too many is the month's last.

    Raises ValueError or OverflowError where the calendar ends.
    """
    if grain not in MONTHS:
        return day + timedelta(steps * (grain is Grain.DAY or 7))
    first = _month(_months(day) + steps * MONTHS[grain])
    return min(first + timedelta(day.day - 1), Point(Grain.MONTH, first).last)


def _months(day: date) -> int:
    return day.year * 12 + day.month - JANUARY


def _month(months: int) -> date:
    return date(months // 12, months % 12 + JANUARY, 1)
