"""What a written release has to satisfy before it is published."""

import json
from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft202012Validator

from conflict_claims.contract.json_schemas import json_schema
from conflict_claims.findings import format_finding
from conflict_claims.rules.package import check_package

from . import records
from .sqlite_file import broken_references


def faults_of(folder: Path) -> Iterator[str]:
    """Yield every fault of a release folder, as three engines see it.

    The rules of released tables judge the data package: types, codes, patterns, keys, references,
    sizes and digests; SQLite judges the foreign keys by itself; jsonschema the records.
    """
    yield from _package_faults(folder)
    yield from _reference_faults(folder)
    if (folder / records.NAME).exists():
        yield from _record_faults(folder / records.NAME)


def _package_faults(folder: Path) -> Iterator[str]:
    for finding in check_package(folder):
        if finding.severity == "error":
            yield format_finding(finding).removeprefix(f"{folder.as_posix()}/")


def _reference_faults(folder: Path) -> Iterator[str]:
    for path in folder.glob("*.sqlite"):
        for table, row, target in broken_references(path):
            yield f"{path.name}: row {row} of {table} refers to nothing in {target}"


def _record_faults(path: Path) -> Iterator[str]:
    validator = Draft202012Validator(json_schema("article"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for error in validator.iter_errors(json.loads(line)):
            yield f"{path.name}:{number}: {error.json_path}: {error.message[:200]}"
