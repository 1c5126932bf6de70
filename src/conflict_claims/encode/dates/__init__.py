"""Dates in running text, reckoned from the day of publication."""

from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from conflict_claims.encode.annotations import DateMention
from conflict_claims.encode.page import Page
from conflict_claims.text.digest import Span

from .context import Context, Found, Value
from .dateline import is_dateline
from .lexicon import ARTICLES, EARLY_LATE
from .order import day_first
from .phrases import phrase
from .reader import Reader, islands
from .tense import tense


def find_dates(page: Page, published: date | None) -> list[DateMention]:
    """Give the phrases of a text that name a time, in order.

    What they mean is reckoned from the date of the dateline, else from `published`; where there
    is neither, relative dates keep the form of their value and have no days.
    """
    context = Context(published, day_first=cache(partial(day_first, page.folded)))
    return [mention for reader in islands(page) for mention in _mentions(reader, context)]


def _mentions(reader: Reader, context: Context) -> Iterator[DateMention]:
    while not reader.done:
        start = reader.at
        found = phrase(reader)
        if found is None:
            reader.at = start + 1
            continue
        span = reader.span(_without_article(reader, start))
        context.tense = _tense(reader, start)
        if value := _value(found, context):
            context.remember(value, span)
            if is_dateline(reader.page, span):
                context.reckon_from(value, span)
            yield _mention(span, found.rule, value)


def _without_article(reader: Reader, start: int) -> int:
    """Leave out the article of the noun behind: "the two-day talks"."""
    article, next_word = reader.words[start].text, reader.words[start + 1 : start + 2]
    if article not in ARTICLES or not reader.see(-1).glued:
        return start
    return start + (next_word[0].text not in EARLY_LATE)


def _tense(reader: Reader, start: int) -> partial[int]:
    first, last = reader.words[start].token, reader.words[reader.at - 1].token
    return partial(tense, reader.page.tokens, first, last + 1)


def _value(found: Found, context: Context) -> Value | None:
    try:
        return found.meaning(context)
    except (ValueError, OverflowError):  # no such day, or one beyond the calendar
        return None


def _mention(span: Span, rule: str, value: Value) -> DateMention:
    return DateMention(
        span, value.type, value.value, value.days, f"dates.{rule}", value.anchor, value.other
    )
