"""CC211 to CC214: dates."""

import re
from collections.abc import Iterator
from datetime import date

from conflict_claims.findings import short
from conflict_claims.model.base import DATE, Record
from conflict_claims.model.places import DATES, EACH, Pattern
from conflict_claims.text.calendar import WEEKDAYS, Days, printed_weekday, read_date

from .case import ArticleCase, Case
from .register import Issue, Subject, rule

_DATE = re.compile(DATE)
SAID: tuple[Pattern, ...] = (
    ("sources", EACH, "date"),
    ("claims", EACH, "date"),
)
"""Dates that cannot lie after publication."""


@rule("CC211", "date-in-the-calendar", Subject.RECORD)
def date_in_the_calendar(case: Case[Record]) -> Iterator[Issue]:
    """A date is in the calendar, and an interval does not run backwards."""
    for place, value in case.parts.texts(DATES):
        if not _DATE.fullmatch(value):
            continue  # right-form says so
        try:
            read_date(value)
        except ValueError as error:
            yield Issue(place, f"{short(value)}: {error}", "correct the date")


@rule("CC212", "weekday-agrees", Subject.ARTICLE)
def weekday_agrees(case: ArticleCase) -> Iterator[Issue]:
    """Where the printed date phrase names a weekday and the coded date is a day, they agree."""
    for list_name, key in (("sources", "date"), ("events", "printed_date")):
        for place, item in case.parts.mappings((list_name, EACH)):
            words, day = item.get("date_words"), _days(item.get(key))
            weekday = printed_weekday(words) if isinstance(words, str) else None
            if weekday is None or day is None or day.precision != "day" or not day.first:
                continue
            if day.first.weekday() != weekday:
                message = f"{day.first} is a {WEEKDAYS[day.first.weekday()].title()}"
                yield Issue(
                    (*place, key), f"{message}, printed: {short(words)}", _shift(day.first, weekday)
                )


@rule("CC213", "said-before-publication", Subject.ARTICLE)
def said_before_publication(case: ArticleCase) -> Iterator[Issue]:
    """Nothing is said after the article was published."""
    for _, published in case.parts.texts((("article", "published", "date"),)):
        end = _days(published)
        for place, value in case.parts.texts(SAID):
            said = _days(value)
            if end and end.last and said and said.first and said.first > end.last:
                yield Issue(
                    place, f"said on {value}, published {published}", "correct one of the two"
                )


@rule("CC214", "date-with-ground", Subject.ARTICLE)
def date_with_ground(case: ArticleCase) -> Iterator[Issue]:
    """A date of publication that the text does not state comes with the reasoning."""
    for place, published in case.parts.mappings(("article", "published")):
        if published.get("basis") != "stated" and not published.get("note"):
            yield Issue(place, "a date that is not stated needs its reasoning", "add a note")


def _days(value: object) -> Days | None:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return read_date(value)
    except ValueError:
        return None  # date-in-the-calendar says so


def _shift(day: date, weekday: int) -> str:
    near = day.toordinal() - (day.weekday() - weekday) % 7
    return f"{date.fromordinal(near)}, or the next one"
