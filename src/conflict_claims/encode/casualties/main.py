"""Which toll of an article is the one it is about, and how many children and women are in it."""

from collections.abc import Iterable, Sequence

from conflict_claims.encode.annotations import Toll
from conflict_claims.model.vocabulary import CasualtyKind, Scope, VictimGroup


def main_toll(tolls: Sequence[Toll]) -> Toll | None:
    """Give the first number of dead of one incident that is part of no other; None without one."""
    dead = list(_dead(tolls))
    wholes = [toll for toll in dead if toll.part_of is None]
    told = [toll for toll in wholes if toll.scope is Scope.INCIDENT]
    return next(iter([*told, *wholes, *dead]), None)


def people_among(tolls: Sequence[Toll], main: Toll | None, group: VictimGroup) -> Toll | None:
    """Give the first number of dead children, women or men that the main toll may hold."""
    return next((toll for toll in _dead(tolls) if toll.people is group and _fits(toll, main)), None)


def _fits(toll: Toll, main: Toll | None) -> bool:
    value = main.quantity.value if main else None
    small = value is None or (toll.quantity.value or 0) <= value
    return small and toll.scope is Scope.INCIDENT


def _dead(tolls: Iterable[Toll]) -> Iterable[Toll]:
    return (
        toll
        for toll in tolls
        if toll.kind is CasualtyKind.KILLED and toll.quantity.value is not None
    )
