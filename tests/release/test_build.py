import csv
import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import frictionless
import pytest
from jsonschema import Draft202012Validator

from conflict_claims.contract.json_schemas import json_schema
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.release.build import build
from conflict_claims.release.check import faults_of
from conflict_claims.views.build import ALL_TABLES


def path_of(release: Path, table: str) -> Path:
    return release / ("" if table == "claims_wide" else "data") / f"{table}.csv"


def rows(release: Path, table: str) -> list[dict[str, str]]:
    with path_of(release, table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_there_with_its_columns(release: Path) -> None:
    for table in ALL_TABLES:
        with path_of(release, table.table).open(encoding="utf-8") as file:
            assert next(csv.reader(file)) == list(table.model_fields)


def test_frictionless_finds_it_valid(release: Path) -> None:
    report = frictionless.validate(str(release / "datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])[:3]
    assert report.stats["tasks"] == len(ALL_TABLES) + 1


def test_sqlite_finds_every_foreign_key(release: Path) -> None:
    (path,) = release.glob("*.sqlite")

    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for table in ALL_TABLES:
            (count,) = database.execute(f"SELECT count(*) FROM {table.table}").fetchone()
            assert count == len(rows(release, table.table))


def test_records_are_valid_against_their_schema(release: Path) -> None:
    validator = Draft202012Validator(json_schema("article"))
    lines = (release / "records.jsonl").read_text(encoding="utf-8").splitlines()

    assert len(lines) == len(rows(release, "articles"))
    assert [error for line in lines for error in validator.iter_errors(json.loads(line))] == []


def test_checksums_cover_every_other_file(release: Path) -> None:
    lines = (release / "SHA256SUMS").read_text().splitlines()
    listed = {path: digest for digest, path in (line.split("  ") for line in lines)}
    found = (path for path in release.rglob("*") if path.is_file())
    files = {path.relative_to(release).as_posix(): path for path in found}

    assert set(listed) == set(files) - {"SHA256SUMS"}
    for name, digest in listed.items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == digest


def test_descriptor_counts_the_rows(release: Path) -> None:
    package = json.loads((release / "datapackage.json").read_text())

    counted = {each["name"]: each.get("rows") for each in package["resources"]}

    assert counted["records"] is None
    assert counted["claims"] == len(rows(release, "claims"))


@pytest.mark.parametrize(
    ("table", "old", "new", "fault"),
    [
        ("claims", ",state,", ",stated,", "stated"),
        ("casualties", ",killed,", ",kiled,", "kiled"),
        ("evidence", "/c1,", "/c99,", "c99"),
    ],
)
def test_a_damaged_table_is_a_fault(
    release: Path, tmp_path: Path, table: str, old: str, new: str, fault: str
) -> None:
    copy = Path(shutil.copytree(release, tmp_path / "copy"))
    path = copy / "data" / f"{table}.csv"
    path.write_text(path.read_text().replace(old, new, 1))

    assert any(fault in message for message in faults_of(copy))


def test_two_builds_are_byte_identical(release: Path, base: Path) -> None:
    again = build(Dataset(base / "dataset"), base / "release", Texts(base / "seeds")).folder

    assert (release / "SHA256SUMS").read_text() == (again / "SHA256SUMS").read_text()


def test_drafts_are_not_released(base: Path) -> None:
    paths = sorted((base / "dataset" / "articles").glob("*/*.yaml"))
    text = paths[-1].read_text(encoding="utf-8")
    paths[-1].write_text(text.replace("status: published", "status: draft"), encoding="utf-8")

    folder = build(Dataset(base / "dataset"), base / "release").folder

    assert paths[-1].stem not in {row["article_id"] for row in rows(folder, "articles")}
    assert len(rows(folder, "articles")) == len(paths) - 1
