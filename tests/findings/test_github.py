from dataclasses import replace

import pytest

from conflict_claims.findings import Finding
from conflict_claims.findings.described import Rules
from conflict_claims.findings.github import format_github


def test_a_command_names_file_extent_title_and_the_whole_finding(
    misspelt: Finding, rules: Rules
) -> None:
    expected = (
        "::error file=dataset/articles/2031/raid.yaml,line=3,endLine=3,col=21,endColumn=25,"
        "title=CC114 known-codes::dataset/articles/2031/raid.yaml:3:21: CC114 "
        'claims[0].casualties[0].kind: "kiled" is not a code of this list. Fix: killed'
    )
    assert format_github([misspelt], rules).splitlines() == [expected, "1 error"]


@pytest.mark.parametrize(
    ("end", "extent"),
    [
        (None, "line=3,endLine=3,col=21,endColumn=21"),
        ((3, 21), "line=3,endLine=3,col=21,endColumn=21"),
        ((3, 22), "line=3,endLine=3,col=21,endColumn=21"),
        ((3, 23), "line=3,endLine=3,col=21,endColumn=22"),
        # Columns beside two lines make GitHub refuse the whole command.
        ((5, 3), "line=3,endLine=5"),
    ],
)
def test_the_last_column_is_included(
    misspelt: Finding, rules: Rules, end: tuple[int, int] | None, extent: str
) -> None:
    assert f",{extent},title=" in format_github([replace(misspelt, end=end)], rules)


def test_characters_of_the_command_language_are_escaped(misspelt: Finding, rules: Rules) -> None:
    odd = replace(misspelt, path="a,b:c%d\r\n.yaml", place=(), message="50%, a: b\nc", fix="")

    assert format_github([odd], rules).splitlines()[0] == (
        "::error file=a%2Cb%3Ac%25d%0D%0A.yaml,line=3,endLine=3,col=21,endColumn=25,"
        "title=CC114 known-codes::"
        r"a,b:c%25d\r\n.yaml:3:21: CC114 50%25, a: b\nc"
    )


def test_errors_come_first(misspelt: Finding, needless: Finding, rules: Rules) -> None:
    lines = format_github([needless, misspelt], rules).splitlines()

    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "1"]


def test_what_github_will_not_show_is_counted_and_stays_in_the_log(
    misspelt: Finding, needless: Finding, rules: Rules
) -> None:
    lines = format_github([misspelt] * 13 + [needless] * 11, rules).splitlines()

    assert len([line for line in lines if line.startswith(("::error ", "::warning "))]) == 24
    assert lines[-2:] == [
        "::notice title=conflict-claims::13 errors, 11 warnings: "
        "10 of each kind are shown, and 4 more are in the log",
        "13 errors, 11 warnings",
    ]


def test_ten_of_each_are_shown_without_a_word(
    misspelt: Finding, needless: Finding, rules: Rules
) -> None:
    assert "::notice" not in format_github([misspelt] * 10 + [needless] * 10, rules)


def test_a_code_without_a_rule_has_no_name(misspelt: Finding, rules: Rules) -> None:
    assert "title=CC999::" in format_github([replace(misspelt, code="CC999")], rules)


def test_no_findings_is_said(rules: Rules) -> None:
    assert format_github([], rules) == "no findings"
