"""Countries, peoples, places and bodies that the word lists name."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final

from conflict_claims.encode.annotations import MentionKind
from conflict_claims.encode.wordlists import wordlist

from .names import Name, spellings

_NO_NAMES: Final[dict[str, list[str]]] = {"names": [], "people": [], "capital": []}


@cache
def known_names() -> tuple[Name, ...]:
    """Give the names of the word lists; of two alike, the later counts."""
    names = (names_of(country) for country in wordlist("actors-countries"))
    return (*_places(), *_bodies(), *chain.from_iterable(names))


@cache
def names_of(country: str) -> tuple[Name, ...]:
    """Give the names of a country, its people and its capital, by its ISO code."""
    lists = wordlist("actors-countries").get(country, _NO_NAMES)
    return (
        *_named(lists["names"], MentionKind.PLACE, "actors.country", country),
        *_named(lists["people"], MentionKind.NATIONALITY, "actors.people", country),
        *_named(lists["capital"], MentionKind.PLACE, "actors.capital", country, capital=True),
    )


def _places() -> Iterator[Name]:
    for names in wordlist("actors-places").values():
        yield from _named(_listed(names), MentionKind.PLACE, "actors.place")


def _bodies() -> Iterator[Name]:
    lists = wordlist("actors-bodies")
    yield from _named(_listed(lists["bodies"]), MentionKind.ORGANISATION, "actors.body")
    yield from _named(_listed(lists["peoples"]), MentionKind.NATIONALITY, "actors.people")
    yield from _named(_listed(lists["persons"]), MentionKind.PERSON, "actors.person")


def _named(
    names: Iterable[str],
    kind: MentionKind,
    rule: str,
    country: str | None = None,
    *,
    capital: bool = False,
) -> Iterator[Name]:
    for name in names:
        for words in spellings(name):
            yield Name(words, kind, rule, None, country, capital)


def _listed(names: str) -> Iterator[str]:
    return filter(None, map(str.strip, names.replace("\n", ",").split(",")))
