"""Over what stretch of events a figure counts."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from conflict_claims.model.vocabulary import Scope

from .chunks import Row
from .lexicon import KINDS, WORDS

_YEARS: Final = frozenset(map(str, range(1945, 2100)))
_STARTS: Final = WORDS["starts"] | WORDS["wars"] | _YEARS
_MARKS: Final = WORDS["wars"] | WORDS["past_periods"] | {"since", "years", "decades", *_YEARS}
"""Words without one of which no stretch of time is told."""
_OTHER_CLAUSE: Final = re.compile("[;r]")
_AFTERTHOUGHT: Final = re.compile(";|,[rU]")

Spell = tuple[int, Scope]
"""A place of a row at which a stretch of time is told, and what it makes of a figure."""


def spells_of(row: Row) -> list[Spell]:
    """Find the words of a sentence that tell of time: "since 2011", "in the past year"."""
    first = row.starts[0]
    words = row.words[first : row.starts[-1]]
    if _MARKS.isdisjoint(words):
        return []
    places = (at for at, word in enumerate(words) if word in _MARKS)
    return [
        (bisect_right(row.starts, first + at) - 1, scope)
        for place in places
        for at, scope in _told_at(words, place)
    ]


def scope_at(row: Row, spells: Sequence[Spell], trigger: int) -> Scope:
    """Give the scope of a figure whose word of harm stands at a place in a row.

    A stretch of time told before it counts if it is told in the same clause; one told behind it
    may be told by a clause of its own, if no comma parts that from it.
    """
    told = {scope for at, scope in spells if _reaches(row, at, trigger)}
    return next(
        (scope for scope in (Scope.CUMULATIVE, Scope.PERIOD) if scope in told), Scope.INCIDENT
    )


def _reaches(row: Row, at: int, trigger: int) -> bool:
    if at > trigger:
        return _AFTERTHOUGHT.search(row.letters, trigger, at) is None
    return _OTHER_CLAUSE.search(row.letters, at, trigger) is None


def _told_at(words: Sequence[str], at: int) -> Iterator[tuple[int, Scope]]:
    """Read what stands about a word that can tell of time."""
    before, behind = words[max(0, at - 8) : at], words[at + 1 : at + 8]
    if words[at] == "since" and _is_start(behind):
        yield at, Scope.CUMULATIVE
    elif words[at] in WORDS["wars"]:
        yield from _in_war(before, behind, at)
    elif _is_span(words[at], before, behind) or _is_period(words[at], before, behind):
        yield at, Scope.PERIOD


def _is_start(behind: Sequence[str]) -> bool:
    """Tell "since the war began" and "has since killed"."""
    return not _STARTS.isdisjoint(behind[:6]) or not KINDS.keys().isdisjoint(behind[:1])


def _in_war(before: Sequence[str], behind: Sequence[str], at: int) -> Iterator[tuple[int, Scope]]:
    """Tell "the war has killed", "have been killed in the war" and "throughout the war"."""
    verb = next((place for place, word in enumerate(behind) if word in WORDS["have"]), None)
    if verb is not None:
        yield at + 1 + verb, Scope.CUMULATIVE
    elif "throughout" in before:
        yield at, Scope.PERIOD
    elif "in" in before[-5:] and not WORDS["have"].isdisjoint(before):
        yield at, Scope.CUMULATIVE


def _is_span(word: str, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell "from 2003 to 2011" and "between 2003 and 2011"."""
    if word not in _YEARS or _YEARS.isdisjoint(behind[1:2]):
        return False
    return before[-1:] in (["from"], ["between"]) and behind[0] in WORDS["until"]


def _is_period(word: str, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell "in the past two weeks", "this year" and "over the years", not "earlier this year"."""
    if word in ("years", "decades"):
        return before[-2:] == ["over", "the"]
    if word not in WORDS["past_periods"] or WORDS["periods"].isdisjoint(behind[:2]):
        return False
    if word == "this":
        return WORDS["in_period"].isdisjoint(before[-1:])
    return not WORDS["spells"].isdisjoint(before[-2:])
