"""Rows of the codelists and of their mappings to other schemes."""

from collections.abc import Iterator
from typing import Annotated

from conflict_claims.model.vocabulary import CODELISTS, Match
from conflict_claims.model.vocabulary.mapping import read_mappings

from .row import Row, To, composite


class CodeRow(Row):
    """Every code of every codelist, with what it means."""

    table = "codes"

    id: str
    """`codelist@code`."""
    codelist: str
    """The codelist."""
    code: str
    """The code, as it stands in the tables."""
    label: str
    """A short name to show."""
    definition: str
    """What it means."""
    deprecated_in: str | None
    """The version from which it is no longer given."""


class CodeMappingRow(Row):
    """How our codes stand to those of other schemes; codes only, no foreign definitions."""

    table = "code_mappings"

    id: str
    """`codelist@code@scheme@scheme_code`."""
    code_id: Annotated[str, To("codes")]
    """The code, `codelist@code`."""
    codelist: str
    """The codelist."""
    code: str
    """Our code."""
    scheme: str
    """The other scheme."""
    scheme_code: str
    """Their code, as text."""
    scheme_version: str | None
    """The version of the other scheme, where it has one."""
    match: Match
    """How ours stands to theirs, as in SKOS: broad means that theirs is the broader."""
    note: str | None
    """The shared part, or the direction of a scale."""


def code_rows() -> Iterator[Row]:
    """Yield the rows of all codelists and mappings."""
    for codelist in CODELISTS:
        for term in codelist:
            yield CodeRow(
                id=composite(codelist.list_name(), term),
                codelist=codelist.list_name(),
                code=term.value,
                label=term.label,
                definition=term.definition,
                deprecated_in=None,
            )
    for mapping in read_mappings():
        key = (mapping.codelist, mapping.code, mapping.scheme, mapping.scheme_code)
        yield CodeMappingRow(
            id=composite(*key),
            code_id=composite(mapping.codelist, mapping.code),
            codelist=mapping.codelist,
            code=mapping.code,
            scheme=mapping.scheme,
            scheme_code=mapping.scheme_code,
            scheme_version=mapping.scheme_version or None,
            match=mapping.match,
            note=mapping.note or None,
        )
