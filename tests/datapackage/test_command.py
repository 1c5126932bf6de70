"""`conflict-claims validate` on packages."""

import os
from pathlib import Path

import pytest
from cases import BASE
from click.testing import CliRunner, Result

from conflict_claims.cli import main


def validate(*paths: Path) -> Result:
    return CliRunner().invoke(main, ["validate", *map(str, paths)])


def damage(package: Path) -> None:
    path = package / "visits.csv"
    path.write_text(path.read_text().replace("2031-05-03", "2031-06-31"), encoding="utf-8")


@pytest.mark.parametrize("name", ["", "datapackage.json"])
def test_a_package_is_named_by_its_folder_or_its_descriptor(package: Path, name: str) -> None:
    result = validate(package / name)

    assert result.exit_code == 0
    assert result.output == f"data package: {package / name}\nno findings\n"


def test_an_error_is_found_at_its_cell(package: Path) -> None:
    damage(package)

    result = validate(package)

    assert result.exit_code == 1
    assert f"{package}/visits.csv:3:7: " in result.output
    assert 'CC834 day: "2031-06-31" is no date' in result.output
    assert "1 error\n" in result.output


def test_a_warning_lets_a_package_pass(package: Path) -> None:
    towns = package / "towns.csv"
    towns.write_text(towns.read_text().replace(",arden,", ",arden,@"), encoding="utf-8")
    towns.write_text(towns.read_text().replace('@"The mill, once ""Old Arden"""', "@mill"))

    result = validate(package)

    assert result.exit_code == 0
    assert "CC851" in result.output


def test_a_release_that_was_built_has_no_error(release: Path) -> None:
    result = validate(release)

    assert result.exit_code == 0, result.output


def test_packages_and_records_are_checked_in_one_run(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(package)
    monkeypatch.chdir(BASE)
    record = next((BASE / "dataset" / "articles").glob("*/*.yaml"))

    result = validate(package, record)

    assert result.exit_code == 1
    assert result.output.splitlines()[0] == f"data package: {package}"
    assert result.output.splitlines()[1].startswith("dataset: ")
    assert "CC834" in result.output


def test_a_path_that_is_not_there_is_wrong_use(package: Path) -> None:
    assert validate(package / "lost").exit_code == 2


def test_a_package_from_elsewhere_needs_no_dataset(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(package)

    assert validate(Path(os.curdir)).exit_code == 0
