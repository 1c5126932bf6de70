"""How the figures of a text hang together: repeated, part of one another, beside, in place of."""

from collections.abc import Sequence

from conflict_claims.encode.annotations import Toll
from conflict_claims.model.vocabulary import VictimStatus


def part_of(tolls: Sequence[Toll], toll: Toll) -> int | None:
    """Find the last whole of the same kind before a part, not smaller than it."""
    wholes = (
        index
        for index in range(len(tolls) - 1, -1, -1)
        if tolls[index].part_of is None and tolls[index].kind == toll.kind
    )
    return next((index for index in wholes if _holds(tolls[index], toll)), None)


def _holds(whole: Toll, part: Toll) -> bool:
    values = whole.quantity.value, part.quantity.value
    if part.quantity.percent:
        return True
    return values[0] is None or values[1] is None or values[0] > values[1]


def same_as(tolls: Sequence[Toll], toll: Toll) -> int | None:
    """Find the first earlier toll of the same number, kind and victims."""
    return next(
        (
            index
            for index, earlier in enumerate(tolls)
            if toll.quantity.value is not None
            and earlier.quantity.percent == toll.quantity.percent
            and (earlier.quantity.value, earlier.kind) == (toll.quantity.value, toll.kind)
            and _agree(earlier.status, toll.status)
        ),
        None,
    )


def _agree(one: VictimStatus, other: VictimStatus) -> bool:
    return one == other or VictimStatus.UNKNOWN in (one, other)


def updates(tolls: Sequence[Toll], toll: Toll) -> int | None:
    """Find the last earlier toll of the kind, with another number, that a new one replaces."""
    return next(
        (
            index
            for index in range(len(tolls) - 1, -1, -1)
            if tolls[index].kind == toll.kind
            and tolls[index].part_of is None
            and tolls[index].quantity.value not in (None, toll.quantity.value)
        ),
        None,
    )
