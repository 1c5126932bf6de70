"""View: between what numbers the figures of an event lie, over all speakers and by side."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from conflict_claims.model.vocabulary import CasualtyKind, Scope, Unit, VictimGroup, VictimStatus
from conflict_claims.tabular.row import Row, To, composite

from .figures import Figures, Population, Told

EVERYBODY = "all"
RULE = "envelope_of_figures"


class CasualtyRangeRow(Row):
    """View: between what numbers the figures for the same people of an event lie; never a sum."""

    table = "casualty_ranges"

    id: str
    """The parts of the population and the side, joined by `@`."""
    event_id: Annotated[str, To("events")]
    """The event."""
    casualty_kind: CasualtyKind
    """What happened to the people."""
    victim_actor_id: Annotated[str | None, To("actors")]
    """The actor whose people they were."""
    victim_status: VictimStatus | None
    """What the voices make them; empty for figures of people of every kind."""
    victim_group: VictimGroup
    """Age and sex, where told."""
    unit: Unit
    """What is counted."""
    scope: Scope
    """One incident, a period, a running total."""
    perpetrator: str | None
    """Who did it, where a period's dead are told apart by it."""
    side: str
    """`all`, or the country of the last speakers (ISO 3166-1 alpha-3), or `none`."""
    figures: int
    """Number of figures."""
    speakers: int
    """Number of distinct last speakers."""
    low: int
    """The least count that any of the figures allows."""
    highest_low: int
    """The greatest of the figures' least counts."""
    high: int | None
    """The greatest count that any figure allows; empty where one of them sets no limit."""
    rule: str
    """The rule by which the row was computed."""


def casualty_ranges(figures: Figures) -> Iterator[CasualtyRangeRow]:
    """Yield the ranges of each population: first of all its figures, then by side.

    A part of another figure of the same population counts fewer people, and does not enter.
    """
    for population, told in figures.by_population():
        members = _wholes(told, figures.wholes)
        yield _range(population, EVERYBODY, members)
        for side in sorted({each.side for each in members}):
            yield _range(population, side, [each for each in members if each.side == side])


def _wholes(told: list[Told], wholes: Mapping[str, set[str]]) -> list[Told]:
    names = {each.row.casualty_id for each in told}
    return [each for each in told if not wholes.get(each.row.casualty_id, set()) & names]


def _range(population: Population, side: str, members: list[Told]) -> CasualtyRangeRow:
    row = members[0].row
    highs = [told.row.high for told in members if told.row.high is not None]
    return CasualtyRangeRow(
        id=composite(*population, side),
        event_id=population.event_id,
        casualty_kind=row.casualty_kind,
        victim_actor_id=row.victim_actor_id,
        victim_status=row.victim_status if population.victim_status else None,
        victim_group=row.victim_group,
        unit=row.unit,
        scope=row.scope,
        perpetrator=population.perpetrator or None,
        side=side,
        figures=len(members),
        speakers=len({told.speaker for told in members}),
        low=min(told.low for told in members),
        highest_low=max(told.low for told in members),
        high=max(highs) if len(highs) == len(members) else None,
        rule=RULE,
    )
