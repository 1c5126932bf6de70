"""Cells against the fields of their columns."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conflict_claims.rules import package as gate
from conflict_claims.rules.package import check_package

DAY = "2031-05-01"

Small = Callable[..., Path]


def column(**field: Any) -> dict[str, Any]:
    return {"fields": [{"name": "a", **field}]}


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ({"type": "boolean"}, ["true", "True", "TRUE", "1", "false", "0"], ["yes", "t", "T RUE"]),
        ({"type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]}, ["ja"], ["true"]),
        ({"type": "integer", "constraints": {"enum": [1, "2"]}}, ["1", "2"], ["3"]),
        ({"type": "integer", "categories": [{"value": 1, "label": "one"}]}, ["1"], ["2"]),
        ({"type": "string", "categories": ["a", "b"]}, ["a", "b"], ["A"]),
        ({"type": "boolean", "constraints": {"enum": [True]}}, ["true", "1"], ["false"]),
        ({"type": "integer", "constraints": {"minimum": 2}}, ["2", "4"], ["1"]),
        ({"type": "integer", "constraints": {"maximum": "4"}}, ["2", "4"], ["5"]),
        ({"type": "number", "constraints": {"exclusiveMinimum": 0.5}}, ["0.6"], ["0.5"]),
        ({"type": "date", "constraints": {"maximum": DAY}}, [DAY], ["2032-01-01"]),
        ({"type": "string", "constraints": {"maxLength": 2}}, ["ab", "é"], ["abc"]),
        ({"type": "string", "constraints": {"pattern": "a|b+"}}, ["a", "bb"], ["ab", "b\nb"]),
        ({"type": "string", "constraints": {"pattern": "[0-9]"}}, ["7"], ["7\n", "٣"]),
        ({"type": "string", "constraints": {"pattern": "(a+)+"}}, ["a"], ["a" * 40 + "b"]),
        ({"type": "string", "constraints": {"unique": True}}, ["a", "b"], []),
        ({"type": "integer", "missingValues": ["-"]}, ["-", "1"], ["x"]),
        ({"type": "integer", "missingValues": [{"value": "n/a", "label": "none"}]}, ["n/a"], ["-"]),
    ],
)  # fmt: skip
def test_cells_of_a_column(
    small: Small, field: dict[str, Any], good: list[str], bad: list[str]
) -> None:
    quoted = "".join(f'"{cell}"\n' for cell in [*good, *bad])
    package = small(("t", f"a\n{quoted}", column(**field)))

    found = sorted(finding.value for finding in check_package(package))

    assert found == sorted(json.dumps(cell, ensure_ascii=False) for cell in bad)


def test_formulas_are_those_of_record_texts(small: Small) -> None:
    cells = ["=1", "@a", "-1+1", "+a b", "-1", "+a", "- a", "a=1"]
    package = small(("t", "\n".join(["a", *cells, ""]), column(type="string")))

    found = list(check_package(package))

    assert [finding.line for finding in found] == [2, 3, 4, 5]
    assert {(finding.code, finding.severity) for finding in found} == {("CC851", "warning")}


def test_a_cell_is_found_at_the_line_where_it_begins(small: Small) -> None:
    text = 'a,b\n"x\ny",1\n"x\ny","2\n3"\n'
    schema = {"fields": [{"name": "a"}, {"name": "b", "type": "integer"}]}
    (finding,) = check_package(small(("t", text, schema)))

    assert (finding.line, finding.column, finding.end) == (5, 4, (6, 3))
    assert (finding.pointer, finding.value) == ("/b", '"2\\n3"')


def test_the_rows_behind_the_first_block_are_checked(small: Small) -> None:
    text = "a\n" + "1\n" * 2500 + "x\n"
    (finding,) = check_package(small(("t", text, column(type="integer"))))

    assert finding.line == 2502


def test_very_many_findings_of_a_kind_are_counted(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "MOST", 3)
    found = list(check_package(small(("t", "a\n" + "x\n" * 9, column(type="integer")))))

    assert [finding.line for finding in found] == [2, 3, 4, 10]
    assert found[-1].message == '"x" is no integer; 6 like it were not told'
