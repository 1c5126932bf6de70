"""The descriptor of a package as it was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from conflict_claims.model.places import Place
from conflict_claims.reading.fault import Fault, Unreadable

from .column import Column
from .folder import DESCRIPTOR, PackageFiles
from .json_text import JsonText
from .model import Package, Resource, TableSchema
from .reach import obstacles

MAX_BYTES = 4 * 1024 * 1024
"""Largest descriptor: a thousand tables with their codelists stay below it."""


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A descriptor: exactly one of `fault`, `errors` and `package` is given."""

    label: str
    text: JsonText | None = None
    fault: Fault | None = None
    errors: tuple[tuple[Place, str], ...] = ()
    package: Package | None = None

    def mark(self, place: Place) -> tuple[int, int]:
        """Give line and column, from 1, of a place."""
        return self.text.mark(place) if self.text else (1, 1)

    @property
    def resources(self) -> Sequence[Resource]:
        """The resources, none where the descriptor cannot be read."""
        return self.package.resources if self.package else ()

    @property
    def version(self) -> str:
        """The version of the package; empty where it gives none."""
        return (self.package and self.package.version) or ""

    def tables(self) -> Iterator[tuple[int, Resource, TableSchema]]:
        """Yield the resources whose schema stands here, each with its position."""
        for index, resource in enumerate(self.resources):
            if isinstance(resource.table_schema, TableSchema):
                yield index, resource, resource.table_schema

    def columns(self) -> Iterator[tuple[Place, Column]]:
        """Yield the columns of all tables whose schema stands here, with their places."""
        for index, _, schema in self.tables():
            for number, field in enumerate(schema.fields):
                place = ("resources", index, "schema", "fields", number)
                yield place, Column(number, field, schema.missing_values)

    def obstacles(self) -> Iterator[tuple[Place, str]]:
        """Yield the places for which the rows of a table cannot be checked, and why."""
        for index, resource in enumerate(self.resources):
            for place, message in obstacles(resource):
                yield ("resources", index, *place), message


def read_descriptor(files: PackageFiles) -> Descriptor:
    """Read the descriptor of a package; what is wrong with it stands in the answer."""
    label = files.label(DESCRIPTOR)
    try:
        text = JsonText(files.read(DESCRIPTOR, MAX_BYTES))
    except Unreadable as error:
        return Descriptor(label, fault=error.fault)
    try:
        return Descriptor(label, text, package=Package.model_validate(text.data))
    except ValidationError as error:
        return Descriptor(label, text, errors=tuple(_errors(error, text.data)))


def _errors(error: ValidationError, data: Any) -> Iterator[tuple[Place, str]]:
    """Yield places and messages; of a place that fails in several forms, the first alone."""
    found: dict[Place, str] = {}
    for each in error.errors(include_url=False, include_context=False, include_input=False):
        place = _place(each["loc"], data)
        if each["type"] == "missing":
            found.setdefault(place, f"the member {each['loc'][-1]} is missing")
        found.setdefault(place, each["msg"][:1].lower() + each["msg"][1:])
    yield from found.items()


def _place(steps: Place, data: Any) -> Place:
    """Give the steps that stand in the data; the others are names of types."""
    place: list[str | int] = []
    for step in steps:
        inside = isinstance(data, dict) and step in data
        if inside or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            data = data[step]
            place.append(step)
    return tuple(place)
