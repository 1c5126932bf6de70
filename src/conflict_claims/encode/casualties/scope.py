"""Over what stretch of events a figure counts."""

from typing import Final

from conflict_claims.model.vocabulary import Scope

from .chunks import Row
from .lexicon import WORDS

_SPELLS: Final = frozenset({"in", "over", "during", "within"})


def scope_of(row: Row, at: int) -> Scope:
    """Read the words of the sentence about a figure: "since", "in the past year"."""
    words = row.words[row.chunks[0].first : row.chunks[-1].end]
    if _is_running(words, row.chunks[at].end - row.chunks[0].first):
        return Scope.CUMULATIVE
    return Scope.PERIOD if _is_period(words) else Scope.INCIDENT


def _is_running(words: list[str], end: int) -> bool:
    behind = words[end : end + 25]
    since = "since" in behind or "since" in words[:4]
    war = any(
        word in WORDS["wars"] and WORDS["have"].intersection(words[place + 1 : place + 8])
        for place, word in enumerate(words[:end])
    )
    return since or war


def _is_period(words: list[str]) -> bool:
    return any(
        word in WORDS["past_periods"]
        and words[place + 1 : place + 2] != []
        and not WORDS["periods"].isdisjoint(words[place + 1 : place + 3])
        for place, word in enumerate(words)
    )
