"""What drafts need of a dataset's registries: names to look for, outlets, dated events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Self
from urllib.parse import urlsplit

from conflict_claims.encode.actors import Gazetteer, gazetteer
from conflict_claims.model.vocabulary import ActorType, Status

from .dates import day_of

if TYPE_CHECKING:  # models and YAML take longer to import than all layers
    from conflict_claims.model.actor import ActorRecord
    from conflict_claims.model.event import EventRecord
    from conflict_claims.reading.dataset import Dataset


class KnownActor(NamedTuple):
    """What a draft needs of an actor."""

    name: str
    type: ActorType


class KnownEvent(NamedTuple):
    """What a draft needs of an event."""

    id: str
    place: str
    name: str


@dataclass(frozen=True)
class Known:
    """The sound entries of the registries, as running text is held against them."""

    names: Gazetteer
    actors: Mapping[str, KnownActor]
    outlets: Mapping[str, str]
    """Ids of outlets by their names and addresses."""
    events_of: Mapping[date, list[KnownEvent]]
    """Events by their days; those without a full day are left out."""

    @classmethod
    def of(cls, dataset: Dataset, without: Collection[str] = frozenset()) -> Self:
        """Read the registries of a dataset; `without` masks names of actors."""
        records = [each for each in _sound(dataset) if each.status != Status.WITHDRAWN]
        happened = (dataset.events[name].record for name in dataset.events)
        return cls(
            gazetteer(records, without),
            {each.id: KnownActor(each.name, each.type) for each in records},
            {name: each.id for each in records if each.outlet for name in _named(each)},
            _by_day(each for each in happened if each),
        )


def _sound(dataset: Dataset) -> Iterator[ActorRecord]:
    for name in dataset.actors:
        if record := dataset.actors[name].record:
            yield record


def _by_day(records: Iterable[EventRecord]) -> Mapping[date, list[KnownEvent]]:
    found: dict[date, list[KnownEvent]] = defaultdict(list)
    for each in records:
        if day := day_of(each.date):
            found[day].append(KnownEvent(each.id, each.place or "", each.name))
    return found


def _named(record: ActorRecord) -> Iterator[str]:
    """Yield what an outlet is known by; names come last, since they outweigh ids."""
    yield record.id
    if record.outlet and record.outlet.url:
        yield (urlsplit(record.outlet.url).hostname or "").removeprefix("www.")
    yield from (other.name for other in record.names)
    yield record.name
