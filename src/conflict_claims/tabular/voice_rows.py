"""Rows of an article's sources: the voices, and on what they rest."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from conflict_claims.model.source import Source, Speaker, Speakers, Voice
from conflict_claims.model.vocabulary import Channel, DatePrecision, SpeakerStatus

from .row import Cells, Row, To, composite, date_cells, span_cells
from .source_article import SourceArticle


class SourceRow(Row):
    """The voices of the articles, one row for each voice and occasion."""

    table = "sources"

    source_id: str
    """`article_id/s1`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    channel: Channel
    """By what channel the voice spoke."""
    name: str
    """Who speaks, joint speakers parted by `; `."""
    date_from: date | None
    """First day on which it can have been said."""
    date_to: date | None
    """Last such day."""
    date_precision: DatePrecision | None
    """How precise the two days are."""
    date_words: str | None
    """The printed date phrase."""
    span_start: int
    """First code point in the text file of the words that name the voice."""
    span_end: int
    """Code point behind the last one."""
    span_sha256: str
    """SHA-256 of the slice's UTF-8 bytes."""
    note: str | None
    """What a later reader has to know."""
    event_id: Annotated[str | None, To("events")]
    """The occurrence at which it was said."""


class SourceActorRow(Row):
    """The speakers of a source."""

    table = "source_actors"

    id: str
    """`source_id@n`."""
    source_id: Annotated[str, To("sources")]
    """The source."""
    n: int
    """Number of the speaker, from 1."""
    actor_id: Annotated[str | None, To("actors")]
    """The speaker's entry in the registry, where it has one."""
    name: str | None
    """The speaker's name or description."""
    speaker_status: SpeakerStatus
    """How the text names the speaker."""
    on_behalf_of_id: Annotated[str | None, To("actors")]
    """The actor for whom it speaks."""


class SourceGroundRow(Row):
    """The voices on which a voice says that it rests."""

    table = "source_grounds"

    id: str
    """`source_id@ground_id`."""
    source_id: Annotated[str, To("sources")]
    """The voice that rests on another."""
    ground_id: Annotated[str, To("sources")]
    """The other."""


def speakers(by: Speakers) -> list[Speaker]:
    """Give the speakers as a list, joint or single."""
    return by if isinstance(by, list) else [by]


def speaker_cells(source: SourceArticle, speaker: Speaker, prefix: str = "actor_") -> Cells:
    """Give actor id, name and status of a speaker, the first two under the prefix."""
    if isinstance(speaker, Voice):
        return {"actor_id": None, f"{prefix}name": speaker.name, "speaker_status": speaker.status}
    name = source.actors[speaker].name
    return {
        "actor_id": speaker,
        f"{prefix}name": name,
        "speaker_status": SpeakerStatus.NAMED,
    }


def voice_rows(source: SourceArticle) -> Iterator[Row]:
    """Yield the rows of all sources of an article."""
    for voice in source.record.sources:
        yield _source_row(source, voice)
        yield from _speaker_rows(source, voice)
        for ground in voice.grounds:
            yield SourceGroundRow(
                id=composite(source.full_id(voice.id), ground),
                source_id=source.full_id(voice.id),
                ground_id=source.full_id(ground),
            )


def voice_name(source: SourceArticle, by: Speakers) -> str:
    """Name the speakers, joint ones parted by `; `."""
    names = (speaker_cells(source, speaker)["actor_name"] for speaker in speakers(by))
    return "; ".join(name or "unspecified" for name in names)


def _source_row(source: SourceArticle, voice: Source) -> SourceRow:
    return SourceRow.of(
        date_cells("date", voice.date),
        span_cells("span", voice.at, source.pins),
        source_id=source.full_id(voice.id),
        article_id=source.id,
        channel=voice.channel,
        name=voice_name(source, voice.by),
        date_words=voice.date_words,
        note=voice.note,
        event_id=voice.event,
    )


def _speaker_rows(source: SourceArticle, voice: Source) -> Iterator[SourceActorRow]:
    source_id = source.full_id(voice.id)
    for n, speaker in enumerate(speakers(voice.by), start=1):
        yield SourceActorRow.of(
            speaker_cells(source, speaker, prefix=""),
            id=composite(source_id, n),
            source_id=source_id,
            n=n,
            on_behalf_of_id=voice.for_,
        )
