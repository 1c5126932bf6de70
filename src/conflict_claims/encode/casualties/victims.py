"""Of what standing, age and sex the victims are told to be."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from conflict_claims.model.vocabulary import VictimGroup, VictimStatus

from .chunks import Row
from .lexicon import PEOPLE, STATUS, STATUS_BEFORE, TAGS

_FIRM: Final = frozenset(
    {
        VictimStatus.CIVILIAN,
        VictimStatus.JOURNALIST,
        VictimStatus.DETAINEE,
        VictimStatus.PERPETRATOR,
    }
)
"""Standings that a word before the noun does not change ("army prisoners")."""
_LOOSE: Final = frozenset({"worker", "member", "volunteer", "workers", "members", "volunteers"})
_WEAK: Final = frozenset({"element", "commander", "leader", "elements", "commanders", "leaders"})
_BEHIND: Final = 6
"""How many words behind the noun are looked at, if they begin with "of" or "from"."""


class Victims(NamedTuple):
    """What the words tell of the victims."""

    status: VictimStatus = VictimStatus.UNKNOWN
    people: VictimGroup = VictimGroup.UNKNOWN


def victims_of(row: Row, at: int) -> Victims:
    """Read the noun phrase of a chunk; one number for two nouns may be `mixed`."""
    words, end = row.texts(at), row.starts[at + 1]
    nouns = [place for place, word in enumerate(words) if TAGS.get(word) in ("P", "Q")]
    if not nouns:
        return Victims(_by_words(words))
    joined = [place for place in nouns if "and" in words[place + 1 : place + 2]]
    heads = [*joined, nouns[-1]]
    behind = row.words[end : end + _BEHIND]
    statuses = {_status(words[:head], words[head], behind) for head in heads}
    groups = {PEOPLE.get(words[head], VictimGroup.UNKNOWN) for head in heads}
    return Victims(
        statuses.pop() if len(statuses) == 1 else VictimStatus.MIXED,
        groups.pop() if len(groups) == 1 else _mixed(groups),
    )


def _status(before: Sequence[str], noun: str, behind: Sequence[str]) -> VictimStatus:
    own = STATUS.get(noun, VictimStatus.UNKNOWN)
    if own in _FIRM and noun not in _LOOSE:
        return own
    told = _by_words(before)
    if told is not VictimStatus.UNKNOWN:
        return told
    weak = noun in _LOOSE | _WEAK or own is VictimStatus.UNKNOWN
    if weak and behind and behind[0] in ("of", "from"):
        told = _by_words(behind)
    return own if told is VictimStatus.UNKNOWN else told


def _by_words(words: Sequence[str]) -> VictimStatus:
    return next(
        (STATUS_BEFORE[word] for word in words if word in STATUS_BEFORE), VictimStatus.UNKNOWN
    )


def _mixed(groups: set[VictimGroup]) -> VictimGroup:
    return VictimGroup.UNKNOWN if VictimGroup.UNKNOWN in groups else VictimGroup.MIXED
