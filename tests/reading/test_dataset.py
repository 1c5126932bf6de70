import os
from pathlib import Path

import pytest

from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.folder import NoDatasetError, find_dataset, packaged_dataset
from conflict_claims.reading.texts import VARIABLE, MissingTextError, Texts, find_texts


def folder_of(texts: Texts | None) -> Path | None:
    return texts.folder if texts else None


def test_the_named_folder_is_taken(base: Path) -> None:
    assert find_dataset(base / "dataset") == base / "dataset"


def test_a_named_folder_without_a_dataset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoDatasetError, match=r"holds no dataset\.yaml"):
        find_dataset(tmp_path)


def test_the_nearest_dataset_upward_is_found(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(base / "seeds")

    assert find_dataset() == Path("..", "dataset")


def test_elsewhere_the_packaged_dataset_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert find_dataset() == packaged_dataset()
    assert (packaged_dataset() / "dataset.yaml").is_file()


def test_articles_come_sorted_with_their_pins(base: Path) -> None:
    entries = list(Dataset(base / "dataset").articles())

    assert [entry.name for entry in entries] == sorted(entry.name for entry in entries)
    assert all(entry.pins for entry in entries)
    assert {entry.folder for entry in entries} == {"2031"}


def test_files_of_one_name_come_in_the_order_of_their_folders(base: Path) -> None:
    articles = base / "dataset" / "articles"
    for folder in ("2033", "2030", "2032"):
        (articles / folder).mkdir()
        (articles / folder / "2031-01-01-a-b.yaml").touch()
        (articles / folder / "2031-01-01-a.yaml").touch()

    names = [f"{path.parent.name} {path.stem}" for path in Dataset(base / "dataset").article_paths]
    assert names[:6] == [
        "2030 2031-01-01-a",
        "2032 2031-01-01-a",
        "2033 2031-01-01-a",
        "2030 2031-01-01-a-b",
        "2032 2031-01-01-a-b",
        "2033 2031-01-01-a-b",
    ]


def test_strays_are_named(base: Path) -> None:
    (base / "dataset" / "articles" / "notes.txt").write_text("mine")
    (base / "dataset" / "actors" / "arden.yml").write_text("id: arden")

    assert Dataset(base / "dataset").strays() == [
        f"{base.as_posix()}/dataset/actors/arden.yml",
        f"{base.as_posix()}/dataset/articles/notes.txt",
    ]


def test_a_second_coding_bears_the_articles_id(base: Path) -> None:
    article = next(iter(Dataset(base / "dataset").article_paths))
    folder = base / "dataset" / "codings" / article.stem
    folder.mkdir(parents=True)
    (folder / "reader-2.yaml").write_bytes(article.read_bytes())

    (entry,) = Dataset(base / "dataset").codings()

    assert entry.name == article.stem
    assert entry.record
    assert entry.record.id == article.stem


def test_texts_are_read_without_touching_line_ends(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_bytes("Zoë\r\nsaid".encode())

    assert Texts(tmp_path)["dam.txt"] == "Zoë\r\nsaid"


def test_missing_and_undecodable_texts_are_named(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_bytes(b"\xff")

    for name in ("dam.txt", "river.txt"):
        with pytest.raises(MissingTextError, match=name):
            Texts(tmp_path)[name]


def test_the_named_folder_of_texts_comes_first(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "set"))
    dataset = base / "dataset"

    assert folder_of(find_texts(base / "named", dataset)) == base / "named"
    assert folder_of(find_texts(None, dataset)) == tmp_path / "set"
    monkeypatch.delenv(VARIABLE)
    assert folder_of(find_texts(None, dataset)) == base / "seeds"


def test_an_empty_seeds_folder_is_no_folder_of_texts(base: Path) -> None:
    for path in (base / "seeds").glob("*.txt"):
        path.unlink()

    assert find_texts(None, base / "dataset") is None


def test_pipes_and_links_are_no_texts(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("/dev/zero")

    for name in ("pipe.txt", "link.txt"):
        with pytest.raises(MissingTextError, match=name):
            Texts(tmp_path)[name]


def test_a_linked_folder_is_a_stray(base: Path) -> None:
    link = base / "dataset" / "actors" / "loop"
    link.symlink_to(base / "dataset" / "events")

    assert Dataset(base / "dataset").strays() == [link.as_posix()]
