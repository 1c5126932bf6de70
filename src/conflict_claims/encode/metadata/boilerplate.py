"""Lines that are known by their words not to be of a story."""

import re
from functools import cache

from .addresses import is_address
from .lists import any_of, listed

_SHORT = 200
_CREDIT_ROOM = 60


def is_foreign(paragraph: str) -> bool:
    """Tell whether a paragraph is an address, or known by its words, or a caption by its credit."""
    if len(paragraph) < _SHORT and _is_known(paragraph.lower()):
        return True
    return is_address(paragraph) or _has_credit(paragraph[-_CREDIT_ROOM:].lower())


def _is_known(lower: str) -> bool:
    if _starts().match(lower):
        return True
    # The pattern is slow where nothing fits, and most lines hold none of the phrases.
    held = any(map(lower.__contains__, listed("foreign_within")))
    return held and _within().search(lower) is not None


def _has_credit(foot: str) -> bool:
    return ("/" in foot or " by " in foot) and _credit().search(foot) is not None


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
