"""JSON Schemas (2020-12) of the record files."""

import json
from collections.abc import Mapping
from typing import Any

from conflict_claims.model.actor import ActorRecord
from conflict_claims.model.article import ArticleRecord
from conflict_claims.model.base import SCHEMA_VERSION, Record, sentence_case
from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.model.event import EventRecord
from conflict_claims.model.manifest import ManifestRecord

from .docstrings import field_docstrings

RECORDS: Mapping[str, type[Record]] = {
    "article": ArticleRecord,
    "actor": ActorRecord,
    "event": EventRecord,
    "dataset": DatasetRecord,
    "manifest": ManifestRecord,
}
"""The kinds of record file and their models."""


def json_schema(kind: str) -> dict[str, Any]:
    """Make the JSON Schema of a kind of record; keys are the YAML's, not Python's."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:conflict-claims:schema:{kind}:{SCHEMA_VERSION}",
    }
    schema |= RECORDS[kind].model_json_schema(by_alias=True)
    for node in (schema, *schema.get("$defs", {}).values()):
        described = field_docstrings().get(node.get("title", ""), {})
        for name, field in node.get("properties", {}).items():
            _complete(name, field, described.get(name))
    return {key: _close_patterns(value) for key, value in schema.items()}


def _complete(name: str, field: dict[str, Any], description: str | None) -> None:
    """Add what pydantic leaves out: descriptions, titles of references, the end of sets of keys."""
    if description:
        field["description"] = description
    field.setdefault("title", sentence_case(name))
    if "patternProperties" in field:
        field["additionalProperties"] = False


def _close_patterns(node: Any) -> Any:
    """End every pattern so that it lets no last line feed through, as `$` alone does in Python."""
    if isinstance(node, list):
        return [_close_patterns(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {_closed(key): _close_patterns(value) for key, value in node.items()}
    if isinstance(node.get("pattern"), str):
        closed["pattern"] = _closed(node["pattern"])
    return closed


def _closed(pattern: str) -> str:
    return f"{pattern}(?!\\n)" if pattern.endswith("$") else pattern


def as_text(content: Any) -> str:
    """Write JSON the one way in which the package writes it."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
