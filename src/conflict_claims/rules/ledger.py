"""What the corpus rules look at: the facts of all records, gathered while these pass by."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter
from sys import intern, maxsize
from typing import TypeAlias

from conflict_claims.model.vocabulary import Status
from conflict_claims.reading.dataset import Dataset

from .facts import Facts, Reference
from .totals import Total

Numbers: TypeAlias = "array[int]"
"""Rows of whole numbers of 64 bits, one after the other: tuples take five times as much."""


def _numbers() -> Numbers:
    return array("q")


@dataclass(slots=True)
class Ledger:
    """Ids, references and totals of a dataset; it holds no record, and of an article little."""

    dataset: Dataset
    totals: Counter[str] = field(default_factory=Counter)
    ids: dict[str, str] = field(default_factory=dict)
    """The ids in each article."""
    running: list[Total] = field(default_factory=list)
    unsound: int = 0
    drafts: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    _used: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """By kind, the entries that something names, and the withdrawn, which nothing has to name."""
    _common: dict[str, Numbers] = field(default_factory=lambda: defaultdict(_numbers))
    """By what articles may have in common: the hash of that, and the article."""
    _stretches: Numbers = field(default_factory=_numbers)
    """The hash of a text's name, start and end of a stretch of it, and the article."""

    def add(self, facts: Facts) -> None:
        """Take note of the next of the dataset's articles."""
        article = self.totals["articles"]
        self.totals += Counter(articles=1, claims=facts.claims, casualties=facts.casualties)
        self.unsound += not facts.sound
        self.ids[facts.name] = intern(facts.ids)  # the same in many articles
        if facts.status == Status.DRAFT:
            self.drafts.add(facts.name)
        self.running += facts.running
        self.references += facts.references
        self.use(facts)
        for likeness in facts.likenesses:
            self._common[likeness[0]].extend((hash(likeness), article))
        if facts.stretch and facts.status != Status.WITHDRAWN:
            start, end = (min(offset, maxsize) for offset in facts.stretch)
            self._stretches.extend((hash(facts.text), start, end, article))

    def enter(self, kind: str, facts: Facts) -> None:
        """Take note of an entry of a registry."""
        self.totals[f"{kind}s"] += 1
        if facts.status == Status.WITHDRAWN:
            self._used[kind].add(facts.name)
        self.references += facts.references
        self.use(facts)

    def use(self, facts: Facts) -> None:
        """Take note of the entries that a record names; of a second coding nothing else counts."""
        self._used["actor"].update(facts.actors)
        self._used["event"].update(facts.events)

    def unused(self) -> Iterator[tuple[str, str]]:
        """Yield kind and path of the registry entries that nothing names."""
        for kind, registry in (("actor", self.dataset.actors), ("event", self.dataset.events)):
            for path in registry.paths:
                if path.stem not in self._used[kind]:
                    yield kind, path.as_posix()

    def alike(self) -> Iterator[tuple[str, str, str]]:
        """Yield what two articles have in common, the path of the first and that of the other."""
        for what, numbers in self._common.items():
            for _, ((_, first), *others) in groupby(_shared(numbers, 2), itemgetter(0)):
                for _, other in others:
                    yield what, self._path(first), self._path(other)

    def overlapping(self) -> Iterator[tuple[str, str]]:
        """Yield the paths of two articles of which the stretches of a text overlap."""
        for one, other in pairwise(_shared(self._stretches, 4)):
            (text, _, end, before), (next_text, start, _, after) = one, other
            if text == next_text and start < end:
                yield self._path(before), self._path(after)

    def _path(self, article: int) -> str:
        return self.dataset.article_paths[article].as_posix()


def _shared(numbers: Numbers, width: int) -> list[tuple[int, ...]]:
    """Give, sorted, the rows with whose first number another row begins."""
    firsts = pairwise(sorted(numbers[::width]))
    shared = {one for one, other in firsts if one == other}
    rows = zip(*[iter(numbers)] * width, strict=True)
    return sorted(row for row in rows if row[0] in shared)
