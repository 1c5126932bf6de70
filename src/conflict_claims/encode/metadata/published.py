"""The day of publication, from every place that prints one; conflicts are told."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from conflict_claims.text.digest import Span

from ..annotations import Fact
from ..page import Page
from .days import Day, days
from .head import Head
from .head_days import is_later, label

_FOOT = 300
_URL_DAY = re.compile(r"/(20\d\d)[/-]?(\d\d)[/-]?(\d\d)/")
_LAST = "metadata.date_updated"


def published(head: Head) -> Fact | None:
    """Give the first day that the head tells, else the dateline's, the address's or the foot's.

    A day labelled as of an update comes last. Every other day found, and the second reading of an
    ambiguous one, is among `others`.
    """
    found = sorted(chain(_head(head), _url(head), _foot(head.page)), key=_is_last)
    if not found:
        return None
    first = found[0]
    values = dict.fromkeys(value for fact in found for value in (fact.value, *fact.others))
    return first._replace(others=tuple(value for value in values if value != first.value))


def _is_last(fact: Fact) -> bool:
    return fact.rule == _LAST


def _head(head: Head) -> Iterator[Fact]:
    for line in head.paragraphs:
        if line.dateline:
            if line.dateline.day:
                yield _fact(line.dateline.day, "metadata.dateline")
        elif line.short and not line.stopped:
            if line.line_day:
                yield _labelled(head.page, line.line_day, "metadata.date_line")
        elif line.cased and line.run_in_day:
            yield _labelled(head.page, line.run_in_day, "metadata.date_run_in")


def _foot(page: Page) -> Iterator[Fact]:
    end = len(page.text)
    for day in days(page.folded, Span(max(0, end - _FOOT), end)):
        if label(page.folded, day):
            yield _labelled(page, day, "metadata.date_foot")


def _url(head: Head) -> Iterator[Fact]:
    for url in head.addresses:
        if match := _URL_DAY.search(head.page.folded, *url):
            yield from _url_day(match)


def _url_day(match: re.Match[str]) -> Iterator[Fact]:
    try:
        value = date(*map(int, match.groups())).isoformat()
    except ValueError:
        return
    yield Fact(value, Span(match.start(1), match.end(3)), "metadata.date_url")


def _labelled(page: Page, day: Day, rule: str) -> Fact:
    return _fact(day, _LAST if is_later(label(page.folded, day)) else rule)


def _fact(day: Day, rule: str) -> Fact:
    return Fact(day.value, day.span, rule, (day.other,) if day.other else ())
