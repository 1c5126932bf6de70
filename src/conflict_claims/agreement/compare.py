"""Two codings of one article, aligned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from conflict_claims.model.article import ArticleRecord
from conflict_claims.reading.entry import ArticleEntry
from conflict_claims.text.digest import Span

from .align import (
    STANDARD,
    WEIGHTINGS,
    Aligned,
    align,
    align_sets,
    claim_similarity,
    figure_similarity,
    mention_similarity,
    source_similarity,
)
from .coded import CodedArticle, CodedClaim, CodedFigure, Mention, coded_article
from .coders import coders, kinds


class CodingError(ValueError):
    """A coding that cannot be compared."""


class DifferentTextError(CodingError):
    """Two codings of different texts: their offsets name different words."""

    def __init__(self, first: str, second: str) -> None:
        """Take the SHA-256 of both article stretches."""
        super().__init__(f"the codings are of different texts: SHA-256 {first} and {second}")
        self.first = first
        self.second = second


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two codings of an article share, and what each has alone; the first is the reference."""

    article_id: str
    name: str
    """`article-id/` and the file name of the second coding."""
    kinds: str
    """The kinds of coder, the reference first: `human/model`."""
    coders: str
    """Who coded, and what makes the two less independent than they should be."""
    claims_by: Mapping[str, Aligned[CodedClaim]]
    """The claims as each weighting pairs them."""
    figures: Aligned[CodedFigure]
    sources: Aligned[Mention]
    actors: Aligned[str]
    actor_mentions: Aligned[Mention]
    events: Aligned[str]
    event_mentions: Aligned[Mention]

    @property
    def claims(self) -> Aligned[CodedClaim]:
        """The claims as the standard weighting pairs them."""
        return self.claims_by[STANDARD.name]


def compare(first: ArticleEntry, second: ArticleEntry) -> Comparison:
    """Align two codings of an article; the first is the reference for recall.

    Raises DifferentTextError where their stretches have different pins, and CodingError where a
    coding is unsound.
    """
    records = _record(first), _record(second)
    digests = _digest(first, records[0]), _digest(second, records[1])
    if digests[0] != digests[1]:
        raise DifferentTextError(*digests)
    one, other = _coded(first, records[0]), _coded(second, records[1])
    return Comparison(
        article_id=records[0].id,
        name=f"{records[0].id}/{second.name}",
        kinds=kinds(*records),
        coders=coders(*records),
        claims_by={
            weights.name: align(one.claims, other.claims, claim_similarity(weights))
            for weights in WEIGHTINGS
        },
        figures=align(one.figures, other.figures, figure_similarity),
        sources=align(one.sources, other.sources, source_similarity),
        actors=align_sets(_names(one.actors), _names(other.actors)),
        actor_mentions=align(one.actors, other.actors, mention_similarity),
        events=align_sets(_names(one.events), _names(other.events)),
        event_mentions=align(one.events, other.events, mention_similarity),
    )


def _record(entry: ArticleEntry) -> ArticleRecord:
    if entry.record is None:
        reason = entry.fault.message if entry.fault else "not a sound record"
        raise _unsound(entry, reason)
    return entry.record


def _digest(entry: ArticleEntry, record: ArticleRecord) -> str:
    span = Span.parse(record.article.text.span)
    if span not in entry.pins:
        raise _unsound(entry, f"its stretch {span} is not pinned")
    return entry.pins[span]


def _coded(entry: ArticleEntry, record: ArticleRecord) -> CodedArticle:
    try:
        return coded_article(record)
    except (KeyError, ValueError) as error:
        raise _unsound(entry, str(error)) from error


def _unsound(entry: ArticleEntry, reason: str) -> CodingError:
    return CodingError(f"{entry.path}: {reason}; run conflict-claims validate")


def _names(mentions: Iterable[Mention]) -> list[str]:
    return [mention.name for mention in mentions]
