"""Events of the registry that an article tells, where day and words leave no doubt."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from conflict_claims.encode.annotations import DateMention
from conflict_claims.encode.page import Page
from conflict_claims.encode.places import Sentences, trimmed
from conflict_claims.encode.shadow import fold
from conflict_claims.encode.tokens import Tokens
from conflict_claims.encode.wordlists import wordlist
from conflict_claims.text.digest import Span

from .dates import contradicts, full_day
from .registry import Known, KnownEvent

RULE = "linking.event_of_day_and_words"

ENOUGH = 2
"""So many words of an event's name, in the sentence of its day, tell it without its place."""


class Told(NamedTuple):
    """An event where an article first tells it."""

    event: str
    at: Span
    """The sentence that tells it."""
    date: DateMention


def told_events(page: Page, dates: Sequence[DateMention], known: Known) -> list[Told]:
    """Give the events told in one sentence with their day, each where it stands first.

    What tells them is a word of the place, or some words of the name.

    Where two events of one day fit, neither is told.
    """
    sentences = Sentences(page)
    first: dict[str, Told] = {}
    for mention in dates:
        for event, at in _fitting(page, mention, known.events_of, sentences):
            first.setdefault(event.id, Told(event.id, at, mention))
    return sorted(first.values(), key=lambda told: told.at)


def _fitting(
    page: Page,
    mention: DateMention,
    events_of: Mapping[date, list[KnownEvent]],
    sentences: Sentences,
) -> Iterator[tuple[KnownEvent, Span]]:
    day = full_day(mention)
    if day is None or day not in events_of or contradicts(page.words(mention.span), day):
        return
    at = trimmed(page.text, sentences.at(mention.span.start))
    if at is None:
        return
    told = set(page.tokens.words[page.tokens.at(at.start) : page.tokens.at(at.end)])
    fitting = [event for event in events_of[day] if _tells(told, event)]
    if len(fitting) == 1:
        yield fitting[0], at


def _tells(told: set[str], event: KnownEvent) -> bool:
    return bool(told & _telling(event.place)) or len(told & _telling(event.name)) >= ENOUGH


def _telling(words: str) -> set[str]:
    """Give the words of a place or a name that tell which it is."""
    generic = set(wordlist("linking")["places"]["generic"].split())
    return {word for word in Tokens.of(fold(words)).words if len(word) > 2} - generic
