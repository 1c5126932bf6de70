"""A column of a table: its field descriptor, made ready for its cells."""

import operator
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Annotated, Any

from pydantic import StringConstraints, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel
from pydantic_core import SchemaError

from .csv_text import MAX_ROW
from .model import Field, Scalar
from .values import READERS, Value

Bound = tuple[str, Callable[[Any, Any], bool], Value]

_BOUNDS = {
    "minimum": ("at least", operator.ge),
    "maximum": ("at most", operator.le),
    "exclusive_minimum": ("more than", operator.gt),
    "exclusive_maximum": ("less than", operator.lt),
}
BOUNDED = ("integer", "number", "date")
"""Types that have an order."""


class Column:
    """The cells of a column as values, and what its descriptor asks of them."""

    def __init__(self, index: int, field: Field, missing: Iterable[str]) -> None:
        self.index = index
        self.name = field.name
        self.type = field.type
        self.constraints = field.constraints
        self.missing = frozenset(missing if field.missing_values is None else field.missing_values)
        self._field = field

    def read(self, text: str) -> Value | None:
        """Give a cell's value; None for what is no value of the column's type."""
        if self.type == "boolean":
            return self._booleans.get(text)
        return READERS[self.type](text)

    @property
    def is_checked(self) -> bool:
        """Whether cells of this type, format and spelling are known here."""
        field = self._field
        plain = field.format == "default" and field.bare_number and field.group_char is None
        known = self.type in READERS or self.type == "boolean"
        return plain and known and field.decimal_char == "." and not field.constraints.json_schema

    @cached_property
    def allowed(self) -> frozenset[Value] | None:
        """The values of `enum`, or of `categories`; None where any value may stand."""
        lists = [
            each for each in (self.constraints.enum, self._field.categories) if each is not None
        ]
        sets = (
            {value for each in listed if (value := self._value(each)) is not None}
            for listed in lists
        )
        return frozenset(set.intersection(*sets)) if lists else None

    @cached_property
    def bounds(self) -> list[Bound]:
        """The bounds that can be read: how each is called, its comparison, its value."""
        limits = ((self.limit(name), *how) for name, how in _BOUNDS.items())
        return [(word, holds, value) for value, word, holds in limits if value is not None]

    def unreadable_bounds(self) -> Iterator[str]:
        """Yield the members of the descriptor that bound this column by what is no value of it."""
        for name in _BOUNDS:
            if getattr(self.constraints, name) is not None and self.limit(name) is None:
                yield to_camel(name)

    def limit(self, name: str) -> Value | None:
        """Give a bound as a value of this column's type."""
        limit: Scalar | None = getattr(self.constraints, name)
        if limit is None or self.type not in BOUNDED:
            return None
        return self._value(limit)

    @property
    def lengths(self) -> tuple[int, int]:
        """The least and the greatest number of characters."""
        shortest, longest = self.constraints.min_length, self.constraints.max_length
        return shortest or 0, MAX_ROW if longest is None else longest

    @property
    def is_text(self) -> bool:
        """Whether its cells are free text."""
        return self.type in ("string", "any")

    @property
    def booleans(self) -> str:
        """The words for true and false."""
        return " or ".join(self._booleans)

    def unlike_pattern(self, texts: set[str]) -> set[str]:
        """Give the texts that the pattern does not match as a whole."""
        ordered = list(texts)
        try:
            self._pattern.validate_python(ordered)
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=False, include_input=False)
            return {ordered[int(each["loc"][0])] for each in found}
        return set()

    @cached_property
    def pattern_fault(self) -> str:
        """Why the pattern cannot be run; empty where it can."""
        try:
            _matcher(self.constraints.pattern or "")
        except SchemaError as error:
            return str(error).strip().rpartition("\n")[2].strip()
        return ""

    @cached_property
    def _pattern(self) -> TypeAdapter[list[str]]:
        return _matcher(self.constraints.pattern or "")

    @cached_property
    def _booleans(self) -> dict[str, bool]:
        false = dict.fromkeys(self._field.false_values, False)
        return false | dict.fromkeys(self._field.true_values, True)

    def _value(self, scalar: Scalar) -> Value | None:
        """Read a value of the descriptor, which may be written as JSON's type or as a cell."""
        if isinstance(scalar, bool):
            return scalar if self.type == "boolean" else None
        return self.read(scalar if isinstance(scalar, str) else str(scalar))


def _matcher(pattern: str) -> TypeAdapter[list[str]]:
    # This engine needs linear time for any pattern; Python's may need exponential time.
    whole = StringConstraints(pattern=f"^(?:{pattern})$")
    return TypeAdapter(list[Annotated[str, whole]])
