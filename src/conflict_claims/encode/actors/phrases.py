"""From the phrases of a text to mentions of actors and places."""

from collections import deque
from re import Match
from typing import NamedTuple

from conflict_claims.encode.annotations import Mention, MentionKind

from .gazetteer import Gazetteer
from .grammar import EMPLOYER, KINDS, PHRASE, RULES
from .tagging import Tagged, Unit


class Found(NamedTuple):
    """A mention, and the tokens in which it stands, half-open."""

    first: int
    end: int
    mention: Mention


def phrases(text: Tagged, known: Gazetteer) -> list[Found]:
    """Give the mentions of the phrases of a text, and of the known names in them, in order."""
    ahead = deque(text.units)
    found: list[Found] = []
    for first, end in text.page.sentence_tokens:
        for match in PHRASE.finditer(text.letters, first, end):
            units = []
            while ahead and ahead[0].first < match.end():
                units.append(ahead.popleft())
            found += _mentions(text, known, match, units)
    return found


def _mentions(text: Tagged, known: Gazetteer, match: Match[str], units: list[Unit]) -> list[Found]:
    if match.lastgroup == "name":
        return [*map(_name, units)]
    if match.lastgroup == "metonym":
        return [*map(_metonym, units)]
    phrase = _phrase(text, known, match, units)
    others = [each for each in units if not each.name.actor or each.name.actor != phrase.actor]
    bodies = _employer(text, known, match) if units and phrase.kind is MentionKind.PERSON else []
    return [Found(*match.span(), phrase), *bodies, *map(_name, others)]


def _phrase(text: Tagged, known: Gazetteer, match: Match[str], units: list[Unit]) -> Mention:
    rule = match.lastgroup or ""
    actor = known.role(text.keys[match.start() : match.end()]) if units else None
    if rule == "titled" and units and units[-1].end == match.end():
        actor = units[-1].name.actor
    span = text.page.tokens.span(*match.span())
    return Mention(span, KINDS[rule], actor, RULES[rule])


def _employer(text: Tagged, known: Gazetteer, match: Match[str]) -> list[Found]:
    body = EMPLOYER.match(text.letters, *match.span())
    actor = known.role(text.keys[body.start() : body.end()]) if body else None
    if body is None or actor is None:
        return []
    span = text.page.tokens.span(*body.span())
    return [Found(*body.span(), Mention(span, KINDS["employer"], actor, RULES["employer"]))]


def _name(unit: Unit) -> Found:
    name = unit.name
    actor = None if name.capital else name.actor
    return Found(unit.first, unit.end, Mention(unit.span, name.kind, actor, name.rule))


def _metonym(unit: Unit) -> Found:
    if unit.name.country is None:
        return _name(unit)
    kind, actor = MentionKind.ORGANISATION, unit.name.actor
    return Found(unit.first, unit.end, Mention(unit.span, kind, actor, "actors.metonym"))
