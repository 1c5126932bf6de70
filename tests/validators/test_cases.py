"""Every rule has a case folder that breaks it, alone, and one that does not."""

import re
from pathlib import Path

import pytest
from cases import BASE, PACKAGE, case_folders, code_of, judge, judge_dataset

from conflict_claims.reading.dataset import Dataset
from conflict_claims.rules.package import check_package
from conflict_claims.rules.register import REGISTER

each_case = pytest.mark.parametrize("case", case_folders(), ids=lambda case: case.name)


def expected_lines(case: Path) -> list[str]:
    return (case / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_rule_has_one_case_and_every_case_a_rule() -> None:
    rules = sorted(f"{rule.code}-{rule.name}" for rule in REGISTER.values())

    assert rules == [case.name for case in case_folders()]


def test_the_base_has_no_findings() -> None:
    assert list(judge_dataset(Dataset(BASE / "dataset"))) == []


def test_the_base_package_has_no_findings() -> None:
    assert list(check_package(PACKAGE)) == []


@each_case
def test_one_finding_of_the_folders_code_is_expected(case: Path) -> None:
    (line,) = expected_lines(case)

    place = re.match(r"\S+:[1-9][0-9]*:[1-9][0-9]*: (CC[0-9]{3}) ", line)
    assert place
    assert code_of(case) == place[1]


@each_case
def test_a_failing_example_gives_what_is_expected(case: Path, tmp_path: Path) -> None:
    assert expected_lines(case) == judge(case, "fail", tmp_path / "case")


@each_case
def test_a_passing_example_gives_nothing(case: Path, tmp_path: Path) -> None:
    assert (case / "pass").is_dir()
    assert judge(case, "pass", tmp_path / "case") == []
