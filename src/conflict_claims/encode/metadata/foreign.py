"""Captions, menus and other matter that is not the story."""

import re
from functools import cache

from conflict_claims.text.digest import Span

from ..wordlists import wordlist

_SHORT = 200
_CREDIT_ROOM = 60


def foreign(folded: str, paragraphs: list[Span]) -> list[Span]:
    """Give the paragraphs that are not the story."""
    return [span for span in paragraphs if is_foreign(folded[span.start : span.end])]


def is_foreign(paragraph: str) -> bool:
    """Tell whether a paragraph is known by its first words, or as a caption by its credit."""
    lower = paragraph.lower()
    if len(paragraph) < _SHORT and (_starts().match(lower) or _within().search(lower)):
        return True
    return _credit().search(lower[-_CREDIT_ROOM:]) is not None


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('foreign_starts')})(?!\w)")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('foreign_within')})(?!\w)")


@cache
def _credit() -> re.Pattern[str]:
    """A credit in brackets, or behind a slash: `(Photo by A. Writer/Agency)`, `A. WRITER/AGENCY`."""
    agencies = _any("credits")
    return re.compile(rf"(?:\((?:photo|image|picture)s? by [^()]*\)|\w ?/ ?(?:{agencies})\)?)\W*$")


def _any(table: str) -> str:
    return "|".join(map(re.escape, sorted(wordlist("heads")[table], key=len, reverse=True)))
