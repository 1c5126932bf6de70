"""Of what standing, age and sex the victims are told to be."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from conflict_claims.model.vocabulary import VictimGroup, VictimStatus

from .chunks import Row
from .frames import Bound
from .lexicon import PEOPLE, STATUS, STATUS_BEFORE, TAGS, WORDS

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


def victims_of(row: Row, bound: Bound) -> Victims:
    """Read the noun phrase of a chunk; one number for two nouns may be `mixed`.

    Where it tells no standing, what is told all of them to be tells it ("12 people, all guards"),
    or the words of a toll before its number ("the number of soldiers killed rose to 12").
    """
    words, end = row.texts(bound.at), row.starts[bound.at + 1]
    nouns = [place for place, word in enumerate(words) if TAGS.get(word) in ("P", "Q")]
    behind = row.words[end : end + _BEHIND]
    found = _by_nouns(words, nouns, behind) if nouns else Victims(_by_words(words))
    if found.status is VictimStatus.UNKNOWN:
        told = _told_of_all(row, end) or _told_by_toll(row, bound)
        return found._replace(status=told or VictimStatus.UNKNOWN)
    return found


def _by_nouns(words: Sequence[str], nouns: Sequence[int], behind: Sequence[str]) -> Victims:
    joined = [place for place in nouns if "and" in words[place + 1 : place + 2]]
    heads = [*joined, nouns[-1]]
    statuses = {_status(words[:head], words[head], behind) for head in heads}
    groups = {PEOPLE.get(words[head], VictimGroup.UNKNOWN) for head in heads}
    if not WORDS["partly"].isdisjoint(words):
        groups = {VictimGroup.UNKNOWN}  # "18, most children" that has lost its comma
    return Victims(
        statuses.pop() if len(statuses) == 1 else VictimStatus.MIXED,
        groups.pop() if len(groups) == 1 else _mixed(groups),
    )


def _told_of_all(row: Row, end: int) -> VictimStatus | None:
    """Give the standing told by "all guards" right behind people."""
    words = row.words[end : min(end + _BEHIND, row.starts[-1])]
    behind = words[1:] if words and TAGS.get(words[0]) == "," else words
    return _first_told(behind[1:]) if behind[:1] == ["all"] else None


def _told_by_toll(row: Row, bound: Bound) -> VictimStatus | None:
    """Give the standing of "civilian deaths", before their number."""
    if bound.rule != "casualties.toll" or bound.trigger > bound.at:
        return None
    return _first_told(row.before(bound.trigger, 2))


def _first_told(words: Sequence[str]) -> VictimStatus | None:
    tables = (STATUS_BEFORE, STATUS)
    return next((table[word] for word in words for table in tables if word in table), None)


def _status(before: Sequence[str], noun: str, behind: Sequence[str]) -> VictimStatus:
    own = STATUS.get(noun, VictimStatus.UNKNOWN)
    if own in _FIRM and noun not in _LOOSE:
        return own
    told = _by_words(before)
    if told is not VictimStatus.UNKNOWN:
        return told
    if noun in _LOOSE | _WEAK or own is VictimStatus.UNKNOWN:
        told = _by_those_behind(behind)
    return own if told is VictimStatus.UNKNOWN else told


def _by_those_behind(behind: Sequence[str]) -> VictimStatus:
    """Read "of the militia", and "and two other guards", who make the first ones guards too."""
    if behind[:1] == ["and"] and "other" in behind:
        return _first_told(behind[behind.index("other") + 1 :]) or VictimStatus.UNKNOWN
    return _by_words(behind) if behind and behind[0] in ("of", "from") else VictimStatus.UNKNOWN


def _by_words(words: Sequence[str]) -> VictimStatus:
    return next(
        (STATUS_BEFORE[word] for word in words if word in STATUS_BEFORE), VictimStatus.UNKNOWN
    )


def _mixed(groups: set[VictimGroup]) -> VictimGroup:
    return VictimGroup.UNKNOWN if VictimGroup.UNKNOWN in groups else VictimGroup.MIXED
