"""The record of an actor: a state, a body, a group, an outlet, a public person."""

from typing import Annotated, Literal

from pydantic import Field

from .base import EMPTY, Country, Day, Language, Line, PartialDate, Record, Slug, Url
from .vocabulary import ActorRelation, ActorType, Match, NameKind, OutletType, Status


class ActorName(Record):
    """A name under which texts speak of the actor."""

    name: Line
    """The name as printed."""
    kind: NameKind
    """What kind of name it is."""
    language: Language = "en"
    """ISO 639-1 or 639-3 code of the name's language or romanisation."""


class ActorLink(Record):
    """A dated relation from this actor to another."""

    relation: ActorRelation
    """What this actor is to the other."""
    to: Slug
    """The other actor."""
    date: PartialDate | None = None
    """When it held; open ends where they are not known."""
    basis: Line | None = None
    """Where it is told, such as an article id."""


class ActorCode(Record):
    """The actor's code in another scheme, taken from a file that was opened."""

    scheme: Literal["ucdp_actor_22_1", "gleditsch_ward", "iso_3166_1_alpha_3", "cameo"]
    """The scheme and its version."""
    code: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]+$")]
    """The code, quoted."""
    match: Match
    """How ours stands to theirs."""
    checked_on: Day
    """The day on which the scheme's file was looked at."""


class Outlet(Record):
    """What makes a media actor an outlet."""

    type: OutletType
    """What kind of outlet it is."""
    controlled_by: Slug | None = None
    """The actor that owns or steers it, where that is known."""
    url: Url | None = None
    """Its address, where a coded text prints it."""


class ActorRecord(Record):
    """One entry of the actor registry; private persons are never actors, only roles."""

    id: Slug
    """Equal to the file's name; never changed."""
    name: Line
    """The name that tables show."""
    type: ActorType
    """What kind of actor it is."""
    country: Country | None = None
    """The country to which it belongs, ISO 3166-1 alpha-3; empty where none or several."""
    description: Line
    """Who it is, in our own words, so that two coders choose the same entry."""
    names: list[ActorName] = EMPTY
    """Every other name that the texts print."""
    relations: list[ActorLink] = EMPTY
    """Dated relations to other actors."""
    codes: list[ActorCode] = EMPTY
    """Codes in other schemes."""
    outlet: Outlet | None = None
    """Given exactly for actors of type media."""
    status: Status = Status.PUBLISHED
    """Published, or withdrawn."""
    withdrawn_reason: Line | None = None
    """Why it was withdrawn."""
