"""An article as the table builders see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.source import Source
from conflict_claims.text.digest import Span


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """A sound record, its pins, and the actor registry."""

    record: ArticleRecord
    pins: Mapping[Span, str]
    actors: Mapping[str, ActorRecord]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.record.id

    @property
    def sources(self) -> Mapping[str, Source]:
        """The article's sources by id."""
        return {source.id: source for source in self.record.sources}

    def full_id(self, item: str) -> str:
        """Give an item's id across the dataset: ``c1`` becomes ``article-id/c1``."""
        return item if "/" in item else f"{self.id}/{item}"
