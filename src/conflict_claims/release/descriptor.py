"""`datapackage.json`: the release described as a Data Package (v2)."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.tabular.row import Row
from conflict_claims.tabular.table_schema import table_schema
from conflict_claims.views.build import ALL_TABLES

from . import records
from .checksums import digest
from .csv_tables import csv_path

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}

EPOCH = "SOURCE_DATE_EPOCH"


class EpochError(ValueError):
    """SOURCE_DATE_EPOCH is set to what is no whole number of seconds."""


def release_date(info: DatasetRecord) -> str:
    """Give the day on which the files of a release say that they were made.

    It is the day of SOURCE_DATE_EPOCH where that is set, else the dataset's `released`, so that
    the same records give the same bytes at any time. Raises EpochError.
    """
    seconds = os.environ.get(EPOCH)
    if not seconds:
        return info.released
    try:
        return datetime.fromtimestamp(_whole(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise EpochError(f"{EPOCH} is no number of seconds since 1970: {seconds[:40]!r}") from error


def datapackage(info: DatasetRecord, folder: Path, counts: Mapping[str, int]) -> dict[str, Any]:
    """Describe a release folder whose CSV files, and records if any, are written."""
    resources = [_table_resource(table, folder, counts[table.table]) for table in ALL_TABLES]
    lines = folder / records.NAME
    return {
        "$schema": PROFILE,
        "name": info.name,
        "title": info.title,
        "description": info.description,
        "version": info.version,
        "created": f"{release_date(info)}T00:00:00Z",
        "keywords": info.keywords,
        "licenses": [{"name": info.licence, "path": licence_address(info)}],
        "contributors": [
            {"title": person.name, "roles": [person.role]} for person in info.contributors
        ],
        "sources": [{"title": credit.title, "path": credit.path} for credit in info.credits],
        "schema_version": info.schema_version,
        "resources": [*resources, *([_records_resource(lines)] if lines.exists() else [])],
    }


def licence_address(info: DatasetRecord) -> str:
    """Give the address of the dataset's licence, or its name where none is known."""
    return LICENCES.get(info.licence, info.licence)


def _whole(digits: str) -> int:
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(digits)
    return int(digits)


def _table_resource(table: type[Row], folder: Path, rows: int) -> dict[str, Any]:
    path = csv_path(table)
    return {
        "name": table.table,
        "description": (table.__doc__ or "").strip(),
        "type": "table",
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "bytes": (folder / path).stat().st_size,
        "hash": f"sha256:{digest(folder / path)}",
        "rows": rows,
        "schema": table_schema(table),
    }


def _records_resource(path: Path) -> dict[str, Any]:
    return {
        "name": "records",
        "description": "The article records, nested, one JSON object a line.",
        "path": path.name,
        "format": "json-lines",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest(path)}",
    }
