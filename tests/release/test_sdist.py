"""The sdist: what it holds, and the wheel that is made from it."""

import tarfile
import zipfile
from pathlib import Path

from check_rights import repository_files

from .conftest import ROOT


def test_it_holds_tracked_files_and_no_texts(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}

    assert names - set(repository_files(ROOT)) == {"PKG-INFO"}
    assert {"seeds/manifest.yaml", "dataset/dataset.yaml", "scripts/build_hook.py"} <= names
    assert [name for name in names if name.startswith("seeds/") and name.endswith(".txt")] == []


def test_the_wheel_made_from_it_is_the_one_made_from_the_checkout(sdist: Path, wheel: Path) -> None:
    (other,) = sdist.parent.glob("*.whl")

    assert other.name == wheel.name
    assert contents(other) == contents(wheel)


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
