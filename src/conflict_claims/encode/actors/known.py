"""Countries, peoples, places and bodies that the word lists name."""

from collections.abc import Iterable, Iterator
from functools import cache

from conflict_claims.encode.annotations import MentionKind
from conflict_claims.encode.wordlists import wordlist

from .names import Name, spellings


@cache
def known_names() -> tuple[Name, ...]:
    """Give the names of the word lists; of two alike, the later counts."""
    return (*_places(), *_bodies(), *_countries())


def _places() -> Iterator[Name]:
    for names in wordlist("actors-places").values():
        yield from _named(_listed(names), MentionKind.PLACE)


def _bodies() -> Iterator[Name]:
    lists = wordlist("actors-bodies")
    yield from _named(_listed(lists["bodies"]), MentionKind.ORGANISATION)
    yield from _named(_listed(lists["peoples"]), MentionKind.NATIONALITY)
    yield from _named(_listed(lists["persons"]), MentionKind.PERSON)


def _countries() -> Iterator[Name]:
    for code, country in wordlist("actors-countries").items():
        yield from _named(country["names"], MentionKind.PLACE, code)
        yield from _named(country["people"], MentionKind.NATIONALITY, code)
        yield from _named(country["capital"], MentionKind.PLACE, code, capital=True)


def _named(
    names: Iterable[str], kind: MentionKind, country: str | None = None, *, capital: bool = False
) -> Iterator[Name]:
    for name in names:
        for words in spellings(name):
            yield Name(words, kind, None, country, capital)


def _listed(names: str) -> Iterator[str]:
    return filter(None, map(str.strip, names.replace("\n", ",").split(",")))
