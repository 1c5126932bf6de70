"""Record files brought to the canonical form."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from conflict_claims.checking.chosen import kind_of
from conflict_claims.findings import Finding
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import Record
from conflict_claims.pinning.edit import write_whole
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.entry import Entry
from conflict_claims.reading.fault import Unreadable
from conflict_claims.reading.files import read_bytes
from conflict_claims.reading.folder import DESCRIPTION, MANIFEST
from conflict_claims.rules.register import Subject
from conflict_claims.rules.run import apply

from .canonical import Form, UnkeepableError, canonical


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its form, or why it is left as it is."""

    path: Path
    before: bytes = b""
    form: Form | None = None
    findings: tuple[Finding, ...] = ()
    refusal: str = ""

    @property
    def changed(self) -> bool:
        """Whether the canonical form is another than the one in the file."""
        return self.form is not None and self.form.text.encode() != self.before

    def diff(self) -> str:
        """Give the change as a unified diff; empty where there is none."""
        old = self.before.decode().splitlines(keepends=True)
        new = self.form.text.splitlines(keepends=True) if self.form else old
        name = self.path.as_posix()
        return "".join(difflib.unified_diff(old, new, name, f"{name} (formatted)"))

    def write(self) -> None:
        """Put the canonical form in the file's place at once, with its permissions."""
        if self.form:
            write_whole(self.path, self.form.text.encode(), like=self.path)


def outcomes(dataset: Dataset, paths: Iterable[Path] = ()) -> Iterator[Outcome]:
    """Yield what becomes of some files, or of all records of the dataset; nothing is written."""
    for path in list(paths) or record_paths(dataset):
        yield _outcome(path)


def record_paths(dataset: Dataset) -> list[Path]:
    """List all record files of a dataset, its manifest included."""
    root = dataset.root
    single = [path for path in (root / DESCRIPTION, root.parent / MANIFEST) if path.exists()]
    registries = (*dataset.actors.paths, *dataset.events.paths)
    return [*single, *registries, *dataset.article_paths, *dataset.coding_paths]


def model_of(path: Path) -> type[Record]:
    """Tell from where a file stands what kind of record it holds."""
    kind = kind_of(path)
    return kind[0] if kind else ArticleRecord


def _outcome(path: Path) -> Outcome:
    try:
        data = read_bytes(path)
        return Outcome(path, data, canonical(data, model_of(path)))
    except Unreadable as error:
        entry: Entry[Record] = Entry(path.as_posix(), path.stem, fault=error.fault)
        return Outcome(path, findings=tuple(apply(Subject.FILE, error.fault, entry)))
    except UnkeepableError as error:
        return Outcome(path, refusal=str(error))
