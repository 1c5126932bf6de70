"""The main job: from a dataset to a published release folder."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from conflict_claims.checking.whole import check
from conflict_claims.contract.json_schemas import as_text
from conflict_claims.findings import Finding
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts

from .archive import write_zip
from .check import faults_of
from .checksums import write_checksums
from .citation import citation, zenodo
from .croissant import croissant
from .documents import write_documents
from .formats import Format, possible_formats, require
from .placing import placed
from .readme import write_readme
from .tables import description, write_descriptor
from .writers import write_formats

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
    """A published release: its formats, rows by table, articles proved by their text, drafts."""

    folder: Path
    formats: Collection[Format]
    counts: Mapping[str, int]
    proved: int
    drafts: int
    warnings: Sequence[Finding]


def build(
    dataset: Dataset,
    out: Path,
    texts: Texts | None = None,
    step: Step = lambda name: None,
    formats: Collection[Format] | None = None,
) -> Built:
    """Check a dataset, write a release beside `out`, check that, and put it in its place.

    `step` is called with the name of each part of the work as it begins. Without `formats`, all
    are written that the installed libraries allow.
    Raises RefusedError for a dataset with errors, FaultyReleaseError for a release with faults,
    NotAReleaseError for an `out` that holds something else, MissingLibraryError and
    BeyondSheetError for a format that cannot be written; `out` then stays as it was.
    """
    formats = possible_formats() if formats is None else formats
    require(formats)
    step("checking the records")
    findings = list(check(dataset, texts))
    if any(finding.severity == "error" for finding in findings):
        raise RefusedError(findings)
    with placed(out) as folder:
        step("writing the tables")
        counts = write_formats(dataset, folder, formats)
        _describe(dataset, folder, counts)
        step("checking the release")
        _refuse_faults(folder)
        _seal(dataset, folder, formats)
    drafts = len(dataset.article_paths) - counts["articles"]
    # Where texts are held, a dataset without errors has the text of every article (CC612).
    return Built(out, formats, counts, counts["articles"] if texts else 0, drafts, findings)


def _describe(dataset: Dataset, folder: Path, counts: Mapping[str, int]) -> None:
    info = description(dataset)
    write_descriptor(dataset, folder, counts)
    texts = {
        "croissant.json": as_text(croissant(info, folder)),
        ".zenodo.json": as_text(zenodo(info)),
        "CITATION.cff": citation(info),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    write_documents(dataset, folder)
    write_readme(info, folder, counts)


def _seal(dataset: Dataset, folder: Path, formats: Collection[Format]) -> None:
    write_checksums(folder)
    if Format.ZIP in formats:
        write_zip(folder, description(dataset))
        write_checksums(folder)  # the list in the zip cannot name the zip


def _refuse_faults(folder: Path) -> None:
    faults = list(faults_of(folder))
    if faults:
        raise FaultyReleaseError("\n".join(faults[:20]))
