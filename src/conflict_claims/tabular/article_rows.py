"""Rows of an article: what it is, whom and which events it mentions, who coded it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.vocabulary import (
    ArticlePart,
    CoderKind,
    Coverage,
    DateBasis,
    DatePrecision,
    Genre,
    Quality,
    Status,
)
from conflict_claims.text.digest import Span, sha256

from .row import Cells, Row, To, composite, date_cells, span_cells
from .source_article import SourceArticle


class ArticleRow(Row):
    """The coded articles: bibliographic facts, and where the text stands."""

    table = "articles"

    article_id: str
    """Identifier; never changed or used again."""
    outlet_id: Annotated[str, To("outlets")]
    """The outlet."""
    title: str
    """The title as printed."""
    byline: str | None
    """The byline as printed."""
    genre: Genre
    """What kind of text it is."""
    language: str
    """ISO 639 code."""
    published_from: date | None
    """First day on which it can have been published."""
    published_to: date | None
    """Last such day."""
    published_precision: DatePrecision
    """How precise the two days are."""
    published_basis: DateBasis
    """Stated in the text, inferred from it, or taken from outside."""
    published_note: str | None
    """The reasoning, where the date is not stated."""
    url: str | None
    """The printed or known address."""
    republished_by_id: Annotated[str | None, To("outlets")]
    """Who published this copy, where it is not the outlet."""
    text_file: str
    """Name of the text file; the texts are not part of the release."""
    text_start: int
    """First code point of the article in the text file."""
    text_end: int
    """Code point behind its last one."""
    text_sha256: str
    """SHA-256 of the stretch's UTF-8 bytes."""
    copy_of_id: Annotated[str | None, To("articles")]
    """The article of which it is a copy."""
    status: Status
    """Draft, reviewed, published or withdrawn."""
    withdrawn_reason: str | None
    """Why it was withdrawn."""
    superseded_by_id: Annotated[str | None, To("articles")]
    """The article record that took its place."""
    revision: int
    """Raised with every published change."""
    schema_version: str
    """The schema that the record follows."""


class ArticlePartRow(Row):
    """Parts of an article's text that are not its body."""

    table = "article_parts"

    id: str
    """`article_id@n`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    n: int
    """Number of the part, from 1."""
    part: ArticlePart
    """The headline, or foreign matter such as captions and advertisements."""
    span_start: int
    """First code point in the text file."""
    span_end: int
    """Code point behind the last one."""
    span_sha256: str
    """SHA-256 of the slice's UTF-8 bytes."""


class ArticleQualityRow(Row):
    """What is wrong with an article's text."""

    table = "article_quality"

    id: str
    """`article_id@code`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    code: Quality
    """The state of the text."""


class ActorMentionRow(Row):
    """Where an article first mentions an actor."""

    table = "actor_mentions"

    id: str
    """`article_id@actor_id@n`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    actor_id: Annotated[str, To("actors")]
    """The actor."""
    n: int
    """Number of the mention, from 1."""
    words: str | None
    """The registered name that stands there, proved by its digest; empty for other words."""
    span_start: int
    """First code point in the text file."""
    span_end: int
    """Code point behind the last one."""
    span_sha256: str
    """SHA-256 of the slice's UTF-8 bytes."""


class EventMentionRow(Row):
    """Where an article tells an event, and the date that it prints."""

    table = "event_mentions"

    id: str
    """`article_id@event_id@n`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    event_id: Annotated[str, To("events")]
    """The event."""
    n: int
    """Number of the mention of this event, from 1."""
    printed_from: date | None
    """First day of the date that the article gives, right or wrong."""
    printed_to: date | None
    """Last day of it."""
    printed_precision: DatePrecision | None
    """How precise the two days are."""
    date_words: str | None
    """The printed date phrase."""
    span_start: int
    """First code point in the text file."""
    span_end: int
    """Code point behind the last one."""
    span_sha256: str
    """SHA-256 of the slice's UTF-8 bytes."""
    note: str | None
    """What is odd: a misprint, an inference."""


class CodingRow(Row):
    """Who coded an article, and by which codebook; the claims released are those of the first."""

    table = "codings"

    id: str
    """`article_id@n`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    n: int
    """Number of the coding, from 1."""
    coder: str
    """The coder's pseudonym."""
    coder_kind: CoderKind
    """Human, model, script or adjudication."""
    tool_version: str | None
    """Version of the script, where one coded."""
    codebook_version: str
    """The codebook that was followed."""
    coded_on: date
    """The day on which the coding was finished."""
    saw_script: bool
    """Whether the coder had seen a script's draft."""
    coverage: Coverage
    """Whether the whole article was coded."""


def article_rows(source: SourceArticle) -> Iterator[Row]:
    """Yield the rows of an article apart from its sources, claims and figures."""
    yield _article_row(source)
    yield from _part_rows(source)
    for code in source.record.article.quality:
        yield ArticleQualityRow(id=composite(source.id, code), article_id=source.id, code=code)
    yield from _actor_mentions(source)
    yield from _event_mentions(source)
    yield from _coding_rows(source)


def _article_row(source: SourceArticle) -> ArticleRow:
    record, article = source.record, source.record.article
    return ArticleRow.of(
        date_cells("published", article.published.date),
        span_cells("text", article.text.span, source.pins),
        article_id=source.id,
        outlet_id=article.outlet,
        title=article.title,
        byline=article.byline,
        genre=article.genre,
        language=article.language,
        published_basis=article.published.basis,
        published_note=article.published.note,
        url=article.url,
        republished_by_id=article.republished_by,
        text_file=article.text.file,
        copy_of_id=article.copy_of,
        status=record.status,
        withdrawn_reason=record.withdrawn_reason,
        superseded_by_id=record.superseded_by,
        revision=record.revision,
        schema_version=record.schema_version,
    )


def _part_rows(source: SourceArticle) -> Iterator[ArticlePartRow]:
    article = source.record.article
    headline = [(ArticlePart.HEADLINE, article.headline)] if article.headline else []
    foreign = [(ArticlePart.FOREIGN, span) for span in article.foreign]
    for n, (part, span) in enumerate([*headline, *foreign], start=1):
        cells = span_cells("span", span, source.pins)
        yield ArticlePartRow.of(
            cells, id=composite(source.id, n), article_id=source.id, n=n, part=part
        )


def _actor_mentions(source: SourceArticle) -> Iterator[ActorMentionRow]:
    for actor_id, span in source.record.actors.items():
        digest = source.pins[Span.parse(span)]
        yield ActorMentionRow.of(
            span_cells("span", span, source.pins),
            id=composite(source.id, actor_id, 1),
            article_id=source.id,
            actor_id=actor_id,
            n=1,
            words=_name_of(source.actors[actor_id], digest),
        )


def _name_of(actor: ActorRecord, digest: str) -> str | None:
    names = (actor.name, *(name.name for name in actor.names))
    return next((name for name in names if sha256(name) == digest), None)


def _event_mentions(source: SourceArticle) -> Iterator[EventMentionRow]:
    told: dict[str, int] = {}
    for mention in source.record.events:
        n = told[mention.event] = told.get(mention.event, 0) + 1
        yield EventMentionRow.of(
            date_cells("printed", mention.printed_date),
            span_cells("span", mention.at, source.pins),
            id=composite(source.id, mention.event, n),
            article_id=source.id,
            event_id=mention.event,
            n=n,
            date_words=mention.date_words,
            note=mention.note,
        )


def _coding_rows(source: SourceArticle) -> Iterator[CodingRow]:
    for n, coding in enumerate((*source.record.codings, *source.second), start=1):
        cells: Cells = {"coder": coding.coder, "coder_kind": coding.kind}
        yield CodingRow.of(
            cells,
            id=composite(source.id, n),
            article_id=source.id,
            n=n,
            tool_version=coding.tool_version,
            codebook_version=coding.codebook,
            coded_on=date.fromisoformat(coding.date),
            saw_script=coding.saw_script,
            coverage=coding.coverage,
        )
