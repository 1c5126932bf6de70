import pytest

from conflict_claims.findings import Finding
from conflict_claims.findings.order import in_order, worst_first


@pytest.mark.parametrize(
    ("place", "dotted"),
    [
        ((), ""),
        (("id",), "id"),
        (("claims", 0, "casualties", 1, "kind"), "claims[0].casualties[1].kind"),
        ((2, "id"), "[2].id"),
        (("evidence", 0, 1), "evidence[0][1]"),
    ],
)
def test_place_is_written_with_dots_and_brackets(place: tuple[str | int, ...], dotted: str) -> None:
    finding = Finding("a.yaml", 1, 1, "CC101", "error", place, "message")
    assert dotted == finding.dotted


@pytest.mark.parametrize(
    ("place", "pointer"),
    [
        ((), ""),
        (("claims", 0, "casualties", 1, "kind"), "/claims/0/casualties/1/kind"),
        (("actors", "a/b~c"), "/actors/a~1b~0c"),
    ],
)
def test_place_is_a_json_pointer(place: tuple[str | int, ...], pointer: str) -> None:
    finding = Finding("a.yaml", 1, 1, "CC101", "error", place, "message")
    assert pointer == finding.pointer


def test_errors_come_before_warnings_where_the_worst_is_asked_for() -> None:
    warning = Finding("a.yaml", 1, 1, "CC603", "warning", (), "message")
    late = Finding("b.yaml", 9, 1, "CC114", "error", (), "message")
    early = Finding("b.yaml", 2, 1, "CC114", "error", (), "message")

    assert in_order([late, warning, early]) == [warning, early, late]
    assert worst_first([late, warning, early]) == [early, late, warning]
