"""Which toll of an article is the one it is about, and how many children and women are in it."""

from bisect import bisect_left
from collections.abc import Sequence

from conflict_claims.encode.annotations import Toll
from conflict_claims.model.vocabulary import CasualtyKind, Scope, VictimGroup

_NEAR = 300
"""Within how many characters a part is soon told after its whole."""
_SOON = 1000
"""Within how many characters a round number is told more exactly."""


def main_toll(tolls: Sequence[Toll]) -> Toll | None:
    """Give the first number of dead that is part of no other, and no running total, if any is."""
    dead = list(filter(_is_dead, tolls))
    wholes = [toll for toll in dead if toll.part_of is None and toll.rule != "casualties.part"]
    told = [toll for toll in wholes if toll.scope is not Scope.CUMULATIVE]
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
    is_near = toll.span.start < round_.span.start + _SOON
    return is_round and is_near and low < value < low * 1.25


def number_of_dead(tolls: Sequence[Toll], main: Toll) -> float:
    """Add to a toll those told dead in the same breath ("a woman and nine children")."""
    return _sums(tolls)[tolls.index(main)]


def people_among(tolls: Sequence[Toll], main: Toll, group: VictimGroup) -> Toll | None:
    """Give the first number of dead children, women or men of the main toll; None without one.

    They are the main toll itself, part of it or told beside it, or part of what is told soon
    after it.
    """
    sums = _sums(tolls)
    numbers = {sums[tolls.index(main)], main.quantity.value}
    mains = {at for at, added in sums.items() if numbers & {added, tolls[at].quantity.value}}
    told = [at for at in sums if tolls[at].people is group]
    inside = [at for at in told if mains & {at, tolls[at].part_of, tolls[at].excludes}]
    starts = sorted(tolls[at].span.start for at in mains)
    near = [at for at in told if tolls[at].part_of is not None and _is_near(tolls[at], starts)]
    small = [at for at in near if (tolls[at].quantity.value or 0) < max(filter(None, numbers))]
    return next((tolls[at] for at in [*inside, *small]), None)


def _is_near(toll: Toll, starts: Sequence[int]) -> bool:
    place = bisect_left(starts, toll.span.start)
    return place > 0 and toll.span.start - starts[place - 1] < _NEAR


def _sums(tolls: Sequence[Toll]) -> dict[int, float]:
    """Give for each number of dead the sum with those told beside it."""
    sums = {at: toll.quantity.value or 0 for at, toll in enumerate(tolls) if _is_dead(toll)}
    for at in [at for at in sums if tolls[at].excludes in sums]:
        sums[tolls[at].excludes or 0] += tolls[at].quantity.value or 0
    return sums


def _is_dead(toll: Toll) -> bool:
    counted = toll.quantity.value is not None and not toll.quantity.percent
    return counted and toll.kind is CasualtyKind.KILLED
