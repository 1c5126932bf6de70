"""Two releases of a package, and what differs between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from conflict_claims.datapackage.csv_text import Row
from conflict_claims.datapackage.descriptor import Descriptor
from conflict_claims.datapackage.model import Field, TableSchema
from conflict_claims.datapackage.reach import is_table
from conflict_claims.datapackage.table import Table
from conflict_claims.model.places import Place

from .register import Spot
from .version import Step, Version


@dataclass(frozen=True)
class ReleaseChange:
    """The descriptors of two releases."""

    old: Descriptor
    new: Descriptor

    @cached_property
    def versions(self) -> tuple[Version, Version] | None:
        """Both versions; None where one of the two gives none."""
        old, new = Version.read(self.old.version), Version.read(self.new.version)
        return (old, new) if old and new else None

    @property
    def made(self) -> Step | None:
        """The step that the two versions make; None where there is none."""
        return self.versions[0].step_to(self.versions[1]) if self.versions else None

    @property
    def breaking(self) -> Step:
        """The least step with which something may be removed."""
        return self.versions[0].breaking if self.versions else Step.MAJOR

    @property
    def may_break(self) -> bool:
        """Whether the step that was made lets tables, columns and codes be removed."""
        return self.made is not None and self.made >= self.breaking

    def lost_tables(self) -> Iterator[tuple[str, Place]]:
        """Yield the tables that are gone, with their places in the old descriptor."""
        names = _tables(self.new)
        yield from ((name, at) for name, at in _tables(self.old).items() if name not in names)

    def new_tables(self) -> list[str]:
        """Give the tables that were not there before."""
        return [name for name in _tables(self.new) if name not in _tables(self.old)]

    def schemas(self) -> Iterator["SchemaChange"]:
        """Yield the schemas of tables that both releases describe."""
        now = {resource.name: (index, schema) for index, resource, schema in self.new.tables()}
        for index, resource, schema in self.old.tables():
            if resource.name in now:
                sides = Side(self.old, index, schema), Side(self.new, *now[resource.name])
                yield SchemaChange(self, resource.name, *sides)


@dataclass(frozen=True)
class Side:
    """A table's schema in the descriptor of one of the releases."""

    descriptor: Descriptor
    index: int
    table_schema: TableSchema

    @property
    def names(self) -> list[str]:
        """The names of the columns in their order."""
        return [field.name for field in self.table_schema.fields]

    @property
    def fields(self) -> Mapping[str, Field]:
        """The columns by name."""
        return {field.name: field for field in self.table_schema.fields}

    def spot(self, column: str = "") -> Spot:
        """Give the position of the schema, or of one of its columns."""
        place: Place = ("resources", self.index, "schema")
        if column:
            place = (*place, "fields", self.names.index(column))
        return Spot(self.descriptor.label, *self.descriptor.mark(place))


@dataclass(frozen=True)
class SchemaChange:
    """The schemas of one table in both releases."""

    release: ReleaseChange
    table: str
    old: Side
    new: Side

    @property
    def kept(self) -> list[str]:
        """The columns that both have, in their old order."""
        return [name for name in self.old.names if name in self.new.fields]

    @property
    def new_columns(self) -> list[str]:
        """The columns that were not there before."""
        return [name for name in self.new.names if name not in self.old.fields]

    def lost_columns(self) -> list[str]:
        """Give the columns that are gone."""
        return [name for name in self.old.names if name not in self.new.fields]

    def moved_column(self) -> str:
        """Give the first column that does not stand where it stood; empty where all do."""
        pairs = zip(self.kept, self.new.names, strict=False)
        return next((kept for kept, found in pairs if kept != found), "")

    def retyped(self) -> Iterator[tuple[str, str, str]]:
        """Yield columns of another type or format, with the old and the new one."""
        for name in self.kept:
            old, new = (_type(side.fields[name]) for side in (self.old, self.new))
            if old != new:
                yield name, old, new

    @property
    def keys(self) -> tuple[list[str] | None, list[str] | None]:
        """The columns of the old and of the new primary key."""
        return self.old.table_schema.primary_key, self.new.table_schema.primary_key

    def lost_codes(self) -> Iterator[tuple[str, list[str]]]:
        """Yield columns with the codes that they list no more."""
        yield from self._codes_beyond(self.old, self.new)

    def new_codes(self) -> Iterator[tuple[str, list[str]]]:
        """Yield columns with the codes that they did not list before."""
        yield from self._codes_beyond(self.new, self.old)

    def _codes_beyond(self, more: Side, less: Side) -> Iterator[tuple[str, list[str]]]:
        for name in self.kept:
            listed, others = (side.fields[name].constraints.enum for side in (more, less))
            beyond = [str(code) for code in listed or () if others and code not in others]
            if beyond:
                yield name, beyond


class CellChange(NamedTuple):
    """A cell as it was and as it is; empty where its value is missing."""

    column: str
    old: str
    new: str


@dataclass(frozen=True)
class TableChange:
    """A table of both releases, whose rows can be compared.

    `cited` tells whether its rows have lives of their own: other tables refer to them, or no
    table of the package refers to any.
    """

    old: Table
    new: Table
    cited: bool

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.old.name

    @property
    def key(self) -> list[str]:
        """The columns of the primary key; none where the two have none or unlike ones."""
        old, new = self.old.schema.primary_key, self.new.schema.primary_key
        return old if old and old == new else []


@dataclass(frozen=True)
class RowChange:
    """A row that was added, changed, withdrawn or removed, with the cells that differ.

    `name` is its key as text, or of a table without a key its line.
    """

    table: TableChange
    kind: str
    name: str
    old: Row | None
    new: Row | None
    cells: tuple[CellChange, ...] = ()

    def values(self, table: Table, row: Row) -> dict[str, str]:
        """Give the values of a row by column; missing ones are left out."""
        cells = zip(table.columns, row.cells, strict=True)
        return {column.name: cell for column, cell in cells if cell not in column.missing}


@dataclass(frozen=True)
class VersionChange:
    """The least step that was found to be needed, and for what."""

    release: ReleaseChange
    needed: Step
    reason: str


def _tables(descriptor: Descriptor) -> dict[str, Place]:
    return {
        resource.name: ("resources", index)
        for index, resource in enumerate(descriptor.resources)
        if is_table(resource)
    }


def _type(field: Field) -> str:
    return field.type if field.format == "default" else f"{field.type} ({field.format})"
