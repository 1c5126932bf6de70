"""What the corpus rules need of all articles, collected while they pass by one at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.model.places import (
    ACTORS,
    CLAIMS,
    EACH,
    EVENTS,
    FIGURES,
    PARTICIPANTS,
    RELATIVES,
    WHOLES,
    Parts,
    Pattern,
    Place,
)
from conflict_claims.reading.entry import Entry
from conflict_claims.text.digest import Span

from .case import ArticleCase, read_span
from .register import Spot
from .totals import Total, running_totals

TOTALS: tuple[tuple[str, Pattern], ...] = (
    ("claims", ("claims", EACH)),
    ("casualties", ("claims", EACH, "casualties", EACH)),
)

LINKS: Mapping[str, Mapping[str, tuple[Pattern, ...]]] = {
    "actor": {"actor": RELATIVES},
    "event": {"actor": PARTICIPANTS, "event": WHOLES},
}
"""What the entries of each registry name, and where."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference into another record, and where it stands; `released` unless in a draft."""

    target: str
    place: Place
    spot: Spot
    released: bool = True


@dataclass(slots=True)
class Ledger:
    """Ids, references and totals of a dataset; it holds no record."""

    info: Entry[DatasetRecord]
    strays: list[str] = field(default_factory=list)
    totals: Counter[str] = field(default_factory=Counter)
    ids: dict[str, set[str]] = field(default_factory=dict)
    running: list[Total] = field(default_factory=list)
    unsound: int = 0
    drafts: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    likenesses: dict[tuple[str, ...], list[Spot]] = field(default_factory=lambda: defaultdict(list))
    stretches: dict[str, list[tuple[Span, Spot]]] = field(default_factory=lambda: defaultdict(list))
    entries: dict[tuple[str, str], Spot] = field(default_factory=dict)
    used: set[tuple[str, str]] = field(default_factory=set)

    def add(self, case: ArticleCase) -> None:
        """Take note of an article."""
        self.totals["articles"] += 1
        self.unsound += case.record is None
        for name, pattern in TOTALS:
            self.totals[name] += len(case.parts.select(pattern))
        patterns = (("claims", EACH, "id"), ("claims", EACH, "casualties", EACH, "id"))
        self.ids[case.entry.name] = {value for _, value in case.parts.texts(patterns)}
        if case.draft:
            self.drafts.add(case.entry.name)
        self.references += self._references(case)
        self.running += running_totals(case)
        self.use(case)
        self._resemble(case)

    def use(self, case: ArticleCase) -> None:
        """Take note of the registry entries that an article, or a second coding, names."""
        self.used |= {("actor", name) for _, name in case.parts.texts(ACTORS)}
        self.used |= {("actor", name) for name in case.mentioned}
        patterns = (*EVENTS, ("events", EACH, "event"))
        self.used |= {("event", name) for _, name in case.parts.texts(patterns)}

    def enter(self, kind: str, entries: Mapping[str, Entry[Any]]) -> None:
        """Take note of a registry's entries and of the entries and claims that they name."""
        self.totals[f"{kind}s"] = len(entries)
        for name, entry in entries.items():
            data = entry.document.data if entry.document else {}
            if data.get("status") != "withdrawn":
                self.entries[kind, name] = Spot(entry.path)
            parts = Parts(data)
            for linked, patterns in LINKS[kind].items():
                self.used |= {(linked, value) for _, value in parts.texts(patterns)}
            for place, value in parts.texts((("actors", EACH, "claim"),)):
                spot = Spot(entry.path, *entry.mark(place))
                self.references.append(Reference(value, place, spot))

    def _references(self, case: ArticleCase) -> Iterator[Reference]:
        patterns = (*CLAIMS, *FIGURES, ("superseded_by",), ("article", "copy_of"))
        for place, value in case.parts.texts(patterns):
            if "/" in value or place[-1] in ("superseded_by", "copy_of"):
                spot = Spot(case.entry.path, *case.entry.mark(place))
                yield Reference(value, place, spot, not case.draft)

    def _resemble(self, case: ArticleCase) -> None:
        if not case.record or case.record.status == "withdrawn":
            return
        article = case.record.article
        spot = Spot(case.entry.path)
        if not article.copy_of:
            likeness = ("title", article.outlet, article.title, article.published.date)
            self.likenesses[likeness].append(spot)
        if article.url and not article.copy_of:
            self.likenesses["url", article.url].append(spot)
        stretch = read_span(article.text.span)
        if stretch:
            self.stretches[article.text.file].append((stretch, spot))
