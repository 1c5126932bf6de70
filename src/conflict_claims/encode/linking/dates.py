"""Dates in running text as dates that a record may hold."""

import re
from datetime import date

from conflict_claims.encode.annotations import DateMention
from conflict_claims.text.calendar import printed_weekday

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_of(written: str) -> date | None:
    """Read a full day, `YYYY-MM-DD`; None for anything else."""
    try:
        return date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        return None


def full_day(mention: DateMention) -> date | None:
    """Give the day that a phrase names, where it names one, and no other reading is left."""
    return None if mention.other else day_of(mention.days or "")


def contradicts(words: str, day: date) -> bool:
    """Tell whether the phrase names another weekday than the day has."""
    weekday = printed_weekday(words)
    return weekday is not None and weekday != day.weekday()
