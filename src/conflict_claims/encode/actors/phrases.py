"""From the phrases of a text to mentions of actors and places."""

from collections import deque
from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from conflict_claims.encode.annotations import Mention, MentionKind

from .gazetteer import Gazetteer
from .grammar import KINDS, PHRASE
from .tagging import Tagged, Unit


class Found(NamedTuple):
    """A mention, and the tokens in which it stands, half-open."""

    first: int
    end: int
    mention: Mention


def phrases(text: Tagged, known: Gazetteer) -> Iterator[Found]:
    """Give the mentions of the phrases of a text, and of the known names in them, in order."""
    ahead = deque(text.units)
    for first, end in text.sentences:
        for match in PHRASE.finditer(text.letters, first, end):
            yield from _mentions(text, known, match, [*_units_before(match.end(), ahead)])


def _units_before(end: int, ahead: deque[Unit]) -> Iterator[Unit]:
    while ahead and ahead[0].first < end:
        yield ahead.popleft()


def _mentions(
    text: Tagged, known: Gazetteer, match: Match[str], units: list[Unit]
) -> Iterator[Found]:
    if match.lastgroup in ("name", "metonym"):
        yield from map(_metonym if match.lastgroup == "metonym" else _name, units)
        return
    phrase = _phrase(text, known, match, units)
    yield Found(*match.span(), phrase)
    for unit in units:
        if unit.name.actor is None or unit.name.actor != phrase.actor:
            yield _name(unit)


def _phrase(text: Tagged, known: Gazetteer, match: Match[str], units: list[Unit]) -> Mention:
    rule = match.lastgroup or ""
    actor = known.role(text.keys[match.start() : match.end()]) if units else None
    if rule == "titled" and units and units[-1].end == match.end():
        actor = units[-1].name.actor
    span = text.page.tokens.span(*match.span())
    return Mention(span, KINDS[rule], actor, f"actors.{rule}")


def _name(unit: Unit) -> Found:
    actor = None if unit.name.capital else unit.name.actor
    rule = "alias" if actor else "known"
    mention = Mention(unit.span, unit.name.kind, actor, f"actors.{rule}_{unit.name.kind}")
    return Found(unit.first, unit.end, mention)


def _metonym(unit: Unit) -> Found:
    if unit.name.country is None:
        return _name(unit)
    kind, actor = MentionKind.ORGANISATION, unit.name.actor
    return Found(unit.first, unit.end, Mention(unit.span, kind, actor, "actors.metonym"))
