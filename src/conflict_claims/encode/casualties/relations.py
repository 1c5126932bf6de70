"""How the figures of a text hang together: repeated, part of one another, beside, in place of."""

import re
from collections import defaultdict
from collections.abc import Iterator

from conflict_claims.encode.annotations import Toll
from conflict_claims.model.vocabulary import VictimStatus

from .chunks import Row
from .frames import Bound

_JOINED = re.compile("[^;rNSqC]{0,12}&[xDw]{0,2}[KIF]?[xDo]?")
"""What may stand between people and others to whom other harm came."""
_MEMORY = 60
"""How many tolls back a whole, or a number that is replaced, is looked for."""


class Told:
    """The tolls of a text so far, each linked to those before it."""

    def __init__(self) -> None:
        """Start with none."""
        self.tolls: list[Toll] = []
        self._alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        self._sentence: list[tuple[int, Bound]] = []

    def end_sentence(self) -> None:
        """Link what was told before its whole."""
        for place, (index, bound) in enumerate(self._sentence):
            if bound.of_next:
                behind = (other for other, each in self._sentence[place + 1 :] if not each.part)
                self.tolls[index] = self.tolls[index]._replace(part_of=next(behind, None))
        self._sentence = []

    def add(self, toll: Toll, bound: Bound, row: Row) -> None:
        """Add a toll of the sentence."""
        beside = None if bound.part else self._beside(row, bound)
        linked = toll._replace(
            status=self._standing(toll, row, bound),
            part_of=self._whole(toll) if bound.part else None,
            same_as=self._same(toll) if beside is None else None,
            excludes=beside,
            updates=self._replaced(toll) if bound.later else None,
        )
        self._sentence.append((len(self.tolls), bound))
        self.tolls.append(linked)

    def _standing(self, toll: Toll, row: Row, bound: Bound) -> VictimStatus:
        """Give the standing of people without a noun, from those to whom other harm came.

        They are joined by "and": "killed three guards and wounded five others".
        """
        bare = "P" not in row.tags_of(bound.at) or row.texts(bound.at)[-1] == "others"
        if toll.status is not VictimStatus.UNKNOWN or not bare or not self._sentence:
            return toll.status
        index, other = self._sentence[-1]
        joined = _JOINED.fullmatch(row.letters, other.at + 1, bound.at)
        return self.tolls[index].status if joined and other.kind is not bound.kind else toll.status

    def _beside(self, row: Row, bound: Bound) -> int | None:
        """Find the toll of the sentence beside which other people are told.

        They share a word of harm, or the later are "another three", "two more".
        """
        other = "o" in row.tags_of(bound.at) or row.letters[bound.at - 1 : bound.at] == "a"
        wholes = ((index, each) for index, each in self._sentence if not each.part)
        return next((at for at, each in wholes if other or each.trigger == bound.trigger), None)

    def _same(self, toll: Toll) -> int | None:
        """Find the first toll of the same number and kind, and victims that may be the same."""
        if toll.quantity.value is None:
            return None
        alike = self._alike[toll.quantity.value, toll.quantity.percent, toll.kind]
        same = next((at for at in alike if _agree(self.tolls[at].status, toll.status)), None)
        if same is None:
            alike.append(len(self.tolls))
        return same

    def _recent(self, toll: Toll) -> Iterator[int]:
        """Give the last tolls of the same kind that are part of no other, the latest first."""
        for index in range(len(self.tolls) - 1, max(-1, len(self.tolls) - 1 - _MEMORY), -1):
            if self.tolls[index].part_of is None and self.tolls[index].kind == toll.kind:
                yield index

    def _whole(self, part: Toll) -> int | None:
        """Find the last toll that can hold a part: it has a greater number, or none."""
        return next((at for at in self._recent(part) if _holds(self.tolls[at], part)), None)

    def _replaced(self, toll: Toll) -> int | None:
        """Find the last toll of another number."""
        others = (None, toll.quantity.value)
        recent = self._recent(toll)
        return next((at for at in recent if self.tolls[at].quantity.value not in others), None)


def _agree(one: VictimStatus, other: VictimStatus) -> bool:
    return one == other or VictimStatus.UNKNOWN in (one, other)


def _holds(whole: Toll, part: Toll) -> bool:
    most, number = whole.quantity.value, part.quantity.value
    return part.quantity.percent or most is None or number is None or most > number
