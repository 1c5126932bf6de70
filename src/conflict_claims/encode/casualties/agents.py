"""Words that name who did the harm: "by rebels", "rebels killed", "the army's shells killed"."""

import re
from typing import Final

from conflict_claims.encode.page import Page
from conflict_claims.model.vocabulary import VictimStatus
from conflict_claims.text.digest import Span

from .chunks import Row
from .frames import Bound
from .lexicon import STATUS, STATUS_BEFORE, WORDS

_OUTSIDE: Final = re.compile(r"[^wxostPQ~N1]")
_ARMED: Final = frozenset(
    {
        VictimStatus.MILITARY,
        VictimStatus.MILITIA,
        VictimStatus.ARMED_GROUP,
        VictimStatus.POLICE_OR_SECURITY,
        VictimStatus.PERPETRATOR,
    }
)
_MOST: Final = 7
"""How many words a name with its modifiers has at most."""

Stretch = tuple[int, int]
"""First token, and the one behind the last."""


def perpetrator_of(page: Page, row: Row, bound: Bound) -> Span | None:
    """Give the words that name who did the harm; None where a weapon or nobody is named."""
    if bound.at > bound.trigger and row.letters[bound.trigger] in "KF":
        stretch = _subject(row, bound.trigger)
    else:
        stretch = _behind_by(row, max(bound.at, bound.trigger))
    actor = stretch and _actor(row, *stretch)
    return page.tokens.span(*actor) if actor else None


def _subject(row: Row, trigger: int) -> Stretch | None:
    """Give the noun phrase before an active verb."""
    first = end = row.starts[len(row.letters[:trigger].rstrip("xhb"))]
    while first > max(row.starts[0], end - _MOST) and _is_inside(row, first - 1):
        first -= 1
    return (first, end) if first < end and not _hangs(row, first) else None


def _hangs(row: Row, first: int) -> bool:
    """Whether a noun phrase tells a place or an aim: "an attack near the border killed"."""
    before = first - 1 - (row.tags[first - 1] == "D")
    return before >= row.starts[0] and row.words[before] in WORDS["placing"]


def _behind_by(row: Row, at: int) -> Stretch | None:
    """Give the noun phrase behind "by", if a harm or an act is done by it."""
    stop = row.starts[-1]
    for first in range(row.starts[at + 1], min(row.starts[at + 1] + 2 * _MOST, stop)):
        if row.words[first] == "by" and row.words[first - 1] not in WORDS["not_by"]:
            start = first + 1 + (row.tags[first + 1 : first + 2] in ("D", "a"))
            end = start
            while end < min(start + _MOST, stop) and _is_inside(row, end):
                end += 1
            return (start, end) if end > start else None
        if row.tags[first] in ";,rKIFE":
            return None
    return None


def _is_inside(row: Row, at: int) -> bool:
    """Whether a word can stand in the name of an actor, with what stands before it."""
    outside = _OUTSIDE.match(row.tags[at]) or row.words[at] in WORDS["outside_names"]
    return not outside and (row.tags[at] != "w" or not row.words[at].isdecimal())


def _actor(row: Row, first: int, end: int) -> Stretch | None:
    """Give the actor of a noun phrase: the whole of it, or what stands before a weapon or act."""
    things = (at for at in range(first, end) if _is_thing(row, at))
    last = next(things, end)
    while first < last and (row.tags[last - 1] in "xs" or row.words[last - 1] in WORDS["arms"]):
        last -= 1
    return (first, last) if any(map(_is_actor, row.words[first:last])) else None


def _is_thing(row: Row, at: int) -> bool:
    return row.tags[at] == "t" and row.words[at] not in WORDS["actors"]


def _is_actor(word: str) -> bool:
    armed = STATUS.get(word) in _ARMED or STATUS_BEFORE.get(word) in _ARMED
    return armed or word in WORDS["actors"]
