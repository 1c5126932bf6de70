"""What of a Data Package these checks cover; the rest is told, not passed over in silence."""

from collections.abc import Iterator

from conflict_claims.model.places import Place

from .model import Dialect, Resource, TableSchema

PLAIN = Dialect()
FREE = ("delimiter", "line_terminator")
TABULAR = ("tabular-data-resource", "table")


def obstacles(resource: Resource) -> Iterator[tuple[Place, str]]:
    """Yield places in a resource, and why its rows cannot be checked; nothing for other files."""
    if not is_table(resource):
        return
    if resource.data is not None or len(resource.path or ()) > 1:
        yield (), "rows that do not stand in one file"
    if resource.format not in (None, "csv") or resource.encoding.lower() not in ("utf-8", "utf8"):
        yield (), "a file that is not CSV in UTF-8"
    yield from _dialect_obstacles(resource.dialect)
    yield from _schema_obstacles(resource.table_schema)


def is_table(resource: Resource) -> bool:
    """Tell whether a resource is a table, by its type or for having a schema."""
    return (
        resource.table_schema is not None or {resource.type, resource.profile} & {*TABULAR} != set()
    )


def _dialect_obstacles(dialect: Dialect | str) -> Iterator[tuple[Place, str]]:
    if isinstance(dialect, str):
        yield ("dialect",), "a dialect in another file"
        return
    if dialect.delimiter in ('"', "\r", "\n"):
        yield ("dialect", "delimiter"), "cells parted by this character"
    for name, field in Dialect.model_fields.items():
        if name not in FREE and getattr(dialect, name) != getattr(PLAIN, name):
            yield ("dialect", str(field.alias)), "another dialect than that of RFC 4180"


def _schema_obstacles(schema: TableSchema | str | None) -> Iterator[tuple[Place, str]]:
    if not isinstance(schema, TableSchema):
        yield ("schema",) if schema else (), "a table without a schema in the descriptor"
    elif schema.fields_match not in ("exact", ["exact"]):
        yield ("schema", "fieldsMatch"), "columns that need not match the schema"
