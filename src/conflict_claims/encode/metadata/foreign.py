"""Captions, menus and other matter that is not the story."""

import re
from functools import cache

from conflict_claims.text.digest import Span

from ..page import Page
from .addresses import is_address
from .head import any_of, head

_SHORT = 200
_CREDIT_ROOM = 60
_LAST = 3
_TEASER = 60


def foreign(page: Page) -> list[Span]:
    """Give the stretches that are not the story: whole paragraphs, or the last sentences.

    The last sentences are looked at where a page lost its line ends, and its foot runs on.
    """
    apart = [span for span in page.paragraphs if is_foreign(_words(page, span))]
    apart += _teasers(page)
    foot = [span for span in page.sentences[-_LAST:] if is_foreign(_words(page, span))]
    return _joined(page, sorted({*apart, *foot}))


def _teasers(page: Page) -> list[Span]:
    """Give the paragraphs of the head that a paragraph below begins with."""
    lines = [line for line in head(page) if line.length > _TEASER]
    return [
        upper
        for number, upper in enumerate(lines, start=1)
        if any(page.folded.startswith(_words(page, upper), line.start) for line in lines[number:])
    ]


def _words(page: Page, span: Span) -> str:
    return page.folded[span.start : span.end]


def _joined(page: Page, spans: list[Span]) -> list[Span]:
    """Join stretches between which only blanks stand, or which overlap."""
    joined: list[Span] = []
    for span in spans:
        if joined and not page.folded[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def is_foreign(paragraph: str) -> bool:
    """Tell whether a paragraph is an address, or known by its words, or a caption by its credit."""
    lower = paragraph.lower()
    if len(paragraph) < _SHORT and (_starts().match(lower) or _within().search(lower)):
        return True
    return is_address(paragraph) or _credit().search(lower[-_CREDIT_ROOM:]) is not None


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"{any_of('foreign_starts')}(?!\w)")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('foreign_within')}(?!\w)")


@cache
def _credit() -> re.Pattern[str]:
    """Match a credit in brackets, or behind a slash: `(Photo by A. Writer)`, `A. WRITER/AFP`."""
    agency = any_of("credits")
    return re.compile(rf"(?:\((?:photo|image|picture)s? by [^()]*\)|\w ?/ ?{agency}\)?)\W*$")
