"""Days that stand in the heads of articles, free of any sentence."""

import re
from collections.abc import Iterable
from functools import cache

from conflict_claims.text.digest import Span

from .days import Day
from .lists import any_of, listed

_LEAD_ROOM = 60
_FREE = re.compile(r" *(?:[A-Z()\[|\u2014-]| \"|by |at |title: |$|\n)|,? \d")
_LAST_WORD = re.compile(r"[\w.,;:)-]+\s*$")


def line_day(folded: str, line: Span, days: Iterable[Day]) -> Day | None:
    """Give that of its days which a short line tells: one opens it, or a sign parts it off."""
    for day in days:
        before = folded[line.start : day.span.start].rstrip()
        if not before or before[-1] in "|-\u2014,)" or lead().fullmatch(before + " "):
            return day
    return None


def run_in_day(folded: str, paragraph: Span, days: Iterable[Day]) -> Day | None:
    """Give that of its days which is of the head, in a paragraph that goes on with the story.

    It opens the paragraph, behind a label and a weekday at most, or follows the title, and nothing
    ties it to the words about it.
    """
    for day in days:
        before = folded[paragraph.start : day.span.start]
        if ". " in before:
            return None
        if _FREE.match(folded, day.span.end, paragraph.end) and not _tied(before):
            return day
    return None


def label(folded: str, day: Day) -> str | None:
    """Give the label that stands before a day, such as `published`, in small letters."""
    before = folded[max(0, day.span.start - _LEAD_ROOM) : day.span.start]
    match = _label().search(before)
    return match["label"].lower() if match else None


def is_later(words: str | None) -> bool:
    """Tell whether a label is of a later day than the first, such as `updated`."""
    return words in listed("later")


@cache
def lead() -> re.Pattern[str]:
    """Match a label, a weekday, both, or nothing."""
    return re.compile(rf"(?:{any_of('labels')}\b:?[ ,]*)?{_weekday()}", re.IGNORECASE)


def _tied(before: str) -> bool:
    words = _weekday_last().sub("", before)
    last = _LAST_WORD.search(words)
    if last is None or lead().fullmatch(words):
        return False
    return last[0].rstrip().endswith(",") or last[0].strip().lower() in listed("ties")


@cache
def _label() -> re.Pattern[str]:
    label = any_of("labels")
    return re.compile(rf"(?:^|\W)(?P<label>{label}):?[ ,]*{_weekday()}$", re.IGNORECASE)


@cache
def _weekday_last() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('weekdays')}\b[ ,.]*$", re.IGNORECASE)


def _weekday() -> str:
    return rf"(?:{any_of('weekdays')}\b[ ,.]*)?"
