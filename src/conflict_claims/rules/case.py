"""What the rules are given to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import Record
from conflict_claims.model.casualty import Casualty
from conflict_claims.model.event import EventRecord
from conflict_claims.model.manifest import Stretch
from conflict_claims.model.places import ANY, Pattern, Place, select
from conflict_claims.model.vocabulary import Status
from conflict_claims.reading.entry import ArticleEntry, Entry
from conflict_claims.text.digest import Span

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Registry:
    """The entries to which records refer; None for one that cannot be read."""

    actors: Mapping[str, ActorRecord | None]
    events: Mapping[str, EventRecord | None]


@dataclass(frozen=True, slots=True)
class Case(Generic[R]):
    """A record file that could be parsed, with what its rules need beside it."""

    entry: Entry[R]
    registry: Registry

    @property
    def data(self) -> Mapping[str, Any]:
        """The plain data, sound or not."""
        return self.entry.document.data if self.entry.document else {}

    @property
    def record(self) -> R | None:
        """The record, where all of its fields are sound."""
        return self.entry.record


@dataclass(frozen=True, slots=True)
class ArticleCase(Case[ArticleRecord]):
    """An article record; `text` is the whole text file, where a reader holds it."""

    entry: ArticleEntry
    text: str | None = None
    text_fault: str = ""
    manifest: Mapping[str, Stretch] | None = None

    def figures(self) -> Iterator[tuple[Place, Casualty]]:
        """Yield place and content of every figure."""
        for i, claim in enumerate(self.record.claims if self.record else ()):
            for j, casualty in enumerate(claim.casualties):
                yield ("claims", i, "casualties", j), casualty

    def defined(self, *pattern: str) -> set[str]:
        """Give the strings that stand at a pattern, such as the ids of the claims."""
        return {value for _, value in select(self.data, pattern) if isinstance(value, str)}

    @property
    def mentioned(self) -> list[str]:
        """The keys of `actors`: everyone whose first mention is given."""
        return [str(place[-1]) for place, _ in select(self.data, ("actors", ANY))]

    @property
    def draft(self) -> bool:
        """Whether the record is a draft, which no release holds."""
        return self.data.get("status") == Status.DRAFT

    def stretch(self) -> Span | None:
        """Give the article's stretch of the text file."""
        return read_span(self.record.article.text.span) if self.record else None


def mappings(data: Any, pattern: Pattern) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Yield place and value of all mappings that a pattern names; other values are passed over."""
    for place, value in select(data, pattern):
        if isinstance(value, dict):
            yield place, value


def read_span(value: str) -> Span | None:
    """Read a span; None for words that wait for offsets, and for one that runs backwards."""
    try:
        return Span.parse(value)
    except ValueError:
        return None
