"""What wants the eye before all else."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from conflict_claims.findings import Finding
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.places import Place
from conflict_claims.model.vocabulary import FigureBasis
from conflict_claims.rules.case import ArticleCase

from .marks import actor_item, event_item, item_at

SPAN_RULES = ("CC602", "CC604", "CC605", "CC614")
"""Rules that find a span without a pin, against its pin, outside the article, or backward."""


class Point(NamedTuple):
    """One thing to look at: the item on the page, if any, and what is to be seen there."""

    item: str
    label: str
    told: str


class Group(NamedTuple):
    """Things to look at for one reason."""

    title: str
    points: list[Point]


def groups(
    case: ArticleCase, record: ArticleRecord, findings: Sequence[Finding]
) -> Iterator[Group]:
    """Yield what wants the eye, gravest first; groups may be empty."""
    spans = [finding for finding in findings if finding.code in SPAN_RULES]
    others = [finding for finding in findings if finding.code not in SPAN_RULES]
    yield Group("Spans not pinned, or not true", [_finding(case, record, it) for it in spans])
    yield Group("Other findings", [_finding(case, record, it) for it in others])
    yield Group("Items of which a script was unsure", list(_unsure(record)))
    yield Group("Claims with a hedge or a note", list(_claims(record)))
    yield Group("Figures from context, or with a note", list(_figures(record)))


def doubtful_places(case: ArticleCase, findings: Sequence[Finding]) -> set[Place]:
    """Give the places of the record's spans that are not pinned, or not true."""
    return {it.place for it in findings if it.code in SPAN_RULES and it.path == case.entry.path}


def _finding(case: ArticleCase, record: ArticleRecord, finding: Finding) -> Point:
    item = item_at(record, finding.place) if finding.path == case.entry.path else ""
    place = finding.dotted or f"{PurePosixPath(finding.path).name}:{finding.line}"
    fix = f". Fix: {finding.fix}" if finding.fix else ""
    told = f"{finding.severity} {finding.code}, {place}: {finding.message}{fix}"
    return Point(item, item or "record", told)


def _unsure(record: ArticleRecord) -> Iterator[Point]:
    events = {mention.event: event_item(n) for n, mention in enumerate(record.events)}
    registered = events | {actor: actor_item(actor) for actor in record.actors}
    for each in record.draft:
        item = registered.get(each.item, "" if "." in each.item else each.item)
        if each.needs_review:
            yield Point(item, each.item, f"{each.needs_review} ({each.rule})")


def _claims(record: ArticleRecord) -> Iterator[Point]:
    for claim in record.claims:
        hedge = f"hedge: {claim.certainty}" if claim.certainty else None
        yield from _point(claim.id, hedge, claim.note)


def _figures(record: ArticleRecord) -> Iterator[Point]:
    for casualty in (casualty for claim in record.claims for casualty in claim.casualties):
        by_context = casualty.basis is FigureBasis.CONTEXT
        context = f"number from context, printed “{casualty.words}”" if by_context else None
        yield from _point(casualty.id, context, casualty.note)


def _point(item: str, *reasons: str | None) -> Iterator[Point]:
    told = " · ".join(reason for reason in reasons if reason)
    if told:
        yield Point(item, item, told)
