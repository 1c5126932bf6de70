"""All rows of a dataset, streamed; and the list of tables."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import Record
from conflict_claims.model.coding import Coding
from conflict_claims.model.vocabulary import Status
from conflict_claims.reading.dataset import Dataset

from . import (
    agreement_rows,
    article_rows,
    casualty_rows,
    claim_rows,
    code_rows,
    registry_rows,
    voice_rows,
)
from .row import Row
from .source_article import SourceArticle

R = TypeVar("R", bound=Record)

TABLES: tuple[type[Row], ...] = (
    article_rows.ArticleRow,
    article_rows.ArticlePartRow,
    article_rows.ArticleQualityRow,
    registry_rows.ActorRow,
    registry_rows.OutletRow,
    registry_rows.ActorNameRow,
    registry_rows.ActorRelationRow,
    registry_rows.ActorCodeRow,
    registry_rows.EventRow,
    registry_rows.EventActorRow,
    article_rows.ActorMentionRow,
    article_rows.EventMentionRow,
    voice_rows.SourceRow,
    voice_rows.SourceActorRow,
    voice_rows.SourceGroundRow,
    claim_rows.ClaimRow,
    claim_rows.AttributionRow,
    claim_rows.ClaimActorRow,
    claim_rows.EvidenceRow,
    casualty_rows.CasualtyRow,
    claim_rows.ClaimRelationRow,
    casualty_rows.CasualtyRelationRow,
    article_rows.CodingRow,
    agreement_rows.AgreementRow,
    code_rows.CodeRow,
    code_rows.CodeMappingRow,
)
"""The released tables in their order."""


class UnsoundDatasetError(ValueError):
    """A record cannot be read: rows are made of sound datasets alone."""


def ignore(record: ArticleRecord) -> None:
    """Let a record pass."""


def dataset_rows(
    dataset: Dataset, passing: Callable[[ArticleRecord], None] = ignore
) -> Iterator[Row]:
    """Yield all rows of a dataset: registries and articles by id, then in the record's order.

    Within each table the rows come in their released order. Drafts give no rows.
    `passing` is given each article record before its rows, so that one reading serves both.
    Raises UnsoundDatasetError where a record has findings of shape.
    """
    actors = {name: _sound(entry.record, entry.path) for name, entry in dataset.actors.items()}
    for actor in actors.values():
        yield from registry_rows.actor_rows(actor)
    for entry in dataset.events.values():
        yield from registry_rows.event_rows(_sound(entry.record, entry.path))
    for source in released_articles(dataset, actors):
        passing(source.record)
        yield from source_rows(source)
    yield from agreement_rows.agreement_rows(dataset.agreement_path)
    yield from code_rows.code_rows()


def source_rows(source: SourceArticle) -> Iterator[Row]:
    """Yield all rows of an article."""
    yield from article_rows.article_rows(source)
    yield from voice_rows.voice_rows(source)
    yield from claim_rows.claim_rows(source)
    yield from casualty_rows.casualty_rows(source)


def released_articles(
    dataset: Dataset, actors: Mapping[str, ActorRecord]
) -> Iterator[SourceArticle]:
    """Yield the article records that a release holds: all but drafts."""
    second = _second_codings(dataset)
    for entry in dataset.articles():
        record = _sound(entry.record, entry.path)
        if is_released(record):
            yield SourceArticle(record, entry.pins, actors, second[record.id])


def _second_codings(dataset: Dataset) -> Mapping[str, list[Coding]]:
    found: dict[str, list[Coding]] = defaultdict(list)
    for entry in dataset.codings():
        found[entry.name] += _sound(entry.record, entry.path).codings
    return found


def is_released(record: ArticleRecord) -> bool:
    """Tell whether a release holds the record."""
    return record.status is not Status.DRAFT


def _sound(record: R | None, path: str) -> R:
    if record is None:
        raise UnsoundDatasetError(f"{path} has findings; run conflict-claims validate")
    return record
