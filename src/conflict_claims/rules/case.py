"""What the rules are given to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import Record
from conflict_claims.model.casualty import Casualty
from conflict_claims.model.places import ANY, EACH, IN_MANIFEST, SPANS, Parts, Pattern, Place
from conflict_claims.model.vocabulary import Status
from conflict_claims.reading.entry import ArticleEntry, Entry
from conflict_claims.text.digest import Span

if TYPE_CHECKING:
    from conflict_claims.model.actor import ActorRecord
    from conflict_claims.model.event import EventRecord
    from conflict_claims.model.manifest import Stretch

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Registry:
    """The entries to which records refer."""

    actors: "Mapping[str, Entry[ActorRecord]]"
    events: "Mapping[str, Entry[EventRecord]]"

    def actor(self, name: str) -> "ActorRecord | None":
        """Give an actor's record, where there is a sound one."""
        return self.actors[name].record if name in self.actors else None

    def event(self, name: str) -> "EventRecord | None":
        """Give an event's record, where there is a sound one."""
        return self.events[name].record if name in self.events else None


@dataclass(frozen=True)
class Case(Generic[R]):
    """A record file that could be parsed, with what its rules need beside it."""

    entry: Entry[R]
    registry: Registry

    @property
    def data(self) -> Mapping[str, Any]:
        """The plain data, sound or not."""
        return self.entry.document.data if self.entry.document else {}

    @cached_property
    def parts(self) -> Parts:
        """The plain data by patterns."""
        return Parts(self.data)

    @cached_property
    def written_spans(self) -> Mapping[Pattern, list[tuple[Place, str, Span | None]]]:
        """Place, text and reading of what stands where spans belong, by pattern."""
        return {
            pattern: [
                (place, text, self._span(text)) for place, text in self.parts.texts((pattern,))
            ]
            for pattern in (*SPANS, IN_MANIFEST)
        }

    def _span(self, text: str) -> Span | None:
        return read_span(text)

    @property
    def record(self) -> R | None:
        """The record, where all of its fields are sound."""
        return self.entry.record


@dataclass(frozen=True)
class ArticleCase(Case[ArticleRecord]):
    """An article record; `text` is the whole text file, where a reader holds it."""

    entry: ArticleEntry
    text: str | None = None
    text_fault: str = ""
    manifest: "Mapping[str, Stretch] | None" = None

    @cached_property
    def figures(self) -> list[tuple[Place, Casualty]]:
        """Place and content of every figure whose own fields are sound."""
        found = self.parts.select(("claims", EACH, "casualties", EACH))
        figures = ((place, self._figure(place, value)) for place, value in found)
        return [(place, figure) for place, figure in figures if figure]

    def _figure(self, place: Place, value: Any) -> Casualty | None:
        if self.record:
            _, i, _, j = place
            return self.record.claims[int(i)].casualties[int(j)]
        try:
            return Casualty.model_validate(value)
        except ValidationError:
            return None

    @cached_property
    def _pinned(self) -> Mapping[str, Span]:
        """The spans of the pins as records write them, so that those need not be read again."""
        return {str(span): span for span in self.entry.pins}

    def _span(self, text: str) -> Span | None:
        return self._pinned.get(text) or read_span(text)

    @cached_property
    def _spans(self) -> dict[Pattern, list[tuple[Place, Span]]]:
        written = self.written_spans
        return {
            pattern: [(place, span) for place, _, span in written[pattern] if span]
            for pattern in SPANS
        }

    def spans(self, *patterns: Pattern) -> Iterator[tuple[Place, Span]]:
        """Yield place and span of everything pinned, or of what some of the SPANS name.

        Words without offsets are passed over.
        """
        for pattern in patterns or SPANS:
            yield from self._spans[pattern]

    def defined(self, *pattern: str) -> set[str]:
        """Give the strings that stand at a pattern, such as the ids of the claims."""
        return {value for _, value in self.parts.texts((pattern,))}

    @property
    def mentioned(self) -> list[str]:
        """The keys of `actors`: everyone whose first mention is given."""
        return [str(place[-1]) for place, _ in self.parts.select(("actors", ANY))]

    @property
    def draft(self) -> bool:
        """Whether the record is a draft, which no release holds."""
        return self.data.get("status") == Status.DRAFT

    def stretch(self) -> Span | None:
        """Give the article's stretch of the text file."""
        return read_span(self.record.article.text.span) if self.record else None


def read_span(value: str) -> Span | None:
    """Read a span; None for words that wait for offsets, and for one that runs backwards."""
    try:
        return Span.parse(value)
    except ValueError:
        return None
