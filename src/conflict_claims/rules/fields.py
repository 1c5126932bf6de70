"""CC111 to CC116 and CC601: the fields, as pydantic judges them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from conflict_claims.findings import short
from conflict_claims.model.base import (
    CLAIM_REF,
    COUNTRY,
    DATE,
    DAY,
    FIGURE_REF,
    LANGUAGE,
    LINE,
    SCHEMA_VERSION,
    SLUG,
    SPAN,
)
from conflict_claims.model.draft import ITEM, RULE
from conflict_claims.model.places import DATES, SPANS, Place, fits
from conflict_claims.reading.characters import code_point

from .register import Issue, Subject, rule

CODE_ERRORS = ("enum", "literal_error")
FORM_ERRORS = (
    "string_pattern_mismatch",
    "string_too_long",
    "too_short",
    "too_long",
    "greater_than_equal",
    "less_than_equal",
    "finite_number",
    "one_bound",
)
FORMS = {
    SLUG: "lower-case letters and digits, with single hyphens between",
    LINE: "one line, without blanks at its ends",
    DATE: "YYYY, YYYY-MM, YYYY-MM-DD, or an interval A/B of them, .. for an open end",
    DAY: "YYYY-MM-DD",
    COUNTRY: "three capital letters of ISO 3166-1",
    LANGUAGE: "two or three lower-case letters of ISO 639",
    SPAN: "start-end, two numbers",
    CLAIM_REF: "c1, c2 and so on, in another record article-id/c1",
    ITEM: "an id of this record, or article. and a field of it",
    RULE: "layer.name of a rule, in lower-case letters, digits and underscores",
    FIGURE_REF: "k1, k2 and so on, in another record article-id/k1",
    **{f"^{sign}[1-9][0-9]*$": f"{sign}1, {sign}2 and so on" for sign in "sck"},
}
"""What the commonest patterns ask for, in words."""
TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}
"""The types of fields, in words."""
_NOT_OF_VALUES = ("extra_forbidden", "missing")
_KEY = "[key]"  # the step that pydantic adds where a key itself is wrong
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_OFFSETS = re.compile(r"[0-9]+-[0-9]+\s*")
ELSEWHERE = ("extra_forbidden", "missing", "unpinned_span", *CODE_ERRORS, *FORM_ERRORS)


@dataclass(frozen=True)
class FieldErrors:
    """Pydantic's errors of one record, with the data and the model against which it stands."""

    errors: tuple[ErrorDetails, ...]
    data: Any
    model: type[BaseModel]

    @cached_property
    def each(self) -> list[tuple[str, Place, ErrorDetails, Any]]:
        """Type, place, error and value of each error.

        The place is pydantic's, cleared of the steps that are not in the data, such as union tags.
        Words where offsets belong are of type `unpinned_span`.
        """
        return [self._told(error) for error in self.errors]

    def _told(self, error: ErrorDetails) -> tuple[str, Place, ErrorDetails, Any]:
        place, value = _follow(self.data, error["loc"])
        unpinned = _is_unpinned(error, value) and any(fits(place, span) for span in SPANS)
        return "unpinned_span" if unpinned else error["type"], place, error, value

    def of(self, *types: str) -> Iterator[tuple[Place, ErrorDetails, Any]]:
        """Yield place, error and value of the errors of some types."""
        for kind, place, error, value in self.each:
            if kind in types:
                yield place, error, value


def _is_unpinned(error: ErrorDetails, value: Any) -> bool:
    if error["loc"][-1] == _KEY or error["type"] in _NOT_OF_VALUES:
        return False
    words = isinstance(value, str) and not _OFFSETS.fullmatch(value)
    return words or isinstance(value, dict)


def is_newer(data: Any) -> bool:
    """Tell whether a record says that it follows a later version of the schema."""
    version = data.get("schema_version")
    known = isinstance(version, str) and re.fullmatch(r"[0-9]{1,9}\.[0-9]{1,9}", version)
    return bool(known) and _numbers(version) > _numbers(SCHEMA_VERSION)


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def of_version(errors: Iterable[ErrorDetails]) -> tuple[ErrorDetails, ...]:
    """Leave only what is said of the version."""
    return tuple(error for error in errors if error["loc"] == ("schema_version",))


def _follow(data: Any, loc: tuple[int | str, ...]) -> tuple[Place, Any]:
    place: list[str | int] = []
    for step in loc:
        key_of_mapping = isinstance(data, Mapping) and step in data
        index_of_list = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if key_of_mapping or index_of_list:
            place.append(step)
            data = data[step]
    return tuple(place), place[-1] if loc[-1:] == (_KEY,) else data


def nearest(value: object, known: Collection[str]) -> str:
    """Give the known word most like the value, in whatever case that is written, or nothing."""
    words = {word.lower(): word for word in known}
    return words[close[0]] if (close := get_close_matches(str(value).lower(), words, n=1)) else ""


@rule("CC111", "known-keys", Subject.FIELDS)
def known_keys(fields: FieldErrors) -> Iterator[Issue]:
    """A mapping has no keys but those of the schema."""
    for place, error, _ in fields.of("extra_forbidden"):
        known = keys_at(fields.model, error["loc"][:-1])
        guess = nearest(error["loc"][-1], known)
        fix = guess or f"remove it, or use one of {', '.join(sorted(known))}"
        yield Issue(place, "no such key", fix, on_key=True)


@rule("CC112", "required-keys", Subject.FIELDS)
def required_keys(fields: FieldErrors) -> Iterator[Issue]:
    """Every required key is there."""
    for place, error, _ in fields.of("missing"):
        yield Issue(place, f"{error['loc'][-1]} is missing", f"add {error['loc'][-1]}")


@rule("CC113", "right-type", Subject.FIELDS)
def right_type(fields: FieldErrors) -> Iterator[Issue]:
    """A value has the type of the schema: nothing is converted."""
    for kind, place, error, value in fields.each:
        if kind not in ELSEWHERE:
            expected = TYPES.get(kind, error["msg"])
            fix = _as_text(place, value) if kind == "string_type" and _is_number(value) else ""
            yield Issue(place, f"{short(value)}: expected {expected}", fix)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _as_text(place: Place, number: float) -> str:
    """Say how to write a number where text belongs; a date is more than digits, except a year."""
    if any(fits(place, pattern) for pattern in DATES) and not re.fullmatch(DATE, str(number)):
        return f"write {FORMS[DATE]}"
    return f'write "{number}"'


@rule("CC114", "known-codes", Subject.FIELDS)
def known_codes(fields: FieldErrors) -> Iterator[Issue]:
    """A coded value is one of its codelist."""
    for place, error, value in fields.of(*CODE_ERRORS):
        if place == ("schema_version",):
            continue
        expected = error["ctx"]["expected"]
        codes = [code.strip().strip("'") for code in expected.replace(" or ", ", ").split(",")]
        fix = nearest(value, codes) or f"use one of {', '.join(codes)}"
        yield Issue(place, f"{short(value)} is not a code of this list", fix)


@rule("CC115", "right-form", Subject.FIELDS)
def right_form(fields: FieldErrors) -> Iterator[Issue]:
    """A value keeps the form, the length and the bounds of its field."""
    for place, error, value in fields.of(*FORM_ERRORS):
        yield Issue(place, f"{short(value)}: {_wanted(error, str(value))}")


def _wanted(error: ErrorDetails, value: str) -> str:
    pattern = error.get("ctx", {}).get("pattern")
    if pattern is None:
        return error["msg"][0].lower() + error["msg"][1:]
    wanted = f"expected {FORMS.get(pattern, 'the form ' + pattern)}"
    foreign = _NOT_ASCII.search(value) if pattern == SLUG else None
    # One that looks like a Latin letter is told from it by its number alone.
    return f"{wanted}, and {code_point(foreign[0])} is none of a to z" if foreign else wanted


@rule("CC116", "schema-version", Subject.FIELDS)
def schema_version(fields: FieldErrors) -> Iterator[Issue]:
    """The record follows the schema version of this package."""
    for place, _, value in fields.of(*CODE_ERRORS):
        if place == ("schema_version",):
            message = f'{short(value)} is not the version of this package, "{SCHEMA_VERSION}"'
            yield Issue(place, message, _fix_of_version(fields.data))


def _fix_of_version(data: Any) -> str:
    if is_newer(data):
        return "install a newer conflict-claims, which this record needs"
    if str(data["schema_version"]) == SCHEMA_VERSION:
        return f'write "{SCHEMA_VERSION}", quoted'
    return "run conflict-claims migrate, or use a matching release"


@rule("CC601", "pinned-words", Subject.FIELDS)
def pinned_words(fields: FieldErrors) -> Iterator[Issue]:
    """Every span has offsets; words that a coder wrote wait for `pin`."""
    for place, _, value in fields.of("unpinned_span"):
        yield Issue(place, f"{short(value)} has no offsets yet", "conflict-claims pin RECORD")


@cache
def keys_at(model: type[BaseModel], place: Place) -> tuple[str, ...]:
    """Give the keys that a mapping may have, in the order of the model.

    They are found along the JSON Schema. Steps that are not in it, such as the tags of a union,
    are skipped; where several shapes are allowed, their keys follow one another.
    """
    schema = _schema(model)
    nodes = [schema]
    for step in place:
        nodes = [child for node in nodes for child in _step(schema, node, step)] or nodes
    return tuple(dict.fromkeys(key for node in nodes for key in node.get("properties", {})))


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _step(root: dict[str, Any], node: dict[str, Any], step: int | str) -> list[dict[str, Any]]:
    if isinstance(step, int):
        found = [node["items"]] if "items" in node else []
    else:
        found = [node["properties"][step]] if step in node.get("properties", {}) else []
    return [resolved for child in found for resolved in _resolve(root, child)]


def _resolve(root: dict[str, Any], node: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in node:
        return _resolve(root, root["$defs"][node["$ref"].rsplit("/", 1)[-1]])
    options = [*node.get("anyOf", ()), *node.get("oneOf", ())]
    return [found for option in options for found in _resolve(root, option)] or [node]
