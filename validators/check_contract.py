"""Gate: generated files are what the models generate, and schema and model judge records alike."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft202012Validator

from conflict_claims.contract.files import COMMAND, contract_files, generated_paths
from conflict_claims.contract.json_schemas import RECORDS
from conflict_claims.findings import Finding, format_concise
from conflict_claims.reading.entry import read_entry
from conflict_claims.rules.contract import Generated, Verdict
from conflict_claims.rules.register import Subject
from conflict_claims.rules.run import apply

ROOT = Path(__file__).parents[1]
PLACES = {
    "article": "dataset/articles/*/*.yaml",
    "actor": "dataset/actors/*.yaml",
    "event": "dataset/events/*.yaml",
    "dataset": "dataset/dataset.yaml",
    "manifest": "seeds/manifest.yaml",
}


def main(argv: list[str] | None = None) -> int:
    """Check a repository's contract; return 0 if it holds, 1 if not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository")
    root: Path = parser.parse_args(argv).root
    findings = [*_generated(root), *_verdicts(root)]
    print(format_concise(findings))
    return int(bool(findings))


def _generated(root: Path) -> Iterator[Finding]:
    expected = contract_files(root)
    for path in sorted({*expected, *generated_paths(root)}):
        file = root / path
        found = file.read_text(encoding="utf-8") if file.exists() else None
        generated = Generated(path, found, expected.get(path), COMMAND)
        yield from apply(Subject.GENERATED, generated)


def _verdicts(root: Path) -> Iterator[Finding]:
    for kind, pattern in PLACES.items():
        schema = json.loads((root / f"schema/{kind}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        for path in sorted(root.glob(pattern)):
            yield from _verdict(path, kind, validator)


def _verdict(path: Path, kind: str, validator: Draft202012Validator) -> Iterator[Finding]:
    entry = read_entry(path, RECORDS[kind])
    if entry.document:
        errors = validator.iter_errors(entry.document.data)
        messages = tuple(f"{error.json_path}: {error.message[:100]}" for error in errors)
        yield from apply(Subject.VERDICT, Verdict(entry.path, len(entry.errors), messages))


if __name__ == "__main__":
    sys.exit(main())
