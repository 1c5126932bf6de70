import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BASE = Path(__file__).parents[2] / "validators" / "cases" / "base"

RUN = "import runpy; runpy.run_module('conflict_claims', run_name='__main__')"
LIMIT_FILES = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
# Root, too, then writes only where the modes of files allow it. The numbers are those of
# PR_CAPBSET_DROP and CAP_DAC_OVERRIDE: what is dropped here is gone in the program executed next.
BOW_TO_MODES = """
import ctypes, os, sys
if "bowed" not in os.environ and ctypes.CDLL(None).prctl(24, 1, 0, 0, 0) == 0:
    os.execve(sys.executable, sys.orig_argv, os.environ | {"bowed": ""})
"""


def build(out: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    words = ["build", "--dataset", BASE / "dataset", "--texts", BASE / "seeds", "--out", out]
    command = [sys.executable, "-c", f"{before}\n{RUN}", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def assert_refused(result: subprocess.CompletedProcess[str], reason: str) -> None:
    """The last line gives the reason, and no traceback stands before it."""
    *_, last = result.stderr.splitlines()
    assert "nothing was published" in last
    assert reason in last
    assert "Traceback" not in result.stderr
    assert result.returncode == 2


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("size", [1_000, 300_000])
def test_a_file_that_cannot_grow_is_told(release: Path, tmp_path: Path, size: int) -> None:
    out = Path(shutil.copytree(release, tmp_path / "release"))
    before = contents(tmp_path)

    result = build(out, LIMIT_FILES.format(size=size))

    assert_refused(result, "disk I/O error")  # so SQLite says it, whose file is the first
    assert contents(tmp_path) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MiB; skipped where nothing may be mounted."""
    words = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(tmp_path)]
    if shutil.which("mount") is None or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("may not mount a disk")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.mark.parametrize("room", [16, 400, 900])
def test_a_full_disk_is_told(release: Path, small_disk: Path, room: int) -> None:
    out = Path(shutil.copytree(release, small_disk / "release"))
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    (small_disk / "other").write_bytes(bytes(free - room * 1024))
    before = contents(small_disk)

    result = build(out)

    assert_refused(result, "full" if "database" in result.stderr else "No space left on device")
    assert contents(small_disk) == before
    assert {path.name for path in small_disk.iterdir()} == {"release", "other"}


def test_a_folder_that_may_not_be_written_is_told(release: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(release, tmp_path / "closed" / "release"))
    before = contents(tmp_path)
    out.parent.chmod(0o555)

    result = build(out, BOW_TO_MODES)

    out.parent.chmod(0o755)
    assert_refused(result, "Permission denied")
    assert contents(tmp_path) == before
