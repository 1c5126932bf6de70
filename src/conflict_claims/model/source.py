"""The voices of an article, and the chain through which each one speaks."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from .base import EMPTY, Count, Line, PartialDate, Record, Slug, SourceId, SpanText
from .vocabulary import Channel, Mode, SpeakerStatus


class Voice(Record):
    """A speaker without an entry in the actor registry."""

    status: SpeakerStatus
    """How the text names the speaker."""
    name: Line | None = None
    """The printed name or description, at most 6 words; empty where nobody is told."""
    count: Annotated[Count, Field(ge=1)] | None = None
    """How many speakers, where a number is printed."""


def _speaker_shape(value: Any) -> str:
    if isinstance(value, list):
        return "joint"
    return "voice" if isinstance(value, dict | Voice) else "actor"


Speaker = Annotated[
    Annotated[Slug, Tag("actor")] | Annotated[Voice, Tag("voice")],
    Discriminator(_speaker_shape),
]
Speakers = Annotated[
    Annotated[Slug, Tag("actor")]
    | Annotated[Voice, Tag("voice")]
    | Annotated[list[Speaker], Field(min_length=2), Tag("joint")],
    Discriminator(_speaker_shape),
]


class Hop(Record):
    """One relay between the outlet and the speaker."""

    source: SourceId
    """The relaying voice, an entry of `sources`."""
    mode: Mode
    """How the voice before this one renders it."""
    cue: SpanText | None = None
    """The words that attribute to it."""


class Source(Record):
    """One voice: who says, through which relays, when, by what channel."""

    id: SourceId
    """Identifier within the article, `s1`, `s2` and so on."""
    channel: Channel
    """By what channel the voice spoke."""
    by: Speakers
    """The speaker: an actor id, a voice without an entry, or a list of joint speakers."""
    for_: Annotated[Slug | None, Field(alias="for")] = None
    """The actor on whose behalf the speaker speaks, where the text tells it."""
    date: PartialDate | None = None
    """When it was said; empty where the text gives no ground for a date."""
    date_words: Line | None = None
    """The printed date phrase from which `date` was worked out, at most 6 words."""
    event: Slug | None = None
    """The occurrence at which it was said, where that is an event of the registry."""
    via: list[Hop] = EMPTY
    """The relays between the outlet and the speaker, outermost first."""
    grounds: list[SourceId] = EMPTY
    """Other voices that this one names as the ground of its knowledge."""
    at: SpanText
    """The first words that name or describe the voice."""
    note: Line | None = None
    """What a later reader has to know of the decision."""
