"""One stream of rows into all formats at once."""

from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol, Self

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.tabular.build import ignore
from conflict_claims.tabular.row import Row

from .formats import Format
from .records import RecordLines
from .sqlite_file import SqliteFile, disk_errors
from .tables import description, write_tables


class Writer(Protocol):
    """Takes rows as they come; what it writes is whole when the block ends."""

    def __enter__(self) -> Self:
        """Open the files."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Complete the files, or only close them where the block failed."""

    def add(self, row: Row) -> None:
        """Write one row to its table."""


def write_formats(dataset: Dataset, folder: Path, formats: Collection[Format]) -> Mapping[str, int]:
    """Write the CSV tables and the formats named into a folder; give the rows of each table.

    The records are read once. Raises UnsoundDatasetError where one cannot be read, and
    BeyondSheetError where a sheet cannot hold a table.
    """
    info = description(dataset)
    with disk_errors(), ExitStack() as files:
        openers = [OPENERS[each] for each in Format if each in formats and each in OPENERS]
        rows = [files.enter_context(opener(folder, info)).add for opener in openers]
        keep = files.enter_context(RecordLines(folder)).add if Format.JSON in formats else ignore
        return write_tables(dataset, folder, rows, keep)


def _sqlite(folder: Path, info: DatasetRecord) -> Writer:
    return SqliteFile(folder / f"{info.name}.sqlite")


def _parquet(folder: Path, info: DatasetRecord) -> Writer:
    from .parquet_files import ParquetFiles

    return ParquetFiles(folder / "parquet")


def _xlsx(folder: Path, info: DatasetRecord) -> Writer:
    from .xlsx_file import XlsxFile

    return XlsxFile(folder / f"{info.name}.xlsx", info)


OPENERS: Mapping[Format, Callable[[Path, DatasetRecord], Writer]] = {
    Format.SQLITE: _sqlite,
    Format.PARQUET: _parquet,
    Format.XLSX: _xlsx,
}
"""How the formats that hold rows are opened."""
