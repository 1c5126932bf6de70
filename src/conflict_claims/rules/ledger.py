"""What the corpus rules look at: the facts of all records, gathered while these pass by."""

from collections import Counter
from dataclasses import dataclass, field

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.model.vocabulary import Status
from conflict_claims.reading.entry import Entry
from conflict_claims.text.digest import Span

from .facts import Facts, Reference
from .totals import Total


@dataclass(slots=True)
class Ledger:
    """Ids, references and totals of a dataset; it holds no record."""

    info: Entry[DatasetRecord]
    strays: list[str] = field(default_factory=list)
    totals: Counter[str] = field(default_factory=Counter)
    ids: dict[str, str] = field(default_factory=dict)
    running: list[Total] = field(default_factory=list)
    unsound: int = 0
    drafts: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    alike: list[tuple[str, str, str]] = field(default_factory=list)
    """What two articles have in common, the path of the first and that of the other."""
    stretches: list[tuple[str, Span, str]] = field(default_factory=list)
    entries: dict[tuple[str, str], str] = field(default_factory=dict)
    used: set[tuple[str, str]] = field(default_factory=set)
    _first: dict[int, str] = field(default_factory=dict)

    def add(self, facts: Facts) -> None:
        """Take note of an article."""
        self.totals += Counter(articles=1, claims=facts.claims, casualties=facts.casualties)
        self.unsound += not facts.sound
        self.ids[facts.name] = facts.ids
        if facts.status == Status.DRAFT:
            self.drafts.add(facts.name)
        self.running += facts.running
        self.references += facts.references
        self.use(facts)
        for likeness in facts.likenesses:
            first = self._first.setdefault(hash(likeness), facts.path)
            if first != facts.path:
                self.alike.append((likeness[0], first, facts.path))
        if facts.stretch and facts.status != Status.WITHDRAWN:
            self.stretches.append((facts.text, facts.stretch, facts.path))

    def enter(self, kind: str, facts: Facts) -> None:
        """Take note of an entry of a registry."""
        self.totals[f"{kind}s"] += 1
        if facts.status != Status.WITHDRAWN:
            self.entries[kind, facts.name] = facts.path
        self.references += facts.references
        self.use(facts)

    def use(self, facts: Facts) -> None:
        """Take note of the entries that a record names; of a second coding nothing else counts."""
        self.used.update(("actor", name) for name in facts.actors)
        self.used.update(("event", name) for name in facts.events)
