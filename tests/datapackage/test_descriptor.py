"""The descriptor of a package, and what of a package is not checked."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import PACKAGE

from conflict_claims.findings import format_finding
from conflict_claims.rules.package import check_package

Descriptor = dict[str, Any]
Small = Callable[..., Path]


def codes(package: Path) -> list[str]:
    return [finding.code for finding in check_package(package)]


def told(package: Path) -> list[str]:
    found = sorted(check_package(package), key=lambda finding: finding.sort_key)
    return [format_finding(each).removeprefix(f"{package.as_posix()}/") for each in found]


def column(**field: Any) -> dict[str, Any]:
    return {"fields": [{"name": "a", **field}]}


def change_descriptor(package: Path, change: Callable[[Descriptor], object]) -> None:
    """Change the descriptor."""
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def strings(*names: str, **more: Any) -> dict[str, Any]:
    return {"fields": [{"name": name, "type": "string"} for name in names], **more}


def test_a_descriptor_is_a_regular_file_of_bounded_size(package: Path) -> None:
    path = package / "datapackage.json"
    path.write_bytes(path.read_bytes() + b" " * 5_000_000)
    assert told(package) == [
        "datapackage.json:1:1: CC801 the file is larger than 4194304 bytes. "
        "Fix: split it into smaller files"
    ]
    path.unlink()
    path.symlink_to(PACKAGE / "datapackage.json")
    assert codes(package) == ["CC801"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda each: each.pop("resources"), "CC803 the member resources is missing"),
        (lambda each: each.update(resources=[]), "CC803 resources: list should have"),
        (lambda each: each.update(resources={}), "CC803 resources: input should be a valid list"),
        (lambda each: each["resources"].append(3), "CC803 resources[3]: input should be"),
        (lambda each: each["resources"][0].pop("name"), "CC803 resources[0]: the member name"),
        (lambda each: each["resources"][0].update(bytes=-1), "CC803 resources[0].bytes: input"),
        (lambda each: each["resources"][0].update(bytes="9"), "CC803 resources[0].bytes: input"),
        (lambda each: each["resources"][0].update(hash="crc:1"), "CC803 resources[0].hash: string"),
        (
            lambda each: each["resources"][0]["schema"].update(fields=[]),
            "CC803 resources[0].schema",
        ),
        (lambda each: each["resources"][1].update(name="visits"), "CC804 resources[2].name: "),
    ],
)
def test_a_member_is_wrong(
    package: Path, change: Callable[[Descriptor], object], message: str
) -> None:
    change_descriptor(package, change)

    assert message in told(package)[0]


def test_with_an_error_in_the_descriptor_no_table_is_read(package: Path) -> None:
    (package / "towns.csv").write_text("broken", encoding="utf-8")
    change_descriptor(
        package, lambda each: each["resources"][1]["schema"].update(primaryKey="lost")
    )

    assert codes(package) == ["CC805"]


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ({"type": "datetime"}, 'the type "datetime"'),
        ({"type": "date", "format": "%d/%m/%Y"}, 'the format "%d/%m/%Y"'),
        ({"type": "number", "decimalChar": ","}, "numbers that are not bare"),
        ({"type": "integer", "bareNumber": False}, "numbers that are not bare"),
        (
            {"type": "string", "constraints": {"jsonSchema": {"type": "string"}}},
            "a constraint json",
        ),
        (
            {"type": "string", "constraints": {"pattern": "(?=a)a"}},
            "a pattern that may take forever",
        ),
    ],
)
def test_a_column_that_is_not_checked_is_told(
    small: Small, field: dict[str, Any], message: str
) -> None:
    package = small(("t", "a\nwhatever\n", column(**field)))

    (line,) = told(package)

    assert "CC807 resources[0].schema.fields[0]" in line
    assert f": not checked: {message}" in line


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"path": ["t.csv", "t.csv"]}, "rows that do not stand in one file"),
        ({"format": "tsv"}, "a file that is not CSV in UTF-8"),
        ({"encoding": "latin-1"}, "a file that is not CSV in UTF-8"),
        ({"dialect": {"quoteChar": "'"}}, "another dialect than that of RFC 4180"),
        ({"dialect": {"header": False}}, "another dialect than that of RFC 4180"),
        ({"dialect": {"delimiter": '"'}}, "cells parted by this character"),
        ({"dialect": "dialect.json"}, "a dialect in another file"),
        ({"schema": "schema.json"}, "a table without a schema in the descriptor"),
        ({"schema": strings("a", fieldsMatch="subset")}, "columns that need not match"),
    ],
)
def test_a_table_that_is_not_checked_is_told(
    small: Small, change: Descriptor, message: str
) -> None:
    package = small(("t", "b\nx,y\n", strings("a")))
    change_descriptor(package, lambda each: each["resources"][0].update(change))

    (line,) = told(package)

    assert "CC807" in line
    assert message in line


def test_another_delimiter_is_taken_where_it_is_described(small: Small) -> None:
    package = small(("t", "a;b\n1,5;2\n", strings("a", "b")))
    change_descriptor(package, lambda each: each["resources"][0].update(dialect={"delimiter": ";"}))

    assert codes(package) == []
