"""Events of the registry that an article tells, where day and place leave no doubt."""

from collections import defaultdict
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

from .dates import contradicts, day_of, full_day
from .registry import Known, KnownEvent

RULE = "linking.event_of_day_and_place"


class Told(NamedTuple):
    """An event where an article first tells it."""

    event: str
    at: Span
    """The sentence that tells it."""
    date: DateMention


def told_events(page: Page, dates: Sequence[DateMention], known: Known) -> list[Told]:
    """Give the events of which day and place stand in one sentence, each where it stands first.

    Where two events of one day fit, neither is told.
    """
    days = _by_day(known)
    sentences = Sentences(page)
    first: dict[str, Told] = {}
    for mention in dates:
        for event, at in _fitting(page, mention, days, sentences):
            first.setdefault(event.id, Told(event.id, at, mention))
    return sorted(first.values(), key=lambda told: told.at)


def _by_day(known: Known) -> Mapping[date, list[KnownEvent]]:
    found: dict[date, list[KnownEvent]] = defaultdict(list)
    for event in known.events:
        if day := day_of(event.date):
            found[day].append(event)
    return found


def _fitting(
    page: Page,
    mention: DateMention,
    days: Mapping[date, list[KnownEvent]],
    sentences: Sentences,
) -> Iterator[tuple[KnownEvent, Span]]:
    day = full_day(mention)
    if day is None or day not in days or contradicts(page.words(mention.span), day):
        return
    at = trimmed(page.text, sentences.at(mention.span.start))
    if at is None:
        return
    told = set(page.tokens.words[page.tokens.at(at.start) : page.tokens.at(at.end)])
    fitting = [event for event in days[day] if told & _telling(event.place)]
    if len(fitting) == 1:
        yield fitting[0], at


def _telling(place: str) -> set[str]:
    """Give the words of a place that tell which place it is."""
    generic = set(wordlist("linking")["places"]["generic"].split())
    return {word for word in Tokens.of(fold(place)).words if len(word) > 2} - generic
