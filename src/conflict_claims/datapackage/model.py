"""The members of a Data Package (v2) descriptor that the checks of tables read."""

from typing import Annotated, Any, TypeVar

import pydantic
from annotated_types import Ge, Len, MinLen
from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, StringConstraints, Tag
from pydantic.alias_generators import to_camel

Scalar = str | int | float | bool


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _as_value(value: Any) -> Any:
    return value.get("value") if isinstance(value, dict) else value


Names = Annotated[list[str], BeforeValidator(_as_list), MinLen(1)]
"""Column names; a single one may stand without a list."""

Labelled = Annotated[Scalar, BeforeValidator(_as_value)]
"""A value, which may stand in an object beside its label."""

Missing = list[Annotated[str, BeforeValidator(_as_value)]]

Hash = Annotated[str, StringConstraints(pattern="^(?:(?:md5|sha1|sha256|sha512):)?[0-9A-Fa-f]+$")]
"""A digest of one of the usual kinds; without a name it is an MD5."""

Size = Annotated[int, Ge(0)]


class Part(BaseModel):
    """A part of a descriptor; members that are not listed are passed over."""

    model_config = ConfigDict(strict=True, frozen=True, alias_generator=to_camel)


P = TypeVar("P", bound=Part)


class Constraints(Part):
    """What the cells of a column have to satisfy beside their type."""

    required: bool = False
    unique: bool = False
    min_length: Size | None = None
    max_length: Size | None = None
    minimum: Scalar | None = None
    maximum: Scalar | None = None
    exclusive_minimum: Scalar | None = None
    exclusive_maximum: Scalar | None = None
    pattern: str | None = None
    enum: list[Scalar] | None = None
    json_schema: dict[str, Any] | None = None


class Field(Part):
    """A field descriptor."""

    name: str
    type: str = "any"
    format: str = "default"
    constraints: Constraints = Constraints()
    categories: list[Labelled] | None = None
    missing_values: Missing | None = None
    true_values: list[str] = ["true", "True", "TRUE", "1"]
    false_values: list[str] = ["false", "False", "FALSE", "0"]
    decimal_char: str = "."
    group_char: str | None = None
    bare_number: bool = True


class Reference(Part):
    """The other side of a foreign key; an empty resource is the table itself."""

    resource: str = ""
    fields: Names


class ForeignKey(Part):
    """Columns that refer to columns of a table."""

    fields: Names
    reference: Reference


class TableSchema(Part):
    """The columns of a table and its keys."""

    fields: Annotated[list[Field], MinLen(1)]
    primary_key: Names | None = None
    unique_keys: list[Names] = []
    foreign_keys: list[ForeignKey] = []
    missing_values: Missing = [""]
    fields_match: str | list[str] = "exact"


class Dialect(Part):
    """How a CSV file is written."""

    delimiter: Annotated[str, Len(1, 1)] = ","
    line_terminator: str = "\r\n"
    quote_char: str = '"'
    double_quote: bool = True
    skip_initial_space: bool = False
    header: bool = True
    header_rows: list[int] = [1]
    comment_char: str | None = None
    comment_rows: list[int] = []
    escape_char: str | None = None
    null_sequence: str | None = None


InPlace = Annotated[
    Annotated[P, Tag("here")] | Annotated[str, Tag("elsewhere")],
    Discriminator(lambda value: "elsewhere" if isinstance(value, str) else "here"),
]
"""A part that stands in the descriptor, or the path or address of another file with it."""


class Resource(Part):
    """A file of the package."""

    name: Annotated[str, MinLen(1)]
    path: Annotated[list[str], BeforeValidator(_as_list), MinLen(1)] | None = None
    data: Any = None
    type: str | None = None
    format: str | None = None
    encoding: str = "utf-8"
    bytes: Size | None = None
    hash: Hash | None = None
    rows: Size | None = None
    dialect: InPlace[Dialect] = Dialect()
    profile: str | None = None
    table_schema: Annotated[InPlace[TableSchema] | None, pydantic.Field(alias="schema")] = None


class Package(Part):
    """The descriptor as a whole."""

    version: str | None = None
    resources: Annotated[list[Resource], MinLen(1)]
