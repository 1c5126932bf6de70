"""Over what stretch of events a figure counts."""

from collections.abc import Sequence
from typing import Final

from conflict_claims.model.vocabulary import Scope

from .chunks import Row
from .lexicon import KINDS, WORDS

_SPELLS: Final = frozenset({"in", "over", "during", "within"})
_STARTS: Final = WORDS["starts"] | WORDS["wars"] | frozenset(map(str, range(1945, 2100)))


def scope_of(row: Row) -> Scope:
    """Read the words of a sentence that tell of time: "since 2011", "in the past year"."""
    words = row.words[row.starts[0] : row.starts[-1]]
    if _is_running(words):
        return Scope.CUMULATIVE
    return Scope.PERIOD if _is_period(words) else Scope.INCIDENT


def _is_running(words: Sequence[str]) -> bool:
    """Tell "since the war began", "has since killed" and "the war has killed"."""
    for place, word in enumerate(words):
        if word == "since" and not _STARTS.isdisjoint(words[place + 1 : place + 7]):
            return True
        if word == "since" and KINDS.keys() & words[place + 1 : place + 2]:
            return True
        if word in WORDS["wars"] and not WORDS["have"].isdisjoint(words[place + 1 : place + 8]):
            return True
    return False


def _is_period(words: Sequence[str]) -> bool:
    """Tell "in the past two weeks" and "this year" from "last month"."""
    return any(
        word in WORDS["past_periods"]
        and not WORDS["periods"].isdisjoint(words[place + 1 : place + 3])
        and (word == "this" or not _SPELLS.isdisjoint(words[max(0, place - 2) : place]))
        for place, word in enumerate(words)
    )
