"""What the formats hold and refuse, and what the build says of them."""

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from conflict_claims.cli import main
from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.model.vocabulary import ActorType, Status
from conflict_claims.reading.dataset import Dataset
from conflict_claims.release import formats
from conflict_claims.release.build import build
from conflict_claims.release.citation import authors, cited, zenodo
from conflict_claims.release.formats import BeyondSheetError, Format, MissingLibraryError
from conflict_claims.tabular.registry_rows import ActorRow

BASE = Path(__file__).parents[2] / "validators" / "cases" / "base" / "dataset"
TEXTS = BASE.with_name("seeds")


def run(out: Path, *options: str) -> Result:
    command = ["build", "--dataset", str(BASE), "--texts", str(TEXTS), "--out", str(out), *options]
    return CliRunner().invoke(main, command)


def actor(name: str, description: str = "An actor.") -> ActorRow:
    return ActorRow(
        actor_id="arden",
        name=name,
        actor_type=ActorType.STATE,
        country=None,
        description=description,
        status=Status.PUBLISHED,
        withdrawn_reason=None,
    )


def info(**fields: object) -> DatasetRecord:
    return DatasetRecord.model_validate(
        {
            "name": "arden-claims",
            "title": "Claims on Arden",
            "description": "An invented dataset.",
            "version": "0.2.0",
            "schema_version": "1.0",
            "released": "2031-05-08",
            "licence": "CC-BY-4.0",
            "contributors": [{"name": "A. Coder", "role": "coder"}],
        }
        | fields
    )


def test_only_what_is_named_is_written_and_the_rest_is_told(tmp_path: Path) -> None:
    result = run(tmp_path / "release", "--formats", "csv,sqlite")

    assert "left out: json, parquet, xlsx, zip" in result.output
    names = {path.name for path in (tmp_path / "release").iterdir()}
    assert {"valley-claims.sqlite", "data", "claims_wide.csv", "croissant.json"} <= names
    assert not names & {"records.jsonl", "parquet", "valley-claims.xlsx"}


def test_a_missing_library_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda name: None)

    told = run(tmp_path / "release")
    refused = run(tmp_path / "other", "--formats", "all")

    assert "left out: parquet, xlsx (pip install 'conflict-claims[formats]')" in told.output
    assert refused.exit_code == 2
    assert "parquet needs pyarrow, xlsx needs xlsxwriter: pip install" in refused.output
    assert not (tmp_path / "other").exists()
    with pytest.raises(MissingLibraryError):
        build(Dataset(BASE), tmp_path / "third", formats={Format.XLSX})


def test_a_word_that_is_no_format_is_refused_with_those_that_are(tmp_path: Path) -> None:
    result = run(tmp_path / "release", "--formats", "csv,exel")

    assert result.exit_code == 2
    assert '"exel" is no format' in result.output


def test_a_release_carries_its_documents(release: Path) -> None:
    names = {path.relative_to(release).as_posix() for path in release.rglob("*")}

    assert {
        "CODEBOOK.md",
        "LICENSES/CC-BY-4.0.txt",
        "LICENSES/MIT.txt",
        "codelists/bound.csv",
        "schema/article.schema.json",
        "schema/tables/claims.json",
    } <= names
    assert "CHANGELOG.md" not in names  # none stands beside the invented dataset
    assert "data/claims_wide.csv" not in names


def test_the_zip_is_the_release(tmp_path: Path) -> None:
    folder = build(Dataset(BASE), tmp_path / "release", formats=set(Format) - {Format.XLSX}).folder
    with zipfile.ZipFile(folder / "valley-claims-0.1.0.zip") as archive:
        entries = archive.infolist()
        archive.extractall(tmp_path)
    unpacked = tmp_path / "valley-claims-0.1.0"
    written = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    found = {path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()}

    assert written - found == {Path("valley-claims-0.1.0.zip")}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {oct(entry.external_attr >> 16) for entry in entries} == {"0o100644"}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert CliRunner().invoke(main, ["validate", str(unpacked)]).output.endswith("no findings\n")


@pytest.mark.parametrize("text", ["=1+1", "https://arden.example/", "007", "TRUE", " é ", "@x"])
def test_a_sheet_keeps_text_as_text(tmp_path: Path, text: str) -> None:
    openpyxl, xlsx_file = (
        pytest.importorskip(name) for name in ("openpyxl", "conflict_claims.release.xlsx_file")
    )
    with xlsx_file.XlsxFile(tmp_path / "book.xlsx", info()) as book:
        book.add(actor(text))
    cell = openpyxl.load_workbook(tmp_path / "book.xlsx")["actors"]["B2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert [path.name for path in tmp_path.iterdir()] == ["book.xlsx"]


def test_what_no_sheet_can_hold_is_refused(tmp_path: Path) -> None:
    xlsx_file = pytest.importorskip("conflict_claims.release.xlsx_file")
    with (
        xlsx_file.XlsxFile(tmp_path / "book.xlsx", info()) as book,
        pytest.raises(BeyondSheetError, match="row 1 of actors"),
    ):
        book.add(actor("Arden", description="x" * 32_768))


def test_parquet_writes_group_by_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parquet_files, parquet = (
        pytest.importorskip(name)
        for name in ("conflict_claims.release.parquet_files", "pyarrow.parquet")
    )
    monkeypatch.setattr(parquet_files, "ROWS", 2)
    with parquet_files.ParquetFiles(tmp_path / "parquet") as files:
        for number in range(5):
            files.add(actor(f"Arden {number}"))
    file = parquet.ParquetFile(tmp_path / "parquet" / "actors.parquet")

    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [2, 2, 1]
    assert file.read()["name"].to_pylist() == [f"Arden {number}" for number in range(5)]


def test_who_is_no_author_is_a_contributor() -> None:
    people = [
        {"name": "A. Coder", "role": "coder"},
        {"name": "B. Writer", "role": "author"},
        {"name": "C. Keeper", "role": "maintainer"},
    ]
    record = info(contributors=people, credits=[{"title": "A list", "path": "https://a.example"}])
    deposit = zenodo(record)

    assert cited(record) == "B. Writer (2031). Claims on Arden, version 0.2.0."
    assert deposit["creators"] == [{"name": "B. Writer"}]
    assert deposit["contributors"] == [
        {"name": "A. Coder", "type": "DataCollector"},
        {"name": "C. Keeper", "type": "DataManager"},
    ]
    assert deposit["related_identifiers"][0]["identifier"] == "https://a.example"
    assert "doi" not in deposit


def test_without_an_author_all_are_authors() -> None:
    assert authors(info()) == ["A. Coder"]


def test_the_citation_file_is_valid_yaml_with_the_facts(release: Path) -> None:
    found = yaml.safe_load((release / "CITATION.cff").read_text(encoding="utf-8"))

    assert found["cff-version"] == "1.2.0"
    assert found["authors"] == [{"name": "the conflict-claims contributors"}]
    assert date.fromisoformat(found["date-released"]) == date(2031, 5, 8)
    assert found["version"] == "0.1.0"


def test_croissant_has_the_digest_of_every_file_of_data(release: Path) -> None:
    described = json.loads((release / "croissant.json").read_text(encoding="utf-8"))
    sums = (release / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    digests = {path: digest for digest, path in (line.split("  ") for line in sums)}
    files = {each["contentUrl"]: each["sha256"] for each in described["distribution"]}

    assert {"data/claims.csv", "claims_wide.csv", "records.jsonl"} <= set(files)
    assert files == {path: digests[path] for path in files}
