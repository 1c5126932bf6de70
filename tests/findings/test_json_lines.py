import json

from conflict_claims.findings import Finding
from conflict_claims.findings.described import Rules
from conflict_claims.findings.json_lines import format_json


def test_the_first_line_counts(misspelt: Finding, needless: Finding, rules: Rules) -> None:
    first, *others = format_json([misspelt, misspelt, needless], rules).splitlines()

    assert json.loads(first) == {
        "schema": "conflict-claims/findings",
        "schema_version": "1.0",
        "errors": 2,
        "warnings": 1,
    }
    assert len(others) == 3


def test_a_finding_is_an_object(misspelt: Finding, rules: Rules) -> None:
    assert json.loads(format_json([misspelt], rules).splitlines()[1]) == {
        "path": "dataset/articles/2031/raid.yaml",
        "line": 3,
        "column": 21,
        "end_line": 3,
        "end_column": 26,
        "code": "CC114",
        "name": "known-codes",
        "severity": "error",
        "place": "/claims/0/casualties/0/kind",
        "message": '"kiled" is not a code of this list',
        "value": '"kiled"',
        "fix": "killed",
        "related": None,
    }


def test_what_is_not_there_is_null(needless: Finding, rules: Rules) -> None:
    found = json.loads(format_json([needless], rules).splitlines()[1])

    empty = {key for key, value in found.items() if value is None}
    assert empty == {"end_line", "end_column", "value", "fix", "related"}
    assert found["place"] == ""


def test_a_second_place_is_an_object(repeated: Finding, rules: Rules) -> None:
    assert json.loads(format_json([repeated], rules).splitlines()[1])["related"] == {
        "path": "dataset/articles/2031/raid.yaml",
        "line": 1,
        "column": 1,
        "message": "the first",
    }


def test_findings_stand_in_order(
    misspelt: Finding, repeated: Finding, needless: Finding, rules: Rules
) -> None:
    lines = format_json([misspelt, repeated, needless], rules).splitlines()[1:]

    assert [json.loads(line)["code"] for line in lines] == ["CC603", "CC105", "CC114"]
