"""What a written release has to satisfy before it is published."""

import json
from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft202012Validator

from conflict_claims.contract.json_schemas import json_schema

from .sqlite_file import broken_references


def faults_of(folder: Path) -> Iterator[str]:
    """Yield every fault of a release folder, as three engines see it.

    Frictionless checks types, enums, patterns, keys, sizes and digests of the tables;
    SQLite checks the foreign keys by itself; jsonschema checks the records.
    """
    yield from _frictionless_faults(folder / "datapackage.json")
    yield from _reference_faults(folder)
    yield from _record_faults(folder / "records.jsonl")


def _frictionless_faults(descriptor: Path) -> Iterator[str]:
    import frictionless  # 170 ms: only a build needs it

    report = frictionless.validate(str(descriptor))
    yield from (f"{descriptor.name}: {error.message}" for error in report.errors)
    for task in report.tasks:
        yield from (f"{task.name}: {error.message}" for error in task.errors)


def _reference_faults(folder: Path) -> Iterator[str]:
    for path in folder.glob("*.sqlite"):
        for table, row, target in broken_references(path):
            yield f"{path.name}: row {row} of {table} refers to nothing in {target}"


def _record_faults(path: Path) -> Iterator[str]:
    validator = Draft202012Validator(json_schema("article"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for error in validator.iter_errors(json.loads(line)):
            yield f"{path.name}:{number}: {error.json_path}: {error.message[:200]}"
