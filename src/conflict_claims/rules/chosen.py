"""Runs the rules over chosen files; what they refer to is looked up in the whole dataset."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from conflict_claims.findings import Finding
from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.base import Record
from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.model.event import EventRecord
from conflict_claims.model.manifest import ManifestRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import read_article, read_coding, read_entry
from conflict_claims.reading.texts import Texts

from .case import ArticleCase, Case, Registry
from .register import Subject
from .run import article_case, check_article, check_entry, registry_of, stretches_of

KINDS: dict[str, tuple[type[Record], Subject | None]] = {
    "actors": (ActorRecord, Subject.ACTOR),
    "events": (EventRecord, Subject.EVENT),
    "dataset.yaml": (DatasetRecord, None),
    "manifest.yaml": (ManifestRecord, None),
}
"""Kinds of file by the name of their folder, or their own; all others are articles."""


def check_files(
    dataset: Dataset, paths: Iterable[Path], texts: Texts | None = None
) -> Iterator[Finding]:
    """Yield the findings of some files, without those of the dataset as a whole."""
    registry = registry_of(dataset)
    for path in paths:
        kind = KINDS.get(path.absolute().parent.name) or KINDS.get(path.name)
        if kind:
            yield from _check_other(path, registry, *kind)
        else:
            yield from check_article(file_case(dataset, texts, path))


def file_case(dataset: Dataset, texts: Texts | None, path: Path) -> ArticleCase:
    """Read one article record, or second coding, with what its rules need."""
    read = read_coding if path.absolute().parent.parent.name == "codings" else read_article
    entry = read(path)
    return article_case(entry, registry_of(dataset), texts, stretches_of(dataset))


def _check_other(
    path: Path, registry: Registry, model: type[Record], subject: Subject | None
) -> Iterator[Finding]:
    entry = read_entry(path, model)
    yield from check_entry(Case(entry, registry), model, subject)
