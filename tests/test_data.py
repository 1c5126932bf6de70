import json
import shutil
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

import conflict_claims as cc
from conflict_claims.views.build import ALL_TABLES


def test_tables_are_counted(release: Path) -> None:
    assert list(cc.tables(release)) == [table.table for table in ALL_TABLES]
    assert cc.tables(release)["articles"] == 2


def test_rows_are_typed(release: Path) -> None:
    article = next(cc.rows("articles", release))
    claim = next(cc.rows("claims", release))

    assert isinstance(article["published_from"], date)
    assert isinstance(article["text_start"], int)
    assert article["copy_of_id"] is None
    assert claim["presupposed"] is False


def test_pandas_types(release: Path) -> None:
    frame = cc.load("casualties", release=release)

    assert isinstance(frame, pd.DataFrame)
    assert str(frame["low"].dtype) == "Int64"
    assert str(frame["words"].dtype) == "string"
    assert str(frame["period_from"].dtype).startswith("datetime64")
    assert len(frame) == cc.tables(release)["casualties"]


def test_polars_types(release: Path) -> None:
    frame = cc.load("claims", as_="polars", release=release)

    assert frame.schema["presupposed"] == pl.Boolean
    assert frame.schema["said_from"] == pl.Date
    assert len(frame) == cc.tables(release)["claims"]


def test_a_wrong_table_names_the_right_ones(release: Path) -> None:
    with pytest.raises(cc.NoReleaseError, match="no table 'claim'; there are articles, "):
        cc.load("claim", release=release)


def test_a_folder_that_is_no_release_is_named(tmp_path: Path) -> None:
    with pytest.raises(cc.NoReleaseError, match="is no release"):
        cc.tables(tmp_path)


def test_a_missing_library_names_the_extra(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(ImportError, match=r"pip install 'conflict-claims\[pandas\]'"):
        cc.load("claims", release=release)


def test_an_unknown_library_is_refused(release: Path) -> None:
    library: Any = "excel"
    with pytest.raises(ValueError, match="as_ is 'pandas' or 'polars', not 'excel'"):
        cc.load("claims", as_=library, release=release)


def test_the_checkout_has_its_own_tables() -> None:
    assert cc.tables()["articles"] >= 5
    assert next(cc.rows("codes"))["codelist"] == "act"


def test_the_version_is_the_datasets() -> None:
    text = (Path(__file__).parents[1] / "dataset" / "dataset.yaml").read_text()

    assert f"version: {cc.__version__}\n" in text


def test_a_release_reads_nothing_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    folder = tmp_path / "release"
    folder.mkdir()
    table = {"name": "claims", "type": "table", "path": "../secret.csv", "schema": {"fields": []}}
    (folder / "datapackage.json").write_text(json.dumps({"resources": [table]}))

    with pytest.raises(cc.NoReleaseError, match="no file in it"):
        cc.rows("claims", folder)


def test_a_zip_is_read_like_its_folder(release: Path, tmp_path: Path) -> None:
    path = Path(shutil.make_archive(str(tmp_path / "release"), "zip", release.parent, "release"))

    assert cc.tables(path) == cc.tables(release)
    assert list(cc.rows("claims", path)) == list(cc.rows("claims", release))
    assert cc.load("casualties", release=path).equals(cc.load("casualties", release=release))
    polars = cc.load("claims", as_="polars", release=path)
    assert polars.equals(cc.load("claims", as_="polars", release=release))


def test_a_changed_table_is_damaged(release: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(release, tmp_path / "release"))
    table = folder / "data" / "claims.csv"
    table.write_bytes(table.read_bytes().replace(b"FALSE", b"TRUE", 1))

    for read in (cc.rows, cc.load):
        with pytest.raises(cc.NoReleaseError, match=r"claims\.csv is damaged: its SHA-256 is "):
            read("claims", release=folder)
    assert next(cc.rows("articles", folder))


def test_a_cell_of_another_type_is_named(tmp_path: Path) -> None:
    fields = [{"name": "id", "type": "string"}, {"name": "n", "type": "integer"}]
    table = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [table]}))
    (tmp_path / "t.csv").write_text("id,n\na,1\nb,many\n")

    with pytest.raises(cc.NoReleaseError, match=r"t\.csv, line 3, is not as described: .*'many'"):
        list(cc.rows("t", tmp_path))
    for library in ("pandas", "polars"):
        with pytest.raises(cc.NoReleaseError, match=r"t\.csv is not as described: "):
            cc.load("t", as_=library, release=tmp_path)


@pytest.mark.parametrize(
    "resources",
    ["1", "[1]", "[{}]", '[{"name": "t", "schema": 1}]', '[{"name": "t", "schema": {}}]', "NaN"],
)
def test_a_descriptor_of_another_kind_is_no_release(tmp_path: Path, resources: str) -> None:
    (tmp_path / "datapackage.json").write_text(f'{{"resources": {resources}}}')

    with pytest.raises(cc.NoReleaseError, match=r"is no release|no table 't'"):
        cc.rows("t", tmp_path)


def test_a_foreign_type_is_named(tmp_path: Path) -> None:
    fields = [{"name": "where", "type": "geopoint"}]
    table = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [table]}))
    (tmp_path / "t.csv").write_text('where\n"1, 2"\n')

    with pytest.raises(cc.NoReleaseError, match="'where' is of type geopoint, which is not read"):
        cc.rows("t", tmp_path)


def test_a_hostile_zip_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as file:
        file.writestr("../datapackage.json", "{}")

    with pytest.raises(cc.NoReleaseError, match=r'is no release: .* "../datapackage.json" climbs'):
        cc.tables(tmp_path / "release.zip")


def test_a_file_that_is_no_zip_is_named(tmp_path: Path) -> None:
    (tmp_path / "release.zip").write_bytes(b"PK")

    with pytest.raises(cc.NoReleaseError, match="is no release: no zip archive"):
        cc.tables(tmp_path / "release.zip")
