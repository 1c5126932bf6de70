"""Which toll of an article is the one it is about, and how many children and women are in it."""

from collections.abc import Iterable, Sequence

from conflict_claims.encode.annotations import Toll
from conflict_claims.model.vocabulary import CasualtyKind, Scope, VictimGroup


def main_toll(tolls: Sequence[Toll]) -> Toll | None:
    """Give the first number of dead of one incident that is part of no other; None without one."""
    dead = _dead(tolls)
    wholes = [toll for toll in dead if toll.part_of is None]
    told = [toll for toll in wholes if toll.scope is Scope.INCIDENT]
    first = next(iter([*told, *wholes, *dead]), None)
    return next((toll for toll in told if first and _refines(toll, first)), first)


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


def people_among(tolls: Sequence[Toll], main: Toll | None, group: VictimGroup) -> Toll | None:
    """Give the first number of dead children, women or men in the main toll, or beside it."""
    if main is None:
        return None
    whole = {index for index, toll in enumerate(tolls) if _repeats(toll, main)}
    return next(
        (
            toll
            for index, toll in enumerate(tolls)
            if toll.people is group
            and toll in _dead([toll])
            and not whole.isdisjoint({index, toll.part_of, toll.excludes})
        ),
        None,
    )


def _repeats(toll: Toll, main: Toll) -> bool:
    return (toll.quantity.value, toll.kind) == (main.quantity.value, main.kind)


def _dead(tolls: Iterable[Toll]) -> list[Toll]:
    return [
        toll
        for toll in tolls
        if toll.kind is CasualtyKind.KILLED and toll.quantity.value is not None
    ]
