from pathlib import Path

import pytest

from conflict_claims.release.placing import NotAReleaseError, placed, recover


def release(folder: Path, content: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text(content)
    return folder


def test_a_new_release_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = release(tmp_path / "release", "old")

    with placed(target) as fresh:
        (fresh / "datapackage.json").write_text("new")

    assert (target / "datapackage.json").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_a_failure_leaves_the_old_release(tmp_path: Path) -> None:
    target = release(tmp_path / "release", "old")

    with pytest.raises(IsADirectoryError), placed(target) as fresh:
        fresh.write_text("new")

    assert (target / "datapackage.json").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_other_folders_are_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "photos"
    target.mkdir()
    (target / "cat.png").write_bytes(b"")

    with pytest.raises(NotAReleaseError, match="no release"), placed(target):
        pass

    assert (target / "cat.png").exists()


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "release"
    target.write_text("mine")

    with pytest.raises(NotAReleaseError, match="is a file"), placed(target):
        pass

    assert target.read_text() == "mine"


def test_an_interrupted_exchange_is_repaired(tmp_path: Path) -> None:
    release(tmp_path / "release.previous", "old")

    recover(tmp_path / "release")

    assert (tmp_path / "release" / "datapackage.json").read_text() == "old"
    assert not (tmp_path / "release.previous").exists()
