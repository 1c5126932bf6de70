"""A column of a table: its field descriptor, made ready for its cells."""

import operator
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import Any

from pydantic.alias_generators import to_camel
from pydantic_core import SchemaError, SchemaValidator, ValidationError, core_schema

from conflict_claims.findings import short

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

    @cached_property
    def obstacle(self) -> str:
        """What keeps the cells from being checked; empty where nothing does."""
        field = self._field
        if self.type not in READERS and self.type != "boolean":
            return f"the type {short(self.type)}"
        if field.format != "default":
            return f"the format {short(field.format)}"
        if not field.bare_number or field.group_char is not None or field.decimal_char != ".":
            return "numbers that are not bare, or not with a decimal point"
        return "a constraint jsonSchema" if self.constraints.json_schema else ""

    @cached_property
    def allowed(self) -> frozenset[Value] | None:
        """The values of `enum`, or of `categories`; None where any value may stand."""
        listed = (self.constraints.enum, self._field.categories)
        sets = [{self._value(each) for each in values} for values in listed if values is not None]
        values = set.intersection(*sets) if sets else set()
        return frozenset(each for each in values if each is not None) if sets else None

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
    def lengths(self) -> tuple[int, int] | None:
        """The least and the greatest number of characters, where one is given."""
        shortest, longest = self.constraints.min_length, self.constraints.max_length
        if shortest is None and longest is None:
            return None
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
            _matcher(self.constraints.pattern or "").validate_python(ordered)
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=False, include_input=False)
            return {ordered[int(each["loc"][0])] for each in found}
        return set()

    @cached_property
    def pattern_fault(self) -> str:
        """Why the pattern cannot be run; empty where it can."""
        pattern = self.constraints.pattern or ""
        try:
            SchemaValidator(core_schema.str_schema(pattern=pattern))  # it may close a group of ours
            _matcher(pattern)
        except SchemaError as error:
            return str(error).strip().rpartition("\n")[2].strip()
        return ""

    @cached_property
    def _booleans(self) -> dict[str, bool]:
        false = dict.fromkeys(self._field.false_values, False)
        return false | dict.fromkeys(self._field.true_values, True)

    def _value(self, scalar: Scalar) -> Value | None:
        """Read a value of the descriptor, which may be written as JSON's type or as a cell."""
        if isinstance(scalar, bool):
            return scalar if self.type == "boolean" else None
        return self.read(scalar if isinstance(scalar, str) else str(scalar))


@cache
def _matcher(pattern: str) -> SchemaValidator:
    # This engine needs linear time for any pattern; Python's may need exponential time.
    whole = core_schema.str_schema(pattern=f"^(?:{pattern})$")
    return SchemaValidator(core_schema.list_schema(whole))
