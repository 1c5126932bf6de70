"""Over what stretch of events a figure counts."""

from collections.abc import Sequence
from typing import Final

from conflict_claims.model.vocabulary import Scope

from .chunks import Row
from .lexicon import WORDS

_SPELLS: Final = frozenset({"in", "over", "during", "within"})
_STARTS: Final = WORDS["starts"] | WORDS["wars"] | frozenset(map(str, range(1945, 2100)))


def scope_of(row: Row, at: int) -> Scope:
    """Read the words of the sentence about a figure: "since", "in the past year"."""
    words = row.words[row.chunks[0].first : row.chunks[-1].end]
    if _is_running(words, row.chunks[at].end - row.chunks[0].first):
        return Scope.CUMULATIVE
    return Scope.PERIOD if _is_period(words) else Scope.INCIDENT


def _is_running(words: Sequence[str], end: int) -> bool:
    since = any(
        word == "since" and not _STARTS.isdisjoint(words[place + 1 : place + 7])
        for place, word in enumerate(words)
    )
    war = any(
        word in WORDS["wars"] and WORDS["have"].intersection(words[place + 1 : place + 8])
        for place, word in enumerate(words[:end])
    )
    return since or war


def _is_period(words: Sequence[str]) -> bool:
    """Tell "in the past two weeks" and "this year" from "last month"."""
    return any(
        word in WORDS["past_periods"]
        and not WORDS["periods"].isdisjoint(words[place + 1 : place + 3])
        and (word == "this" or not _SPELLS.isdisjoint(words[max(0, place - 2) : place]))
        for place, word in enumerate(words)
    )
