"""The names of a dataset's registries, in the form in which running text is looked up."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, Self

from conflict_claims.encode.shadow import fold
from conflict_claims.encode.tokens import Tokens
from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.vocabulary import ActorType, NameKind, Status
from conflict_claims.reading.dataset import Dataset

Words = tuple[str, ...]
"""A name as the words of `Tokens`."""


class Name(NamedTuple):
    """One name of an actor, as the registry has it."""

    actor: str
    printed: str


class KnownActor(NamedTuple):
    """What a draft needs of an actor."""

    name: str
    type: ActorType


class KnownEvent(NamedTuple):
    """What a draft needs of an event."""

    id: str
    date: str
    place: str
    name: str


@dataclass(frozen=True)
class Gazetteer:
    """Actors by id, their names, and the events; of a name of two actors nothing is known."""

    actors: Mapping[str, KnownActor]
    names: tuple[Name, ...] = ()
    events: tuple[KnownEvent, ...] = ()

    @classmethod
    def of(cls, dataset: Dataset) -> Self:
        """Take what is needed from the sound entries of a dataset's registries."""
        entries = (dataset.actors[name].record for name in dataset.actors)
        records = [each for each in entries if each and each.status != Status.WITHDRAWN]
        happened = (dataset.events[name].record for name in dataset.events)
        events = tuple(
            KnownEvent(each.id, each.date, each.place or "", each.name) for each in happened if each
        )
        actors = {each.id: KnownActor(each.name, each.type) for each in records}
        return cls(actors, tuple(name for each in records for name in _names(each)), events)

    def without(self, printed: Collection[str]) -> Self:
        """Give the same without some names; of an actor without any, no text can tell."""
        return replace(self, names=tuple(n for n in self.names if n.printed not in printed))

    @cached_property
    def by_first_word(self) -> Mapping[str, list[tuple[Words, Name]]]:
        """The names by their first word, the longest first."""
        by_words: dict[Words, set[Name]] = defaultdict(set)
        for name in self.names:
            by_words[words_of(name.printed)].add(name)
        found: dict[str, list[tuple[Words, Name]]] = defaultdict(list)
        for words, names in sorted(by_words.items(), key=lambda item: -len(item[0])):
            if words and len({name.actor for name in names}) == 1:
                found[words[0]].append((words, min(names)))
        return found

    @cached_property
    def outlets(self) -> Mapping[str, str]:
        """The ids of media actors by each of their names, and by the ids themselves."""
        media = {id_ for id_, actor in self.actors.items() if actor.type == ActorType.MEDIA}
        named = {plain(n.printed): n.actor for n in self.names if n.actor in media}
        return named | {id_: id_ for id_ in media}


def words_of(name: str) -> Words:
    """Cut a name as texts are cut, without an article before it."""
    words = tuple(Tokens.of(fold(name)).words)
    return words[1:] if words[:1] == ("the",) else words


def plain(name: str) -> str:
    """Write a name so that equal names are equal strings, whatever their case."""
    return " ".join(words_of(name))


def _names(record: ActorRecord) -> Iterator[Name]:
    """Yield the names by which a text is trusted to mean the actor; a by-name may be anybody's."""
    yield Name(record.id, record.name)
    for other in record.names:
        if other.kind != NameKind.EPITHET:
            yield Name(record.id, other.name)
