from pathlib import Path

import pytest

from conflict_claims.release.checksums import write_checksums
from conflict_claims.release.placing import NotAReleaseError, placed


def release(folder: Path, content: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text(content)
    write_checksums(folder)
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

    with pytest.raises(NotAReleaseError, match="not a release's"), placed(target):
        pass

    assert (target / "cat.png").exists()


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "release"
    target.write_text("mine")

    with pytest.raises(NotAReleaseError, match="is a file"), placed(target):
        pass

    assert target.read_text() == "mine"


def test_a_release_that_holds_more_is_not_replaced(tmp_path: Path) -> None:
    target = release(tmp_path / "release", "old")
    (target / "notes.txt").write_text("mine")

    with pytest.raises(NotAReleaseError), placed(target):
        pass

    assert (target / "notes.txt").read_text() == "mine"


def test_another_data_package_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "other"
    target.mkdir()
    (target / "datapackage.json").write_text("{}")

    with pytest.raises(NotAReleaseError), placed(target):
        pass

    assert (target / "datapackage.json").exists()


def test_a_folder_in_the_place_of_the_previous_release_is_kept(tmp_path: Path) -> None:
    release(tmp_path / "release", "old")
    (tmp_path / "release.previous").mkdir()
    (tmp_path / "release.previous" / "mine.txt").write_text("mine")

    with pytest.raises(NotAReleaseError), placed(tmp_path / "release"):
        pass

    assert (tmp_path / "release.previous" / "mine.txt").exists()


def test_an_interrupted_exchange_is_repaired(tmp_path: Path) -> None:
    release(tmp_path / "release.previous", "old")

    with pytest.raises(IsADirectoryError), placed(tmp_path / "release") as fresh:
        fresh.write_text("new")

    assert (tmp_path / "release" / "datapackage.json").read_text() == "old"
    assert not (tmp_path / "release.previous").exists()
