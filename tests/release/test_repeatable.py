import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from conflict_claims.cli import main
from conflict_claims.model.dataset import DatasetRecord
from conflict_claims.reading.dataset import Dataset
from conflict_claims.release.descriptor import EpochError, release_date

BASE = Path(__file__).parents[2] / "validators" / "cases" / "base"


def built(folder: Path, umask: int, **environment: str) -> Path:
    """Build the release of a copy of the small dataset in a process of its own."""
    copy = Path(shutil.copytree(BASE, folder / "copy"))
    out = folder / "release"
    words = ["build", "--dataset", copy / "dataset", "--texts", copy / "seeds", "--out", out]
    command = [sys.executable, "-m", "conflict_claims", *map(str, words)]
    inherited = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, env=inherited | environment, umask=umask, cwd=folder, check=True)
    return out


def digests(release: Path) -> dict[str, str]:
    files = (path for path in release.rglob("*") if path.is_file())
    return {
        path.relative_to(release).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def modes(release: Path) -> set[tuple[bool, int]]:
    """Give the permissions of folders (True) and of files (False)."""
    inside = (release, *release.rglob("*"))
    return {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in inside}


def test_two_builds_elsewhere_are_byte_identical(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "another place, ä").mkdir()

    one = built(
        tmp_path / "a",
        0o022,
        **{"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        **{"OMP_NUM_THREADS": "1", "ARROW_IO_THREADS": "1", "PYTHONUTF8": "0"},
    )
    other = built(
        tmp_path / "another place, ä",
        0o077,
        **{"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
        **{"OMP_NUM_THREADS": "2", "ARROW_IO_THREADS": "8"},
    )

    assert digests(one) == digests(other)
    assert {"README.md", "SHA256SUMS", "records.jsonl", "data/claims.csv"} <= set(digests(one))
    assert modes(one) == {(True, 0o755), (False, 0o644)}
    assert modes(other) == {(True, 0o700), (False, 0o600)}


def test_a_group_may_write_where_the_umask_lets_it(tmp_path: Path) -> None:
    assert modes(built(tmp_path, 0o002)) == {(True, 0o775), (False, 0o664)}


def info() -> DatasetRecord:
    record = Dataset(BASE / "dataset").info.record
    assert record is not None
    return record


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        (None, "2031-05-08"),  # as dataset.yaml says
        ("", "2031-05-08"),
        ("0", "1970-01-01"),
        ("1000000000", "2001-09-09"),  # 01:46:40 UTC
        ("951782399", "2000-02-28"),  # the second before a leap day in UTC
        ("951782400", "2000-02-29"),
    ],
)
def test_the_date_is_of_the_dataset_or_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, seconds: str | None, day: str
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if seconds is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    assert release_date(info()) == day


BAD = ["today", "-1", "1.5", " 1", "1_000", "٣", "9" * 30, "9" * 5000]


@pytest.mark.parametrize("seconds", BAD)
def test_a_bad_date_in_the_environment_is_an_error(
    monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    with pytest.raises(EpochError, match="SOURCE_DATE_EPOCH"):
        release_date(info())


@pytest.mark.parametrize(
    ("seconds", "code", "said"),
    [("1000000000", 0, "published"), ("yesterday", 2, "no number of seconds since 1970")],
)
def test_the_command_takes_the_date_or_says_what_is_wrong_with_it(
    base: Path, monkeypatch: pytest.MonkeyPatch, seconds: str, code: int, said: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    words = ["build", "--dataset", str(base / "dataset"), "--out", str(base / "release")]
    result = CliRunner().invoke(main, words)

    assert said in result.output
    assert result.exit_code == code
    assert {path.name for path in base.iterdir()} - {"release"} == {"dataset", "seeds"}
    if code == 0:
        package = json.loads((base / "release" / "datapackage.json").read_text())
        assert package["created"] == "2001-09-09T00:00:00Z"
