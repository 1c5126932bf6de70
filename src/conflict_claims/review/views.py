"""Claims and figures as the page shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.casualty import Casualty, FigureLink
from conflict_claims.model.claim import Claim, ClaimLink
from conflict_claims.model.vocabulary import Mode
from conflict_claims.rules.case import ArticleCase, read_span
from conflict_claims.tabular.attribution import Link, chain
from conflict_claims.tabular.casualty_rows import figure_cells
from conflict_claims.tabular.source_article import SourceArticle

from .names import Names


class Quote(NamedTuple):
    """Words of the article, and the id of the piece with which they begin."""

    words: str
    piece: str


class Hop(NamedTuple):
    """One voice of a chain, and how the voice before renders it."""

    speakers: str
    source: str = ""
    behalf: str = ""
    said: str = ""
    mode: Mode | None = None
    cue: Quote | None = None


class Relation(NamedTuple):
    """A relation of one kind to other claims or figures."""

    kind: str
    targets: list[str]
    basis: str
    note: str | None


class Reading(NamedTuple):
    """A figure's number: what bound, which value, between which limits."""

    bound: str
    value: str
    interval: str


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of one record, whose text file is given whole."""

    case: ArticleCase
    record: ArticleRecord
    text: str
    names: Names

    def claims(self) -> list[Claim]:
        """Give the claims in the order of the text, by where their evidence begins."""
        return sorted(self.record.claims, key=lambda claim: min(map(_start, claim.evidence)))

    def quote(self, written: str) -> Quote:
        """Give the words at a span; the span itself where it is none of the text's."""
        span = read_span(written)
        words = self.text[span.start : span.end] if span else ""
        return Quote(" ".join(words.split()) or written, f"p{_start(written)}")

    def chain(self, claim: Claim) -> list[Hop]:
        """Give the chain of voices, outlet or author first, claimant last."""
        source = SourceArticle(self.record, self.case.entry.pins, {})
        try:
            links = list(chain(source, claim))
        except KeyError as missing:
            return [Hop(f"{missing.args[0]} (no such source)")]
        own, *others = links
        return [Hop(self.names.speakers(own.speakers)), *map(self._hop, others)]

    def _hop(self, link: Link) -> Hop:
        source = link.source
        return Hop(
            " and ".join(map(self.names.speaker, link.speakers)),
            source.id if source else "",
            self.names.actor(source.for_) if source and source.for_ else "",
            link.said or "",
            link.mode,
            self.quote(link.cue) if link.cue else None,
        )

    def reading(self, casualty: Casualty) -> Reading:
        """Read a figure as the released tables do."""
        try:
            cells = figure_cells(casualty)
        except ValueError:
            return Reading(str(casualty.figure), "", "cannot be read from the words")
        value = cells["value"]
        base = cells["base_id"] or cells["base_words"]
        shown = "" if value is None else f"{value:,.15g}" + (f" % of {base}" if base else "")
        return Reading(cells["bound"], shown, _interval(cells["low"], cells["high"]))

    def relations(self, links: Sequence[ClaimLink | FigureLink]) -> Iterator[Relation]:
        """Yield the relations of a claim or a figure."""
        for link in links:
            given = link.model_dump(exclude_none=True, exclude={"basis", "note"})
            for kind, targets in given.items():
                yield Relation(kind, targets, link.basis, link.note)


def _start(written: str) -> int:
    return int(written.partition("-")[0])


def _interval(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return ""
    return f"{'' if low is None else f'{low:,}'}..{'' if high is None else f'{high:,}'}"
