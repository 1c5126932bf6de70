"""The chain of voices behind a claim: outlet or author first, claimant last."""

from collections.abc import Iterator
from dataclasses import dataclass

from conflict_claims.model.claim import Claim
from conflict_claims.model.source import Source, Speaker, Voice
from conflict_claims.model.vocabulary import Genre, Mode, SpeakerStatus

from .source_article import SourceArticle
from .voice_rows import speakers

SIGNED = (Genre.OPINION, Genre.ANALYSIS)
"""Genres in which the author, where named, speaks and not the outlet."""


@dataclass(frozen=True, slots=True)
class Link:
    """One hop of a chain; joint speakers share it."""

    speakers: list[Speaker]
    mode: Mode
    source: Source | None = None
    cue: str | None = None
    said: str | None = None


def chain(source: SourceArticle, claim: Claim) -> Iterator[Link]:
    """Yield the hops of a claim's attribution, from the outlet or author to the claimant.

    A hop's mode and cue tell how the hop before it renders it.
    """
    yield Link([_own_voice(source)], Mode.AUTHOR_VOICE, said=source.record.article.published.date)
    if claim.from_ is None:
        if claim.mode is Mode.PRESUPPOSITION:
            yield Link([Voice(status=SpeakerStatus.UNSPECIFIED)], claim.mode)
        return
    claimant = source.sources[claim.from_]
    for hop in claimant.via:
        relay = source.sources[hop.source]
        yield Link(speakers(relay.by), hop.mode, relay, hop.cue, relay.date)
    said = claim.date or claimant.date
    yield Link(speakers(claimant.by), claim.mode, claimant, claim.cue, said)


def _own_voice(source: SourceArticle) -> Speaker:
    article = source.record.article
    if article.byline and article.genre in SIGNED:
        return Voice(status=SpeakerStatus.NAMED, name=article.byline)
    return article.outlet
