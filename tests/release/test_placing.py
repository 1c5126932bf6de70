import shutil
from pathlib import Path

import pytest

from conflict_claims.release.checksums import write_checksums
from conflict_claims.release.lock import BusyError
from conflict_claims.release.placing import NotAReleaseError, placed, repair


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


def test_a_second_build_of_the_same_release_is_refused(tmp_path: Path) -> None:
    target = release(tmp_path / "release", "old")

    with placed(target) as fresh:
        (fresh / "datapackage.json").write_text("first")
        with pytest.raises(BusyError, match=r"\.release\.lock"), placed(target):
            pass

    assert (target / "datapackage.json").read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_releases_side_by_side_are_built_at_once(tmp_path: Path) -> None:
    with placed(tmp_path / "release") as one, placed(tmp_path / "release.1") as other:
        (one / "datapackage.json").write_text("one")
        (other / "datapackage.json").write_text("other")

    assert (tmp_path / "release" / "datapackage.json").read_text() == "one"
    assert (tmp_path / "release.1" / "datapackage.json").read_text() == "other"


def test_what_a_dead_run_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".release.lock").touch()
    (tmp_path / ".release.tmp" / "new" / "data").mkdir(parents=True)
    (tmp_path / ".release.tmp" / "new" / "data" / "claims.csv").touch()

    with placed(tmp_path / "release") as fresh:
        assert list(fresh.iterdir()) == []

    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_a_link_stays_and_leads_to_the_new_release(tmp_path: Path) -> None:
    release(tmp_path / "elsewhere" / "of-today", "old")
    (tmp_path / "release").symlink_to(tmp_path / "elsewhere" / "of-today")

    with placed(tmp_path / "release") as fresh:
        (fresh / "datapackage.json").write_text("new")

    assert (tmp_path / "release").is_symlink()
    assert (tmp_path / "release" / "datapackage.json").read_text() == "new"
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["of-today"]


def test_a_failure_between_the_renames_brings_the_old_release_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conflict_claims.release.placing.exchanged", lambda fresh, target: False)
    target = release(tmp_path / "release", "old")
    monkeypatch.setattr("conflict_claims.release.placing.sync_tree", shutil.rmtree)

    with pytest.raises(FileNotFoundError), placed(target) as fresh:
        (fresh / "datapackage.json").write_text("new")

    assert (target / "datapackage.json").read_text() == "old"


def test_only_a_release_is_brought_back(tmp_path: Path) -> None:
    (tmp_path / "release.previous").mkdir()
    (tmp_path / "release.previous" / "mine.txt").touch()

    repair(tmp_path / "release")

    assert [path.name for path in tmp_path.iterdir()] == ["release.previous"]
