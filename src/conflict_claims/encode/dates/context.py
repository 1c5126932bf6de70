"""What a time phrase is reckoned from, and what it comes to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, NamedTuple

from conflict_claims.text.digest import Span

from .points import UNKNOWN, Grain, Point

NEAR: Final = timedelta(7)
"""How long after its dateline an article is published at most."""


class Value(NamedTuple):
    """What a phrase comes to."""

    type: str
    value: str
    days: str | None = None
    point: Point | None = None
    """The stretch of the calendar, from which later phrases may be reckoned."""
    anchor: Span | None = None
    other: str | None = None


class Year(NamedTuple):
    """The year of a day, month or quarter: printed, or so many from the year of writing."""

    printed: int | None = None
    step: int | None = None


class Spoken(NamedTuple):
    """A stretch of the calendar that the text has named."""

    point: Point
    span: Span


@dataclass
class Context:
    """What is known where a phrase stands."""

    anchor: date | None
    """The day of the dateline, else of publication."""
    anchor_span: Span | None = None
    tense: Callable[[], int] = lambda: 0
    """Of the words about the phrase: 1 if they speak of what is to come, -1 of what was."""
    day_first: Callable[[], bool | None] = lambda: None
    """How the text orders numeric dates with slashes; None where nothing tells."""
    _spoken: dict[Grain, Spoken] = field(default_factory=dict)

    def remember(self, value: Value, span: Span) -> None:
        """Let later phrases be reckoned from this one."""
        if value.point is not None:
            self._spoken.pop(value.point.grain, None)
            self._spoken[value.point.grain] = Spoken(value.point, span)

    def reckon_from(self, value: Value, span: Span) -> None:
        """Take the day of a dateline for the day of writing, if it is near that of publication."""
        if value.point is None or value.point.grain is not Grain.DAY:
            return
        day = value.point.first
        if self.anchor is None or abs(day - self.anchor) <= NEAR:
            self.anchor, self.anchor_span = day, span

    def spoken(self, grain: Grain) -> Spoken | None:
        """Give the time spoken of last that is at least as fine as a grain."""
        return next((each for each in reversed(self._spoken.values()) if _fits(each, grain)), None)

    def quarter(self) -> Spoken | None:
        """Give the quarter spoken of last, if it has ended."""
        found = self._spoken.get(Grain.QUARTER)
        over = found and self.anchor and found.point.last < self.anchor
        return found if over else None


def _fits(spoken: Spoken, grain: Grain) -> bool:
    return spoken.point.length <= Point.holding(grain, spoken.point.first).length


Meaning = Callable[[Context], Value | None]
"""Reckons a phrase; None where it names no time after all.

It may raise ValueError or OverflowError: there is no such day.
"""


class Found(NamedTuple):
    """A phrase that was parsed, but not yet reckoned."""

    rule: str
    meaning: Meaning


def at(point: Point, anchor: Span | None = None) -> Value:
    """Give the value of a stretch of the calendar."""
    return Value("DATE", point.value, point.days, point, anchor)


def unknown(grain: Grain) -> Value:
    """Give the value of a stretch that cannot be reckoned, as nothing tells the day of writing."""
    return Value("DATE", UNKNOWN[grain])
