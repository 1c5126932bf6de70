"""The figures of a dataset with who says them, as the views compare them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Self

from conflict_claims.model.vocabulary import FigureRelation, Scope, VictimStatus
from conflict_claims.tabular.casualty_rows import CasualtyRelationRow, CasualtyRow
from conflict_claims.tabular.claim_rows import ClaimRow
from conflict_claims.tabular.registry_rows import ActorRow
from conflict_claims.tabular.row import Row

NO_COUNTRY = "none"
"""The side of speakers who belong to no one country, or have no entry in the registry."""

OTHER_PEOPLE = (FigureRelation.PART_OF, FigureRelation.EXCLUDES, FigureRelation.UPDATES)
"""Relations after which two figures do not count the same people at the same time."""


ANYBODY = (VictimStatus.UNKNOWN, VictimStatus.MIXED)
"""Statuses of figures that count people of every kind: both stand for one population."""


class Population(NamedTuple):
    """Who is counted, as far as codes tell it; empty text where a part is not told.

    Over a period the doer parts the dead of one army from those of another;
    within one incident a disputed doer makes no other victims.
    """

    event_id: str
    casualty_kind: str
    victim_actor_id: str
    victim_status: str
    victim_group: str
    unit: str
    scope: str
    perpetrator: str

    @classmethod
    def of(cls, row: CasualtyRow) -> Self:
        """Give the population that a figure counts."""
        doer = row.perpetrator_id or row.perpetrator_name
        return cls(
            row.event_id or "",
            row.casualty_kind,
            row.victim_actor_id or "",
            "" if row.victim_status in ANYBODY else row.victim_status,
            row.victim_group,
            row.unit,
            row.scope,
            "" if row.scope == Scope.INCIDENT else doer or "",
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A count, and who tells it."""

    row: CasualtyRow
    speaker: str
    side: str

    @property
    def low(self) -> int:
        """The least count that the words allow."""
        return self.row.low or 0

    def disjoint(self, other: "Told") -> bool:
        """Tell whether no count satisfies both."""
        first, second = sorted((self, other), key=lambda told: told.low)
        return first.row.high is not None and first.row.high < second.low

    def same_time(self, other: "Told") -> bool:
        """Tell whether the periods overlap; figures without a period are of their event's time."""
        return _first(self) <= _last(other) and _first(other) <= _last(self)


def _first(told: Told) -> date:
    return told.row.period_from or date.min


def _last(told: Told) -> date:
    return told.row.period_to or date.max


@dataclass(slots=True)
class Figures:
    """Collects the counts that can be compared: of an event, not withdrawn, not shares."""

    countries: dict[str, str | None] = field(default_factory=dict)
    speakers: dict[str, tuple[str, str]] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    apart: set[frozenset[str]] = field(default_factory=set)
    wholes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, row: Row) -> None:
        """Take note of a row; actors come before claims, claims before figures."""
        match row:
            case ActorRow():
                self.countries[row.actor_id] = row.country
            case ClaimRow():
                self.speakers[row.claim_id] = self._speaker(row)
            case CasualtyRow() if row.event_id and row.low is not None and not row.withdrawn_reason:
                self.told.append(Told(row, *self.speakers[row.claim_id]))
            case CasualtyRelationRow() if row.relation in OTHER_PEOPLE:
                self.apart.add(frozenset((row.from_id, row.to_id)))
                if row.relation is FigureRelation.PART_OF:
                    self.wholes[row.from_id].add(row.to_id)

    def by_population(self) -> Iterator[tuple[Population, list[Told]]]:
        """Yield the figures that count the same people, as far as codes tell it, by event."""
        groups: dict[Population, list[Told]] = {}
        for told in self.told:
            groups.setdefault(Population.of(told.row), []).append(told)
        yield from sorted(groups.items())

    def _speaker(self, claim: ClaimRow) -> tuple[str, str]:
        country = self.countries.get(claim.claimant_id or "")
        speaker = claim.claimant_id or f"{claim.article_id}/{claim.claimant_name}"
        return speaker, country or NO_COUNTRY
