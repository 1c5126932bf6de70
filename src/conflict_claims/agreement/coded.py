"""A coding as agreement sees it: what stands where, and the values that two coders can share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.casualty import Casualty
from conflict_claims.model.claim import Claim
from conflict_claims.model.source import Source, Speaker, Voice
from conflict_claims.model.vocabulary import Mode
from conflict_claims.tabular.attribution import chain
from conflict_claims.tabular.casualty_rows import figure_cells
from conflict_claims.tabular.source_article import SourceArticle
from conflict_claims.tabular.voice_rows import speakers
from conflict_claims.text.digest import Span

from .spans import Spans, union

EMPTY = "(empty)"
"""The value of a field that a coder left empty: to leave it empty is a decision too."""

AUTHOR = "(author)"
"""The claimant of a signed piece's own voice, however a coder copied the byline."""


@dataclass(frozen=True, slots=True)
class Amount:
    """The number of a figure."""

    percent: bool
    """Whether it is a share."""
    printed: tuple[float | None, ...]
    """The number printed; low and high where the words print two numbers or none."""
    number: float
    """The number printed; the low bound where the words print two numbers or none."""
    low: int | None
    """The least count that the words allow; None for shares."""


@dataclass(frozen=True, slots=True)
class CodedFigure:
    """A figure, without the id that only its coder knows it by."""

    name: str
    at: Spans
    fields: Mapping[str, str]
    amount: Amount


@dataclass(frozen=True, slots=True)
class CodedClaim:
    """A claim with its claimant resolved."""

    name: str
    at: Spans
    """All characters of its evidence."""
    fields: Mapping[str, str]
    hops: int
    """Length of the chain behind the outlet or author."""
    said: str | None
    """When it was said; None for the outlet's or author's own claims."""
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named at a place: an actor, an event, the speakers of a source."""

    name: str
    at: Spans


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """What one coder found; withdrawn claims and figures do not count."""

    claims: tuple[CodedClaim, ...]
    figures: tuple[CodedFigure, ...]
    sources: tuple[Mention, ...]
    actors: tuple[Mention, ...]
    events: tuple[Mention, ...]


def coded_article(record: ArticleRecord) -> CodedArticle:
    """Give what a coder found, with offsets from the start of the article's stretch.

    Raises KeyError or ValueError for a record that breaks the rules on references and figures.
    """
    return _Reader(record).article()


class _Reader:
    def __init__(self, record: ArticleRecord) -> None:
        self.record = record
        self.source = SourceArticle(record, {}, {})
        self.start = Span.parse(record.article.text.span).start

    def article(self) -> CodedArticle:
        record = self.record
        kept = [claim for claim in record.claims if not claim.withdrawn_reason]
        return CodedArticle(
            claims=tuple(map(self.claim, kept)),
            figures=tuple(self.figure(item) for claim in kept for item in _figures(claim)),
            sources=tuple(map(self.voice, record.sources)),
            actors=tuple(Mention(name, self.at([span])) for name, span in record.actors.items()),
            events=tuple(Mention(item.event, self.at([item.at])) for item in record.events),
        )

    def at(self, written: Iterable[str]) -> Spans:
        spans = map(Span.parse, written)
        return union(Span(span.start - self.start, span.end - self.start) for span in spans)

    def claim(self, claim: Claim) -> CodedClaim:
        *relays, last = chain(self.source, claim)
        return CodedClaim(
            name=claim.id,
            at=self.at(claim.evidence),
            fields=_claim_fields(claim, last.speakers),
            hops=len(relays),
            said=last.said if last.source else None,
            amounts=tuple(map(_amount, _figures(claim))),
        )

    def figure(self, casualty: Casualty) -> CodedFigure:
        return CodedFigure(
            name=casualty.id,
            at=self.at([casualty.at]),
            fields={
                "casualty_kind": casualty.kind,
                "bound": figure_cells(casualty)["bound"],
                "victim_status": casualty.victims.status,
                "scope": casualty.scope,
            },
            amount=_amount(casualty),
        )

    def voice(self, source: Source) -> Mention:
        return Mention(_names(speakers(source.by)), self.at([source.at]))


def _figures(claim: Claim) -> list[Casualty]:
    return [item for item in claim.casualties if not item.withdrawn_reason]


def _claim_fields(claim: Claim, claimants: list[Speaker]) -> dict[str, str]:
    return {
        "topic": claim.topic,
        "act": claim.act,
        "mode": claim.mode,
        "stance": claim.stance,
        "modality": claim.modality,
        "certainty": claim.certainty or EMPTY,
        "presupposed": str(claim.presupposed).lower(),
        "claimant": AUTHOR if _by_the_author(claim, claimants) else _names(claimants),
        "event": claim.event or EMPTY,
    }


def _by_the_author(claim: Claim, claimants: list[Speaker]) -> bool:
    own_voice = claim.from_ is None and claim.mode is Mode.AUTHOR_VOICE
    return own_voice and isinstance(claimants[0], Voice)


def _names(voices: list[Speaker]) -> str:
    return "; ".join(sorted(map(_name, voices)))


def _name(voice: Speaker) -> str:
    return (voice.name or voice.status).casefold() if isinstance(voice, Voice) else voice


def _amount(casualty: Casualty) -> Amount:
    cells = figure_cells(casualty)
    value, low, high = cells["value"], cells["low"], cells["high"]
    if value is None:
        return Amount(False, (low, high), low, low)
    return Amount(low is None, (value,), value, low)
