"""The data of a draft record, made of a reading."""

from collections.abc import Iterable, Iterator
from typing import Any

from conflict_claims.encode.annotations import Mention, Toll
from conflict_claims.encode.linking.events import RULE, Told, told_events
from conflict_claims.encode.linking.registry import Known
from conflict_claims.encode.pipeline import Reading
from conflict_claims.encode.places import Located, Sentences
from conflict_claims.model.base import SCHEMA_VERSION
from conflict_claims.model.vocabulary import RelationBasis, Scope
from conflict_claims.text.digest import Span

from .article import Facts
from .claims import Proposition, propositions
from .figures import casualty
from .marks import Mark
from .printed import exact
from .shades import shade, topic_of
from .speakers import speaker
from .summaries import summary
from .voices import Voice, Voices

LINKS = {
    "part_of": RelationBasis.TEXT,
    "same_as": RelationBasis.CODER,
    "excludes": RelationBasis.TEXT,
    "updates": RelationBasis.TEXT,
}
"""Relations between figures, and on what each rests: a repeat is seen by comparing alone."""


GARBLED = 0.5
"""A sentence that shows no more of the signs of a whole one is not to be trusted."""


class RecordBuilder:
    """Builds the parts of one record, from the actors to the claims that name all others."""

    def __init__(self, reading: Reading, facts: Facts, known: Known) -> None:
        self.reading, self.facts, self.known = reading, facts, known
        self.page = reading.page
        self.mentions = Located(reading.mentions)
        self.sentences = Sentences(reading.page)
        self.marks = list(facts.marks)
        self.claimed = propositions(reading)
        self.voices = Voices(reading, known, facts.latest)
        self.told = told_events(reading.page, reading.dates, known)
        self.sources = self._numbered_sources()
        self.casualties = self._casualties()
        self.figures = self._numbered_figures()

    def data(self, coding: dict[str, Any]) -> dict[str, Any]:
        """Give the record's data; spans in it are those of the page."""
        parts = {
            "schema_version": SCHEMA_VERSION,
            "id": self.facts.ids[0],
            "revision": 1,
            "status": "draft",
            "article": self.facts.data,
            "actors": dict(self._actors()),
            "sources": list(self._sources()),
            "events": list(self._events()),
            "claims": list(self._claims()),
        }
        marks = [mark.data() for mark in self.marks]
        return {key: value for key, value in parts.items() if value} | {
            "draft": marks,
            "codings": [coding],
        }

    # Numbers

    def _numbered_sources(self) -> dict[int, str]:
        """Give the voices that say or relay something their ids, by their first words."""
        speaking = {
            self.voices.of[claim.attribution]
            for claim in self.claimed
            if claim.attribution is not None
        }
        relays = {relay.voice for n in speaking for relay in self.voices.all[n].via}
        ordered = sorted(speaking | relays, key=lambda n: (self.voices.all[n].at, n))
        return {voice: f"s{n}" for n, voice in enumerate(ordered, start=1)}

    def _casualties(self) -> dict[int, dict[str, Any]]:
        held = (n for claim in self.claimed for n in claim.tolls)
        made = ((n, self._casualty(self.reading.tolls[n])) for n in held)
        return {n: figure for n, figure in made if figure}

    def _casualty(self, toll: Toll) -> dict[str, Any] | None:
        who = speaker(self.page, toll.perpetrator, self.mentions) if toll.perpetrator else None
        return casualty(self.page, toll, who.by if who else None)

    def _numbered_figures(self) -> dict[int, str]:
        ordered = sorted(self.casualties, key=lambda n: (self.casualties[n]["at"], n))
        return {toll: f"k{n}" for n, toll in enumerate(ordered, start=1)}

    # Parts

    def _actors(self) -> Iterator[tuple[str, Span]]:
        """Yield the first mention of each actor, in the order of the text."""
        first: dict[str, Mention] = {}
        for mention in self.reading.mentions:
            if mention.actor:
                first.setdefault(mention.actor, mention)
        for actor, mention in first.items():
            self.marks.append(Mark.of(actor, mention.rule))
            yield actor, mention.span

    def _sources(self) -> Iterator[dict[str, Any]]:
        for n, name in self.sources.items():
            voice = self.voices.all[n]
            self.marks.append(Mark.of(name, voice.rule, voice.unsure))
            if voice.said:
                self.marks.append(Mark.of(name, voice.said.rule))
            yield {"id": name, **self._source(voice)}

    def _source(self, voice: Voice) -> dict[str, Any]:
        via = [
            {"source": self.sources[relay.voice], "mode": str(relay.mode), "cue": relay.cue}
            for relay in voice.via
        ]
        said = {}
        if voice.said:
            said = {"date": voice.said.days, "date_words": self.page.words(voice.said.span)}
        return {
            "channel": str(voice.channel),
            "by": voice.speaker.by,
            **({"for": voice.speaker.for_} if voice.speaker.for_ else {}),
            **said,
            **({"via": via} if via else {}),
            "at": voice.at,
        }

    def _events(self) -> Iterator[dict[str, Any]]:
        for told in self.told:
            self.marks.append(Mark.of(told.event, RULE))
            words = self.page.words(told.date.span)
            printed = {"date_words": words} if exact(words) else {}
            yield {
                "event": told.event,
                "at": told.at,
                "printed_date": told.date.days,
                **printed,
            }

    def _claims(self) -> Iterator[dict[str, Any]]:
        for n, claim in enumerate(self.claimed, start=1):
            yield self._claim(f"c{n}", claim)

    def _claim(self, name: str, claim: Proposition) -> dict[str, Any]:
        words = " ".join(map(self.page.words, claim.evidence))
        figures = [n for n in claim.tolls if n in self.casualties]
        topic, *choice = topic_of(words, claim.act, bool(figures))
        unsure = claim.unsure or self._left_out(claim) or self._garbled(claim)
        self.marks.append(Mark.of(name, claim.rule, unsure))
        if not figures:  # which decide the topic
            self.marks.append(Mark(name, *choice))
        casualties = [self._figure(n) for n in figures]
        return {
            "id": name,
            "summary": summary(topic, casualties, self._named(claim)),
            "topic": str(topic),
            "act": str(claim.act),
            **self._shades(words, claim),
            **self._voice(claim),
            **self._event(claim),
            "evidence": list(claim.evidence),
            **({"casualties": casualties} if casualties else {}),
        }

    def _left_out(self, claim: Proposition) -> str:
        missing = len(claim.tolls) - sum(n in self.casualties for n in claim.tolls)
        return f"figures left out: {missing}, whose words no record can hold" if missing else ""

    def _garbled(self, claim: Proposition) -> str:
        n = self.sentences.index(claim.evidence[0].start)
        whole = n is None or self.page.health(self.page.sentences[n]) > GARBLED
        return "" if whole else "its sentence is garbled"

    def _named(self, claim: Proposition) -> Iterable[str]:
        for span in claim.evidence:
            for mention in self.mentions.inside(span):
                if mention.actor:
                    yield self.known.actors[mention.actor].name

    def _shades(self, words: str, claim: Proposition) -> dict[str, Any]:
        certainty, modality = shade("hedges", words), shade("modality", words)
        cue = self.page.words(claim.cue) if claim.cue else ""
        stance = shade("stance", cue)
        presupposed = {"presupposed": True} if claim.mode == "presupposition" else {}
        return {
            **presupposed,
            **({"modality": modality} if modality else {}),
            **({"certainty": certainty} if certainty else {}),
            **({"stance": stance} if stance else {}),
        }

    def _voice(self, claim: Proposition) -> dict[str, Any]:
        mode = {} if claim.mode == "author_voice" else {"mode": str(claim.mode)}
        if claim.attribution is None:
            return mode
        source = self.sources[self.voices.of[claim.attribution]]
        return {"from": source, **mode, "cue": claim.cue}

    def _event(self, claim: Proposition) -> dict[str, Any]:
        """Name the event of the sentence in which the claim stands, where one is told there."""
        told = next(filter(None, (self._told_at(span) for span in claim.evidence)), None)
        return {"event": told.event} if told else {}

    def _told_at(self, span: Span) -> Told | None:
        return next((told for told in self.told if told.at.overlaps(span)), None)

    # Figures

    def _figure(self, n: int) -> dict[str, Any]:
        toll, name = self.reading.tolls[n], self.figures[n]
        unsure = "of its period nothing was read" if toll.scope is not Scope.INCIDENT else ""
        self.marks.append(Mark.of(name, toll.rule, unsure))
        relations = list(self._relations(n))
        linked = {"relations": relations} if relations else {}
        return {"id": name, **self.casualties[n], **linked}

    def _relations(self, n: int) -> Iterator[dict[str, Any]]:
        toll = self.reading.tolls[n]
        for relation, basis in LINKS.items():
            other = getattr(toll, relation)
            if other in self.figures and other != n:
                yield {relation: [self.figures[other]], "basis": str(basis)}
