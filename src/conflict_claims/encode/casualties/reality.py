"""Whether harm is told as having come: not denied, wished, feared or only possible."""

import re
from typing import Final

from .chunks import Row
from .lexicon import WORDS

_CLAUSE: Final = re.compile("[^;,r]*$")
_DENIED: Final = re.compile("n[xbhwDp]{0,4}$")
_POSSIBLE: Final = re.compile("v[xnhb]*w?[xhb]*$")
_BEFORE: Final = 8
"""How many chunks before a word of harm are looked at."""


def is_real(row: Row, at: int) -> bool:
    """Tell whether the word of harm at a place in a row tells harm that came."""
    start = max(0, at - _BEFORE)
    match = _CLAUSE.search(row.letters, start, at)
    first = match.start() if match else start
    clause = row.letters[first:at]
    if not WORDS["conditions"].isdisjoint(row.before(first, 1)):
        return False
    return not (_DENIED.search(clause) or _POSSIBLE.search(clause) or _is_aim(row, first, at))


def _is_aim(row: Row, first: int, at: int) -> bool:
    """Tell "to kill", "to be killed" and "planned killing"; "managed to kill" was real."""
    words = row.words[row.starts[first] : row.starts[at]]
    while words and (words[-1] in WORDS["adverbs"] or words[-1] == "be"):
        words = words[:-1]
    if row.letters[at] == "I":
        return not WORDS["aims"].isdisjoint(words[-2:] if words[-1:] == ["of"] else words[-1:])
    if row.letters[at] in "FKJE" and words[-1:] == ["to"]:
        return "managed" not in words[-3:]
    return False
