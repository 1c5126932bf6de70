"""What a release carries beside its data: contract, codebook, licences, changelog."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from conflict_claims.contract.schema_files import schema_files
from conflict_claims.reading.dataset import Dataset

from .tables import description

CHANGELOG = "CHANGELOG.md"
CODEBOOK = "CODEBOOK.md"
LICENCES = "LICENSES"
CONTRACT_LICENCE = "MIT"
"""The licence of schemas, codelists and codebook, in every dataset's release."""


def write_documents(dataset: Dataset, folder: Path) -> None:
    """Write schemas, codelists and codebook, and what the dataset has of licence and changelog.

    The changelog stands beside the dataset's folder. Of a licence whose text does not come with
    the package, and is not in `LICENSES` beside the dataset, a release holds the name alone.
    """
    for path, text in schema_files().items():
        _write(folder / (path if path.startswith("codelists/") else f"schema/{path}"), text)
    for source, target in _copies(dataset):
        if source.is_file():
            (folder / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, folder / target)


def _copies(dataset: Dataset) -> Iterator[tuple[Path, str]]:
    """Give source and target of each document; of two for one target, the later counts."""
    beside = dataset.root.parent
    yield _shipped("schema") / CODEBOOK, CODEBOOK
    yield beside / CHANGELOG, CHANGELOG
    for name in (CONTRACT_LICENCE, description(dataset).licence):
        for home in (_shipped(LICENCES), beside / LICENCES):
            yield home / f"{name}.txt", f"{LICENCES}/{name}.txt"


def _shipped(name: str) -> Path:
    """Give a folder that comes with the package, or stands in its checkout."""
    package = Path(__file__).parents[1]
    installed = package / name
    return installed if installed.is_dir() else package.parents[1] / name


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
