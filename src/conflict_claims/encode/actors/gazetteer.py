"""The names that a text is searched for: those of the word lists and those of the registry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from conflict_claims.encode.annotations import MentionKind
from conflict_claims.model.vocabulary import ActorType

from .known import known_names, names_of
from .names import Name, Names, keys_of, spellings

if TYPE_CHECKING:  # a model takes longer to import than the whole encoder
    from conflict_claims.model.actor import ActorRecord

_KINDS: Final = {
    ActorType.PERSON: MentionKind.PERSON,
    ActorType.GENERIC_GROUP: MentionKind.GROUP,
    ActorType.IDENTITY_GROUP: MentionKind.GROUP,
}
_ALIAS: Final = "actors.alias"
_AMBIGUOUS: Final = "actors.ambiguous"
_LINKS: Final = frozenset({"of", "in", "for", "the", "and", "s", "affairs"})

Role = tuple[str, frozenset[str]]
"""The code of a country and the words, in any order, that name a part of it: foreign, ministry."""


class Gazetteer:
    """Names by their words, and parts of countries by country and role."""

    def __init__(self) -> None:
        self.names = Names()
        self.roles: dict[Role, str | None] = {}
        for name in known_names():
            self._enter(name)

    def add(self, record: ActorRecord, names: Iterable[str]) -> None:
        """Enter an actor under some names; a name that two actors bear stands for neither."""
        if record.type is ActorType.STATE and record.country:
            self._enter_state(record.country, record.id)
        for words in dict.fromkeys(words for name in names for words in spellings(name)):
            self._enter_alias(words, record)

    def role(self, keys: Sequence[str]) -> str | None:
        """Give the actor that a country and a role name, in whichever order they stand."""
        role = self._role(keys)
        return self.roles.get(role) if role else None

    def _enter_alias(self, words: tuple[str, ...], record: ActorRecord) -> None:
        keys = keys_of(words)
        former = self.names.whole(keys)
        name = self._alias(words, record, former)
        if former and (former.rule == _AMBIGUOUS or former.actor not in (None, record.id)):
            name = name._replace(actor=None, rule=_AMBIGUOUS)
        self._enter(name)
        if role := self._role(keys):
            same = self.roles.get(role, name.actor) == name.actor
            self.roles[role] = name.actor if same else None

    def _alias(self, words: tuple[str, ...], record: ActorRecord, former: Name | None) -> Name:
        if former and former.country and record.type is ActorType.STATE:
            return former._replace(actor=record.id)
        return Name(words, _KINDS.get(record.type, MentionKind.ORGANISATION), _ALIAS, record.id)

    def _enter_state(self, country: str, actor: str) -> None:
        for name in names_of(country):
            former = self.names.whole(keys_of(name.printed))
            if former and former.actor is None and former.rule != _AMBIGUOUS:
                self._enter(name._replace(actor=actor))

    def _enter(self, name: Name) -> None:
        self.names.add(keys_of(name.printed), name)

    def _role(self, keys: Sequence[str]) -> Role | None:
        for first in range(len(keys)):
            for end, name in self.names.at(keys, first):
                if name.country and not name.capital and end - first < len(keys):
                    return name.country, frozenset({*keys[:first], *keys[end:]} - _LINKS)
        return None


def gazetteer(records: Iterable[ActorRecord], without: Collection[str] = frozenset()) -> Gazetteer:
    """Build the gazetteer of a registry.

    `without` masks names, such as those that only the article at hand has taught.
    """
    built = Gazetteer()
    for record in records:
        printed = (record.name, *(name.name for name in record.names))
        built.add(record, (name for name in printed if name not in without))
    return built
