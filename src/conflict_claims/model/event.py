"""The record of an event: what happened, when, where, who took part."""

from typing import Annotated

from pydantic import Field

from .base import EMPTY, ClaimRef, Country, Line, PartialDate, Record, Slug
from .vocabulary import EventRole, EventType, GeoPrecision, Status, Weapon


class Participant(Record):
    """An actor's part in the event."""

    actor: Slug
    """The actor."""
    role: EventRole
    """Its part."""
    claim: ClaimRef | None = None
    """The claim that says so, `article-id/c1`; empty where nobody disputes it."""


class Coordinates(Record):
    """A point on the earth, WGS 84."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    """Degrees north."""
    longitude: Annotated[float, Field(ge=-180, le=180)]
    """Degrees east."""


class EventRecord(Record):
    """One entry of the event registry."""

    id: Slug
    """Best known date at first coding, place, what; equal to the file's name; never changed."""
    name: Line
    """The name that tables show, in our own words."""
    type: EventType
    """What kind of event it is."""
    weapon: Weapon | None = None
    """The means, where it is an act of force and the means is told."""
    date: PartialDate
    """When it took place, no more precise than the ground for it."""
    place: Line | None = None
    """Where it took place, as a reader would look it up."""
    country: Country | None = None
    """The country of the place; empty where several or none."""
    coordinates: Coordinates | None = None
    """A point, only from a gazetteer that was opened."""
    geo_precision: GeoPrecision = GeoPrecision.UNKNOWN
    """How large an area the place is."""
    part_of: Slug | None = None
    """The larger event that holds it."""
    actors: list[Participant] = EMPTY
    """Who took part."""
    note: Line | None = None
    """How the date or the place was settled, where texts differ."""
    status: Status = Status.PUBLISHED
    """Published, or withdrawn."""
    withdrawn_reason: Line | None = None
    """Why it was withdrawn."""
