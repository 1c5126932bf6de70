"""Two releases compared: rows, codes, columns, versions; as folders and as zips."""

import csv
import json
import shutil
import zipfile
from pathlib import Path
from random import Random

import pytest
from cases import PACKAGE
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from conflict_claims.cli import main
from conflict_claims.history.releases import pairs
from conflict_claims.history.releases.changes_csv import changes_file
from conflict_claims.history.releases.compare import Comparison, compare
from conflict_claims.reading.dataset import Dataset
from conflict_claims.reading.texts import Texts
from conflict_claims.release.build import build
from conflict_claims.rules.release_change import RowChange
from conflict_claims.rules.version import Step


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGE, tmp_path / "old"))


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGE, tmp_path / "new"))


def edit(package: Path, name: str, before: str, after: str) -> None:
    text = (package / name).read_bytes().decode()
    assert text.count(before) == 1
    (package / name).write_bytes(text.replace(before, after).encode())


def version(package: Path, number: str) -> None:
    text = (package / "datapackage.json").read_text(encoding="utf-8")
    data = json.loads(text) | {"version": number}
    (package / "datapackage.json").write_text(json.dumps(data), encoding="utf-8")


def changes(old: Path, new: Path) -> tuple[Comparison, list[RowChange]]:
    rows: list[RowChange] = []
    return compare(old, new, rows.append), rows


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, words)])


def test_nothing_differs(old: Path, new: Path) -> None:
    found, rows = changes(old, new)

    assert (rows, found.findings, found.needed) == ([], [], Step.NONE)


def test_each_kind_of_change_is_told_once(old: Path, new: Path, tmp_path: Path) -> None:
    edit(new, "towns.csv", "18000", "18100")
    edit(new, "towns.csv", "-2.25", "")
    edit(new, "towns.csv", "marlow,Marlow", "fords,Fords,Sylvania,,,,,,,\nmarlow,Marlow")
    edit(new, "reports.csv", "r3,,\n", "")
    with changes_file(tmp_path / "changes.csv") as write:
        compare(old, new, write)

    assert (tmp_path / "changes.csv").read_bytes().decode() == (
        "table,id,change,column,old,new\n"
        "towns,arden,changed,people,18000,18100\n"
        "towns,marlow,changed,height,-2.25,\n"
        "towns,fords,added,,,\n"
        "reports,r3,removed,,,\n"
    )


def test_values_are_quoted_as_in_rfc_4180(old: Path, new: Path, tmp_path: Path) -> None:
    edit(new, "towns.csv", "Two banks,\none ferry", 'Two banks, ""one"" ferry')
    with changes_file(tmp_path / "changes.csv") as write:
        compare(old, new, write)

    with (tmp_path / "changes.csv").open(encoding="utf-8", newline="") as file:
        _, row = csv.reader(file)
    assert row == [
        *("towns", "marlow", "changed", "note"),
        *("Two banks,\none ferry", 'Two banks, "one" ferry'),
    ]


@pytest.mark.parametrize(
    ("column", "before", "after", "kind"),
    [
        ("withdrawn_reason", "", "it was double", "withdrawn"),
        ("withdrawn_reason", "it was double", "it was twice there", "changed"),
        ("status", "published", "withdrawn", "withdrawn"),
        ("status", "withdrawn", "published", "changed"),
    ],
)
def test_a_withdrawal_is_known_by_its_reason_or_its_status(
    tmp_path: Path, column: str, before: str, after: str, kind: str
) -> None:
    old = written(tmp_path / "old", ["id", column], [["a", before]], "id")
    new = written(tmp_path / "new", ["id", column], [["a", after]], "id")

    assert [each.kind for each in changes(old, new)[1]] == [kind]


def test_rows_without_a_key_are_a_multiset(tmp_path: Path) -> None:
    old = written(tmp_path / "old", ["a", "b"], [["1", "x"], ["1", "x"], ["2", "y"]])
    new = written(tmp_path / "new", ["a", "b"], [["2", "y"], ["1", "x"], ["3", "z"]])

    rows = changes(old, new)[1]

    assert [(each.kind, each.name) for each in rows] == [("removed", "line 3"), ("added", "line 4")]


def test_columns_are_compared_by_name(tmp_path: Path) -> None:
    old = written(tmp_path / "old", ["id", "a", "b"], [["k", "1", "2"]], "id")
    new = written(tmp_path / "new", ["id", "b", "a", "c"], [["k", "2", "1", "3"]], "id")

    found, rows = changes(old, new)

    assert rows == []
    assert [each.code for each in found.findings] == ["CC412"]


@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.sampled_from("xyz")),
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.sampled_from("xyz")),
    st.randoms(),
)
def test_the_order_of_rows_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory,
    before: dict[str, str],
    after: dict[str, str],
    random: Random,
) -> None:
    base = tmp_path_factory.getbasetemp()
    sides = []
    for name, rows in (("old", before), ("new", after)):
        shuffled = list(map(list, rows.items()))
        random.shuffle(shuffled)
        sides.append(written(base / f"order-{name}", ["id", "v"], shuffled, "id"))

    told = {(each.kind, each.name) for each in changes(*sides)[1]}

    assert told == (
        {("added", key) for key in after.keys() - before.keys()}
        | {("removed", key) for key in before.keys() - after.keys()}
        | {("changed", key) for key in before.keys() & after.keys() if before[key] != after[key]}
    )


def test_tables_that_are_too_unlike_are_refused(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs, "MAX_WAITING", 20)
    edit(new, "towns.csv", "arden-mill,", "arden-hill,")

    result = run(old, new)

    assert result.exit_code == 1
    assert "towns.csv has too little in common with" in result.output


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("1.0.0", "1.0.1", None),
        (
            "1.0.0",
            "1.0.0",
            'the step from 1.0.0 to 1.0.0 is none; the correction of "arden" in towns needs patch',
        ),
        ("1.1.0", "1.0.9", "1.0.9 comes before 1.1.0"),
    ],
)
def test_a_correction_needs_a_patch(
    old: Path, new: Path, before: str, after: str, message: str | None
) -> None:
    edit(new, "towns.csv", "18000", "18100")
    version(old, before)
    version(new, after)

    assert [each.message for each in changes(old, new)[0].findings] == [message] * bool(message)


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("1.0.0", "1.1.0", ["CC412", "CC417"]),
        ("1.0.0", "2.0.0", []),
        ("0.3.0", "0.4.0", []),
        ("0.3.0", "0.3.1", ["CC412", "CC417"]),
    ],
)
def test_a_column_may_go_with_a_major_step_alone(
    old: Path, new: Path, before: str, after: str, codes: list[str]
) -> None:
    edit(new, "datapackage.json", '"name": "note"', '"name": "remark"')
    edit(new, "towns.csv", "part_of,note", "part_of,remark")
    version(old, before)
    version(new, after)

    assert [each.code for each in changes(old, new)[0].findings] == codes


def test_rows_are_not_removed_even_with_a_major_step(old: Path, new: Path) -> None:
    edit(new, "visits.csv", "arden,2031-05-03,1\n", "")
    version(old, "1.0.0")
    version(new, "2.0.0")

    (finding,) = changes(old, new)[0].findings
    assert (finding.code, finding.message) == ("CC415", '"arden, 2031-05-03" is gone')


def test_a_row_to_which_nothing_refers_may_go_by_a_correction(old: Path, new: Path) -> None:
    edit(new, "reports.csv", "r3,,\n", "")

    found, _ = changes(old, new)

    assert (found.findings, found.needed) == ([], Step.PATCH)


def test_a_zip_is_compared_with_a_folder(old: Path, new: Path, tmp_path: Path) -> None:
    edit(new, "towns.csv", "18000", "18100")
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as file:
        for path in old.iterdir():
            file.write(path, f"marlow-valley-1.0.0/{path.name}")

    result = run(tmp_path / "old.zip", new)

    assert result.exit_code == 0
    assert "| `towns` | 0 | 1 | 0 | 0 |" in result.output
    assert "- `arden` in `towns`, `people`: `18000` → `18100`" in result.output


def test_errata_are_printed_alone(old: Path, new: Path) -> None:
    edit(new, "towns.csv", "Arden,Freedonia", "Ar`den,Freedonia")
    edit(new, "towns.csv", "marlow,Marlow", "fords,Fords,Sylvania,,,,,,,\nmarlow,Marlow")

    assert (
        run("--errata", old, new).output == "- `arden` in `towns`, `name`: `Arden` → ``Ar`den``\n"
    )


def test_a_finding_ends_with_1_behind_the_summary(old: Path, new: Path) -> None:
    edit(new, "visits.csv", "arden,2031-05-03,1\n", "")

    result = run(old, new)

    assert result.exit_code == 1
    assert "| `visits` | 0 | 0 | 0 | 1 |" in result.output
    assert "CC415" in result.output


def test_a_faulty_release_is_not_compared(old: Path, new: Path) -> None:
    (new / "visits.csv").write_text("town_id,day\n")

    result = run(old, new)

    assert result.exit_code == 1
    assert "CC824" in result.output
    assert "nothing was compared: a release has errors" in result.output


def test_wrong_use_is_told(old: Path, tmp_path: Path) -> None:
    assert run(old, tmp_path / "nothing.zip").exit_code == 2
    assert "no such file" in run(old, tmp_path / "nothing.zip").output
    unwritable = run(old, old, "--out", tmp_path / "none" / "changes.csv")
    assert unwritable.exit_code == 2
    assert "cannot write" in unwritable.output


def test_a_withdrawal_in_the_dataset_is_an_erratum_of_the_release(
    release: Path, base: Path, tmp_path: Path
) -> None:
    article = "dataset/articles/2031/2031-05-06-example-gazette-border-arms.yaml"
    town = "    summary: A massacre took place in the town.\n"
    edit(base, article, "revision: 1", "revision: 2")
    edit(base, article, town, town + "    withdrawn_reason: It is the voice of another.\n")
    edit(base, "dataset/dataset.yaml", "version: 0.1.0\n", "version: 0.1.1\n")
    later = build(Dataset(base / "dataset"), tmp_path / "later", Texts(base / "seeds")).folder

    result = run("--errata", release, later)

    assert result.exit_code == 0
    of_article = "- `2031-05-06-example-gazette-border-arms"
    reason = "`withdrawn_reason`: (empty) → `It is the voice of another.`\n"
    assert result.output == (
        f"{of_article}/c2` in `claims`, {reason}{of_article}/k1` in `casualties`, {reason}"
    )
    assert "Smallest version step: patch, " in run(release, later).output


def test_the_release_of_this_package_equals_itself(release: Path) -> None:
    result = run(release, release)

    assert result.exit_code == 0
    assert "No row differs." in result.output


def written(folder: Path, header: list[str], rows: list[list[str]], key: str = "") -> Path:
    """Write a package of one table `t`."""
    folder.mkdir(exist_ok=True)
    schema = {"fields": [{"name": name, "type": "string"} for name in header]}
    table = {"name": "t", "path": "t.csv", "schema": schema | ({"primaryKey": key} if key else {})}
    (folder / "datapackage.json").write_text(json.dumps({"resources": [table]}), encoding="utf-8")
    with (folder / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return folder
