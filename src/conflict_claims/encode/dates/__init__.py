"""Dates in running text, reckoned from the day of publication."""

from datetime import date

from conflict_claims.encode.annotations import DateMention
from conflict_claims.encode.page import Page


def find_dates(page: Page, published: date | None) -> list[DateMention]:
    """Give the phrases of a text that name a time, in order."""
    return []
