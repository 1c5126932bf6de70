"""Where the head of an article is looked for, and the word list that heads are read by."""

import re
from functools import cache
from typing import Any

from conflict_claims.text.digest import Span

from ..page import Page
from ..wordlists import wordlist

SHORT = 220
"""Characters of a line that may be of a head alone."""

_PARAGRAPHS = 8


def head(page: Page) -> list[Span]:
    """Give the first paragraphs of a page."""
    return page.paragraphs[:_PARAGRAPHS]


@cache
def listed(table: str) -> frozenset[str]:
    """Give the words or phrases of a table of the word list."""
    entries: Any = wordlist("heads")[table]
    return frozenset(entries.split() if isinstance(entries, str) else entries)


@cache
def any_of(table: str) -> str:
    """Give a pattern of the phrases of a table, of which the longest is tried first."""
    longest_first = sorted(listed(table), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
