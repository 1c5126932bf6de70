"""The words of time phrases, and which of them may begin one or stand in one."""

from collections.abc import Mapping
from typing import Any, Final

from conflict_claims.encode.wordlists import wordlist
from conflict_claims.text import lexicon as numbers

from .points import Grain

_LISTS: Final = wordlist("dates")


def _table(name: str) -> dict[str, Any]:
    return dict(_LISTS[name])


def _phrases(name: str) -> Mapping[tuple[str, ...], Any]:
    return {
        tuple(words.replace("'s", " 's").split()): value for words, value in _table(name).items()
    }


MONTHS: Final[Mapping[str, int]] = _table("months")
DOUBTFUL_MONTHS: Final = frozenset(_LISTS["doubtful_months"])
WEEKDAYS: Final[Mapping[str, int]] = _table("weekdays")
SHORT_WEEKDAYS: Final = frozenset(_LISTS["short_weekdays"])
UNITS: Final = {word: Grain(grain) for word, grain in _table("units").items()}
PLURAL_WEEKDAYS: Final = {
    f"{word}s": day for word, day in WEEKDAYS.items() if word not in SHORT_WEEKDAYS
}
CLOCK_UNITS: Final[Mapping[str, str]] = _table("clock_units")
SEASONS: Final[Mapping[str, int]] = _table("seasons")
PARTS_OF_DAY: Final[Mapping[str, str]] = _table("parts_of_day")
NAMED_HOURS: Final[Mapping[str, str]] = _table("named_hours")
TIMEZONES: Final = frozenset(_LISTS["timezones"])
NIGHTS: Final[Mapping[str, int]] = _table("nights")
DEICTIC: Final[Mapping[str, int]] = _table("deictic")
STEPS: Final[Mapping[str, int]] = _table("steps")
STEPS_ON: Final[Mapping[str, int]] = _table("steps_on")
DIRECTIONS: Final[Mapping[str, int]] = _table("directions")
DECADES: Final[Mapping[str, int]] = _table("decades")
FREQUENCIES: Final[Mapping[str, str]] = _table("frequencies")
HOLIDAYS: Final = _phrases("holidays")
REFERENCES: Final = _phrases("references")

SHORT_MONTHS: Final = frozenset(_LISTS["short_months"])
SINGULAR_UNITS: Final = {word: grain for word, grain in UNITS.items() if word == grain}
YEAR_PARTS: Final = {"quarter": Grain.QUARTER, "half": Grain.HALF}
PERIODS: Final = frozenset({"quarter", "period"})
ORDINALS: Final[Mapping[str, int]] = _table("ordinals")
CENTURIES: Final[Mapping[str, int]] = _table("centuries")
EARLY_LATE: Final = frozenset(_LISTS["early_late"])
EDGES: Final = frozenset(_LISTS["edges"])
BEFORE_COUNTS: Final = frozenset(_LISTS["before_counts"])
BETWEEN_COUNT_AND_UNIT: Final = frozenset(_LISTS["between_count_and_unit"])
SIGNALS: Final = frozenset({"before", "after"})
BEFORE_MONTHS: Final = frozenset(_LISTS["before_months"])
DOUBTFUL_SEASONS: Final = frozenset({"fall", "spring"})
BEFORE_YEARS: Final = frozenset(_LISTS["before_years"])
NEVER_BEFORE_YEARS: Final = frozenset(_LISTS["never_before_years"])
NEVER_BEHIND_YEARS: Final = frozenset(_LISTS["never_behind_years"])
BEFORE_LENGTHS: Final = frozenset(_LISTS["before_lengths"])
AMOUNTS: Final = frozenset(_LISTS["amounts"])
APPROXIMATE: Final = {words: bound for words, bound in numbers.BOUNDS.items() if words != ("some",)}
AM_PM: Final = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}

TRIGGERS: Final = frozenset().union(
    MONTHS, WEEKDAYS, PLURAL_WEEKDAYS, UNITS, CLOCK_UNITS, SEASONS, PARTS_OF_DAY, NIGHTS,
    NAMED_HOURS, DEICTIC, DECADES, FREQUENCIES, AM_PM,
    (words[-1] for words in (*HOLIDAYS, *REFERENCES)),
    {"period", "half", "o'clock", "/", "gmt", "utc", "nineteen", "s"},
) - {"present", "moment", "point", "possible", "term", "eve"}  # fmt: skip
"""Without one of these, or a number of certain shapes, no words name a time."""

PARTS: Final = frozenset().union(
    STEPS,
    STEPS_ON,
    DIRECTIONS,
    EARLY_LATE,
    EDGES,
    ORDINALS,
    CENTURIES,
    TIMEZONES,
    BEFORE_COUNTS,
    BETWEEN_COUNT_AND_UNIT,
    numbers.BELOW_TWENTY,
    numbers.TENS,
    numbers.SCALES,
    numbers.MULTIPLIERS,
    {numbers.HUNDRED},
    *APPROXIMATE,
    *HOLIDAYS,
    *REFERENCES,
    _LISTS["joints"],
)
"""Words and signs that may stand in a time phrase."""
