"""The words of time phrases, and which of them may begin one or stand in one."""

from collections.abc import Mapping
from typing import Any, Final

from conflict_claims.encode.wordlists import wordlist
from conflict_claims.text import lexicon as numbers

from .points import Grain

_LISTS: Final = wordlist("dates")


def _table(name: str) -> dict[str, Any]:
    return dict(_LISTS[name])


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name])


def _phrases(name: str) -> dict[tuple[str, ...], Any]:
    parted = {words.replace("'s", " 's"): value for words, value in _LISTS[name].items()}
    return {tuple(words.split()): value for words, value in parted.items()}


ARTICLES: Final = frozenset({"the", "a", "an"})

# Days and months
MONTHS: Final[Mapping[str, int]] = _table("months")
SHORT_MONTHS: Final = _words("short_months")
DOUBTFUL_MONTHS: Final = _words("doubtful_months")
BEFORE_MONTHS: Final = _words("before_months")
WEEKDAYS: Final[Mapping[str, int]] = _table("weekdays")
SHORT_WEEKDAYS: Final = _words("short_weekdays")
PLURAL_WEEKDAYS: Final = {
    f"{word}s": day for word, day in WEEKDAYS.items() if word not in SHORT_WEEKDAYS
}
HOLIDAYS: Final = _phrases("holidays")

# Parts of a day
PARTS_OF_DAY: Final[Mapping[str, str]] = _table("parts_of_day")
NAMED_HOURS: Final[Mapping[str, str]] = _table("named_hours")
NIGHTS: Final[Mapping[str, int]] = _table("nights")
AM_PM: Final = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
TIMEZONES: Final = _words("timezones")

# Longer stretches
UNITS: Final = {word: Grain(grain) for word, grain in _table("units").items()}
SINGULAR_UNITS: Final = {word: grain for word, grain in UNITS.items() if word == grain}
CLOCK_UNITS: Final[Mapping[str, str]] = _table("clock_units")
SEASONS: Final[Mapping[str, int]] = _table("seasons")
DOUBTFUL_SEASONS: Final = _words("doubtful_seasons")
ORDINALS: Final[Mapping[str, int]] = _table("ordinals")
PARTS_OF_YEAR: Final = {"quarter": Grain.QUARTER, "half": Grain.HALF}
PERIODS: Final = frozenset({"quarter", "period"})
DECADES: Final[Mapping[str, int]] = _table("decades")
CENTURIES: Final = _phrases("centuries")
BEFORE_YEARS: Final = _words("before_years")
NEVER_BEFORE_YEARS: Final = _words("never_before_years")
NEVER_BEHIND_YEARS: Final = _words("never_behind_years")

# Which one of them, and which part
DEICTIC: Final[Mapping[str, int]] = _table("deictic")
STEPS: Final[Mapping[str, int]] = _table("steps")
DURING: Final = _words("during")
STEPS_ON: Final[Mapping[str, int]] = _table("steps_on")
DIRECTIONS: Final[Mapping[str, int]] = _table("directions")
SIGNALS: Final = _words("signals")
EARLY_LATE: Final = _words("early_late")
EDGES: Final = _words("edges")

# Lengths, and what comes again
APPROXIMATE: Final = {words: bound for words, bound in numbers.BOUNDS.items() if words != ("some",)}
BEFORE_COUNTS: Final = _words("before_counts")
BETWEEN_COUNT_AND_UNIT: Final = _words("between_count_and_unit")
BEFORE_LENGTHS: Final = _words("before_lengths")
AMOUNTS: Final = _words("amounts")
FREQUENCIES: Final[Mapping[str, str]] = _table("frequencies")
REFERENCES: Final = _phrases("references")

TRIGGERS: Final = frozenset().union(
    MONTHS, WEEKDAYS, PLURAL_WEEKDAYS, UNITS, CLOCK_UNITS, SEASONS, PARTS_OF_DAY, NIGHTS,
    NAMED_HOURS, DEICTIC, DECADES, FREQUENCIES, AM_PM,
    (words[-1] for words in (*HOLIDAYS, *REFERENCES)), _LISTS["telling"],
) - _words("not_telling")  # fmt: skip
"""Without one of these, or a number of certain shapes, no words name a time."""

PARTS: Final = frozenset().union(
    STEPS, STEPS_ON, DIRECTIONS, EARLY_LATE, EDGES, ORDINALS, TIMEZONES, BEFORE_COUNTS,
    BETWEEN_COUNT_AND_UNIT, ARTICLES, numbers.BELOW_TWENTY, numbers.TENS, numbers.SCALES,
    numbers.MULTIPLIERS, {numbers.HUNDRED}, *APPROXIMATE, *CENTURIES, *HOLIDAYS, *REFERENCES,
    _LISTS["joints"],
)  # fmt: skip
"""Words and signs that may stand in a time phrase."""
