"""How our codes stand to those of other schemes."""

import csv
from dataclasses import dataclass
from importlib.resources import files

from .match import Match

_MATCHES = {match.value: match for match in Match}


@dataclass(frozen=True, slots=True)
class CodeMapping:
    """One of our codes and one code of another scheme; a row of ``mappings.csv``."""

    codelist: str
    """Released name of our codelist."""
    code: str
    """Our code."""
    scheme: str
    """Name of the other scheme, with the variable where a scheme has several."""
    scheme_version: str
    """Version of the other scheme that was looked at; empty where it names none."""
    scheme_code: str
    """The other scheme's code, as text, leading zeros kept."""
    match: Match
    """How our code stands to theirs."""
    note: str
    """Which part is shared, or the direction of a scale; empty where there is nothing to say."""


def read_mappings() -> list[CodeMapping]:
    """Give all mappings in the order of codelist, code, scheme and the other scheme's code."""
    table = files(__package__).joinpath("mappings.csv").read_text(encoding="utf-8")
    return [_mapping(row) for row in csv.DictReader(table.splitlines())]


def _mapping(row: dict[str, str]) -> CodeMapping:
    return CodeMapping(
        codelist=row["codelist"],
        code=row["code"],
        scheme=row["scheme"],
        scheme_version=row["scheme_version"],
        scheme_code=row["scheme_code"],
        match=_MATCHES[row["match"]],
        note=row["note"],
    )
