"""From the phrases of a text to mentions of actors and places."""

from collections import deque
from typing import Final, NamedTuple

from conflict_claims.encode.annotations import Mention, MentionKind

from .gazetteer import Gazetteer
from .grammar import EMPLOYER, KINDS, PHRASE, RULES
from .tagging import Tagged, Unit


class Phrase(NamedTuple):
    """A match of the grammar: its tokens, half-open, and the name of its rule."""

    first: int
    end: int
    rule: str


class Found(NamedTuple):
    """A mention, and the tokens in which it stands, half-open."""

    first: int
    end: int
    mention: Mention


def phrases(text: Tagged, known: Gazetteer) -> list[Found]:
    """Give the mentions of the phrases of a text, and of the known names in them, in order."""
    ahead = deque(text.units)
    found: list[Found] = []
    for sentence in text.page.sentence_tokens:
        for match in PHRASE.finditer(text.letters, *sentence):
            end = match.end()
            units = []
            while ahead and ahead[0].first < end:
                units.append(ahead.popleft())
            rule = match.lastgroup or ""
            if rule in _ALONE:
                found += map(_ALONE[rule], units)
            else:
                found += _mentions(text, known, Phrase(match.start(), end, rule), units)
    return found


def _mentions(text: Tagged, known: Gazetteer, phrase: Phrase, units: list[Unit]) -> list[Found]:
    first, end, rule = phrase
    actor = _actor(text, known, phrase, units) if units else None
    kind = KINDS[rule]
    whole = Found(first, end, Mention(text.page.tokens.span(first, end), kind, actor, RULES[rule]))
    if not units:
        return [whole]
    others = [each for each in units if not each.name.actor or each.name.actor != actor]
    bodies = _employer(text, known, phrase) if kind is MentionKind.PERSON else []
    return [whole, *bodies, *map(_name, others)]


def _actor(text: Tagged, known: Gazetteer, phrase: Phrase, units: list[Unit]) -> str | None:
    if phrase.rule == "titled" and units[-1].end == phrase.end:
        return units[-1].name.actor
    return known.role(text.keys[phrase.first : phrase.end])


def _employer(text: Tagged, known: Gazetteer, phrase: Phrase) -> list[Found]:
    body = EMPLOYER.match(text.letters, phrase.first, phrase.end)
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


_ALONE: Final = {"name": _name, "metonym": _metonym}
"""Rules whose phrases are known names and nothing else."""
