"""The word list that heads are read by."""

import re
from functools import cache
from typing import Any

from ..wordlists import wordlist


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
