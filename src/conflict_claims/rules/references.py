"""CC301 to CC314: what a record refers to."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from conflict_claims.findings import short
from conflict_claims.model.places import (
    ACTORS,
    CLAIMS,
    EACH,
    EVENTS,
    FIGURES,
    PARTICIPANTS,
    RELATIVES,
    SOURCES,
    WHOLES,
    Pattern,
    Place,
    value_at,
)

from .case import ArticleCase, Case
from .fields import nearest
from .register import Issue, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.model.actor import ActorRecord
    from conflict_claims.model.event import EventRecord

AUTHOR_VOICE, PRESUPPOSITION = VOICELESS = ("author_voice", "presupposition")
CHAINS = (("sources", EACH, "via", EACH, "source"), ("sources", EACH, "grounds", EACH))
FIGURE_RELATIONS = ("claims", EACH, "casualties", EACH, "relations", EACH)


def _unknown(place: Place, value: str, what: str, known: Collection[str], add: str) -> Issue:
    guess = nearest(value, known)
    return Issue(place, f"no {what} {short(value)}", f"{guess}, or {add}" if guess else add)


def _registered(
    case: "Case[ActorRecord] | Case[EventRecord] | ArticleCase",
    patterns: tuple[Pattern, ...],
    what: str,
    known: Collection[str],
) -> Iterator[Issue]:
    for place, value in case.parts.texts(patterns):
        if value not in known:
            yield _unknown(place, value, what, known, f"add {what}s/{value}.yaml")


@rule("CC301", "known-actors", Subject.ARTICLE)
def known_actors(case: ArticleCase) -> Iterator[Issue]:
    """Every actor that an article names has an entry in the registry."""
    known = case.registry.actors
    yield from _registered(case, ACTORS, "actor", known)
    for name in case.mentioned:
        if name not in known:
            add = f"add actors/{name}.yaml"
            yield _unknown(("actors", name), name, "actor", known, add)._replace(on_key=True)


@rule("CC302", "known-events", Subject.ARTICLE)
def known_events(case: ArticleCase) -> Iterator[Issue]:
    """Every event that an article names has an entry in the registry."""
    patterns = (*EVENTS, ("events", EACH, "event"))
    yield from _registered(case, patterns, "event", case.registry.events)


@rule("CC303", "known-sources", Subject.ARTICLE)
def known_sources(case: ArticleCase) -> Iterator[Issue]:
    """Every source that a claim or a chain names is in the record."""
    known = case.defined("sources", EACH, "id")
    for place, value in case.parts.texts(SOURCES):
        if value not in known:
            yield _unknown(place, value, "source", known, "add it to sources")


@rule("CC304", "known-claims", Subject.ARTICLE)
def known_claims(case: ArticleCase) -> Iterator[Issue]:
    """Every claim of the same record to which a relation points is in it, and is another one."""
    yield from _own_targets(case, CLAIMS, "claim", case.defined("claims", EACH, "id"), 2)


@rule("CC305", "known-figures", Subject.ARTICLE)
def known_figures(case: ArticleCase) -> Iterator[Issue]:
    """Every figure of the same record to which a relation or a share points is in it."""
    known = case.defined("claims", EACH, "casualties", EACH, "id")
    yield from _own_targets(case, FIGURES, "figure", known, 4)


def _own_targets(
    case: ArticleCase, patterns: tuple[Pattern, ...], what: str, known: set[str], depth: int
) -> Iterator[Issue]:
    for place, value in case.parts.texts(patterns):
        if "/" in value:
            continue  # in another record: the corpus rules see to it
        if value not in known:
            yield _unknown(place, value, what, known, f"code that {what}, or drop the relation")
        elif value == value_at(case.data, place[:depth]).get("id"):
            yield Issue(place, f"the {what} points to itself", "drop the relation")


@rule("CC306", "mentioned-actors", Subject.ARTICLE)
def mentioned_actors(case: ArticleCase) -> Iterator[Issue]:
    """Every actor of a claim or a source has its first mention in `actors`; the outlet need not."""
    mentioned = case.mentioned
    for place, value in case.parts.texts(ACTORS):
        if place[0] != "article" and value not in mentioned and value in case.registry.actors:
            yield Issue(place, f"{short(value)} has no first mention", f"add {value} to actors")


@rule("CC307", "mentioned-events", Subject.ARTICLE)
def mentioned_events(case: ArticleCase) -> Iterator[Issue]:
    """Every event of a claim has its first mention in `events`."""
    mentioned = case.defined("events", EACH, "event")
    for place, value in case.parts.texts(EVENTS):
        if value not in mentioned and value in case.registry.events:
            yield Issue(place, f"{short(value)} has no mention", f"add {value} to events")


@rule("CC308", "outlet-is-media", Subject.ARTICLE)
def outlet_is_media(case: ArticleCase) -> Iterator[Issue]:
    """The outlet, and whoever republished the article, are actors of type media."""
    for key in ("outlet", "republished_by"):
        for place, value in case.parts.texts((("article", key),)):
            actor = case.registry.actor(value)
            if actor and actor.type != "media":
                yield Issue(place, f"{short(value)} is of type {actor.type}", "name a media actor")


@rule("CC309", "chain-without-loop", Subject.ARTICLE)
def chain_without_loop(case: ArticleCase) -> Iterator[Issue]:
    """A source is neither its own relay nor its own ground; no relay stands twice in a chain."""
    for pattern in CHAINS:
        named = case.parts.texts((("sources", EACH, "id"),))
        seen = {(place[:2], value) for place, value in named}
        for place, value in case.parts.texts((pattern,)):
            if (place[:2], value) in seen:
                yield Issue(place, f"{short(value)} comes again", "remove it")
            seen.add((place[:2], value))


@rule("CC310", "used-sources", Subject.ARTICLE, "warning")
def used_sources(case: ArticleCase) -> Iterator[Issue]:
    """Every source speaks in a claim, relays another source, or is the ground of one."""
    used = {value for _, value in case.parts.texts(SOURCES)}
    for place, value in case.parts.texts((("sources", EACH, "id"),)):
        if value not in used:
            yield Issue(place, f"{value} says nothing", "code its claims, or remove the source")


@rule("CC311", "voice-fits-mode", Subject.ARTICLE)
def voice_fits_mode(case: ArticleCase) -> Iterator[Issue]:
    """A claim has a source unless it is the author's voice or presupposed; a cue needs a source."""
    for place, claim in case.parts.mappings(("claims", EACH)):
        mode = claim.get("mode", AUTHOR_VOICE)
        if (mode in VOICELESS) == bool(claim.get("from")):
            fix = f"name the source and how it is rendered, or mode {' or '.join(VOICELESS)}"
            yield Issue(place, f"mode {mode} and {'a' if claim.get('from') else 'no'} source", fix)
        elif mode in VOICELESS and claim.get("cue"):
            yield Issue((*place, "cue"), f"mode {mode} has no cue", "remove the cue")
        elif mode == PRESUPPOSITION and not claim.get("presupposed"):
            yield Issue((*place, "mode"), "a presupposition is presupposed", "say so")


@rule("CC312", "one-relation", Subject.ARTICLE)
def one_relation(case: ArticleCase) -> Iterator[Issue]:
    """An item of `relations` names exactly one kind of relation; a contradiction is never typed."""
    patterns = (("claims", EACH, "relations", EACH), FIGURE_RELATIONS)
    for pattern in patterns:
        for place, link in case.parts.mappings(pattern):
            kinds = [key for key in link if key not in ("basis", "note")]
            if len(kinds) != 1:
                named = ", ".join(kinds) or "none"
                yield Issue(place, f"one relation is expected, given: {named}", "one item for each")


@rule("CC313", "known-parts", Subject.EVENT)
def known_parts(case: "Case[EventRecord]") -> Iterator[Issue]:
    """The actors of an event, and the event that holds it, have entries in the registry."""
    yield from _registered(case, PARTICIPANTS, "actor", case.registry.actors)
    yield from _registered(case, WHOLES, "event", case.registry.events)
    if case.data.get("part_of") == case.entry.name:
        yield Issue(("part_of",), "an event is not part of itself", "remove it")


@rule("CC314", "known-relatives", Subject.ACTOR)
def known_relatives(case: "Case[ActorRecord]") -> Iterator[Issue]:
    """The actors to which an actor is related have entries in the registry."""
    yield from _registered(case, RELATIVES, "actor", case.registry.actors)
    for place, value in case.parts.texts(RELATIVES):
        if value == case.entry.name:
            yield Issue(place, "an actor is not related to itself", "remove it")
