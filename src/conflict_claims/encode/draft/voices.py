"""The sources of a record: each voice once, with the relays through which it speaks."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from conflict_claims.encode.annotations import Attribution, DateMention
from conflict_claims.encode.linking.dates import contradicts, full_day
from conflict_claims.encode.linking.registry import Known
from conflict_claims.encode.pipeline import Reading
from conflict_claims.encode.places import Located, Sentences, without
from conflict_claims.model.vocabulary import ActorType, Channel, Mode
from conflict_claims.text.digest import Span

from .printed import exact
from .shades import shade
from .speakers import Speaker, speaker

VOICELESS = (Mode.AUTHOR_VOICE, Mode.PRESUPPOSITION)
"""Modes of claims that no source makes."""

NEAR = 60
"""A date of saying stands within so many characters of the cue."""


AMBIGUOUS = "the date of saying can be read two ways"


class Relay(NamedTuple):
    """A voice, by its index, that tells what the next one says."""

    voice: int
    mode: Mode
    cue: Span


class Voice(NamedTuple):
    """A source without its id."""

    speaker: Speaker
    channel: Channel
    said: DateMention | None
    via: tuple[Relay, ...]
    at: Span
    rule: str
    unsure: str = ""


class Voices:
    """The voices of a reading, gathered from its attributions."""

    def __init__(self, reading: Reading, known: Known, latest: date) -> None:
        self.all: list[Voice] = []
        self.of: dict[int, int] = {}
        """The index of the voice by that of the attribution."""
        self._reading, self._actors, self._latest = reading, known.actors, latest
        self._mentions, self._dates = Located(reading.mentions), Located(reading.dates)
        self._sentences = Sentences(reading.page)
        self._met: dict[Any, int] = {}
        for n in range(len(reading.attributions)):
            self._add(n)

    def _add(self, n: int) -> None:
        via: tuple[Relay, ...] = ()
        for link in chain(self._reading.attributions, n):
            attribution = self._reading.attributions[link]
            if attribution.mode in VOICELESS:
                continue
            voice = self.of.setdefault(link, self._index(attribution, via))
            if voice not in [relay.voice for relay in via]:
                via = (*via, Relay(voice, attribution.mode, attribution.cue))

    def _index(self, attribution: Attribution, via: tuple[Relay, ...]) -> int:
        who = self._speaker(attribution)
        key = (self._identity(attribution, who), tuple(relay.voice for relay in via))
        met = self._met.setdefault(key, len(self.all))
        if met == len(self.all):
            self.all.append(self._voice(attribution, who, via))
        return met

    def _identity(self, attribution: Attribution, who: Speaker) -> object:
        """Give what tells one speaker from another: the entry, or all the words that name one."""
        if isinstance(who.by, str):
            return who.by
        if attribution.source is None or attribution.unresolved:
            return attribution.cue if attribution.unresolved else None
        return self._reading.page.words(attribution.antecedent or attribution.source).casefold()

    def _speaker(self, attribution: Attribution) -> Speaker:
        page = self._reading.page
        if attribution.source is None or attribution.unresolved:
            why = "it is open who speaks" if attribution.unresolved else ""
            return Speaker({"status": "unspecified"}, attribution.rule, unsure=why)
        return speaker(page, attribution.antecedent or attribution.source, self._mentions)

    def _voice(self, attribution: Attribution, who: Speaker, via: tuple[Relay, ...]) -> Voice:
        at = attribution.antecedent or attribution.source or attribution.cue
        around = self._around(attribution)
        dates = list(self._dates_near(attribution.cue, around))
        said = next(filter(self._can_be, dates), None)
        torn = "" if said or not any(date.other for date in dates) else AMBIGUOUS
        channel = self._channel(who, around)
        return Voice(who, channel, said, via, at, who.rule, who.unsure or torn)

    def _around(self, attribution: Attribution) -> list[Span]:
        """Give the parts of the cue's sentence that are not what is said."""
        return without(self._sentences.at(attribution.cue.start), attribution.content)

    def _channel(self, who: Speaker, around: list[Span]) -> Channel:
        if isinstance(who.by, str):
            actor = self._actors.get(who.by)
            if actor and actor.type == ActorType.MEDIA:
                return Channel.MEDIA_REPORT
        elif who.by["status"] == "document":
            return Channel.REPORT
        told = " ".join(map(self._reading.page.words, around))
        return Channel[(shade("channels", told) or "unknown").upper()]

    def _dates_near(self, cue: Span, around: list[Span]) -> Iterator[DateMention]:
        near = Span(max(0, cue.start - NEAR), cue.end + NEAR)
        for part in around:
            yield from (each for each in self._dates.inside(part) if each.span.overlaps(near))

    def _can_be(self, mention: DateMention) -> bool:
        """Tell whether a date is a day on which something can have been said."""
        words, day = self._reading.page.words(mention.span), full_day(mention)
        return bool(day and day <= self._latest and exact(words) and not contradicts(words, day))


def chain(attributions: Sequence[Attribution], n: int) -> Iterator[int]:
    """Yield the attributions through which one comes, outermost first, itself last."""
    links = [n]
    while (outer := attributions[links[-1]].via) is not None and outer not in links:
        links.append(outer)
    yield from reversed(links)
