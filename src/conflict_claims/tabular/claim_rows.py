"""Rows of the claims: the proposition, its chain, actors, evidence and relations."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from conflict_claims.model.claim import Claim
from conflict_claims.model.vocabulary import (
    Act,
    ArticlePart,
    Certainty,
    ClaimRole,
    DatePrecision,
    Modality,
    Mode,
    Relation,
    RelationBasis,
    SpeakerStatus,
    Stance,
    Topic,
)
from conflict_claims.text.digest import Span

from .attribution import Link, chain
from .row import Cells, Row, To, composite, date_cells, span_cells
from .source_article import SourceArticle, withdrawn_reason
from .voice_rows import speaker_cells


class ClaimRow(Row):
    """One proposition, put forward by one chain of speakers, in one article."""

    table = "claims"

    claim_id: str
    """`article_id/c1`."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    summary: str
    """The proposition in our own words, without the attribution."""
    topic: Topic
    """What it is about."""
    act: Act
    """What the speaker does by saying it."""
    presupposed: bool
    """Whether it stands only inside another's denial or answer."""
    modality: Modality
    """Fact, future, condition or question."""
    certainty: Certainty | None
    """How sure the printed hedge makes it; empty where no hedge is printed."""
    stance: Stance
    """How the voice before the speaker stands to it."""
    source_id: Annotated[str | None, To("sources")]
    """The voice; empty for the author or the outlet."""
    mode: Mode
    """How the text renders the speaker."""
    claimant_id: Annotated[str | None, To("actors")]
    """The first speaker's entry in the registry, where it has one."""
    claimant_name: str | None
    """The first speaker's name or description."""
    claimant_status: SpeakerStatus
    """How the text names the first speaker."""
    claimant_count: int
    """Number of joint speakers."""
    said_from: date | None
    """First day on which it can have been said."""
    said_to: date | None
    """Last such day."""
    said_precision: DatePrecision | None
    """How precise the two days are."""
    event_id: Annotated[str | None, To("events")]
    """The event that it is about."""
    note: str | None
    """What a later reader has to know."""
    withdrawn_reason: str | None
    """Why the claim no longer counts."""


class AttributionRow(Row):
    """The chain behind a claim: one row for each hop and speaker, outlet or author first."""

    table = "attributions"

    id: str
    """`claim_id@hop@n`."""
    claim_id: Annotated[str, To("claims")]
    """The claim."""
    hop: int
    """0 for the outlet or author; the last hop is the claimant."""
    n: int
    """Number of the speaker within the hop, from 1."""
    actor_id: Annotated[str | None, To("actors")]
    """The speaker's entry in the registry, where it has one."""
    actor_name: str | None
    """The speaker's name or description."""
    speaker_status: SpeakerStatus
    """How the text names the speaker."""
    on_behalf_of_id: Annotated[str | None, To("actors")]
    """The actor for whom it speaks."""
    source_id: Annotated[str | None, To("sources")]
    """The voice; empty for hop 0."""
    mode: Mode
    """How the hop before renders this one."""
    said_from: date | None
    """First day on which it can have been said."""
    said_to: date | None
    """Last such day."""
    said_precision: DatePrecision | None
    """How precise the two days are."""
    cue_start: int | None
    """First code point in the text file of the words that attribute."""
    cue_end: int | None
    """Code point behind the last one."""
    cue_sha256: str | None
    """SHA-256 of the slice's UTF-8 bytes."""


class ClaimActorRow(Row):
    """The actors of a proposition."""

    table = "claim_actors"

    id: str
    """`claim_id@actor_id@claim_role`."""
    claim_id: Annotated[str, To("claims")]
    """The claim."""
    actor_id: Annotated[str, To("actors")]
    """The actor."""
    claim_role: ClaimRole
    """Subject, object or addressee."""


class EvidenceRow(Row):
    """Where a proposition's own words stand."""

    table = "evidence"

    id: str
    """`claim_id@n`."""
    claim_id: Annotated[str, To("claims")]
    """The claim."""
    n: int
    """Number of the span, from 1."""
    part: ArticlePart
    """Headline, body or foreign matter."""
    span_start: int
    """First code point in the text file."""
    span_end: int
    """Code point behind the last one."""
    span_sha256: str
    """SHA-256 of the slice's UTF-8 bytes."""


class ClaimRelationRow(Row):
    """Relations from one claim to another, as the text or the coder has them."""

    table = "claim_relations"

    id: str
    """`from_id@relation@to_id`."""
    from_id: Annotated[str, To("claims")]
    """The claim that stands in the relation."""
    relation: Relation
    """What it does to the other."""
    to_id: Annotated[str, To("claims")]
    """The other claim."""
    basis: RelationBasis
    """Whether the text says so or the coder judged."""
    note: str | None
    """Why, where it is not plain."""


def claim_rows(source: SourceArticle) -> Iterator[Row]:
    """Yield the rows of all claims of an article, without their figures."""
    for claim in source.record.claims:
        links = list(chain(source, claim))
        yield _claim_row(source, claim, links[-1])
        yield from _attribution_rows(source, claim, links)
        yield from _actor_rows(source, claim)
        yield from _evidence_rows(source, claim)
        yield from _relation_rows(source, claim)


def _claim_row(source: SourceArticle, claim: Claim, last: Link) -> ClaimRow:
    first = speaker_cells(source, last.speakers[0])
    claimant: Cells = {
        "claimant_id": first["actor_id"],
        "claimant_name": first["actor_name"],
        "claimant_status": first["speaker_status"],
        "claimant_count": len(last.speakers),
    }
    return ClaimRow.of(
        claimant,
        date_cells("said", last.said),
        claim_id=source.full_id(claim.id),
        article_id=source.id,
        summary=claim.summary,
        topic=claim.topic,
        act=claim.act,
        presupposed=claim.presupposed,
        modality=claim.modality,
        certainty=claim.certainty,
        stance=claim.stance,
        source_id=source.full_id(claim.from_) if claim.from_ else None,
        mode=claim.mode,
        event_id=claim.event,
        note=claim.note,
        withdrawn_reason=withdrawn_reason(source, claim),
    )


def _attribution_rows(
    source: SourceArticle, claim: Claim, links: list[Link]
) -> Iterator[AttributionRow]:
    claim_id = source.full_id(claim.id)
    for hop, link in enumerate(links):
        for n, speaker in enumerate(link.speakers, start=1):
            yield AttributionRow.of(
                speaker_cells(source, speaker),
                date_cells("said", link.said),
                span_cells("cue", link.cue, source.pins),
                id=composite(claim_id, hop, n),
                claim_id=claim_id,
                hop=hop,
                n=n,
                on_behalf_of_id=link.source.for_ if link.source else None,
                source_id=source.full_id(link.source.id) if link.source else None,
                mode=link.mode,
            )


def _actor_rows(source: SourceArticle, claim: Claim) -> Iterator[ClaimActorRow]:
    claim_id = source.full_id(claim.id)
    for role in ClaimRole:
        for actor_id in dict.fromkeys(getattr(claim.about, role)):
            yield ClaimActorRow(
                id=composite(claim_id, actor_id, role),
                claim_id=claim_id,
                actor_id=actor_id,
                claim_role=role,
            )


def _evidence_rows(source: SourceArticle, claim: Claim) -> Iterator[EvidenceRow]:
    claim_id = source.full_id(claim.id)
    for n, span in enumerate(claim.evidence, start=1):
        yield EvidenceRow.of(
            span_cells("span", span, source.pins),
            id=composite(claim_id, n),
            claim_id=claim_id,
            n=n,
            part=_part(source, Span.parse(span)),
        )


def _part(source: SourceArticle, span: Span) -> ArticlePart:
    article = source.record.article
    if article.headline and Span.parse(article.headline).contains(span):
        return ArticlePart.HEADLINE
    if any(Span.parse(other).overlaps(span) for other in article.foreign):
        return ArticlePart.FOREIGN
    return ArticlePart.BODY


def _relation_rows(source: SourceArticle, claim: Claim) -> Iterator[ClaimRelationRow]:
    from_id = source.full_id(claim.id)
    for link in claim.relations:
        for relation in Relation:
            for target in getattr(link, relation) or ():
                yield ClaimRelationRow(
                    id=composite(from_id, relation, source.full_id(target)),
                    from_id=from_id,
                    relation=relation,
                    to_id=source.full_id(target),
                    basis=link.basis,
                    note=link.note,
                )
