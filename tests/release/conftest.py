"""Wheel and sdist, built once from a copy of the checkout."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from check_rights import repository_files

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout in which somebody keeps texts, where the README of seeds says."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in repository_files(ROOT):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_symlink() or (ROOT / name).is_file():
            shutil.copy2(ROOT / name, copy / name, follow_symlinks=False)
    (copy / "seeds" / "held.txt").write_text("The text of an article.\n", encoding="utf-8")
    return copy


@pytest.fixture(scope="session")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel made from the checkout."""
    return next(build(checkout, tmp_path_factory.mktemp("wheel"), "--wheel").glob("*.whl"))


@pytest.fixture(scope="session")
def sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist, with the wheel made from it beside it."""
    return next(build(checkout, tmp_path_factory.mktemp("sdist")).glob("*.tar.gz"))


def build(checkout: Path, out: Path, *options: str) -> Path:
    """Run `python -m build` without a network; give the folder of what it made."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), *options]
    subprocess.run([*command, str(checkout)], check=True, capture_output=True)
    return out
