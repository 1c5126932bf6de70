"""Codelist: how exactly a date is known."""

from .codelist import Codelist


class DatePrecision(Codelist):
    """How much of the date is known; a release gives the first and the last day beside it."""

    DAY = (
        "day",
        "Day",
        "One calendar day is known.",
        "The bridge fell on 2 May 2031.",
    )
    MONTH = (
        "month",
        "Month",
        "One calendar month is known, and no day in it.",
        "The bridge fell in May 2031.",
    )
    YEAR = (
        "year",
        "Year",
        "One calendar year is known, and no month in it.",
        "The bridge fell in 2031.",
    )
    INTERVAL = (
        "interval",
        "Interval",
        "A first and a last day, month or year are known, and it lies or lasts between them.",
        "The siege lasted from March to May 2031.",
    )
    OPEN = (
        "open",
        "Open interval",
        "Only one end is known: since a day, before a day.",
        "The road has been closed since May 2031.",
    )
