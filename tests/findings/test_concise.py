import pytest

from conflict_claims.findings import Finding, format_concise, format_finding, summary

FINDING = Finding(
    path="articles/2031/river-raid.yaml",
    line=41,
    column=9,
    code="CC101",
    severity="error",
    place=("claims", 0, "casualties", 1, "kind"),
    message='"killd" is no casualty kind',
    fix="killed",
)


def warning(path: str, line: int, column: int, code: str) -> Finding:
    return Finding(path, line, column, code, "warning", (), "message")


def test_line_has_path_line_column_code_place_message_and_fix() -> None:
    expected = (
        "articles/2031/river-raid.yaml:41:9: CC101 claims[0].casualties[1].kind: "
        '"killd" is no casualty kind. Fix: killed'
    )
    assert expected == format_finding(FINDING)


def test_line_leaves_out_place_and_fix_where_there_are_none() -> None:
    expected = "a.yaml:1:1: CC501 message"
    assert expected == format_finding(warning("a.yaml", 1, 1, "CC501"))


def test_line_stays_one_line_and_sends_no_escape_sequence_to_a_terminal() -> None:
    expected = r"a\nb\x1b[31m\udce9.yaml:1:1: CC501 message"
    assert expected == format_finding(warning("a\nb\x1b[31m\udce9.yaml", 1, 1, "CC501"))


def test_findings_are_sorted_by_path_line_column_code() -> None:
    findings = [
        warning("b.yaml", 1, 1, "CC101"),
        warning("a.yaml", 10, 1, "CC101"),
        warning("a.yaml", 9, 12, "CC101"),
        warning("a.yaml", 9, 2, "CC102"),
        warning("a.yaml", 9, 2, "CC101"),
    ]
    expected = (
        "a.yaml:9:2: CC101 message\n"
        "a.yaml:9:2: CC102 message\n"
        "a.yaml:9:12: CC101 message\n"
        "a.yaml:10:1: CC101 message\n"
        "b.yaml:1:1: CC101 message\n"
        "5 warnings"
    )
    assert expected == format_concise(findings)


def test_no_findings_is_said() -> None:
    expected = "no findings"
    assert expected == format_concise([])


@pytest.mark.parametrize(
    ("errors", "warnings", "line"),
    [
        (2, 1, "2 errors, 1 warning"),
        (1, 0, "1 error"),
        (0, 3, "3 warnings"),
        (1, 2, "1 error, 2 warnings"),
    ],
)
def test_summary_counts_by_severity(errors: int, warnings: int, line: str) -> None:
    findings = [FINDING] * errors + [warning("a.yaml", 1, 1, "CC501")] * warnings
    assert line == summary(findings)
