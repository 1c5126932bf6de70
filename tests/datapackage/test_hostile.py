"""Whatever a package holds, the gate answers with findings."""

import json
from typing import Any

import pytest
from cases import PACKAGE
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.findings import Finding, format_finding
from conflict_claims.rules.package import check_package

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda child: st.lists(child, max_size=2) | st.dictionaries(st.text(max_size=4), child),
    max_leaves=4,
)


def every_place(data: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    return [
        each
        for step, value in steps
        for each in ((*place, step), *every_place(value, (*place, step)))
    ]


BASE = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))


@given(st.sampled_from(every_place(BASE)), JSON)
def test_any_member_may_be_anything(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[Any, ...], value: Any
) -> None:
    package = tmp_path_factory.getbasetemp() / "any-member"
    package.mkdir(exist_ok=True)
    descriptor = json.loads(json.dumps(BASE))
    holder = descriptor
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    for name in ("towns", "visits", "reports"):
        (package / f"{name}.csv").write_bytes((PACKAGE / f"{name}.csv").read_bytes())

    assert all(map(is_told, check_package(package)))


@given(st.binary(max_size=80) | st.text('ad-1,"\n=', max_size=40).map(str.encode))
def test_a_table_may_be_anything(tmp_path_factory: pytest.TempPathFactory, rows: bytes) -> None:
    package = tmp_path_factory.getbasetemp() / "any-table"
    package.mkdir(exist_ok=True)
    foreign_key = {"fields": "a", "reference": {"fields": "d"}}
    fields = [{"name": "a", "type": "string"}, {"name": "d", "type": "integer"}]
    keys = {"primaryKey": ["a", "d"], "foreignKeys": [foreign_key]}
    table = {"name": "t", "path": "t.csv", "schema": {"fields": fields, **keys}}
    (package / "datapackage.json").write_text(json.dumps({"resources": [table]}), encoding="utf-8")
    (package / "t.csv").write_bytes(b"a,d\n" + rows)

    assert all(map(is_told, check_package(package)))


def is_told(finding: Finding) -> bool:
    line = format_finding(finding)
    return finding.line >= 1 and finding.column >= 1 and line.isprintable() and bool(finding.fix)
