"""Voices, events and actors as the page lists them, with the claims in which they stand."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from conflict_claims.model.article import EventMention
from conflict_claims.model.casualty import Casualty
from conflict_claims.model.claim import Claim
from conflict_claims.model.source import Source

from .marks import actor_item, event_item
from .views import Quote, Views


class Mention(NamedTuple):
    """An item that the article names: what it is, where it is first told, the claims it is in."""

    item: str
    label: str
    title: str
    details: str
    note: str | None
    at: Quote
    claims: list[str]


class Section(NamedTuple):
    """Mentions of one kind."""

    title: str
    mentions: list[Mention]


def sections(views: Views) -> Iterator[Section]:
    """Yield the voices, the events and the actors of a record."""
    record = views.record
    yield Section("Voices", [_voice(views, source) for source in record.sources])
    events = [_event(views, n, event) for n, event in enumerate(record.events)]
    yield Section("Events", events)
    actors = [_actor(views, actor, at) for actor, at in record.actors.items()]
    yield Section("Actors", actors)


def _voice(views: Views, source: Source) -> Mention:
    behalf = f"for {views.names.actor(source.for_)}" if source.for_ else None
    via = f"via {', '.join(hop.source for hop in source.via)}" if source.via else None
    grounds = f"on the ground of {', '.join(source.grounds)}" if source.grounds else None
    printed = f"“{source.date_words}”" if source.date_words else None
    event = f"at {views.names.event(source.event)}" if source.event else None
    return Mention(
        source.id,
        source.id,
        views.names.speakers(source.by),
        _joined(source.channel, behalf, via, grounds, source.date, printed, event),
        source.note,
        views.quote(source.at),
        _ids(claim for claim in views.claims() if source.id in _voices(views, claim)),
    )


def _event(views: Views, index: int, event: EventMention) -> Mention:
    date = f"printed date {event.printed_date}" if event.printed_date else None
    words = f"“{event.date_words}”" if event.date_words else None
    return Mention(
        event_item(index),
        event_item(index),
        views.names.event(event.event),
        _joined(date, words),
        event.note,
        views.quote(event.at),
        _ids(claim for claim in views.claims() if event.event in _events(claim)),
    )


def _actor(views: Views, actor: str, at: str) -> Mention:
    entry = views.names.registry.actor(actor)
    return Mention(
        actor_item(actor),
        actor,
        views.names.actor(actor),
        entry.type if entry else "",
        None,
        views.quote(at),
        _ids(claim for claim in views.claims() if actor in _actors(claim)),
    )


def _voices(views: Views, claim: Claim) -> set[str | None]:
    claimants = (source for source in views.record.sources if source.id == claim.from_)
    return {claim.from_, *(hop.source for claimant in claimants for hop in claimant.via)}


def _events(claim: Claim) -> set[str | None]:
    return {claim.event, *(casualty.event for casualty in claim.casualties)}


def _actors(claim: Claim) -> set[str]:
    about = claim.about
    harmed = (actor for casualty in claim.casualties for actor in _parties(casualty))
    return {*about.subject, *about.object, *about.addressee, *harmed}


def _parties(casualty: Casualty) -> Iterator[str]:
    for party in (casualty.victims.actor, casualty.perpetrator):
        if isinstance(party, str):
            yield party


def _ids(claims: Iterable[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
