"""CC801 to CC807: the descriptor of a Data Package."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from conflict_claims.findings import short
from conflict_claims.model.places import Place
from conflict_claims.reading.fault import FaultKind

from .register import Issue, Spot, Subject, rule

if TYPE_CHECKING:
    from conflict_claims.datapackage.column import Column
    from conflict_claims.datapackage.descriptor import Descriptor
    from conflict_claims.datapackage.model import TableSchema

Where = tuple[Place, str]
"""A place in a descriptor, and what is wrong there."""


@rule("CC801", "descriptor-in-json", Subject.DESCRIPTOR)
def descriptor_in_json(descriptor: "Descriptor") -> Iterator[Issue]:
    """The descriptor is a regular file of at most 4 MiB that holds one JSON object, in UTF-8."""
    if descriptor.fault and descriptor.fault.kind is not FaultKind.DUPLICATE_KEY:
        yield from _unreadable(descriptor)


@rule("CC802", "descriptor-unique-keys", Subject.DESCRIPTOR)
def descriptor_unique_keys(descriptor: "Descriptor") -> Iterator[Issue]:
    """No object of the descriptor has a key twice: JSON readers keep one of the two in silence."""
    if descriptor.fault and descriptor.fault.kind is FaultKind.DUPLICATE_KEY:
        yield from _unreadable(descriptor)


@rule("CC803", "descriptor-members", Subject.DESCRIPTOR)
def descriptor_members(descriptor: "Descriptor") -> Iterator[Issue]:
    """The descriptor has the members that a Data Package needs, each in the form it has there."""
    where = [*descriptor.errors, *_sourceless(descriptor)]
    yield from _issues(descriptor, where, "write it as the Data Package standard has it")


@rule("CC804", "distinct-names", Subject.DESCRIPTOR)
def distinct_names(descriptor: "Descriptor") -> Iterator[Issue]:
    """No two resources of a package, and no two columns of a table, have the same name."""
    where = list(_repeated(("resources",), [each.name for each in descriptor.resources]))
    for index, _, schema in descriptor.tables():
        columns = [field.name for field in schema.fields]
        where += _repeated(("resources", index, "schema", "fields"), columns)
    yield from _issues(descriptor, where, "give it another name")


@rule("CC805", "known-columns", Subject.DESCRIPTOR)
def known_columns(descriptor: "Descriptor") -> Iterator[Issue]:
    """The keys of a table name its columns; a foreign key names a table, and as many of its."""
    columns: dict[str, set[str] | None] = {each.name: None for each in descriptor.resources}
    columns |= {resource.name: _columns(schema) for _, resource, schema in descriptor.tables()}
    where: list[Where] = []
    for index, resource, schema in descriptor.tables():
        place = ("resources", index, "schema")
        where += _unknown_keys(place, schema)
        where += _unknown_references(place, schema, resource.name, columns)
    yield from _issues(descriptor, where, "name what the schemas describe")


@rule("CC806", "usable-constraints", Subject.DESCRIPTOR)
def usable_constraints(descriptor: "Descriptor") -> Iterator[Issue]:
    """A pattern is a regular expression, and a bound a value of its column's type."""
    where = [
        ((*place, "constraints", name), f"{name} {message}")
        for place, column in descriptor.columns()
        if not column.obstacle
        for name, message in _unusable(column)
    ]
    yield from _issues(descriptor, where, "correct or remove it")


@rule("CC807", "checked-in-full", Subject.DESCRIPTOR, "warning")
def checked_in_full(descriptor: "Descriptor") -> Iterator[Issue]:
    """Every table and column is of a kind that is checked here; where not, that is told.

    Checked are tables of one CSV file in UTF-8, with commas or another delimiter, whose schema
    stands in the descriptor and is matched exactly; columns of the types any, string, integer,
    number, boolean and date in their default format; patterns without look-around.
    """
    where: list[Where] = list(descriptor.obstacles())
    for place, column in descriptor.columns():
        if column.obstacle:
            where.append((place, column.obstacle))
        elif column.pattern_fault and _compiles(column.constraints.pattern or ""):
            where.append(((*place, "constraints", "pattern"), "a pattern that may take forever"))
    told = ((place, f"not checked: {what}") for place, what in where)
    yield from _issues(descriptor, told, "check it with another program too")


def _unreadable(descriptor: "Descriptor") -> Iterator[Issue]:
    if fault := descriptor.fault:
        path = descriptor.label
        other = (Spot(path, *fault.other[:2]), fault.other[2]) if fault.other else None
        spot = Spot(path, fault.line, fault.column, fault.end)
        yield Issue((), fault.message, fault.fix, spot=spot, other=other)


def _issues(descriptor: "Descriptor", where: Iterable[Where], fix: str) -> Iterator[Issue]:
    for place, message in where:
        spot = Spot(descriptor.label, *descriptor.mark(place))
        yield Issue(place, message, fix, spot=spot)


def _sourceless(descriptor: "Descriptor") -> Iterator[Where]:
    for index, resource in enumerate(descriptor.resources):
        if resource.path is None and resource.data is None:
            yield ("resources", index), "the member path is missing"


def _repeated(place: Place, names: Sequence[str]) -> Iterator[Where]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield (*place, index, "name"), f"{short(name)} is the name of an earlier one"
        seen.add(name)


def _columns(schema: "TableSchema") -> set[str]:
    return {field.name for field in schema.fields}


def _unknown_keys(place: Place, schema: "TableSchema") -> Iterator[Where]:
    keys = [((*place, "primaryKey"), schema.primary_key or [])]
    keys += [((*place, "uniqueKeys", i), names) for i, names in enumerate(schema.unique_keys)]
    keys += [
        ((*place, "foreignKeys", i, "fields"), key.fields)
        for i, key in enumerate(schema.foreign_keys)
    ]
    known = _columns(schema)
    for where, names in keys:
        yield from _unknown(where, names, known)


def _unknown_references(
    place: Place, schema: "TableSchema", own: str, columns: Mapping[str, set[str] | None]
) -> Iterator[Where]:
    for index, key in enumerate(schema.foreign_keys):
        where = (*place, "foreignKeys", index, "reference")
        target = key.reference.resource or own
        if target not in columns:
            yield (*where, "resource"), f"there is no table {short(target)}"
        elif len(key.fields) != len(key.reference.fields):
            yield (*where, "fields"), "the two sides have unlike numbers of columns"
        else:
            yield from _unknown((*where, "fields"), key.reference.fields, columns[target])


def _unknown(place: Place, names: Iterable[str], known: set[str] | None) -> Iterator[Where]:
    """Yield the names that no column has; nothing where the columns are not known."""
    unknown = () if known is None else (name for name in names if name not in known)
    yield from ((place, f"there is no column {short(name)}") for name in unknown)


def _unusable(column: "Column") -> Iterator[tuple[str, str]]:
    for name in column.unreadable_bounds():
        yield name, f"is no bound of a column of type {column.type}"
    if column.pattern_fault and not _compiles(column.constraints.pattern or ""):
        yield "pattern", "is no regular expression"


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True
