"""Dates in running text as dates that a record may hold."""

from datetime import date

from conflict_claims.encode.annotations import DateMention
from conflict_claims.text.calendar import printed_weekday


def full_day(mention: DateMention) -> date | None:
    """Give the day that a phrase names, where it names one, and no other reading is left."""
    try:
        day = date.fromisoformat(mention.days or "")
    except ValueError:
        return None
    return None if mention.other else day


def contradicts(words: str, day: date) -> bool:
    """Tell whether the phrase names another weekday than the day has."""
    weekday = printed_weekday(words)
    return weekday is not None and weekday != day.weekday()
