"""Keys and references across the rows of tables."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conflict_claims.rules.package import check_package

Small = Callable[..., Path]


def codes(package: Path) -> list[str]:
    return [finding.code for finding in check_package(package)]


def strings(*names: str, **more: Any) -> dict[str, Any]:
    return {"fields": [{"name": name, "type": "string"} for name in names], **more}


def to(resource: str, *fields: str) -> dict[str, Any]:
    reference = {"resource": resource, "fields": ["id", *fields[1:]]}
    return {"fields": list(fields), "reference": reference}


def test_a_repeated_key_names_the_first(small: Small) -> None:
    text = "id,b\n1,x\n2,x\n1,y\n"
    (finding,) = check_package(small(("t", text, strings("id", "b", primaryKey="id"))))

    assert (finding.code, finding.line) == ("CC842", 4)
    assert finding.related
    assert finding.related.line == 2


def test_unique_keys_pass_over_rows_in_which_a_part_is_missing(small: Small) -> None:
    text = "a,b\n1,\n1,\n1,2\n1,2\n"
    (finding,) = check_package(small(("t", text, strings("a", "b", uniqueKeys=[["a", "b"]]))))

    assert (finding.code, finding.line) == ("CC843", 5)


def test_references_go_forward_in_circles_and_to_their_own_table(small: Small) -> None:
    first = strings("id", "b", primaryKey="id", foreignKeys=[to("second", "b")])
    second = strings("id", "a", "c", primaryKey="id", foreignKeys=[to("first", "a"), to("", "c")])
    package = small(
        ("first", "id,b\nf1,s2\nf2,s9\n", first),
        ("second", "id,a,c\ns1,f2,s2\ns2,f9,s9\n", second),
    )

    found = sorted(
        (Path(each.path).name, each.line, each.column) for each in check_package(package)
    )

    assert found == [("first.csv", 3, 4), ("second.csv", 3, 4), ("second.csv", 3, 7)]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("wrong\n1\n", "CC824"),
        ("id\n1\n\n", "CC825"),
        ('id\n"1"x\n', "CC823"),
        ('id\n"1\n', "CC823"),
        ('"id"x\n1\n', "CC823"),
        ("", "CC824"),
    ],
)
def test_references_to_a_table_with_hidden_rows_are_not_called_false(
    small: Small, target: str, code: str
) -> None:
    source = strings("a", foreignKeys=[to("t", "a")])
    package = small(("s", "a\n1\n2\n", source), ("t", target, strings("id")))

    assert codes(package) == [code]
