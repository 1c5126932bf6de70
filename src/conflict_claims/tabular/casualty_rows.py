"""Rows of the figures, with the interval that their words allow."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from conflict_claims.model.casualty import Casualty, Share
from conflict_claims.model.claim import Claim
from conflict_claims.model.source import Voice
from conflict_claims.model.vocabulary import (
    Bound,
    CasualtyKind,
    DateBasis,
    DatePrecision,
    FigureBasis,
    FigureRelation,
    RelationBasis,
    Scheme,
    Scope,
    Unit,
    VictimGroup,
    VictimStatus,
)
from conflict_claims.text.figures import Reading, limits

from .row import Cells, Row, To, composite, date_cells, span_cells
from .source_article import SourceArticle, withdrawn_reason


class CasualtyRow(Row):
    """Figures of people killed, wounded, missing, captured or otherwise harmed."""

    table = "casualties"

    casualty_id: str
    """`article_id/k1`."""
    claim_id: Annotated[str, To("claims")]
    """The claim that holds the figure."""
    article_id: Annotated[str, To("articles")]
    """The article."""
    event_id: Annotated[str | None, To("events")]
    """The event in which the people came to harm."""
    casualty_kind: CasualtyKind
    """What happened to the people."""
    victims: str | None
    """Who they were, in our own words."""
    victim_actor_id: Annotated[str | None, To("actors")]
    """The registered actor whose people they were."""
    victim_status: VictimStatus
    """What this voice makes them; never civilian by default."""
    victim_group: VictimGroup
    """Age and sex, where this voice tells it."""
    unit: Unit
    """What is counted."""
    words: str
    """The printed number phrase."""
    basis: FigureBasis
    """Whether the printed words themselves hold the number."""
    bound: Bound
    """What the words make of the number: bare, at least, about, vague and so on."""
    value: float | None
    """The number printed; of a share, the percentage; empty for `between` and words."""
    low: int | None
    """The least count that the words allow, inclusive; empty for shares."""
    high: int | None
    """The greatest count that the words allow, inclusive; empty where they set no limit."""
    scheme: Scheme | None
    """The named scheme by which low and high were derived."""
    scope: Scope
    """One incident, a period, a running total."""
    period_from: date | None
    """First day of the time that the figure covers."""
    period_to: date | None
    """Last day of it."""
    period_precision: DatePrecision | None
    """How precise the two days are."""
    period_basis: DateBasis | None
    """Whether the text states the period."""
    perpetrator_id: Annotated[str | None, To("actors")]
    """Who did it, only where this voice names one that is registered."""
    perpetrator_name: str | None
    """The perpetrator's name or description."""
    base_id: Annotated[str | None, To("casualties")]
    """The figure of which this one is a share."""
    base_words: str | None
    """The printed words for the whole, where no figure is given for it."""
    note: str | None
    """What a later reader has to know."""
    withdrawn_reason: str | None
    """Why the figure no longer counts."""
    span_start: int
    """First code point in the text file of the number with its bound word."""
    span_end: int
    """Code point behind the last one."""
    span_sha256: str
    """SHA-256 of the slice's UTF-8 bytes."""


class CasualtyRelationRow(Row):
    """Relations from one figure to another."""

    table = "casualty_relations"

    id: str
    """`from_id@relation@to_id`."""
    from_id: Annotated[str, To("casualties")]
    """The figure that stands in the relation."""
    relation: FigureRelation
    """What it is to the other."""
    to_id: Annotated[str, To("casualties")]
    """The other figure."""
    basis: RelationBasis
    """Whether the text says so or the coder judged."""
    note: str | None
    """Why, where it is not plain."""


def casualty_rows(source: SourceArticle) -> Iterator[Row]:
    """Yield the rows of all figures of an article."""
    for claim in source.record.claims:
        for casualty in claim.casualties:
            yield _casualty_row(source, claim, casualty)
            yield from _relation_rows(source, casualty)


def figure_cells(casualty: Casualty) -> Cells:
    """Give bound, value, low, high, scheme and base of a figure.

    Low and high of a count follow the scheme `literal_min`; a share has none, since
    nothing is multiplied out.
    """
    reading = Reading.of(casualty)
    value = None if reading.value is None or reading.upper is not None else float(reading.value)
    cells: Cells = {"bound": reading.bound, "value": value}
    share = casualty.figure
    if isinstance(share, Share):
        missing = dict.fromkeys(("low", "high", "scheme"))
        return cells | missing | {"base_id": share.base, "base_words": share.base_words}
    low, high = limits(casualty)
    counted = {"low": low, "high": high, "scheme": Scheme.LITERAL_MIN}
    return cells | counted | {"base_id": None, "base_words": None}


def _casualty_row(source: SourceArticle, claim: Claim, casualty: Casualty) -> CasualtyRow:
    cells = figure_cells(casualty)
    base = cells.pop("base_id")
    return CasualtyRow.of(
        cells,
        _victim_cells(casualty),
        _perpetrator_cells(source, casualty),
        date_cells("period", casualty.period),
        span_cells("span", casualty.at, source.pins),
        casualty_id=source.full_id(casualty.id),
        claim_id=source.full_id(claim.id),
        article_id=source.id,
        event_id=casualty.event or claim.event,
        casualty_kind=casualty.kind,
        unit=casualty.unit,
        words=casualty.words,
        basis=casualty.basis,
        scope=casualty.scope,
        period_basis=casualty.period_basis,
        base_id=source.full_id(base) if base else None,
        note=casualty.note,
        withdrawn_reason=casualty.withdrawn_reason or withdrawn_reason(source, claim),
    )


def _victim_cells(casualty: Casualty) -> Cells:
    victims = casualty.victims
    return {
        "victims": victims.group,
        "victim_actor_id": victims.actor,
        "victim_status": victims.status,
        "victim_group": victims.people,
    }


def _perpetrator_cells(source: SourceArticle, casualty: Casualty) -> Cells:
    doer = casualty.perpetrator
    if isinstance(doer, Voice):
        return {"perpetrator_id": None, "perpetrator_name": doer.name}
    name = source.actors[doer].name if doer else None
    return {"perpetrator_id": doer, "perpetrator_name": name}


def _relation_rows(source: SourceArticle, casualty: Casualty) -> Iterator[CasualtyRelationRow]:
    from_id = source.full_id(casualty.id)
    figure = casualty.figure
    if isinstance(figure, Share) and figure.base:
        share = {"relation": FigureRelation.SHARE_OF, "basis": RelationBasis.TEXT, "note": None}
        yield _relation_row(from_id, source.full_id(figure.base), share)
    for link in casualty.relations:
        for relation in FigureRelation:
            for target in getattr(link, relation, None) or ():
                cells = {"relation": relation, "basis": link.basis, "note": link.note}
                yield _relation_row(from_id, source.full_id(target), cells)


def _relation_row(from_id: str, to_id: str, cells: dict[str, Any]) -> CasualtyRelationRow:
    row_id = composite(from_id, cells["relation"], to_id)
    return CasualtyRelationRow.of(cells, id=row_id, from_id=from_id, to_id=to_id)
