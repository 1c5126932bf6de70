"""The wheel, as a user without a checkout has it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    return next(out.glob("*.whl"))


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
        "conflict_claims/model/vocabulary/mappings.csv",
    } <= names
    texts = {name for name in names if name.endswith(".txt") and "/LICENSES/" not in name}
    assert [name for name in texts if "dist-info" not in name] == []


def test_the_standard_library_alone_reads_its_tables(wheel: Path, tmp_path: Path) -> None:
    code = (
        "import conflict_claims as cc; "
        "assert sum(1 for _ in cc.rows('claims')) == cc.tables()['claims'] > 0"
    )
    target = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, "--target", str(target), str(wheel)], check=True)
    alone = f"import sys; sys.path.insert(0, {str(target)!r}); {code}"

    subprocess.run([sys.executable, "-S", "-I", "-c", alone], check=True, cwd=tmp_path)
