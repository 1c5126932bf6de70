"""A package of three invented tables, to plant errors in."""

import shutil
from pathlib import Path

import pytest
from cases import PACKAGE


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGE, tmp_path / "package"))
