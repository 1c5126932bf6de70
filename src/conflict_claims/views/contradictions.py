"""View: pairs of figures that cannot both be true."""

from collections.abc import Iterator
from itertools import combinations
from typing import Annotated

from conflict_claims.model.vocabulary import CasualtyKind
from conflict_claims.tabular.row import Row, To, composite

from .figures import Figures, Told


class ContradictionRow(Row):
    """View: two figures for the same people of one event whose intervals share no number."""

    table = "contradictions"

    id: str
    """`first_id@second_id`."""
    first_id: Annotated[str, To("casualties")]
    """The figure with the lower interval."""
    second_id: Annotated[str, To("casualties")]
    """The figure with the higher interval."""
    event_id: Annotated[str, To("events")]
    """The event."""
    casualty_kind: CasualtyKind
    """What happened to the people."""
    first_speaker: str
    """Who gives the lower one: an actor id, or article and name."""
    second_speaker: str
    """Who gives the higher one."""
    first_low: int
    """Least count of the lower one."""
    first_high: int
    """Greatest count of the lower one."""
    second_low: int
    """Least count of the higher one."""
    second_high: int | None
    """Greatest count of the higher one; empty where it sets no limit."""
    rule: str
    """The rule by which the row was computed."""


RULE = "disjoint_intervals_of_one_population"


def contradictions(figures: Figures) -> Iterator[ContradictionRow]:
    """Yield every pair of one event, kind, population, unit, scope and time that is disjoint.

    Figures that a relation sets apart (part of, excludes, updates) count other people or
    another time, and are not compared.
    """
    for _, members in figures.by_population():
        for one, other in combinations(members, 2):
            pair = frozenset((one.row.casualty_id, other.row.casualty_id))
            if pair not in figures.apart and one.same_time(other) and one.disjoint(other):
                yield _contradiction(*sorted((one, other), key=lambda told: told.low))


def _contradiction(first: Told, second: Told) -> ContradictionRow:
    assert first.row.high is not None  # disjoint intervals end
    return ContradictionRow(
        id=composite(first.row.casualty_id, second.row.casualty_id),
        first_id=first.row.casualty_id,
        second_id=second.row.casualty_id,
        event_id=str(first.row.event_id),
        casualty_kind=first.row.casualty_kind,
        first_speaker=first.speaker,
        second_speaker=second.speaker,
        first_low=first.low,
        first_high=first.row.high,
        second_low=second.low,
        second_high=second.row.high,
        rule=RULE,
    )
