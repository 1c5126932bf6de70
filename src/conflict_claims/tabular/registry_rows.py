"""Rows of the registries: actors, outlets, events."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.event import EventRecord
from conflict_claims.model.vocabulary import (
    ActorRelation,
    ActorType,
    DatePrecision,
    EventRole,
    EventType,
    GeoPrecision,
    Match,
    NameKind,
    OutletType,
    Status,
    Weapon,
)

from .row import Row, To, composite, date_cells


class ActorRow(Row):
    """Who acts, speaks or is spoken of: states, bodies, groups, outlets, public persons."""

    table = "actors"

    actor_id: str
    """Identifier; never changed or used again."""
    name: str
    """The name to show."""
    actor_type: ActorType
    """What kind of actor it is."""
    country: str | None
    """Country to which it belongs, ISO 3166-1 alpha-3."""
    description: str
    """Who it is."""
    status: Status
    """Published or withdrawn."""
    withdrawn_reason: str | None
    """Why it was withdrawn."""


class OutletRow(Row):
    """The actors that publish."""

    table = "outlets"

    outlet_id: Annotated[str, To("actors")]
    """The actor that is the outlet."""
    outlet_type: OutletType
    """What kind of outlet it is."""
    controlled_by_id: Annotated[str | None, To("actors")]
    """The actor that owns or steers it."""
    url: str | None
    """Its address, where a coded text prints it."""


class ActorNameRow(Row):
    """Names under which texts speak of an actor, besides the one in `actors`."""

    table = "actor_names"

    id: str
    """`actor_id@name`."""
    actor_id: Annotated[str, To("actors")]
    """The actor."""
    name: str
    """The name as printed."""
    name_kind: NameKind
    """What kind of name it is."""
    language: str
    """ISO 639 code."""


class ActorRelationRow(Row):
    """Relations from one actor to another."""

    table = "actor_relations"

    id: str
    """`actor_id@n`."""
    actor_id: Annotated[str, To("actors")]
    """The actor that stands in the relation."""
    n: int
    """Number of the relation, from 1."""
    relation: ActorRelation
    """What the actor is to the other."""
    object_actor_id: Annotated[str, To("actors")]
    """The other actor."""
    date_from: date | None
    """First day on which it held."""
    date_to: date | None
    """Last day on which it held."""
    date_precision: DatePrecision | None
    """How precise the two days are."""
    basis: str | None
    """Where it is told."""


class ActorCodeRow(Row):
    """Codes of actors in other schemes."""

    table = "actor_codes"

    id: str
    """`actor_id@scheme@code`."""
    actor_id: Annotated[str, To("actors")]
    """The actor."""
    scheme: str
    """The scheme, its version included."""
    code: str
    """The code, as text."""
    match: Match
    """How our entry stands to theirs."""
    checked_on: date
    """The day on which the scheme's file was looked at."""


class EventRow(Row):
    """Datable occurrences to which claims and figures refer."""

    table = "events"

    event_id: str
    """Identifier; never changed or used again."""
    name: str
    """The name to show, in our own words."""
    event_type: EventType
    """What kind of event it is."""
    weapon: Weapon | None
    """The means, where it is an act of force."""
    date_from: date | None
    """First day on which it can have taken place, or on which it began."""
    date_to: date | None
    """Last such day, or the day on which it ended."""
    date_precision: DatePrecision
    """How precise the two days are."""
    place: str | None
    """Where it took place."""
    country: str | None
    """Country of the place, ISO 3166-1 alpha-3."""
    latitude: float | None
    """Degrees north, WGS 84."""
    longitude: float | None
    """Degrees east, WGS 84."""
    geo_precision: GeoPrecision
    """How large an area the place is."""
    part_of_id: Annotated[str | None, To("events")]
    """The larger event that holds it."""
    note: str | None
    """How date or place were settled."""
    status: Status
    """Published or withdrawn."""
    withdrawn_reason: str | None
    """Why it was withdrawn."""


class EventActorRow(Row):
    """Who took part in an event, and in what role."""

    table = "event_actors"

    id: str
    """`event_id@actor_id@role`."""
    event_id: Annotated[str, To("events")]
    """The event."""
    actor_id: Annotated[str, To("actors")]
    """The actor."""
    role: EventRole
    """Its part."""
    claim_id: Annotated[str | None, To("claims")]
    """The claim that says so; empty where nobody disputes it."""


def actor_rows(actor: ActorRecord) -> Iterator[Row]:
    """Yield all rows of an actor record."""
    yield ActorRow(
        actor_id=actor.id,
        name=actor.name,
        actor_type=actor.type,
        country=actor.country,
        description=actor.description,
        status=actor.status,
        withdrawn_reason=actor.withdrawn_reason,
    )
    if actor.outlet:
        yield OutletRow(
            outlet_id=actor.id,
            outlet_type=actor.outlet.type,
            controlled_by_id=actor.outlet.controlled_by,
            url=actor.outlet.url,
        )
    for name in actor.names:
        yield ActorNameRow(
            id=composite(actor.id, name.name),
            actor_id=actor.id,
            name=name.name,
            name_kind=name.kind,
            language=name.language,
        )
    yield from _actor_links(actor)


def _actor_links(actor: ActorRecord) -> Iterator[Row]:
    for n, link in enumerate(actor.relations, start=1):
        yield ActorRelationRow.of(
            date_cells("date", link.date),
            id=composite(actor.id, n),
            actor_id=actor.id,
            n=n,
            relation=link.relation,
            object_actor_id=link.to,
            basis=link.basis,
        )
    for code in actor.codes:
        yield ActorCodeRow(
            id=composite(actor.id, code.scheme, code.code),
            actor_id=actor.id,
            scheme=code.scheme,
            code=code.code,
            match=code.match,
            checked_on=date.fromisoformat(code.checked_on),
        )


def event_rows(event: EventRecord) -> Iterator[Row]:
    """Yield all rows of an event record."""
    point = event.coordinates
    yield EventRow.of(
        date_cells("date", event.date),
        event_id=event.id,
        name=event.name,
        event_type=event.type,
        weapon=event.weapon,
        place=event.place,
        country=event.country,
        latitude=point.latitude if point else None,
        longitude=point.longitude if point else None,
        geo_precision=event.geo_precision,
        part_of_id=event.part_of,
        note=event.note,
        status=event.status,
        withdrawn_reason=event.withdrawn_reason,
    )
    for part in event.actors:
        yield EventActorRow(
            id=composite(event.id, part.actor, part.role),
            event_id=event.id,
            actor_id=part.actor,
            role=part.role,
            claim_id=part.claim,
        )
