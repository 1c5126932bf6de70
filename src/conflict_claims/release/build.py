"""The main job: from a dataset to a published release folder."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from conflict_claims.checking.whole import check
from conflict_claims.contract.schema_files import schema_files
from conflict_claims.findings import Finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts

from .check import faults_of
from .checksums import write_checksums
from .placing import placed
from .readme import write_readme
from .records import write_records
from .sqlite_file import SqliteFile, disk_errors
from .tables import description, write_descriptor, write_tables

LEFT_OUT = ("Parquet", "XLSX")

Step = Callable[[str], None]


class RefusedError(Exception):
    """The dataset has errors: nothing is published."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


class FaultyReleaseError(Exception):
    """What was written did not pass its checks: a fault of the program; nothing is published."""


@dataclass(frozen=True, slots=True)
class Built:
    """A published release: rows by table, articles proved by their text, drafts left out."""

    folder: Path
    counts: Mapping[str, int]
    proved: int
    drafts: int
    warnings: Sequence[Finding]


def build(
    dataset: Dataset, out: Path, texts: Texts | None = None, step: Step = lambda name: None
) -> Built:
    """Check a dataset, write a release beside `out`, check that, and put it in its place.

    `step` is called with the name of each part of the work as it begins.
    Raises RefusedError for a dataset with errors, FaultyReleaseError for a release with faults,
    NotAReleaseError for an `out` that holds something else; `out` then stays as it was.
    """
    step("checking the records")
    findings = list(check(dataset, texts))
    if any(finding.severity == "error" for finding in findings):
        raise RefusedError(findings)
    with placed(out) as folder:
        counts = _write(dataset, folder, step)
        step("checking the release")
        _refuse_faults(folder)
        write_checksums(folder)
    drafts = len(dataset.article_paths) - counts["articles"]
    # Where texts are held, a dataset without errors has the text of every article (CC612).
    return Built(out, counts, counts["articles"] if texts else 0, drafts, findings)


def _write(dataset: Dataset, folder: Path, step: Step) -> Mapping[str, int]:
    info = description(dataset)
    step("writing the tables")
    with disk_errors(), SqliteFile(folder / f"{info.name}.sqlite") as database:
        counts = write_tables(dataset, folder, database.add)
    step("writing the records")
    write_records(dataset, folder / "records.jsonl")
    for path, text in schema_files().items():
        target = folder / "schema" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    write_descriptor(dataset, folder, counts)
    write_readme(info, folder, counts)
    return counts


def _refuse_faults(folder: Path) -> None:
    faults = list(faults_of(folder))
    if faults:
        raise FaultyReleaseError("\n".join(faults[:20]))
