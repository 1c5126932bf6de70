"""Which toll of an article is the one it is about, and how many children and women are in it."""

from collections.abc import Iterable, Sequence

from conflict_claims.encode.annotations import Toll
from conflict_claims.model.vocabulary import CasualtyKind, Scope, VictimGroup

_NEAR = 300
"""Within how many characters a part is soon told after its whole."""


def main_toll(tolls: Sequence[Toll]) -> Toll | None:
    """Give the first number of dead of one incident that is part of no other; None without one."""
    dead = _dead(tolls)
    wholes = [toll for toll in dead if toll.part_of is None]
    told = [toll for toll in wholes if toll.scope is Scope.INCIDENT]
    first = next(iter([*told, *wholes, *dead]), None)
    if first is None:
        return None
    first = _whole_of(tolls, dead, first)
    return next((toll for toll in told if _refines(toll, first)), first)


def _whole_of(tolls: Sequence[Toll], dead: Sequence[Toll], toll: Toll) -> Toll:
    """Give the toll of which children or women, told first, are elsewhere told to be part."""
    wholes = (
        tolls[part.part_of]
        for part in dead
        if part.part_of is not None
        and part.people is toll.people is not VictimGroup.UNKNOWN
        and part.quantity == toll.quantity
    )
    return next(wholes, toll)


def _refines(toll: Toll, round_: Toll) -> bool:
    """Whether a number makes a round one with a bound more exact: "213" for "more than 200"."""
    low, value = round_.quantity.value or 0, toll.quantity.value or 0
    is_round = low % 10 == 0 and round_.quantity.bound in ("more_than", "about")
    return is_round and low < value < low * 1.25


def number_of_dead(tolls: Sequence[Toll], main: Toll) -> float:
    """Add to a toll those told dead in the same breath ("a woman and nine children")."""
    index = tolls.index(main)
    beside = [toll for toll in _dead(tolls) if toll.excludes == index]
    return sum(toll.quantity.value or 0 for toll in (main, *beside))


def people_among(tolls: Sequence[Toll], main: Toll, group: VictimGroup) -> Toll | None:
    """Give the first number of dead children, women or men of the main toll; None without one.

    They are the main toll itself, part of it or told beside it, or part of what is told soon
    after it.
    """
    number = number_of_dead(tolls, main)
    mains = [
        index
        for index, toll in enumerate(tolls)
        if toll in _dead([toll])
        and {toll.quantity.value, number_of_dead(tolls, toll)} & {number, main.quantity.value}
    ]
    told = [index for index, toll in enumerate(tolls) if toll.people is group and _dead([toll])]
    inside = [
        at for at in told if not {at, tolls[at].part_of, tolls[at].excludes}.isdisjoint(mains)
    ]
    near = [
        at
        for at in told
        if tolls[at].part_of is not None
        and (tolls[at].quantity.value or 0) < number
        and any(0 < tolls[at].span.start - tolls[each].span.start < _NEAR for each in mains)
    ]
    return next((tolls[at] for at in [*inside, *near]), None)


def _dead(tolls: Iterable[Toll]) -> list[Toll]:
    return [
        toll
        for toll in tolls
        if toll.kind is CasualtyKind.KILLED
        and toll.quantity.value is not None
        and not toll.quantity.percent
    ]
