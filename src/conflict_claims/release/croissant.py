"""`croissant.json`: the release described in Croissant 1.0, which is schema.org in JSON-LD."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.tabular.row import Row, To
from conflict_claims.tabular.table_schema import column_type, key_of, tables_by_name
from conflict_claims.views.build import ALL_TABLES

from .checksums import digest, files_in
from .citation import cited
from .csv_tables import csv_path
from .descriptor import licence_address

VERSION = "http://mlcommons.org/croissant/1.0"

_TERMS = """
citeAs column dataType extract field fileObject fileProperty fileSet format includes
isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace
samplingRate separator source subField transform
"""

CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    **{term: f"cr:{term}" for term in _TERMS.split()},
    "equivalentProperty": "cr:equivalentProperty",
    "data": {"@id": "cr:data", "@type": "@json"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
}
"""The context that the format lays down."""

MEDIA_TYPES = {
    ".csv": "text/csv",
    ".jsonl": "application/jsonlines",
    ".sqlite": "application/vnd.sqlite3",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The files of data, by suffix."""

TYPES: dict[type, str] = {
    int: "sc:Integer",
    float: "sc:Float",
    bool: "sc:Boolean",
    date: "sc:Date",
}


def croissant(info: DatasetRecord, folder: Path) -> dict[str, Any]:
    """Describe a release folder whose data are written: its files, its tables, their keys."""
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": VERSION,
        "name": info.name,
        "alternateName": info.title,
        "description": info.description,
        "license": licence_address(info),
        "version": info.version,
        "citeAs": cited(info),
        "datePublished": info.released,
        "keywords": info.keywords,
        "creator": [{"@type": "Organization", "name": each.name} for each in info.contributors],
        "distribution": list(_files(folder)),
        "recordSet": [_record_set(table) for table in ALL_TABLES],
    }


def _files(folder: Path) -> Iterator[dict[str, Any]]:
    lists = ("codelists/", "schema/")
    for path in files_in(folder):
        media_type = MEDIA_TYPES.get(Path(path).suffix)
        if media_type and not path.startswith(lists):
            yield {
                "@type": "cr:FileObject",
                "@id": path,
                "name": path,
                "contentUrl": path,
                "contentSize": f"{(folder / path).stat().st_size} B",
                "encodingFormat": media_type,
                "sha256": digest(folder / path),
            }


def _record_set(table: type[Row]) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.table,
        "name": table.table,
        "description": (table.__doc__ or "").strip(),
        "key": {"@id": f"{table.table}/{key_of(table)}"},
        "field": [_field(table, name, info) for name, info in table.model_fields.items()],
    }


def _field(table: type[Row], name: str, info: FieldInfo) -> dict[str, Any]:
    kind, _ = column_type(info)
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.table}/{name}",
        "name": f"{table.table}/{name}",
        "description": info.description,
        "dataType": TYPES.get(kind, "sc:Text"),
        "source": _column(table, name),
    }
    for to in info.metadata:
        if isinstance(to, To):
            target = tables_by_name()[to.table]
            field["references"] = _column(target, key_of(target))
    return field


def _column(table: type[Row], name: str) -> dict[str, Any]:
    return {"fileObject": {"@id": csv_path(table)}, "extract": {"column": name}}
