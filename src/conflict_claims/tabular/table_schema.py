"""Table Schemas (Data Package v2) of the released tables, from their row classes."""

import types
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from conflict_claims.model.vocabulary.codelist import Codelist

from .build import TABLES
from .row import Row, To

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
KEY_PATTERNS = {
    "articles": SLUG,
    "actors": SLUG,
    "outlets": SLUG,
    "events": SLUG,
    "sources": f"{SLUG}/s[1-9][0-9]*",
    "claims": f"{SLUG}/c[1-9][0-9]*",
    "casualties": f"{SLUG}/k[1-9][0-9]*",
}
"""Forms of the keys to which other tables refer."""

COLUMN_PATTERNS = {
    "country": "[A-Z]{3}",
    "language": "[a-z]{2,3}",
    "sha256": "[0-9a-f]{64}",
}
"""Forms of columns by name, or by the last part of the name."""

TYPES: dict[type, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    date: "date",
}


def key_of(table: type[Row]) -> str:
    """Give the name of a table's key column."""
    return next(iter(table.model_fields))


@cache
def tables_by_name() -> dict[str, type[Row]]:
    """Give the row classes by table name, in the released order."""
    return {table.table: table for table in TABLES}


def table_schema(table: type[Row]) -> dict[str, Any]:
    """Make the Table Schema of a table: fields with their constraints, keys, missing values."""
    fields = [_field(table, name, info) for name, info in table.model_fields.items()]
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "primaryKey": [key_of(table)],
        "missingValues": [""],
    }
    foreign_keys = [
        _foreign_key(name, to.table)
        for name, info in table.model_fields.items()
        for to in info.metadata
        if isinstance(to, To)
    ]
    return schema | ({"foreignKeys": foreign_keys} if foreign_keys else {})


def column_type(info: FieldInfo) -> tuple[type[Any], bool]:
    """Give a column's type and whether it may be empty."""
    annotation: Any = info.annotation
    if get_origin(annotation) in (Union, types.UnionType):
        return next(arg for arg in get_args(annotation) if arg is not type(None)), True
    return annotation, False


def _field(table: type[Row], name: str, info: FieldInfo) -> dict[str, Any]:
    kind, optional = column_type(info)
    codelist = kind if issubclass(kind, Codelist) else None
    field: dict[str, Any] = {
        "name": name,
        "type": "string" if codelist else TYPES[kind],
        "title": name.replace("_", " ").capitalize(),
        "description": info.description,
    }
    if kind is bool:
        field |= {"trueValues": ["TRUE"], "falseValues": ["FALSE"]}
    constraints = _constraints(table, name, info, optional=optional)
    if codelist:
        constraints["enum"] = [term.value for term in codelist]
        field["codelist"] = f"codelists/{codelist.list_name()}.csv"
    return field | ({"constraints": constraints} if constraints else {})


def _constraints(table: type[Row], name: str, info: FieldInfo, *, optional: bool) -> dict[str, Any]:
    found: dict[str, Any] = {} if optional else {"required": True}
    if name == key_of(table):
        found["unique"] = True
    targets = [to.table for to in info.metadata if isinstance(to, To)]
    own = [table.table] if name == key_of(table) else []
    patterns = [KEY_PATTERNS[target] for target in (*targets, *own) if target in KEY_PATTERNS]
    by_name = COLUMN_PATTERNS.get(name) or COLUMN_PATTERNS.get(name.rpartition("_")[2])
    pattern = patterns[0] if patterns else by_name
    return found | ({"pattern": pattern} if pattern else {})


def _foreign_key(name: str, target: str) -> dict[str, Any]:
    key = key_of(tables_by_name()[target])
    return {"fields": [name], "reference": {"resource": target, "fields": [key]}}
