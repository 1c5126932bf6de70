"""The formats of a release, and which of them the installed libraries allow."""

from collections.abc import Collection
from enum import StrEnum
from importlib.util import find_spec

EXTRA = "formats"
"""The extra that installs the libraries."""


class Format(StrEnum):
    """A format beside CSV and its descriptors, which every release holds."""

    JSON = "json"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    XLSX = "xlsx"
    ZIP = "zip"


LIBRARIES = {Format.PARQUET: "pyarrow", Format.XLSX: "xlsxwriter"}
"""What a format needs beyond the base install."""


class BeyondSheetError(ValueError):
    """A sheet cannot hold a table: more than 1 048 576 rows, or a text of more than 32 767."""


class MissingLibraryError(ImportError):
    """A format was asked for that the installed libraries do not allow."""


def possible_formats() -> frozenset[Format]:
    """Give the formats that the installed libraries allow."""
    return frozenset(each for each in Format if _is_possible(each))


def require(formats: Collection[Format]) -> None:
    """Raise MissingLibraryError, naming libraries and extra, where formats cannot be written."""
    missing = [each for each in Format if each in formats and not _is_possible(each)]
    if missing:
        needs = ", ".join(f"{each} needs {LIBRARIES[each]}" for each in missing)
        raise MissingLibraryError(f"{needs}: pip install 'conflict-claims[{EXTRA}]'")


def left_out(formats: Collection[Format]) -> list[str]:
    """Name the formats that are not among those given; where a library is missing, the extra."""
    names = [str(each) for each in Format if each not in formats]
    missing = [each for each in Format if each not in formats and not _is_possible(each)]
    if missing:
        names[-1] += f" (pip install 'conflict-claims[{EXTRA}]')"
    return names


def _is_possible(each: Format) -> bool:
    return each not in LIBRARIES or find_spec(LIBRARIES[each]) is not None
