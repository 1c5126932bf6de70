"""The verdict on one file of a dataset: its findings, and what the corpus rules need of it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conflict_claims.findings import Finding
from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.base import Record
from conflict_claims.model.event import EventRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import ArticleEntry, Entry, read_article, read_coding, read_entry
from conflict_claims.reading.texts import Texts
from conflict_claims.rules.case import Case
from conflict_claims.rules.facts import Facts, article_facts, entry_facts
from conflict_claims.rules.register import Subject
from conflict_claims.rules.run import (
    article_case,
    check_article,
    check_entry,
    registry_of,
    stretches_of,
)

from .keeping import digest_of

REGISTRIES: dict[str, tuple[type[Record], Subject]] = {
    "actor": (ActorRecord, Subject.ACTOR),
    "event": (EventRecord, Subject.EVENT),
}
"""The kinds of registry entry. The other kinds of file are `article` and `coding`."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What there is to say of one file.

    `digest` is of what was read; empty where nothing was, or the verdict is a kept one.
    """

    findings: tuple[Finding, ...]
    facts: Facts
    digest: bytes = b""


class Judge:
    """Judges files by themselves and against the registries, one at a time; keeps none."""

    def __init__(self, dataset: Dataset, texts: Texts | None) -> None:
        self.registry = registry_of(dataset)
        self.texts = texts
        self.stretches = stretches_of(dataset)

    def __call__(self, kind: str, path: Path) -> Verdict:
        """Judge a file; nothing is raised for bad content."""
        if kind in REGISTRIES:
            return self._entry(kind, path)
        return self._article(kind, read_coding(path) if kind == "coding" else read_article(path))

    def _entry(self, kind: str, path: Path) -> Verdict:
        model, subject = REGISTRIES[kind]
        case: Case[Any] = Case(read_entry(path, model), self.registry)
        findings = tuple(check_entry(case, model, subject))
        return Verdict(findings, entry_facts(case, kind), self._digest(kind, case.entry))

    def _article(self, kind: str, entry: ArticleEntry) -> Verdict:
        case = article_case(entry, self.registry, self.texts, self.stretches)
        digest = self._digest(kind, entry, entry.pins_source) if not entry.pins_fault else b""
        return Verdict(tuple(check_article(case)), article_facts(case), digest)

    def _digest(self, kind: str, entry: Entry[Any], pins: bytes = b"") -> bytes:
        document = entry.document
        return self.digest(kind, Path(entry.path), document.source, pins) if document else b""

    def digest(self, kind: str, path: Path, source: bytes, pins: bytes = b"") -> bytes:
        """Give one digest of a file, its pins, its path and its line in the seeds manifest."""
        name = path.absolute().parent.name if kind == "coding" else path.stem
        stretch = self.stretches.get(name) if self.stretches else None
        line = f"{stretch.span} {stretch.sha256}" if stretch else f"{self.stretches is None}"
        return digest_of((kind.encode(), os.fsencode(path), source, pins, line.encode()))
