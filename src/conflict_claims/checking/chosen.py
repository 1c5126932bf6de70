"""Runs the rules over chosen files; what they refer to is looked up in the whole dataset."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from conflict_claims.findings import Finding
from conflict_claims.model.base import Record
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import ArticleEntry, read_article, read_coding, read_entry
from conflict_claims.reading.texts import Texts
from conflict_claims.rules.case import Case, Registry
from conflict_claims.rules.register import Subject
from conflict_claims.rules.run import (
    article_case,
    check_article,
    check_entry,
    registry_of,
    stretches_of,
)


def check_files(
    dataset: Dataset, paths: Iterable[Path], texts: Texts | None = None
) -> Iterator[Finding]:
    """Yield the findings of some files, without those of the dataset as a whole."""
    registry, stretches = registry_of(dataset), stretches_of(dataset)
    for path in paths:
        kind = kind_of(path)
        if kind:
            yield from _check_other(path, registry, *kind)
        else:
            yield from check_article(article_case(read_either(path), registry, texts, stretches))


def read_either(path: Path) -> ArticleEntry:
    """Read an article record, or a second coding where the file stands among those."""
    among_codings = path.absolute().parent.parent.name == "codings"
    return read_coding(path) if among_codings else read_article(path)


def kind_of(path: Path) -> tuple[type[Record], Subject | None] | None:
    """Tell model and subject of a file by its folder's name, or its own; none for an article."""
    return _kind(path.absolute().parent.name) or _kind(path.name)


def _kind(name: str) -> tuple[type[Record], Subject | None] | None:
    match name:
        case "actors":
            from conflict_claims.model.actor import ActorRecord

            return ActorRecord, Subject.ACTOR
        case "events":
            from conflict_claims.model.event import EventRecord

            return EventRecord, Subject.EVENT
        case "dataset.yaml":
            from conflict_claims.model.dataset import DatasetRecord

            return DatasetRecord, None
        case "manifest.yaml":
            from conflict_claims.model.manifest import ManifestRecord

            return ManifestRecord, None
        case _:
            return None


def _check_other(
    path: Path, registry: Registry, model: type[Record], subject: Subject | None
) -> Iterator[Finding]:
    entry = read_entry(path, model)
    yield from check_entry(Case(entry, registry), model, subject)
