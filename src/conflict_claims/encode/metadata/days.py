"""Full days as the heads of articles print them: with names of months, or in numbers."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from conflict_claims.text.digest import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS, start=1)}
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_SHORT_YEAR = r"\d\d(?= ?[(\[\-\u2014])"
_TH = "(?:st|nd|rd|th)?"
_DAY = re.compile(
    rf"(?<![\w/.])(?=[\djfmasond])(?:"
    rf"(?P<day>\d{{1,2}}){_TH}[ -](?:of )?(?P<month>{MONTH}),?[ -](?P<year>\d{{4}}|{_SHORT_YEAR})"
    rf"|(?P<month_>{MONTH}) (?P<day_>\d{{1,2}}){_TH}(?P<year_>[, ]{{0,2}}\d{{4}}|,? {_SHORT_YEAR})"
    r"|(?P<iso>\d{4}[-/.]\d\d[-/.]\d\d)"
    r"|(?P<numeric>\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:\d{4}|\d\d))"
    r")(?![\d%]|[./-]\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d(?:\d{3}|[./-]\d|\d ?[(\[\-\u2014])")
_CENTURY = 50


class Day(NamedTuple):
    """A printed day; `other` is its second reading, where day and month may change places."""

    span: Span
    value: str
    other: str | None = None


def days(folded: str, within: Span) -> Iterator[Day]:
    """Give the days printed in a stretch of folded text; one that no calendar has is left out.

    Numbers parted by stops or hyphens are read day first. Parted by slashes they are ambiguous
    unless one of them is above 12: the value is then the reading with the day first.
    """
    if _YEAR.search(folded, *within) is None:
        return
    for match in _DAY.finditer(folded, *within):
        if (day := _read(match)) is not None:
            yield day


def _read(match: re.Match[str]) -> Day | None:
    if match["iso"]:
        return _day(match, *map(int, re.split("[-/.]", match["iso"])))
    if match["numeric"]:
        return _numeric(match)
    name = match["month"] or match["month_"]
    year = match["year"] or match["year_"].lstrip(", ")
    return _day(match, _year(year), _MONTH_NUMBER[name[:3].lower()], _number(match))


def _number(match: re.Match[str]) -> int:
    return int(match["day"] or match["day_"])


def _numeric(match: re.Match[str]) -> Day | None:
    first, second, year = match["numeric"].split(match["sign"])
    day_first = _day(match, _year(year), int(second), int(first))
    month_first = _day(match, _year(year), int(first), int(second))
    if match["sign"] != "/" or day_first is None or month_first is None or first == second:
        return day_first or month_first
    return day_first._replace(other=month_first.value)


def _year(digits: str) -> int:
    if len(digits) > 2:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _CENTURY else 2000)


def _day(match: re.Match[str], year: int, month: int, day: int) -> Day | None:
    try:
        return Day(Span(*match.span()), date(year, month, day).isoformat())
    except ValueError:
        return None
