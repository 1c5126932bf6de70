"""Packages to plant errors in."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import PACKAGE


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package of three invented tables that the rule cases start from."""
    return Path(shutil.copytree(PACKAGE, tmp_path / "package"))


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Path]:
    """Writes a package: of each table its name, its text and its schema."""

    def write(*tables: tuple[str, str, dict[str, Any]]) -> Path:
        resources = []
        for name, text, schema in tables:
            (tmp_path / f"{name}.csv").write_bytes(text.encode())
            resources.append({"name": name, "path": f"{name}.csv", "schema": schema})
        content = json.dumps({"resources": resources})
        (tmp_path / "datapackage.json").write_text(content, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def describe(package: Path) -> Callable[..., None]:
    """Changes the members of a resource of the package, by its position."""

    def change(index: int, **members: Any) -> None:
        path = package / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        descriptor["resources"][index].update(members)
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    return change
