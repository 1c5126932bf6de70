"""The record of one article: what it is, whom it names, what is claimed in it."""

from typing import Annotated

from pydantic import Field

from .base import (
    EMPTY,
    Language,
    Line,
    PartialDate,
    Record,
    SchemaVersion,
    Slug,
    SpanText,
    Url,
)
from .claim import Claim
from .coding import Coding
from .draft import DraftItem
from .source import Source
from .vocabulary import DateBasis, Genre, Quality, Status

FileName = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*$", max_length=200)]
"""A bare file name: no folders, no leading dot."""


class Published(Record):
    """When the article was published, and how that is known."""

    date: PartialDate
    """The date of publication, no more precise than its ground."""
    basis: DateBasis
    """Stated in the text, inferred from it, or taken from outside."""
    note: Line | None = None
    """The reasoning, where the date is not stated."""


class TextStretch(Record):
    """The article's stretch of a text file."""

    file: FileName
    """The text file's name, as the seeds manifest has it."""
    span: SpanText
    """The stretch: title, byline, body and the matter between."""


class Article(Record):
    """Bibliographic facts, and the parts of the text that are not story."""

    outlet: Slug
    """The outlet, an actor of type media; of a scraped text, the outlet that it credits."""
    republished_by: Slug | None = None
    """Who published this copy, where it is not the outlet."""
    title: Line
    """The title as printed."""
    byline: Line | None = None
    """The byline as printed."""
    genre: Genre
    """What kind of text it is."""
    language: Language
    """ISO 639-1 or 639-3 code."""
    published: Published
    """When it was published."""
    url: Url | None = None
    """The printed or known address."""
    text: TextStretch
    """Where its text stands."""
    headline: SpanText | None = None
    """The title's span."""
    foreign: list[SpanText] = EMPTY
    """Captions, advertisements and other matter that is not the story."""
    quality: Annotated[list[Quality], Field(min_length=1)]
    """The state of the text."""
    copy_of: Slug | None = None
    """The article of which this one is a copy, where it is in the dataset."""


class EventMention(Record):
    """A datable event where the article first tells it."""

    event: Slug
    """The event, an entry of the registry."""
    at: SpanText
    """The first words that tell it."""
    printed_date: PartialDate | None = None
    """The date that the text prints or plainly gives, right or wrong."""
    date_words: Line | None = None
    """The printed date phrase, at most 6 words."""
    note: Line | None = None
    """What is odd: a misprint, an inference."""


class ArticleRecord(Record):
    """Everything that is coded of one article."""

    schema_version: SchemaVersion
    """The version of this schema, quoted."""
    id: Slug
    """Best known date at first coding, outlet, two or three words; equal to the file's name."""
    revision: Annotated[int, Field(ge=1, le=9999)]
    """Raised by one with every published change."""
    status: Status
    """Draft, reviewed, published or withdrawn."""
    withdrawn_reason: Line | None = None
    """Why the record was withdrawn; given exactly with that status."""
    superseded_by: Slug | None = None
    """The article record that took its place."""
    article: Article
    """What the article is."""
    actors: dict[Slug, SpanText] = {}
    """Everyone who acts, speaks or is spoken of, with the first mention."""
    sources: list[Source] = EMPTY
    """Each voice once."""
    events: list[EventMention] = EMPTY
    """Each datable event where it is first told."""
    claims: list[Claim] = EMPTY
    """The claims, in the order of the text."""
    draft: list[DraftItem] = []
    """What a script tells of the items that it drafted; removed when they are reviewed."""
    codings: Annotated[list[Coding], Field(min_length=1)]
    """Who coded it."""
