"""The wheel, as a user without a checkout has it."""

import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", f"--python={python}", "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    return python


def output_of(command: list[str | Path], folder: Path) -> str:
    """Give what a command prints in a folder away from the checkout; `-I` shuts out PYTHONPATH."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return done.stdout + done.stderr


def test_it_carries_tables_records_and_contract_but_no_texts(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {
        "conflict_claims/_tables/datapackage.json",
        "conflict_claims/_tables/data/claims.csv",
        "conflict_claims/dataset/dataset.yaml",
        "conflict_claims/schema/article.schema.json",
        "conflict_claims/schema/CODEBOOK.md",
        "conflict_claims/CHANGELOG.md",
        "conflict_claims/LICENSES/CC-BY-4.0.txt",
        "conflict_claims/py.typed",
        "conflict_claims/rules/examples.json",
        "conflict_claims/authoring/templates/check.yml.jinja",
        "conflict_claims/model/vocabulary/mappings.csv",
    } <= names
    texts = {name for name in names if name.endswith(".txt") and "/LICENSES/" not in name}
    assert [name for name in texts if "dist-info" not in name] == []


def test_the_standard_library_alone_reads_its_tables(python: Path, tmp_path: Path) -> None:
    code = (
        "import conflict_claims as cc; "
        "assert sum(1 for _ in cc.rows('claims')) == cc.tables()['claims'] > 0; "
        "print(cc.__file__)"
    )

    assert output_of([python, "-I", "-c", code], tmp_path).startswith(str(python.parents[1]))


def test_the_usage_lines_of_the_readme_run(python: Path, tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = "\n".join(re.findall(r"```pycon\n(.*?)```", readme, flags=re.DOTALL))
    (tmp_path / "lines.txt").write_text(lines, encoding="utf-8")

    output = output_of([python, "-I", "-m", "doctest", "-v", "lines.txt"], tmp_path)

    assert f"{lines.count('>>> ')} tests in 1 item" in output
    assert output.endswith("Test passed.\n"), output


def test_its_version_is_that_of_the_installation(python: Path, tmp_path: Path) -> None:
    code = (
        "import conflict_claims as cc; from importlib.metadata import version; "
        "print(cc.__version__ == version('conflict-claims'), cc.SCHEMA_VERSION)"
    )

    assert output_of([python, "-I", "-c", code], tmp_path) == "True 1.0\n"


SCRIPT = """\
import conflict_claims as cc

numbers: tuple[str, str] = (cc.__version__, cc.SCHEMA_VERSION)
counts: dict[str, int] = cc.tables()
summaries = [row["summary"] for row in cc.rows("claims")]
reveal_type(summaries[0])
try:
    cc.load("claims")
except cc.NoReleaseError:
    cc.rows(5)
    cc.load("claims", as_="excel")
    cc.table()
"""
FAULTS = [("10", "arg-type"), ("11", "call-overload"), ("12", "attr-defined")]


def test_mypy_checks_the_script_of_a_user(python: Path, tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    options = ["--strict", "--no-pretty", "--config-file=", f"--python-executable={python}"]

    output = output_of([sys.executable, "-I", "-m", "mypy", *options, "script.py"], tmp_path)

    found = re.findall(r"^script\.py:(\d+): error: .*\[([a-z-]+)\]$", output, flags=re.MULTILINE)
    assert found == FAULTS, output
    assert 'Revealed type is "str | int | float | datetime.date | None"' in output
