"""An article as the table builders see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.claim import Claim
from conflict_claims.model.coding import Coding
from conflict_claims.model.source import Source
from conflict_claims.text.pins import Pins


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """A sound record, its pins, the actor registry, and who else coded the article."""

    record: ArticleRecord
    pins: Pins
    actors: Mapping[str, ActorRecord]
    second: Sequence[Coding] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.record.id

    @property
    def sources(self) -> Mapping[str, Source]:
        """The article's sources by id."""
        return {source.id: source for source in self.record.sources}

    def full_id(self, item: str) -> str:
        """Give an item's id across the dataset: `c1` becomes `article-id/c1`."""
        return item if "/" in item else f"{self.id}/{item}"


def withdrawn_reason(source: SourceArticle, claim: Claim) -> str | None:
    """Say why a claim no longer counts, by itself or with its article."""
    return claim.withdrawn_reason or source.record.withdrawn_reason
