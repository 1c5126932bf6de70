"""What a codelist is: an enumeration whose terms explain themselves."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:  # the encoder uses the codes without any model
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema


class Codelist(StrEnum):
    """A closed list of codes; every member is its code, a plain string.

    A member is declared as ``NAME = code, label, definition, example``, where the
    example is one invented sentence about an invented place.
    The order of the members is part of the list: where two terms fit, the first counts.
    """

    label: str
    definition: str
    example: str

    def __new__(cls, code: str, label: str, definition: str, example: str) -> Self:
        """Make a member that equals its code and carries its documentation."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label, member.definition, member.example = label, definition, example
        return member

    @classmethod
    def list_name(cls) -> str:
        """Give the list's released name: ``VictimStatus`` is ``victim_status``."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Accept the code itself even in strict mode: YAML has strings, not members."""
        from pydantic_core import core_schema

        return core_schema.enum_schema(cls, list(cls), sub_type="str", strict=False)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add the definitions for editors, and the codelist's CSV file for other tools."""
        described = handler(schema)
        described["enumDescriptions"] = [code.definition for code in cls]
        described["codelist"] = f"codelists/{cls.list_name()}.csv"
        return described
