from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from conflict_claims.contract.json_schemas import RECORDS, json_schema


def objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "properties" in node:
            yield node
        for child in node.values():
            yield from objects(child)
    elif isinstance(node, list):
        for child in node:
            yield from objects(child)


@pytest.fixture(params=RECORDS)
def schema(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json_schema(request.param)


def test_schemas_are_schemas(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:conflict-claims:schema:")


def test_every_field_has_a_title_and_a_description(schema: dict[str, Any]) -> None:
    fields = [(n, f) for node in objects(schema) for n, f in node["properties"].items()]

    bare = [name for name, field in fields if not field.get("title")]
    mute = [name for name, field in fields if not field.get("description", "").endswith(".")]

    assert fields
    assert bare == []
    assert mute == []


def test_unknown_keys_are_refused_everywhere(schema: dict[str, Any]) -> None:
    open_nodes = [node for node in objects(schema) if node.get("additionalProperties") is not False]

    assert open_nodes == []


def test_patterns_stop_before_a_line_feed() -> None:
    validator = Draft202012Validator(json_schema("actor"))
    actor = {"id": "arden\n", "name": "Arden", "type": "state", "description": "A town."}

    assert [error.json_path for error in validator.iter_errors(actor)] == ["$.id"]


def test_codes_name_their_codelist() -> None:
    claim = json_schema("article")["$defs"]["Claim"]["properties"]

    assert claim["act"]["codelist"] == "codelists/act.csv"
    assert "claim_responsibility" in claim["act"]["enum"]
