"""The tables and their descriptor: what a wheel carries and a release begins with."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from conflict_claims.contract.json_schemas import as_text
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.tabular.build import UnsoundDatasetError, dataset_rows, ignore
from conflict_claims.tabular.row import Row
from conflict_claims.views.build import with_views

from .csv_tables import CsvTables
from .descriptor import datapackage


def write_tables(
    dataset: Dataset,
    folder: Path,
    takers: Sequence[Callable[[Row], None]] = (),
    passing: Callable[[ArticleRecord], None] = ignore,
) -> Mapping[str, int]:
    """Write the CSV files, give each row to the takers too, and count the rows of each table.

    `passing` is given each article record. Raises UnsoundDatasetError where one cannot be read.
    """
    with CsvTables(folder) as tables:
        for row in with_views(dataset_rows(dataset, passing)):
            tables.add(row)
            for take in takers:
                take(row)
    return tables.counts


def write_descriptor(dataset: Dataset, folder: Path, counts: Mapping[str, int]) -> None:
    """Write `datapackage.json` beside what it describes."""
    package = datapackage(description(dataset), folder, counts)
    (folder / "datapackage.json").write_text(as_text(package), encoding="utf-8", newline="\n")


def description(dataset: Dataset) -> DatasetRecord:
    """Give the dataset's description, or raise UnsoundDatasetError."""
    if dataset.info.record is None:
        raise UnsoundDatasetError(f"{dataset.info.path} has findings; run conflict-claims validate")
    return dataset.info.record
